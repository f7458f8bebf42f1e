import pytest

from extractor.relations.arguments.repeated import find_repeated, stands_for_a_noun
from extractor.relations.triggers.trigger_index import build_index
from extractor.relations.triggers.triggers import find_triggers
from extractor.schemas import load_schema

ROWS = [
    "il il DET det 1",
    "premier premier NOUN nsubj 7",
    "ceco ceco ADJ amod 1",
    "Fiala Fiala PROPN nmod 1",
    "e e CCONJ cc 5",
    "quello quello PRON conj 1",
    "{} {} ADJ amod 5",
    "tacciono tacere VERB ROOT 7",
]


@pytest.mark.parametrize(("behind", "noun"), [("di", 1), ("polacco", None)])
def test_find_repeated_needs_what_tells_the_second_apart(read_rows, behind, noun):
    rows = [row.format(behind, behind) for row in ROWS]

    assert find_repeated(read_rows(rows, [(3, "PER")]), 5) == noun


def test_find_repeated_needs_a_coordination(read_rows):
    rows = [row.format("di", "di") for row in ROWS]
    rows[4] = "o/e ma ADV advmod 5"

    assert find_repeated(read_rows(rows), 5) is None


def test_find_triggers_repeats_offices_only(read_rows):
    tree = read_rows([row.format("di", "di") for row in ROWS], [(3, "PER")])

    found = list(find_triggers(tree, build_index(load_schema("news"), "it")))

    again = [trigger for trigger in found if trigger.tokens == (5,)]
    assert {trigger.type for trigger in again} == {"HEAD_OF", "MEMBER_OF"}
    assert all("bearer" in trigger.pattern.subject for trigger in again)


STANDS = {
    "it": ("delegazione", "serba", "vede", "quella", "di"),
    "en": ("delegation", "Serbian", "sees", "that", "of"),
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_stands_for_a_noun_that_acts_for_a_name(read_rows, lang):
    noun, adjective, verb, pronoun, of = STANDS[lang]
    rows = [
        f"{noun} {noun} NOUN nsubj 2",
        f"{adjective} {adjective} ADJ amod 0",
        f"{verb} {verb} VERB ROOT 2",
        f"{pronoun} {pronoun} PRON obj 2",
        f"{of} {of} ADP case 5",
        "Malta Malta PROPN nmod 3",
    ]
    assert stands_for_a_noun(read_rows(rows, [(5, "LOC")], lang), 3)
    rows[0] = "Neri Neri PROPN nsubj 2"
    assert not stands_for_a_noun(read_rows(rows, [(5, "LOC")], lang), 3)


def test_find_repeated_over_a_preposition(read_rows):
    rows = [
        "dal da ADP case 1",
        "premier premier NOUN ROOT 1",
        "e e CCONJ cc 4",
        "da da ADP case 4",
        "quello quello PRON conj 1",
        "di di ADP case 6",
        "Malta Malta PROPN nmod 4",
    ]
    assert find_repeated(read_rows(rows, [(6, "LOC")]), 4) == 1
    rows[2] = "anche anche ADV advmod 4"
    assert find_repeated(read_rows(rows, [(6, "LOC")]), 4) is None
