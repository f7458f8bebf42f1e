import pytest

from extractor.relations.roles.adjacent import find_adjacent_roles
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "noun", "roles"),
    [
        ("it/meets-light-verb", "colloquio", {"with": ["blinken"]}),
        ("en/meets-light-verb", "talks", {"with": ["wang"]}),
        (
            "it/meets-reciprocal",
            "leader",
            {role: ["serbia", "kosovo"] for role in ("of", "of_bare", "town")},
        ),
        ("en/meets-reciprocal", "leaders", {"of": ["serbia", "kosovo"]}),
        ("it/hosts-session", "ospitato", {}),
        ("en/hosts-session", "hosted", {}),
    ],
)
def test_find_adjacent_roles_reads_phrases_of_names(name, noun, roles, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_adjacent_roles(tree, parse.find(noun))

    assert {
        role: [tree.words[t] for t in tokens] for role, tokens in found.items()
    } == roles


@pytest.mark.parametrize(
    ("lang", "words", "found"),
    [
        ("it", "condanna per_ADP attacco a_ADP Ciad", []),
        ("it", "accusa di_ADP aggressione a_ADP Ciad", [4]),
        ("en", "anger for_ADP attack against_ADP Chad", []),
        ("en", "charge of_ADP aggression against_ADP Chad", [4]),
    ],
)
def test_find_adjacent_roles_leaves_a_deed_what_it_was_done_to(
    read_rows, lang, words, found
):
    said = [word.partition("_") for word in words.split()]
    rows = [f"{word} {word} {pos or 'NOUN'} dep 0" for word, _, pos in said]
    rows[0] = f"{said[0][0]} {said[0][0]} NOUN ROOT 0"
    rows[4] = f"{said[4][0]} {said[4][0]} PROPN nmod 2"
    tree = read_rows(rows, [(4, "LOC")], lang)

    roles = find_adjacent_roles(tree, 0)

    assert roles.get("against", roles.get("dative", {})).keys() == set(found)


@pytest.mark.parametrize(("noun", "by"), [("condanna", []), ("notizia", [6])])
def test_find_adjacent_roles_leaves_who_judges_a_deed_out(read_rows, noun, by):
    rows = [
        f"{noun} {noun} NOUN ROOT 0",
        "del di ADP case 2",
        "raid raid NOUN nmod 0",
        "da da ADP case 6",
        "parte parte NOUN fixed 3",
        "di di ADP fixed 3",
        "Roma Roma PROPN nmod 0",
    ]

    found = find_adjacent_roles(read_rows(rows, [(6, "LOC")], "it"), 2)

    assert list(found.get("by", ())) == by
