"""Which clause leaves its subject out, and its number, on hand-made rows."""

import pytest

from extractor.relations.arguments.dropped import (
    are_companions,
    find_finite,
    find_number,
    find_open_clause,
    says_where,
)

TRIED = [
    "{who} {who} {pos} {kind} 1",
    "cerca cercare VERB ROOT 1",
    "di di ADP mark 3",
    "vincere vincere VERB advcl 1",
]


@pytest.mark.parametrize(
    ("lang", "who", "clause"),
    [
        ("it", "poi ADV advmod", 1),
        ("it", "neri PROPN nsubj", None),
        ("it", "si PRON expl:impers", None),
        ("en", "then ADV advmod", None),  # English says its subjects
    ],
)
def test_find_open_clause_gives_the_one_without_a_subject(read_rows, lang, who, clause):
    word, pos, kind = who.split()
    rows = [row.format(who=word, pos=pos, kind=kind) for row in TRIED]

    assert find_open_clause(read_rows(rows, [], lang), 3) == clause


# English leaves no subject out: nothing below is asked of it.
@pytest.mark.parametrize(
    ("verb", "plural"), [("costruì", False), ("costruirono", True)]
)
def test_find_number_of_a_participle_is_that_of_what_follows(read_rows, verb, plural):
    rows = [
        "Nato nascere VERB ROOT 0",
        "a a ADP case 2",
        "Noto Noto PROPN obl 0",
        f"{verb} costruire VERB conj 0",
    ]
    tree = read_rows(rows, [(2, "LOC")])

    assert find_number(tree, 0) is plural


@pytest.mark.parametrize(("verb", "plural"), [("cerca", False), ("cercano", True)])
def test_find_finite_is_that_of_the_verb_above(read_rows, verb, plural):
    rows = [row.format(who="poi", pos="ADV", kind="advmod") for row in TRIED]
    rows[1] = f"{verb} cercare VERB ROOT 1"

    assert find_finite(read_rows(rows), 3) is plural


@pytest.mark.parametrize(("word", "told"), [("dove", True), ("che", False)])
def test_says_where_by_its_adverb(read_rows, word, told):
    rows = [
        "Noto Noto PROPN ROOT 0",
        f"{word} {word} ADV advmod 2",
        "visse vivere VERB acl:relcl 0",
    ]

    assert says_where(read_rows(rows, [(0, "LOC")]), 2) is told


@pytest.mark.parametrize(("noun", "kin"), [("moglie", True), ("guerra", False)])
def test_are_companions_is_of_kin_without_a_name(read_rows, noun, kin):
    tree = read_rows([f"{noun} {noun} NOUN ROOT 0"])

    assert are_companions(tree, [0]) is kin
    assert not are_companions(
        read_rows([f"{noun} {noun} NOUN ROOT 0"], [(0, "PER")]), [0]
    )
