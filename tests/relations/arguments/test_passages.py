from dataclasses import replace

import pytest

from extractor import extract_text
from extractor.relations.arguments.passages import (
    CLOSED,
    Passage,
    find_inward,
    is_of_a_part,
    is_shut,
    is_shut_out,
)


@pytest.mark.parametrize(
    ("passage", "open_"),
    [
        (CLOSED, False),
        (Passage(frozenset({"piano"}), others=False), True),
        (Passage(frozenset({"piano"}), others=True), False),
        (Passage(frozenset(), others=True), True),
    ],
)
def test_is_open_for_these_nouns_or_all_others(passage, open_):
    assert passage.is_open("piano") is open_


@pytest.mark.parametrize(
    ("lang", "noun"), [("it", "delegazione"), ("en", "delegation")]
)
def test_is_shut_for_nouns_that_a_pattern_shuts(read_rows, lang, noun):
    tree = read_rows([f"{noun} {noun} NOUN ROOT 0"], (), lang)
    shut = Passage(frozenset(), others=False, shut=frozenset({noun}))

    assert is_shut(tree, 0, shut)
    assert not is_shut(tree, 0, CLOSED)


@pytest.mark.parametrize(("lang", "noun"), [("it", "paese"), ("en", "country")])
@pytest.mark.parametrize(("label", "out"), [("PER", True), ("LOC", False)])
def test_is_shut_out_for_a_person_who_is_no_country(read_rows, lang, noun, label, out):
    rows = ["Sala Sala PROPN ROOT 0", f"{noun} {noun} NOUN nmod 0"]
    tree = read_rows(rows, [(0, label)], lang)

    assert is_shut_out(tree, 1, 0, CLOSED) is out


@pytest.mark.parametrize(
    ("lang", "noun", "out"),
    [
        ("it", "esercito", True),
        ("it", "governo", False),
        ("en", "army", True),
        ("en", "government", False),
    ],
)
def test_is_shut_out_for_a_place_that_a_noun_does_not_govern(
    read_rows, lang, noun, out
):
    rows = ["Ciad Ciad PROPN ROOT 0", f"{noun} {noun} NOUN nmod 0"]
    tree = read_rows(rows, [(0, "LOC")], lang)
    whole = Passage(frozenset(), others=False, seats=tree.table.governing)

    assert is_shut_out(tree, 1, 0, whole) is out


@pytest.mark.parametrize(("noun", "part"), [("army", True), ("government", False)])
def test_is_of_a_part_where_a_nation_only_describes_a_noun(read_rows, noun, part):
    rows = [
        "head head NOUN ROOT 0",
        "of of ADP case 3",
        "Chadian Chadian ADJ amod 3",
        f"{noun} {noun} NOUN nmod 0",
    ]
    tree = read_rows(rows, [(2, "LOC")], "en")

    assert is_of_a_part(tree, 2, (0,)) is part
    assert not is_of_a_part(tree, 2, (3,))


@pytest.mark.parametrize(("entity", "shut"), [("loc:fr", False), ("loc:liguria", True)])
def test_is_shut_out_for_who_is_from_a_region(read_rows, entity, shut):
    # "l'esponente ligure": nobody acts for Liguria
    rows = ["esponente esponente NOUN ROOT 0", "ligure ligure ADJ amod 0"]
    tree = read_rows(rows, [(1, "LOC")])
    nation = replace(tree.mentions[0], form="demonym", entity=entity)
    tree = replace(tree, mentions=(nation,))

    assert is_shut_out(tree, 0, 0, CLOSED) is shut


@pytest.mark.parametrize(
    ("lang", "note", "by"), [("it", "comunicato", "da"), ("en", "statement", "by")]
)
def test_find_inward_gives_who_says_it(read_rows, lang, note, by):
    rows = [
        f"{note} {note} NOUN ROOT 0",
        f"{by} {by} ADP case 2",
        "Roma Roma PROPN nmod 0",
    ]
    said = [
        list(found) for found in find_inward(read_rows(rows, [(2, "LOC")], lang), 0)
    ]
    rows[0] = "ponte ponte NOUN ROOT 0"
    made = [
        list(found) for found in find_inward(read_rows(rows, [(2, "LOC")], lang), 0)
    ]
    assert said.count([2]) == made.count([2]) + 1


@pytest.mark.parametrize(
    ("lang", "noun", "of", "by"),
    [("it", "invasione", "di", "da"), ("en", "invasion", "of", "by")],
)
def test_find_inward_leads_to_who_does_what_another_suffers(
    read_rows, lang, noun, of, by
):
    rows = [
        f"{noun} {noun} NOUN ROOT 0",
        f"{of} {of} ADP case 2",
        "Ciad Ciad PROPN nmod 0",
        f"{by} {by} ADP case 4",
        "Togo Togo PROPN nmod 0",
    ]
    tree = read_rows(rows, [(2, "LOC"), (4, "LOC")], lang)

    assert [t for found in find_inward(tree, 0) for t in found] == [4]


@pytest.mark.parametrize(
    ("lang", "text", "joined"),
    [
        ("it", "Anna Neri si è unita ai leader dell'Unione europea.", False),
        ("it", "Anna Neri è entrata nel consiglio di Banca Alpina.", True),
        ("en", "Ann Green joined the European Union leaders.", False),
        ("en", "Ann Green joined Aeroline executives for dinner.", False),
        ("en", "Ann Green joined the board of Aeroline.", True),
    ],
)
def test_who_is_of_a_body_does_not_stand_for_it_where_bodies_are_asked_for(
    lang, text, joined
):
    found = extract_text(text, lang=lang)

    assert ("JOINS" in {relation.type for relation in found.relations}) is joined
