"""Clauses that the parse took for others, by the rows the parser gave them."""

import pytest

from extractor.relations.trees.misread import mend_misread

ACCUSED = [
    "Ha avere AUX aux 1",
    "accusato accusare VERB ROOT 1",
    "Roma roma PROPN nsubj 1",
    "di di ADP mark 4",
    "mentire mentire VERB advcl 1",
    "Neri neri PROPN nsubj 4",
]
HEADLINE = [
    "Gaza gaza PROPN nsubj 3",
    ", , PUNCT punct 0",
    "Israele israele PROPN nmod 0",
    "bombarda bombardare VERB ROOT 3",
    "Rafah rafah PROPN obj 3",
]
ENGLISH = [
    "Gaza gaza PROPN nsubj 3",
    ", , PUNCT punct 0",
    "Israel israel PROPN appos 0",
    "bombs bomb VERB ROOT 3",
    "Rafah rafah PROPN dobj 3",
]
OWNED = [
    "ne ne PRON iobj 1",
    "possiede possedere VERB ROOT 1",
    "5 5 NUM obj 1",
    "% % SYM nmod 2",
    "Poste poste PROPN obj 1",
]
ROW = [
    "Roma roma PROPN nsubj 2",
    "ha avere AUX aux 2",
    "colpito colpire VERB ROOT 2",
    "Praga praga PROPN obj 2",
    "con con ADP case 5",
    "droni drone NOUN obl 2",
    ", , PUNCT punct 7",
    "minacciato minacciare VERB acl 5",
    "Vienna vienna PROPN obj 7",
]
OFFICE = [
    "Neri neri PROPN nsubj 5",
    ", , PUNCT punct 0",
    "ieri ieri ADV advmod 5",
    "sindaco sindaco NOUN nmod 0",
    ", , PUNCT punct 0",
    "tace tacere VERB ROOT 5",
]
LATE = [
    "Visitò visitare VERB ROOT 0",
    "con con ADP case 2",
    "Neri neri PROPN obl 0",
    ", , PUNCT punct 2",
    "l' il DET det 5",
    "isola isola NOUN nmod 2",
    "di di ADP case 7",
    "Lesbo lesbo PROPN nmod 5",
]
NAMES = [(0, "LOC"), (2, "LOC"), (4, "LOC")]


@pytest.mark.parametrize(
    ("rows", "marks", "token", "head", "kind"),
    [
        (ACCUSED, [(2, "LOC"), (5, "PER")], 5, 1, "subject"),
        (ACCUSED, [(2, "LOC"), (5, "PER")], 2, 1, "object"),
        (HEADLINE, NAMES, 2, 3, "subject"),
        (OWNED, [(4, "ORG")], 4, 1, "subject"),
        (ROW, [(0, "LOC"), (3, "LOC"), (8, "LOC")], 7, 2, "conjunct"),
        (OFFICE, [(0, "PER")], 3, 0, "apposition"),
        (LATE, [(2, "PER"), (7, "LOC")], 5, 0, "object"),
    ],
    ids=["raised", "accused", "topic", "objects", "row", "office", "late"],
)
def test_mend_misread_reads_the_clause_anew(read_rows, rows, marks, token, head, kind):
    tree = read_rows(rows, marks)

    mend_misread(tree)

    assert tree.heads[token] == head
    assert tree.is_kind(token, kind)


def test_mend_misread_reads_english_headlines(read_rows):
    tree = read_rows(ENGLISH, NAMES, lang="en")

    mend_misread(tree)

    assert tree.is_kind(2, "subject")
    assert not tree.kinds[0]


