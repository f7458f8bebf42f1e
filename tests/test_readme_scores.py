"""The scores in README.md are those of the shipped model, not of one long ago."""

import re
import shlex
from pathlib import Path

import pytest

from extractor.results.scores import check_page, find_part
from extractor.scoring import score

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
# Real news first, our own corpus second.
PARTS = ("news", "corpus")
NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
# Points by which figures may differ between processors.
TOLERANCE = 1.0


def read_part(name):
    return find_part(check_page(README, name), name)


def read_figures(text):
    """Give the numbers of the tables, and the tables without them."""
    tables = "\n".join(
        re.sub(r"\s+", " ", line)
        for line in text.splitlines()
        if line.startswith("| ") and not line.startswith("| -")
    )
    found = [float(number.replace(",", "")) for number in NUMBER.findall(tables)]
    return NUMBER.sub("#", tables), found


@pytest.mark.parametrize("name", PARTS)
def test_readme_shows_the_command_and_its_figures(name):
    part = read_part(name)
    command = shlex.split(part.removeprefix("```sh\n").partition("\n")[0])
    assert command[:2] == ["extractor", "score"]
    assert command[-4:] == ["--page", "README.md", "--part", name]
    assert "weights: news_it_en" in part
    assert len(read_figures(part)[1]) > 20


def test_readme_shows_real_news_first():
    page = README.read_text(encoding="utf-8")
    places = [page.index(f"<!-- scores: begin {name} -->") for name in PARTS]
    assert places == sorted(places)


@pytest.mark.model
def test_all_figures_are_of_the_shipped_weights():
    from extractor.entities.analysis.model_files import find_model_dir, read_model_meta

    meta = read_model_meta(find_model_dir())
    weights = meta["sha256"]["model.onnx"][:8]
    for name in PARTS:
        assert f"weights: news_it_en {meta['version']} ({weights});" in read_part(name)


@pytest.mark.slow
@pytest.mark.model
def test_figures_of_the_corpus_are_not_stale():
    part = read_part("corpus")
    command = shlex.split(part.removeprefix("```sh\n").partition("\n")[0])
    gold = [ROOT / path for path in command[2:-4]]
    shown, figures = read_figures(part)
    now, found = read_figures(
        score(gold).to_summary(README, "corpus", day="2024-05-17")
    )
    assert shown == now
    wrong = [
        pair
        for pair in zip(figures, found, strict=True)
        if abs(pair[0] - pair[1]) > TOLERANCE
    ]
    assert not wrong, "make them anew with the command that stands in README.md"
