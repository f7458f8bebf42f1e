from dataclasses import replace

import pytest

from extractor.relations.arguments.places import (
    holds_no_state,
    is_body_of_states,
    is_called,
    is_town,
)

SAID = {"it": "a", "en": "in"}


@pytest.mark.parametrize(
    ("lang", "noun", "entity", "called"),
    [
        ("it", "paese", "loc:it", True),
        ("it", "paese", "loc:baltic-sea", False),
        ("it", "città", "loc:bari", True),
        ("it", "città", "loc:it", False),
        ("it", "città", "loc:unknown", True),
        ("it", "sede", "loc:it", True),
        ("en", "country", "loc:it", True),
        ("en", "country", "loc:bari", False),
        ("en", "city", "loc:unknown", True),
    ],
)
def test_is_called_knows_the_kinds_of_the_world(
    read_rows, mark_entity, lang, noun, entity, called
):
    tree = read_rows(["Là là PROPN ROOT 0"], [(0, "LOC")], lang)

    assert is_called(mark_entity(tree, entity), 0, noun) is called


@pytest.mark.parametrize("lang", sorted(SAID))
@pytest.mark.parametrize(
    ("entity", "town"), [("loc:bari", True), ("loc:it", False), ("loc:unknown", True)]
)
def test_is_town_asks_the_tables_then_the_text(
    read_rows, mark_entity, lang, entity, town
):
    rows = [
        "vive vivere VERB ROOT 0",
        f"{SAID[lang]} a ADP case 2",
        "Là là PROPN obl 0",
    ]
    tree = mark_entity(read_rows(rows, [(2, "LOC")], lang), entity)

    assert is_town(tree, 0) is town


def test_is_town_takes_no_unknown_place_that_is_said_like_a_region(
    read_rows, mark_entity
):
    rows = ["vive vivere VERB ROOT 0", "in in ADP case 2", "Là là PROPN obl 0"]

    assert not is_town(mark_entity(read_rows(rows, [(2, "LOC")]), "loc:unknown"), 0)


@pytest.mark.parametrize(
    ("outer", "inner", "refused"),
    [
        ("loc:it", "loc:fr", True),
        ("loc:bari", "loc:it", True),
        ("loc:it", "loc:bari", False),
        ("loc:kentucky", "loc:apulia", True),
        ("loc:unknown", "loc:it", False),
    ],
)
def test_holds_no_state_in_a_state_or_town(read_rows, outer, inner, refused):
    tree = read_rows(
        ["Là là PROPN ROOT 0", "Qui qui PROPN nmod 0"], [(0, "LOC"), (1, "LOC")]
    )
    one, two = tree.mentions
    tree = replace(
        tree, mentions=(replace(one, entity=outer), replace(two, entity=inner))
    )

    assert holds_no_state(tree, 0, 1) is refused


@pytest.mark.parametrize(("name", "refused"), [("Palazzo", True), ("Là", False)])
@pytest.mark.parametrize("inner", ["loc:bari", "loc:unknown"])
def test_holds_no_state_or_known_town_in_a_house(read_rows, name, refused, inner):
    rows = [f"{name} {name} PROPN ROOT 0", "Qui qui PROPN nmod 0"]
    tree = read_rows(rows, [(0, "LOC"), (1, "LOC")])
    town = replace(tree.mentions[1], entity=inner)
    tree = replace(tree, mentions=(tree.mentions[0], town))

    assert holds_no_state(tree, 0, 1) is (refused and inner == "loc:bari")


@pytest.mark.parametrize(("lang", "noun"), [("it", "Ente"), ("en", "Body")])
@pytest.mark.parametrize(
    ("entity", "of_states"),
    [("org:eu", True), ("org:nato", True), ("org:it-cgil", False), ("org:x", False)],
)
def test_is_body_of_states_knows_alliances(
    read_rows, mark_entity, lang, noun, entity, of_states
):
    tree = read_rows([f"{noun} {noun} PROPN ROOT 0"], [(0, "ORG")], lang)

    assert is_body_of_states(mark_entity(tree, entity), 0) is of_states
