import pytest

from extractor.results.scores.across_scores import score_across
from extractor.results.scores.compared import Compared
from extractor.results.scores.score_report import build_report
from extractor.results.scores.score_table import build_score_table
from extractor.results.scores.tally import Measure, Tally

TEXT = "[Ada:PER] [Ada:PER] [Bo:PER] [Pisa:LOC]"
IDENTITY = frozenset({"identity"})


def measure(label="all"):
    return Measure("identity", "across articles", "model + rules", label)


@pytest.fixture
def compare(make_extraction):
    def compare(lang, gold, found, layers=IDENTITY):
        one = make_extraction(lang, TEXT, entities=gold, lang=lang)
        other = make_extraction(lang, TEXT, entities=found, lang=lang)
        return Compared(one, other, layers)

    return compare


GOLD = {"Ada": "per:ada", "Bo": "per:bo", "Pisa": "loc:pisa"}


def test_score_across_counts_entities_once_in_all_languages(compare):
    # Of the three pairs Ada is found, Bo is missed, Pisa is another place in one; and
    # Bo of one article is joined with Ada's of none.
    compared = [
        compare("it", GOLD, {"Ada": "per:x", "Bo": "per:y", "Pisa": "loc:p"}),
        compare("en", GOLD, {"Ada": "per:x", "Bo": "per:z", "Pisa": "loc:q"}),
    ]
    rows = score_across(compared)
    total = sum((row[measure()] for row in rows), Tally())
    assert total == Tally.of(right=1, found=1, gold=3)
    assert rows[0][measure("PER")] == Tally.of(right=0.5, found=0.5, gold=1)
    assert rows[1][measure("LOC")] == Tally.of(right=0, found=0, gold=0.5)


def test_score_across_counts_wrong_joins(compare):
    compared = [
        compare("it", GOLD, {"Ada": "per:x", "Bo": "per:y", "Pisa": "loc:p"}),
        compare("en", GOLD, {"Ada": "per:y", "Bo": "per:x", "Pisa": "loc:p"}),
    ]
    total = sum((row[measure()] for row in score_across(compared)), Tally())
    assert total == Tally.of(right=1, found=3, gold=3)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_across_needs_ids_of_all_articles(compare, lang):
    local = {"Ada": "e1", "Bo": "e2", "Pisa": "e3"}
    assert score_across([compare(lang, local, GOLD)] * 2) == [{}, {}]
    assert score_across([compare(lang, GOLD, GOLD)]) == [{}]
    names = compare(lang, GOLD, GOLD, frozenset({"names"}))
    assert score_across([names, names]) == [{}, {}]


def test_score_across_stands_in_table_and_report(compare):
    compared = [compare("it", GOLD, GOLD), compare("en", GOLD, GOLD)]
    table = build_score_table(compared, symmetric=frozenset())
    rows = {(row.measure, row.lang, row.label): row for row in table}
    assert rows["across articles", "all", "all"].gold == 3
    assert rows["across articles", "it", "PER"].f1 == 1.0
    assert "| across articles, LOC |" in build_report(table)
