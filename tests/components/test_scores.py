"""Components are scored as spaCy scores its own."""

import pytest
from spacy.training import Example

NAMES = ("news_dates", "news_identity", "news_relations")


@pytest.fixture
def judged(make_nlp, sentence):
    lang, text = sentence
    nlp = make_nlp(lang, *NAMES)
    return nlp, nlp(text)


def test_what_is_found_scores_full_against_itself(judged):
    nlp, gold = judged
    scores = nlp.evaluate([Example(nlp.make_doc(gold.text), gold)])
    assert scores["news_dates_f"] == scores["news_mentions_f"] == 1.0


def test_what_is_missed_and_wrong_costs(judged):
    nlp, gold = judged
    gold._.dates = [gold._.dates[0] | {"value": "1999"}]
    gold._.mentions = [*gold._.mentions, gold._.mentions[0] | {"entity": "org:x"}]
    gold._.relations = [
        {"type": "MEETS", "subject": 1, "object": 2, "negated": False},
    ]
    scores = nlp.evaluate([Example(nlp.make_doc(gold.text), gold)])
    assert scores["news_dates_f"] == 0.0
    assert scores["news_mentions_p"] == 1.0
    assert scores["news_mentions_r"] < 1.0
    assert scores["news_relations_r"] == 0.0


def test_without_gold_there_is_no_score(judged):
    nlp, gold = judged
    scores = nlp.evaluate([Example(nlp.make_doc(gold.text), nlp.make_doc(gold.text))])
    assert scores["news_relations_f"] is None


def test_f1_of_each_component_counts(judged):
    weights = judged[0].config["training"]["score_weights"]
    assert {name for name, weight in weights.items() if weight} >= {
        "news_dates_f",
        "news_mentions_f",
        "news_relations_f",
    }
