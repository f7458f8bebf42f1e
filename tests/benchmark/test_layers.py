import pytest

from extractor.benchmark.archive import make_archive
from extractor.benchmark.layers import add_rules, measure_layers
from extractor.relations.triggers.trigger_index import build_index
from extractor.schemas import load_schema

PARAGRAPHS = {
    "it": ("Angela Merkel ha incontrato Vladimir Putin a Mosca il 3 maggio 2007.",),
    "en": ("Angela Merkel met Vladimir Putin in Moscow on 3 May 2007.",),
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_add_rules_adds_rules_with_new_words(lang):
    news = load_schema("news")

    more = add_rules(news, lang, 50, ["zzuno", "zzdue"])

    assert len(more.find_patterns(lang)) == len(news.find_patterns(lang)) + 50
    other = "en" if lang == "it" else "it"
    assert more.find_patterns(other) == news.find_patterns(other)
    known = build_index(more, lang).by_word.keys()
    assert known - build_index(news, lang).by_word.keys() == {"zzuno", "zzdue"}


@pytest.mark.model
@pytest.mark.slow
def test_measure_layers_compares_each_step_with_the_analysis():
    found = measure_layers(make_archive(PARAGRAPHS, 2), rules=10, passes=1)

    steps = ["analysis", "mentions", "relations", "relations, 10 more rules"]
    assert [(one.lang, one.layer) for one in found] == [
        (lang, step) for lang in ("it", "en") for step in steps
    ]
    assert all(one.milliseconds > 0 for one in found)
    assert [one.ratio for one in found if one.layer == "analysis"] == [1.0, 1.0]
