from dataclasses import replace

import pytest

from extractor.results.scores.compared import Compared
from extractor.results.scores.relation_scores import score_relations
from extractor.results.scores.tally import Measure, Tally

SYMMETRIC = frozenset({"MEETS"})
TEXTS = {
    "it": "[Ada Levi:PER] vede [Bo:PER] a [Pisa:LOC]; [Levi:PER] guida [Acme:ORG], Ugo",
    "en": "[Ada Levi:PER] saw [Bo:PER] in [Pisa:LOC]; [Levi:PER] heads [Acme:ORG], Ugo",
}
SAME = {"Ada Levi": "ada", "Levi": "ada"}


def build(make_extraction, lang, *relations, text=None):
    rows = [(type_, one, other, " ") for type_, one, other in relations]
    return make_extraction("a", text or TEXTS[lang], *rows, entities=SAME, lang=lang)


def score(gold, found, *, layers=("relations",), **more):
    compared = Compared(gold, found, frozenset(layers), **more)
    return dict(score_relations(compared, symmetric=SYMMETRIC))


def tally(scores, name, label="all", setting="end to end"):
    return scores[Measure("relations", name, setting, label)]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_relations_counts_right_missed_and_false_facts(make_extraction, lang):
    gold = build(
        make_extraction, lang, ("MEETS", 0, 1), ("VISITS", 0, 2), ("HEAD_OF", 3, 4)
    )
    # Right (symmetric, the other way round); other type; missed; false.
    found = build(
        make_extraction, lang, ("MEETS", 1, 0), ("BORN_IN", 0, 2), ("HEAD_OF", 1, 4)
    )
    scores = score(gold, found)
    assert tally(scores, "fact") == Tally.of(1, found=3, gold=3)
    assert tally(scores, "fact", "MEETS") == Tally.of(1, 1, 1)
    assert tally(scores, "fact", "VISITS") == Tally.of(0, found=0, gold=1)
    assert tally(scores, "fact", "BORN_IN") == Tally.of(0, found=1, gold=0)
    assert tally(scores, "fact", "HEAD_OF") == Tally.of(0, found=1, gold=1)
    assert tally(scores, "pair") == Tally.of(2, found=3, gold=3)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_relations_counts_a_coreferent_argument_but_not_in_strict(
    make_extraction, lang
):
    gold = build(make_extraction, lang, ("HEAD_OF", 3, 4))
    found = build(make_extraction, lang, ("HEAD_OF", 0, 4))
    scores = score(gold, found)
    assert tally(scores, "fact") == Tally.of(1, 1, 1)
    assert tally(scores, "strict") == Tally.of(0, 1, 1)
    assert tally(scores, "boundaries") == Tally.of(0, 1, 1)


def test_score_relations_counts_a_fact_once_but_each_row_in_strict(make_extraction):
    gold = build(make_extraction, "en", ("HEAD_OF", 0, 4), ("HEAD_OF", 3, 4))
    scores = score(gold, gold)
    assert tally(scores, "fact") == Tally.of(1, 1, 1)
    assert tally(scores, "strict") == Tally.of(2, 2, 2)


def test_score_relations_tells_strict_from_boundaries_by_labels(make_extraction):
    gold = build(make_extraction, "it", ("MEETS", 0, 1))
    wrong = TEXTS["it"].replace("[Bo:PER]", "[Bo:ORG]")
    scores = score(gold, build(make_extraction, "it", ("MEETS", 1, 0), text=wrong))
    assert tally(scores, "strict") == Tally.of(0, 1, 1)
    assert tally(scores, "boundaries") == Tally.of(1, 1, 1)
    assert tally(scores, "fact") == Tally.of(1, 1, 1)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_relations_minds_the_direction(make_extraction, lang):
    gold = build(make_extraction, lang, ("ATTACKS", 0, 1))
    scores = score(gold, build(make_extraction, lang, ("ATTACKS", 1, 0)))
    assert tally(scores, "fact") == Tally.of(0, 1, 1)
    assert tally(scores, "strict") == Tally.of(0, 1, 1)
    assert tally(scores, "pair") == Tally.of(1, 1, 1)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_relations_neither_rewards_nor_punishes_what_is_arguable(
    make_extraction, lang
):
    gold = build(make_extraction, lang, ("MEETS", 0, 1), ("HEAD_OF", 3, 4))
    optional = frozenset({1})
    for found in (
        gold,
        build(make_extraction, lang, ("MEETS", 0, 1)),
    ):
        scores = score(gold, found, optional=optional)
        for name in ("fact", "strict", "boundaries", "pair"):
            assert tally(scores, name) == Tally.of(1, 1, 1)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_relations_counts_unmarked_arguments_apart(make_extraction, lang):
    gold = build(make_extraction, lang, ("MEETS", 0, 1))
    marked = TEXTS[lang].replace("Ugo", "[Ugo:PER]")
    found = build(make_extraction, lang, ("MEETS", 0, 1), ("MEETS", 0, 5), text=marked)
    scores = score(gold, found)
    assert tally(scores, "fact") == Tally.of(1, 1, 1)
    assert tally(scores, "pair") == Tally.of(1, 1, 1)
    assert tally(scores, "apart") == Tally(found=1)
    assert tally(scores, "strict") == Tally.of(1, found=2, gold=1)


def test_score_relations_counts_misses_of_gold_that_was_never_proposed(
    make_extraction,
):
    gold = build(make_extraction, "it", ("MEETS", 0, 1))
    nothing = replace(gold, mentions=(), relations=())
    scores = score(gold, nothing, between_gold=gold.relations)
    assert tally(scores, "fact") == Tally.of(0, found=0, gold=1)
    assert tally(scores, "fact", setting="gold mentions") == Tally.of(1, 1, 1)


def test_score_relations_compares_foreign_types_by_pair_alone(make_extraction):
    gold = build(make_extraction, "en", ("role", 0, 1))
    scores = score(
        gold, build(make_extraction, "en", ("MEETS", 1, 0)), layers=("pairs",)
    )
    assert scores == {Measure("relations", "pair", "end to end"): Tally.of(1, 1, 1)}


def test_score_relations_is_silent_where_gold_has_none(make_extraction):
    gold = build(make_extraction, "en")
    assert score(gold, gold, layers=("names",)) == {}
