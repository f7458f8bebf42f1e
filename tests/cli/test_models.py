import json

import pytest

from extractor.entities import found_models
from extractor.entities.found_models import FoundModel

FOUND = (
    FoundModel(
        "news_it_en",
        ("it", "en"),
        "1",
        chosen=True,
        reason="the default",
        megabytes=38.5,
        licence="CC BY-NC-SA 4.0",
        scores={"it": {"names F1": 0.84}},
    ),
    FoundModel("it_core_news_lg", ("it",), None, chosen=False, reason="not installed"),
)


@pytest.fixture(autouse=True)
def two_models(monkeypatch):
    monkeypatch.setattr(found_models, "find_models", lambda: FOUND)
    monkeypatch.setenv("COLUMNS", "160")


def test_models_shows_size_licence_and_scores(invoke):
    result = invoke("models")
    assert result.exit_code == 0
    for word in ("* news_it_en", "38.5", "CC BY-NC-SA", "names F1 0.840", "not inst"):
        assert word in result.output


def test_models_gives_json(invoke):
    shown = json.loads(invoke("models", "--json").output)
    assert [model["name"] for model in shown] == ["news_it_en", "it_core_news_lg"]
    assert shown[0]["scores"] == {"it": {"names F1": 0.84}}
