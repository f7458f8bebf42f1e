"""What a report of a fault needs."""

from importlib.metadata import PackageNotFoundError

import pytest

from extractor.cli.version import list_versions
from extractor.errors import ModelError


def test_versions_are_those_of_what_decides(invoke):
    lines = invoke("--version").stdout.splitlines()
    assert lines == list(list_versions())
    names = [line.split()[0] for line in lines]
    assert names[:4] == ["extractor", "model", "spacy", "onnxruntime"]
    assert names[-1] == "Python"


@pytest.mark.model
def test_the_weights_are_told_apart():
    _, model, *_ = list_versions()
    name, version, weights = model.split()[1:]
    assert name == "news_it_en"
    assert version[0].isdigit()
    assert len(weights.strip("()")) == 8


def test_what_is_missing_is_said(monkeypatch):
    def fail(*_):
        raise PackageNotFoundError

    def lack():
        raise ModelError("There is none.")

    monkeypatch.setattr("extractor.cli.version.version", fail)
    monkeypatch.setattr("extractor.entities.analysis.model_files.find_model_dir", lack)
    lines = list(list_versions())
    assert lines[0] == "extractor, not installed: run from its sources"
    assert lines[1] == "model is missing: There is none."
    assert "spacy is not installed" in lines
