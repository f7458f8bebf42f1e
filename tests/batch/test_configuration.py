import pytest

from extractor.batch import configuration as module
from extractor.batch.configuration import (
    describe_configuration,
    find_checksum,
    find_differences,
    find_libraries,
    find_version,
)
from extractor.entities.found_models import FoundModel
from extractor.errors import ModelError, SchemaError, TableError


@pytest.fixture
def no_model(tmp_path, monkeypatch):
    """Stand in for the embedded model, which the fast tests do not load."""
    (tmp_path / "meta.json").write_text("{}")
    found = FoundModel("news_it_en", ("it", "en"), "1", chosen=True, reason="")
    monkeypatch.setattr(module, "check_model", lambda model: None)
    monkeypatch.setattr(module, "find_embedded", lambda: found)
    monkeypatch.setattr(module, "find_model_dir", lambda: tmp_path)
    return tmp_path


def test_describe_configuration_names_all_that_results_depend_on(no_model):
    described = describe_configuration("news", "auto")
    assert set(described) == {"package", "model", "schema", "tables", "entities"}
    assert "lang/it/explorer.toml" not in described["tables"]
    assert described["model"]["name"] == "news_it_en"
    assert described["schema"]["name"] == "news"
    assert {"lang/it/dates.toml", "lang/en/dates.toml", "world/states.tsv"} <= set(
        described["tables"]
    )


def test_describe_configuration_is_the_same_twice(no_model):
    one = describe_configuration("news", "auto")
    assert find_differences(one, describe_configuration("news", "auto")) == ()


def test_describe_configuration_notices_other_weights(no_model):
    one = describe_configuration("news", "auto")
    (no_model / "meta.json").write_text('{"sha256": "x"}')
    (difference,) = find_differences(one, describe_configuration("news", "auto"))
    assert difference.startswith("model.sha256: '")


def test_describe_configuration_notices_other_entities(no_model, tmp_path):
    path = tmp_path / "my.tsv"
    path.write_text("id\tname_it\norg:club\tClub\n")
    without = describe_configuration("news", "auto")
    one = describe_configuration("news", "auto", str(path))
    path.write_text("id\tname_it\norg:club\tAltro Club\n")
    other = describe_configuration("news", "auto", str(path))
    assert one["entities"]["name"] == "my.tsv"
    [difference] = find_differences(one, other)
    assert difference.startswith("entities.sha256: '")
    assert without["entities"] is None


def test_describe_configuration_refuses_wrong_entities(no_model, tmp_path):
    path = tmp_path / "my.tsv"
    path.write_text("id\tname_it\nclub\tClub\n")
    with pytest.raises(TableError, match=r"my\.tsv"):
        describe_configuration("news", "auto", str(path))


def test_describe_configuration_names_an_official_pipeline(no_model):
    described = describe_configuration("news", "it_core_news_sm")
    assert described["model"] == {
        "name": "it_core_news_sm",
        "version": find_version("it_core_news_sm"),
    }


def test_describe_configuration_notices_other_weights_in_a_folder(no_model, tmp_path):
    folder = tmp_path / "mine"
    (folder / "ner").mkdir(parents=True)
    (folder / "config.cfg").write_text("[nlp]")
    (folder / "meta.json").write_text('{"lang": "it"}')
    (folder / "ner" / "model").write_bytes(b"one")
    one = describe_configuration("news", str(folder))
    assert describe_configuration("news", str(folder)) == one
    (folder / "ner" / "model").write_bytes(b"two")
    [difference] = find_differences(one, describe_configuration("news", str(folder)))
    assert difference.startswith("model.sha256: '")


def test_describe_configuration_refuses_a_missing_model():
    with pytest.raises(ModelError, match="python -m spacy download it_core_none"):
        describe_configuration("news", "it_core_none")


def test_describe_configuration_refuses_a_missing_schema(no_model):
    with pytest.raises(SchemaError, match="none"):
        describe_configuration("none.toml", "auto")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"a": "1"}, {"a": "1"}, ()),
        ({"a": {"b": "1"}}, {"a": {"b": "2"}}, ("a.b: '1' -> '2'",)),
        ({"a": "1"}, {"c": "x" * 64}, ("a: '1' -> none", "c: none -> 'xxxxxxxxxxxxx'")),
    ],
)
def test_find_differences_names_key_and_both_values(old, new, expected):
    assert find_differences(old, new) == expected


def test_find_version_of_a_package():
    assert find_libraries()["spacy"].startswith("3.")
    assert find_version("no-such-package") == "not installed"


def test_find_checksum_does_not_depend_on_order():
    assert find_checksum({"a": 1, "b": 2}) == find_checksum({"b": 2, "a": 1})
    assert find_checksum({"a": 1}) != find_checksum({"a": 2})
