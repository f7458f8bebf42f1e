from dataclasses import replace

import pytest

from extractor.results.scores.compared import Compared
from extractor.results.scores.qualifier_scores import NOTHING
from extractor.results.scores.relation_misses import find_relation_misses

TEXTS = {
    "it": "[Ada:PER] vede [Bo:PER] a [Pisa:LOC] e guida [Acme:ORG] con Ugo.",
    "en": "[Ada:PER] sees [Bo:PER] in [Pisa:LOC] and heads [Acme:ORG] with Ugo.",
}
SEES = {"it": "vede", "en": "sees"}
HEADS = {"it": "guida", "en": "heads"}


def build(make_extraction, lang, *relations, text=None):
    return make_extraction("a", text or TEXTS[lang], *relations, lang=lang)


def find(gold, found, layers=(), **more):
    compared = Compared(gold, found, frozenset({"relations", *layers}), **more)
    misses = find_relation_misses(compared, symmetric=frozenset({"MEETS"}))
    return [(m.kind, m.label, m.gold or m.found, m.cause) for m in misses]


@pytest.fixture(params=["it", "en"])
def lang(request):
    return request.param


def test_a_missed_fact_names_the_argument_that_was_not_found(make_extraction, lang):
    gold = build(make_extraction, lang, ("HEAD_OF", 0, 3, HEADS[lang]))
    less = build(make_extraction, lang, text=TEXTS[lang].replace("[Acme:ORG]", "Acme"))
    assert find(gold, less) == [
        ("missed", "HEAD_OF", "HEAD_OF(Ada, Acme)", "argument not found: Acme")
    ]


def test_a_missed_fact_says_that_no_trigger_matched(make_extraction, lang):
    gold = build(make_extraction, lang, ("HEAD_OF", 0, 3, HEADS[lang]))
    assert find(gold, build(make_extraction, lang)) == [
        ("missed", "HEAD_OF", "HEAD_OF(Ada, Acme)", "no trigger matched")
    ]


def test_a_missed_fact_says_that_an_argument_has_another_label(make_extraction, lang):
    gold = build(make_extraction, lang, ("HEAD_OF", 0, 3, HEADS[lang]))
    other = build(
        make_extraction, lang, text=TEXTS[lang].replace("Acme:ORG", "Acme:LOC")
    )
    assert find(gold, other)[0][3] == "argument found as LOC: Acme"


def test_wrong_direction_is_told_from_both_sides(make_extraction, lang):
    gold = build(make_extraction, lang, ("ATTACKS", 0, 1, SEES[lang]))
    found = build(make_extraction, lang, ("ATTACKS", 1, 0, SEES[lang]))
    assert [(kind, cause) for kind, _, _, cause in find(gold, found)] == [
        ("missed", "wrong direction: the reverse found"),
        ("false", "wrong direction: the reverse in the gold"),
    ]


def test_another_type_is_named_from_both_sides(make_extraction, lang):
    gold = build(make_extraction, lang, ("MEETS", 0, 1, SEES[lang]))
    found = build(make_extraction, lang, ("ATTACKS", 1, 0, SEES[lang]))
    assert [(kind, cause) for kind, _, _, cause in find(gold, found)] == [
        ("missed", "other type ATTACKS found"),
        ("false", "other type MEETS in the gold"),
    ]


def test_other_arguments_of_a_trigger_are_told_from_both_sides(make_extraction, lang):
    gold = build(make_extraction, lang, ("MEETS", 0, 1, SEES[lang]))
    found = build(make_extraction, lang, ("MEETS", 0, 2, SEES[lang]))
    assert [(kind, cause) for kind, _, _, cause in find(gold, found)] == [
        ("missed", "trigger matched with other arguments or type"),
        ("false", "other arguments in the gold: MEETS(Ada, Bo)"),
    ]


def test_a_false_fact_without_any_counterpart_says_so(make_extraction, lang):
    found = build(make_extraction, lang, ("MEETS", 0, 1, SEES[lang]))
    assert find(build(make_extraction, lang), found) == [
        ("false", "MEETS", "MEETS(Ada, Bo)", "no such relation in the gold")
    ]


def test_unmarked_arguments_are_set_apart(make_extraction, lang):
    text = TEXTS[lang].replace("Ugo", "[Ugo:PER]")
    found = build(make_extraction, lang, ("MEETS", 0, 4, SEES[lang]), text=text)
    assert find(build(make_extraction, lang), found) == [
        ("apart", "MEETS", "MEETS(Ada, Ugo)", "not marked in the gold: Ugo")
    ]


def test_arguable_gold_is_no_miss_and_no_false_hit(make_extraction, lang):
    gold = build(make_extraction, lang, ("MEETS", 0, 1, SEES[lang]))
    optional = frozenset({0})
    assert find(gold, gold, optional=optional) == []
    assert find(gold, build(make_extraction, lang), optional=optional) == []


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("negated", True, "True"),
        ("modality", "planned", "planned"),
        ("attribution", (1,), "Bo"),
        ("date", "2023", "2023"),
        ("place", 2, "Pisa"),
    ],
)
def test_wrong_qualifiers_show_both_values(make_extraction, lang, name, value, shown):
    gold = build(make_extraction, lang, ("HEAD_OF", 0, 3, HEADS[lang], {name: value}))
    found = build(make_extraction, lang, ("HEAD_OF", 0, 3, HEADS[lang]))
    assert find(gold, found, layers=tuple(NOTHING)) == [
        ("wrong", name, f"HEAD_OF(Ada, Acme): {shown}", f"other {name} found")
    ]
    plain = find(found, gold, layers=(name,))
    assert [kind for kind, *_ in plain] == ["wrong"]


def test_gold_without_relations_has_no_misses(make_extraction, lang):
    found = build(make_extraction, lang, ("MEETS", 0, 1, SEES[lang]))
    compared = Compared(replace(found, relations=()), found, frozenset({"names"}))
    assert list(find_relation_misses(compared, symmetric=frozenset())) == []
