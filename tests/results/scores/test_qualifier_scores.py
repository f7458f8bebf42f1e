import pytest

from extractor.results.scores.compared import Compared
from extractor.results.scores.facts import find_sides
from extractor.results.scores.qualifier_scores import (
    NOTHING,
    find_relation_pairs,
    score_qualifiers,
)
from extractor.results.scores.tally import Measure, Tally

TEXTS = {
    "it": "[Ada:PER] incontra [Bo:PER] a [Pisa:LOC], dice [Cy:PER] [lunedì:DATE]. Ugo",
    "en": "[Ada:PER] meets [Bo:PER] in [Pisa:LOC], says [Cy:PER] [Monday:DATE]. Ugo",
}
TRIGGERS = {"it": "incontra", "en": "meets"}
SAID = {
    "negated": True,
    "modality": "reported",
    "attribution": (3,),
    "date": "2023-05",
    "place": 2,
}


def build(make_extraction, lang, *fields, text=None):
    rows = [("MEETS", 0, 1, TRIGGERS[lang], said) for said in fields]
    return make_extraction("a", text or TEXTS[lang], *rows, lang=lang)


def score(gold, found, layers=tuple(NOTHING), **more):
    compared = Compared(gold, found, frozenset({"relations", *layers}), **more)
    return {
        (measure.name, measure.label): tally
        for measure, tally in score_qualifiers(compared, symmetric=frozenset())
    }


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("name", NOTHING)
def test_score_qualifiers_counts_each_on_shared_facts(make_extraction, lang, name):
    gold = build(make_extraction, lang, SAID)
    right = score(gold, build(make_extraction, lang, SAID))
    assert right[name, "all"] == right[name, "given"] == Tally.of(1, 1, 1)
    others = {key: value for key, value in SAID.items() if key != name}
    wrong = score(gold, build(make_extraction, lang, others))
    assert wrong[name, "all"] == Tally.of(0, 1, 1)
    assert wrong[name, "given"] == Tally.of(0, found=0, gold=1)


def test_score_qualifiers_does_not_let_silence_flatter(make_extraction):
    plain = build(make_extraction, "it", {})
    scores = score(plain, plain)
    assert scores["negated", "all"] == Tally.of(1, 1, 1)
    assert scores["negated", "given"] == Tally()


def test_score_qualifiers_compares_dates_by_their_days(make_extraction):
    gold = build(make_extraction, "en", {"date": "2023-05"})
    found = build(make_extraction, "en", {"date": "2023-05-01/2023-05-31"})
    assert score(gold, found)["date", "given"] == Tally.of(1, 1, 1)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_qualifiers_leaves_dates_out_that_the_gold_cannot_judge(
    make_extraction, lang
):
    gold = build(make_extraction, lang, {})
    found = build(make_extraction, lang, {"date": "2023-05-01"})
    assert score(gold, found)["date", "all"] == Tally.of(0, 1, 1)
    assert score(gold, found, unjudged=frozenset({4}))["date", "all"] == Tally()


def test_score_qualifiers_knows_a_place_that_the_gold_does_not_mark(make_extraction):
    gold = build(make_extraction, "it", {})
    text = TEXTS["it"].replace("Ugo", "[Ugo:LOC]")
    found = build(make_extraction, "it", {"place": 5}, text=text)
    assert score(gold, found)["place", "given"] == Tally.of(0, found=1, gold=0)


def test_score_qualifiers_counts_what_the_gold_annotates(make_extraction):
    gold = build(make_extraction, "en", {})
    assert {name for name, _ in score(gold, gold, layers=("place",))} == {"place"}


def test_score_qualifiers_counts_no_false_or_missed_fact(make_extraction):
    gold = build(make_extraction, "en", SAID)
    assert score(gold, build(make_extraction, "en"))["negated", "all"] == Tally()
    assert score(build(make_extraction, "en"), gold)["negated", "all"] == Tally()


def test_score_qualifiers_of_gold_mentions_stand_apart(make_extraction):
    gold = build(make_extraction, "it", SAID)
    compared = Compared(
        gold,
        build(make_extraction, "it"),
        frozenset({"relations", "negated"}),
        between_gold=gold.relations,
    )
    scores = dict(score_qualifiers(compared, symmetric=frozenset()))
    measure = Measure("qualifiers", "negated", "gold mentions")
    assert scores[measure] == Tally.of(1, 1, 1)


def test_find_relation_pairs_takes_the_nearest_trigger(make_extraction):
    text = "[Ada:PER] sente [Bo:PER]. Poi Ada vede Bo."
    gold = make_extraction("a", text, ("MEETS", 0, 1, "vede", {"negated": True}))
    found = make_extraction(
        "a",
        text,
        ("MEETS", 0, 1, "sente"),
        ("MEETS", 0, 1, "vede", {"negated": True}),
    )
    compared = Compared(gold, found, frozenset({"relations"}))
    side = next(find_sides(compared))
    ((_, other),) = find_relation_pairs(compared, side, symmetric=frozenset())
    assert other.negated
