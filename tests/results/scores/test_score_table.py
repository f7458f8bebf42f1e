import json

import pytest

from extractor.errors import ExtractorError
from extractor.results.scores.compared import Compared
from extractor.results.scores.score_table import build_score_table

LAYERS = frozenset({"names", "dates", "identity", "relations", "negated"})
TEXTS = {
    "it": ("[Ada:PER] a [Pisa:LOC], poi [Bo:PER]", "[Ada:PER] a Pisa, poi [Bo:PER]"),
    "en": (
        "[Ada:PER] in [Pisa:LOC], then [Bo:PER]",
        "[Ada:PER] in Pisa, then [Bo:PER]",
    ),
}


@pytest.fixture
def compared(make_extraction):
    return [
        Compared(
            make_extraction(lang, gold, ("MEETS", 0, 2, " "), lang=lang),
            make_extraction(lang, found, ("MEETS", 1, 0, " "), lang=lang),
            LAYERS,
        )
        for lang, (gold, found) in TEXTS.items()
    ]


def build(compared, **options):
    table = build_score_table(compared, symmetric=frozenset({"MEETS"}), **options)
    return {(r.task, r.measure, r.lang, r.label): r for r in table}


def test_build_score_table_sums_over_articles_and_languages(compared):
    rows = build(compared)
    strict = rows["names", "strict", "all", "all"]
    assert (strict.precision, strict.recall) == (1.0, pytest.approx(4 / 6))
    assert (strict.found, strict.gold, strict.articles) == (4, 6, 2)
    assert strict.interval == (pytest.approx(0.8), pytest.approx(0.8))
    assert rows["names", "strict", "it", "LOC"].recall == 0.0
    assert rows["relations", "fact", "en", "MEETS"].f1 == 1.0
    assert rows["identity", "B-cubed", "it", "all"].gold == 2
    assert rows["qualifiers", "negated", "it", "all"].recall == 1.0


def test_build_score_table_gives_no_shares_for_what_is_set_apart(compared):
    row = build(compared)["relations", "apart", "all", "all"]
    assert (row.precision, row.recall, row.f1, row.interval) == (None,) * 4
    assert row.found == 0


def test_build_score_table_gives_one_article_no_interval(compared):
    assert build(compared)["names", "strict", "it", "all"].interval is None


@pytest.mark.parametrize(
    ("by", "langs", "labels", "types"),
    [
        ((), {"all"}, {"all"}, {"all"}),
        (("lang",), {"all", "it", "en"}, {"all"}, {"all"}),
        (("label",), {"all"}, {"all", "PER", "ORG", "LOC"}, {"all"}),
        (("type",), {"all"}, {"all"}, {"all", "MEETS"}),
    ],
)
def test_build_score_table_splits_by_what_is_asked(compared, by, langs, labels, types):
    rows = build(compared, by=by)
    assert {lang for _, _, lang, _ in rows} == langs
    assert {label for task, _, _, label in rows if task == "names"} == labels
    assert {label for _, name, _, label in rows if name == "fact"} == types


def test_build_score_table_refuses_another_split(compared):
    message = "cannot be split by 'colour'; allowed are lang, label, type"
    with pytest.raises(ExtractorError, match=message):
        build(compared, by=("lang", "colour"))


def test_build_score_table_is_the_same_twice_and_is_json(compared):
    symmetric = frozenset({"MEETS"})
    one, two = (build_score_table(compared, symmetric=symmetric) for _ in range(2))
    assert one == two
    assert json.loads(json.dumps([row.to_dict() for row in one]))[0]["task"] == "names"


def test_build_score_table_of_nothing_is_empty():
    assert build_score_table([], symmetric=frozenset()) == ()
