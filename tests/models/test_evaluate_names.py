import json
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Span
from training.evaluate_names import find_names, list_lengths, score_both

PROJECT = Path(__file__).parent.parent.parent / "models"


def analyse(text):
    """Mark each word with a capital as a place, as no model would."""
    doc = spacy.blank("it")(text)
    capitals = [token.i for token in doc if token.text[0].isupper()]
    doc.set_ents([Span(doc, i, i + 1, label="LOC") for i in capitals])
    doc[0].is_sent_start = True
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def test_find_names_gives_names_after_the_rules():
    # The tables know a body, and "ieri" is a date.
    found = find_names(analyse("arrivano a Roma per Greenpeace e ieri"))
    assert found == {(11, 15, "LOC"), (20, 30, "ORG")}


def test_score_both_scores_model_and_rules_side_by_side():
    texts = [("arrivano a Roma per Greenpeace", {(11, 15, "LOC"), (20, 30, "ORG")})]
    scores = score_both(analyse, texts)
    assert scores["model"]["all"]["f1"] == 0.5
    assert scores["rules"]["all"]["f1"] == 1.0


@pytest.mark.parametrize(
    ("entry", "lengths"),
    [
        ({"kind": "tsv"}, [("6", 6), ("1", 1)]),
        ({"kind": "tsv", "sentences": 20}, [("20", 20)]),
        ({"kind": "gold"}, [("article", None)]),
    ],
)
def test_list_lengths_gives_each_length_its_entry(entry, lengths):
    found = [(length, one.get("sentences")) for length, one in list_lengths(entry)]
    assert found == lengths


@pytest.fixture
def report():
    return json.loads((PROJECT / "metrics" / "names.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "least"),
    [("WN_dev", 0.87), ("ADG_dev", 0.75), ("FIC_dev", 0.75), ("gum_dev", 0.8)],
)
def test_names_of_the_whole_pipeline_reach_their_targets(report, name, least):
    assert report["names"][name]["6"]["rules"]["all"]["f1"] >= least


@pytest.mark.model
def test_names_are_those_of_the_shipped_model(report):
    meta = json.loads((PROJECT / "news_it_en" / "meta.json").read_text())
    assert report["sha256"] == meta["sha256"]["model.onnx"]
