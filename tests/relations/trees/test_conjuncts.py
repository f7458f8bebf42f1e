"""Rows that the parse joined to the wrong word, by the rows the parser gave them."""

import pytest

from extractor.relations.trees.conjuncts import mend_conjunct

MEMBER = [
    "il il DET det 1",
    "figlio figlio NOUN obj 7",
    "di di ADP case 3",
    "Neri neri PROPN nmod 1",
    "e e CCONJ cc 6",
    "il il DET det 6",
    "ministro ministro NOUN conj 3",
    "sanziona sanzionare VERB ROOT 7",
    "Sala sala PROPN nmod 6",
]
LANDED = [
    "hanno avere AUX aux 1",
    "costretto costringere VERB ROOT 1",
    "aereo aereo NOUN obj 1",
    "ad a ADP mark 4",
    "atterrare atterrare VERB advcl 1",
    "e e CCONJ cc 6",
    "arrestato arrestare VERB conj 4",
    "Neri neri PROPN obj 6",
]
SUED = [
    "Neri neri PROPN nsubj 1",
    "denuncia denunciare VERB ROOT 1",
    "Alfa alfa PROPN obj 1",
    "e e CCONJ cc 5",
    "il il DET det 5",
    "capo capo NOUN conj 1",
]
HELD = [
    "fermato fermare VERB ROOT 0",
    "da da ADP case 2",
    "agenti agente NOUN obl:agent 0",
    ", , PUNCT punct 5",
    "in in ADP case 5",
    "aeroporto aeroporto NOUN conj 2",
]
SIDES = [
    "scontri scontro NOUN ROOT 0",
    "tra tra ADP case 3",
    "la il DET det 3",
    "Svezia svezia PROPN nmod 0",
    "e e CCONJ cc 6",
    "la il DET det 6",
    "Cina cina PROPN conj 0",
]


NIGHT = [
    "intesa intesa NOUN ROOT 0",
    "raggiunta raggiungere VERB acl 0",
    "in in ADP case 3",
    "notte notte NOUN obl 1",
    "tra tra ADP case 5",
    "Svezia svezia PROPN nmod 3",
    "e e CCONJ cc 7",
    "Cina cina PROPN conj 0",
]


WELCOMED = [
    "accolti accogliere VERB ROOT 0",
    "da da ADP case 2",
    "Neri neri PROPN obl:agent 0",
    "Sala sala PROPN nsubj:pass 0",
    "e e CCONJ cc 5",
    "Bosco bosco PROPN conj 2",
]
PEOPLE = [(2, "PER"), (3, "PER"), (5, "PER")]


@pytest.mark.parametrize(
    ("rows", "marks", "token", "head", "kind"),
    [
        (WELCOMED, PEOPLE, 5, 3, "conjunct"),
        (NIGHT, [(5, "LOC"), (7, "LOC")], 7, 5, "conjunct"),
        (SUED, [(0, "PER"), (2, "ORG")], 5, 2, "conjunct"),
        (MEMBER, [(3, "PER"), (8, "PER")], 6, 1, "conjunct"),
        (LANDED, [(7, "PER")], 6, 1, "conjunct"),
        (HELD, [], 5, 0, "oblique"),
        (SIDES, [(3, "LOC"), (6, "LOC")], 6, 3, "conjunct"),
    ],
    ids=["over", "night", "object", "member", "participle", "phrase", "sides"],
)
def test_mend_row_hangs_what_was_joined_where_it_belongs(
    read_rows, rows, marks, token, head, kind
):
    tree = read_rows(rows, marks)

    mend_conjunct(tree, token)

    assert tree.heads[token] == head
    assert tree.is_kind(token, kind)


@pytest.mark.parametrize(
    ("rows", "marks", "token", "head"),
    [
        # each of a row whose articles fuse has its own
        (
            [*MEMBER[:5], "del di ADP case 6", *MEMBER[6:]],
            [(3, "PER"), (8, "PER")],
            6,
            3,
        ),
        # who has a preposition of his own did it as well
        ([*WELCOMED[:4], "da da ADP case 5", WELCOMED[5]], PEOPLE, 5, 2),
        # "the sides" are two already
        ([*SIDES[:3], "parti parte NOUN nmod 0", *SIDES[4:]], [(6, "LOC")], 6, 0),
    ],
    ids=["fused", "agent", "plural"],
)
def test_mend_row_leaves_what_may_be_right(read_rows, rows, marks, token, head):
    tree = read_rows(rows, marks)

    mend_conjunct(tree, token)

    assert tree.heads[token] == head
