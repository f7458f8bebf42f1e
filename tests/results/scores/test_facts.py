from dataclasses import replace

import pytest

from extractor.records import Mention
from extractor.results.scores.compared import Compared
from extractor.results.scores.facts import (
    Fact,
    build_facts,
    find_argument_entities,
    find_entity,
    find_sides,
)

SYMMETRIC = frozenset({"MEETS"})
TEXTS = {
    "it": "[Ada Levi:PER] vede [Bo:PER]. [Levi:PER] sfida [Bo:PER]. Ieri [Cy:PER]",
    "en": "[Ada Levi:PER] meets [Bo:PER]. [Levi:PER] defies [Bo:PER]. Today [Cy:PER]",
}
SAME = {"Ada Levi": "ada", "Levi": "ada", "Bo": "bo", "Cy": "cy"}


def build(make_extraction, *relations, text=TEXTS["it"], entities=SAME):
    rows = [(type_, one, other, " ") for type_, one, other in relations]
    return make_extraction("a", text, *rows, entities=entities)


def facts_of(gold, found, *, typed=True, **more):
    compared = Compared(gold, found, frozenset({"relations"}), **more)
    side = next(find_sides(compared))
    return build_facts(compared, side, symmetric=SYMMETRIC, typed=typed)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_build_facts_joins_rows_of_the_same_entities(make_extraction, lang):
    gold = build(make_extraction, ("MEETS", 0, 1), ("MEETS", 3, 2), text=TEXTS[lang])
    facts = facts_of(gold, gold)
    assert facts.firm == {Fact("MEETS", "ada", "bo"): [0, 1]}
    assert facts.found == facts.firm


def test_build_facts_keeps_the_direction_unless_symmetric(make_extraction):
    gold = build(make_extraction, ("VISITS", 0, 1), ("VISITS", 1, 0))
    assert len(facts_of(gold, gold).firm) == 2


def test_build_facts_takes_found_arguments_for_what_they_overlap(make_extraction):
    gold = build(make_extraction, ("VISITS", 0, 1))
    # Found: only "Levi" of "Ada Levi", with entities of its own.
    found = build(
        make_extraction,
        ("VISITS", 0, 1),
        text="Ada [Levi:PER] vede [Bo:PER]. Levi sfida Bo. Ieri Cy",
        entities={},
    )
    assert facts_of(gold, found).found == {Fact("VISITS", "ada", "bo"): [0]}


def test_build_facts_sets_apart_what_the_gold_does_not_mark(make_extraction):
    gold = build(make_extraction, ("VISITS", 0, 1))
    text = "[Ada Levi:PER] vede Bo. Levi sfida Bo. [Ieri:LOC] Cy"
    found = build(make_extraction, ("VISITS", 0, 1), text=text)
    facts = facts_of(gold, found)
    assert facts.apart == (0,)
    assert not facts.found


def test_build_facts_calls_optional_only_what_no_firm_row_says(make_extraction):
    gold = build(make_extraction, ("VISITS", 0, 1), ("VISITS", 2, 3), ("VISITS", 1, 4))
    facts = facts_of(gold, gold, optional=frozenset({1, 2}))
    assert set(facts.firm) == {Fact("VISITS", "ada", "bo")}
    assert set(facts.optional) == {Fact("VISITS", "bo", "cy")}


def test_build_facts_knows_pairs_whatever_type_and_direction(make_extraction):
    gold = build(make_extraction, ("VISITS", 0, 1))
    found = build(make_extraction, ("ATTACKS", 1, 0))
    facts = facts_of(gold, found, typed=False)
    assert set(facts.firm) == set(facts.found) == {Fact("", "ada", "bo")}


def test_build_facts_prefers_a_reading_that_the_gold_has(make_extraction):
    gold = build(make_extraction, ("VISITS", 2, 1))
    long = Mention(15, 33, gold.article.text[15:33], "ORG", form="name", entity="long")
    # The found subject holds both "Bo" (first) and "Levi"; its object is "Cy".
    assert "Bo" in long.text
    assert "Levi" in long.text
    found = replace(
        build(make_extraction, ("VISITS", 0, 1)), mentions=(long, gold.mentions[1])
    )
    assert set(facts_of(gold, found).found) == {Fact("VISITS", "ada", "bo")}


def test_find_argument_entities_gives_none_for_unmarked(make_extraction):
    gold = build(make_extraction, ("VISITS", 0, 1))
    side = next(find_sides(Compared(gold, gold, frozenset())))
    relation = gold.relations[0]
    assert find_argument_entities(side, relation, gold.mentions) == (("ada",), ("bo",))
    assert find_argument_entities(side, relation, ()) == ((), ())


def test_find_entity_makes_one_for_a_mention_without():
    assert find_entity([Mention(0, 1, "A", "PER")], 0) == "mention 0"


def test_find_sides_gives_relations_between_gold_mentions_where_known(make_extraction):
    gold = build(make_extraction, ("VISITS", 0, 1))
    none = replace(gold, mentions=(), relations=())
    compared = Compared(gold, none, frozenset(), between_gold=gold.relations)
    settings = {side.setting: side for side in find_sides(compared)}
    assert list(settings) == ["end to end", "gold mentions"]
    assert settings["gold mentions"].mentions == gold.mentions


@pytest.mark.parametrize("form", ["role", "pronoun"])
def test_build_facts_takes_a_role_for_the_names_it_was_joined_to(make_extraction, form):
    gold = build(make_extraction, ("VISITS", 0, 1))
    found = build(
        make_extraction, ("VISITS", 4, 1), entities={"Cy": "x", "Ada Levi": "x"}
    )
    mentions = list(found.mentions)
    start = gold.article.text.index("vede")
    mentions[4] = Mention(start, start + 4, "vede", "PER", form, "x")
    facts = facts_of(gold, replace(found, mentions=tuple(mentions)))
    assert facts.found == {Fact("VISITS", "ada", "bo"): [0]}
    assert facts.apart == ()


def test_build_facts_takes_a_role_that_the_gold_marks_for_itself(make_extraction):
    gold = build(make_extraction, ("VISITS", 4, 1))
    marked = list(gold.mentions)
    marked[4] = replace(marked[4], form="role")
    gold = replace(gold, mentions=tuple(marked))
    assert facts_of(gold, gold).found == {Fact("VISITS", "cy", "bo"): [0]}
