"""The committed scores of the shipped weights do not fall below the thresholds."""

import json
from pathlib import Path

import pytest

MODELS = Path(__file__).parent.parent.parent / "models"
METRICS = MODELS / "metrics" / "int8.json"
THRESHOLDS = Path(__file__).parent / "thresholds.csv"


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