@pytest.mark.parametrize(
    ("rows", "marks"),
    [
        # a comma behind the name closes an apposition
        (
            [
                "Gaza gaza PROPN nsubj 4",
                *HEADLINE[1:3],
                ", , PUNCT punct 2",
                "bombarda bombardare VERB ROOT 4",
            ],
            NAMES[:2],
        ),
        # a participle that nothing joins to the verb describes its noun
        (
            [*ROW[:6], "recanti recare VERB acl 5", "Vienna vienna PROPN obj 6"],
            [
                (0, "LOC"),
                (3, "LOC"),
                (7, "LOC"),
            ],
        ),
        # the verb has its object
        (
            [
                LATE[0],
                "Praga praga PROPN obj 0",
                "con con ADP case 3",
                "Neri neri PROPN obl 0",
                ", , PUNCT punct 3",
                "l' il DET det 6",
                "isola isola NOUN nmod 3",
            ],
            [(1, "LOC"), (3, "PER")],
        ),
    ],
    ids=["apposition", "description", "object"],
)
def test_mend_misread_leaves_what_may_be_right(read_rows, rows, marks):
    tree = read_rows(rows, marks)
    before = list(tree.heads), list(tree.kinds)

    mend_misread(tree)

    assert (list(tree.heads), list(tree.kinds)) == before


def test_mend_misread_puts_the_main_clause_above_an_opening_participle(read_rows):
    rows = [
        "Lasciata lasciare VERB ROOT 0",
        "Renault renault PROPN obj 0",
        ", , PUNCT punct 0",
        "Neri neri PROPN nsubj 4",
        "torna tornare VERB conj 0",
    ]
    tree = read_rows(rows, [(1, "ORG"), (3, "PER")])

    mend_misread(tree)

    assert tree.heads[4] == 4
    assert tree.heads[0] == 4
    assert tree.is_kind(0, "adverbial")
    assert tree.children[0] == [1, 2]


def test_mend_misread_takes_what_has_a_copula_for_the_subject(read_rows):
    rows = [
        "A a ADP mark 1",
        "guidarla guidare VERB ROOT 1",
        "è essere AUX cop 3",
        "Neri neri PROPN obj 1",
    ]
    tree = read_rows(rows, [(3, "PER")])

    mend_misread(tree)

    assert tree.is_kind(3, "subject")


def test_mend_misread_hangs_a_relative_clause_on_the_name_before_it(read_rows):
    rows = [
        "Roma roma PROPN nsubj 7",
        ", , PUNCT punct 0",
        "con con ADP case 3",
        "quale quale PRON nmod 6",
        "Parigi parigi PROPN nsubj 6",
        "è essere AUX cop 6",
        "amica amico NOUN obl 7",
        "tace tacere VERB ROOT 7",
    ]
    tree = read_rows(rows, [(0, "LOC"), (4, "LOC")])

    mend_misread(tree)

    assert tree.heads[6] == 0
    assert tree.is_kind(6, "relative")


EACH = [
    "accoglie accogliere VERB ROOT 0",
    "uno uno PRON obj 0",
    "alla a ADP case 3",
    "volta volta NOUN obl 0",
    "Neri neri PROPN nsubj 0",
]


def test_mend_misread_gives_the_verb_the_names_behind_one_by_one(read_rows):
    tree = read_rows(EACH, [(4, "PER")])

    mend_misread(tree)

    assert tree.heads[4] == 0
    assert tree.is_kind(4, "object")
    assert not tree.is_kind(1, "object")


@pytest.mark.parametrize(
    ("verb", "kind"),
    [("accusare accusare", "object"), ("accusano accusare", "subject")],
    ids=["infinitive", "finite"],
)
def test_mend_misread_parts_what_a_copula_stands_between(read_rows, verb, kind):
    rows = [
        "Ad a ADP mark 1",
        f"{verb} VERB ROOT 1",
        "Alfa alfa PROPN nsubj 1",
        "sono essere AUX cop 1",
        "Neri neri PROPN nsubj 1",
    ]
    tree = read_rows(rows, [(2, "ORG"), (4, "PER")])
    mend_misread(tree)
    assert tree.is_kind(2, kind)
    assert tree.is_kind(4, "subject")
