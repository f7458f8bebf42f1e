"""No score falls below its floor: those of the weights, those of all steps together.

``thresholds.csv`` is for the committed scores of the model, ``floors.csv`` for those of
the development half of our corpus, measured here, a few points below what is reached.
"""

import csv
import json
from pathlib import Path

import pytest

from extractor.records import LANGUAGES
from extractor.scoring import score

ROOT = Path(__file__).parent.parent.parent
MODELS = ROOT / "models"
METRICS = MODELS / "metrics" / "int8.json"
THRESHOLDS = Path(__file__).parent / "thresholds.csv"
FLOORS = Path(__file__).parent / "floors.csv"
KEY = ("lang", "task", "measure", "setting", "label")


def read_thresholds():
    lines = THRESHOLDS.read_text().splitlines()[1:]
    return [(path, float(least)) for path, least in (line.split(",") for line in lines)]


@pytest.mark.parametrize(("path", "least"), read_thresholds())
def test_score_is_not_below_its_threshold(path, least):
    found = json.loads(METRICS.read_text())
    for key in path.split("/"):
        found = found[key]
    assert found >= least


@pytest.mark.model
def test_scores_are_those_of_the_shipped_version():
    meta = json.loads((MODELS / "news_it_en" / "meta.json").read_text())
    metrics = json.loads(METRICS.read_text())
    assert metrics["version"] == meta["version"]
    assert metrics["sha256"] == meta["sha256"]["model.onnx"]


@pytest.mark.model
def test_weights_do_not_say_on_which_machine_they_were_made():
    assert b".py" not in (MODELS / "news_it_en" / "model.onnx").read_bytes()


def read_floors():
    with FLOORS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def reached():
    """Scores of both development halves, by their keys."""
    paths = [ROOT / "corpus" / lang / "dev.jsonl" for lang in LANGUAGES]
    rows = score(paths).table
    return {tuple(getattr(row, name) for name in KEY): row for row in rows}


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.parametrize(
    "floor", read_floors(), ids=lambda row: "-".join(row[name] for name in KEY)
)
def test_score_is_not_below_its_floor(reached, floor):
    row = reached[tuple(floor[name] for name in KEY)]
    assert getattr(row, floor["figure"]) >= float(floor["least"])


def test_floors_are_the_same_measures_in_both_languages():
    keys = {
        lang: [
            (row["task"], row["measure"], row["label"], row["figure"])
            for row in read_floors()
            if row["lang"] == lang
        ]
        for lang in LANGUAGES
    }
    assert keys["it"] == keys["en"]
