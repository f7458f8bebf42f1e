import json

import pytest

from extractor.entities.analysis import model_files
from extractor.entities.analysis.model_files import (
    FILES,
    NAME,
    PLACES,
    check_files,
    find_missing,
    find_model_dir,
    read_lexicon,
    read_model_meta,
)
from extractor.errors import ModelError


@pytest.fixture
def places(tmp_path):
    """The two places of a package and a checkout, both empty."""
    return tmp_path / "extractor" / "model" / NAME, tmp_path / "models" / NAME


def fill(place):
    place.mkdir(parents=True)
    for name in FILES:
        (place / name).write_text("{}")
    return place


@pytest.mark.parametrize("at", [0, 1], ids=["package", "checkout"])
def test_find_model_dir_looks_in_the_package_and_beside_the_checkout(places, at):
    fill(places[at])
    assert find_model_dir(places) == places[at]


def test_find_model_dir_prefers_the_package(places):
    fill(places[1])
    fill(places[0])
    assert find_model_dir(places) == places[0]


def test_find_model_dir_passes_over_an_incomplete_folder(places):
    (fill(places[0]) / "model.onnx").unlink()
    fill(places[1])
    assert find_model_dir(places) == places[1]


def test_find_model_dir_names_places_and_what_is_missing(places):
    (fill(places[1]) / "meta.json").unlink()
    with pytest.raises(ModelError, match=r"lacks meta\.json.*models/README\.md"):
        find_model_dir(places)


def test_places_are_the_package_then_the_checkout():
    parts = [place.parts[-3:] for place in PLACES]
    assert parts[0] == ("extractor", "model", NAME)
    assert parts[1][1:] == ("models", NAME)


def test_find_missing_names_files_in_order(places):
    assert find_missing(places[0]) == FILES


@pytest.mark.parametrize("text", ["", "[1]", "{"])
def test_read_model_meta_names_the_file(tmp_path, text):
    (tmp_path / "meta.json").write_text(text)
    with pytest.raises(ModelError, match=r"meta\.json"):
        read_model_meta(tmp_path)


def test_read_lexicon_reads_one_language(tmp_path):
    rows = "en\tVERB\tmet\tmeet\nit\tVERB\tfu\tessere\n"
    (tmp_path / "lexicon.tsv").write_text(rows)
    assert read_lexicon(tmp_path, "it") == {("VERB", "fu"): "essere"}


def test_read_lexicon_names_a_broken_line(tmp_path):
    (tmp_path / "lexicon.tsv").write_text("en\tVERB\tmet\tmeet\nen\tVERB\n")
    with pytest.raises(ModelError, match=r"lexicon\.tsv, line 2: needs the columns"):
        read_lexicon(tmp_path, "en")


def test_check_files_finds_a_damaged_file(tmp_path):
    fill(tmp_path / "m")
    meta = {"sha256": {"model.onnx": "0" * 64}}
    (tmp_path / "m" / "meta.json").write_text(json.dumps(meta))
    with pytest.raises(ModelError, match=r"model\.onnx: the file is damaged"):
        check_files(tmp_path / "m")


@pytest.mark.parametrize("meta", [{}, {"sha256": {}}, {"sha256": None}])
def test_check_files_refuses_a_file_without_a_checksum(tmp_path, meta):
    fill(tmp_path / "m")
    (tmp_path / "m" / "meta.json").write_text(json.dumps(meta))
    with pytest.raises(ModelError, match=r"model\.onnx: .*expected None"):
        check_files(tmp_path / "m")


@pytest.mark.model
def test_shipped_files_are_those_that_were_exported():
    check_files(model_files.find_model_dir())


@pytest.mark.model
def test_shipped_files_stay_small():
    sizes = [(find_model_dir() / name).stat().st_size for name in FILES]
    assert sum(sizes) < 45_000_000
