"""Names that the parse hung on the wrong word, by the rows the parser gave them."""

import pytest

from extractor.relations.trees.strays import mend_strays

ARRIVES = [
    "Arriverà arrivare VERB ROOT 0",
    "in in ADP case 2",
    "Generali generali PROPN obl 0",
    "Cirinà cirinà PROPN flat 2",
]
FINES = [
    "Roma roma PROPN nsubj 2",
    "ha avere AUX aux 2",
    "multato multare VERB ROOT 2",
    ", , PUNCT punct 2",
    "dopo dopo ADP case 5",
    "anni anno NOUN obl 2",
    ", , PUNCT punct 5",
    "Apple apple PROPN nmod 5",
]
BEATS = [
    "Ha avere AUX aux 1",
    "battuto battere VERB ROOT 1",
    "Neri neri PROPN obj 1",
    ", , PUNCT punct 1",
    "lo il DET det 5",
    "spagnolo spagnolo NOUN appos 2",
    "Ruiz ruiz PROPN nmod 5",
]
GREETED = [
    "Accolto accogliere VERB ROOT 0",
    "da da ADP case 2",
    "Xi xi PROPN obl 0",
    "il il DET det 4",
    "presidente presidente NOUN appos 2",
    "Lula lula PROPN nmod 4",
]
LISTED = [
    "Neri neri PROPN nsubj 4",
    ", , PUNCT punct 0",
    "la il DET det 3",
    "ministra ministro NOUN appos 0",
    "arrivano arrivare VERB ROOT 4",
]
RECEIVING = [
    "Ricevendo ricevere VERB advcl 5",
    "Neri neri PROPN obj 0",
    ", , PUNCT punct 0",
    "Sala sala PROPN appos 1",
    "ha avere AUX aux 5",
    "riso ridere VERB ROOT 5",
]
LEFT = [
    "Lasciano lasciare VERB ROOT 0",
    "da da ADP case 2",
    "Azione azione PROPN nmod 4",
    "i il DET det 4",
    "deputati deputato NOUN nsubj 0",
]


@pytest.mark.parametrize(
    ("rows", "marks", "token", "head", "kind"),
    [
        (ARRIVES, [(2, "ORG"), (3, "PER")], 3, 0, "subject"),
        (FINES, [(0, "LOC"), (7, "ORG")], 7, 2, "object"),
        (BEATS, [(2, "PER"), (6, "PER")], 5, 1, "subject"),
        (GREETED, [(2, "PER"), (5, "PER")], 4, 0, "subject"),
        (RECEIVING, [(1, "PER"), (3, "PER")], 3, 5, "subject"),
        (LEFT, [(2, "ORG")], 2, 0, "oblique"),
    ],
    ids=["place", "time", "nation", "agent", "fronted", "before"],
)
def test_mend_strays_gives_a_verb_what_it_lacks(
    read_rows, rows, marks, token, head, kind
):
    tree = read_rows(rows, marks)

    mend_strays(tree)

    assert tree.heads[token] == head
    assert tree.is_kind(token, kind)
    assert token in tree.children[head]


@pytest.mark.parametrize(
    ("rows", "marks"),
    [
        # a town is no person: "in Generali Trieste" may be one name
        (ARRIVES, [(2, "ORG"), (3, "LOC")]),
        # the title has no name: the minister is Neri
        (LISTED, [(0, "PER")]),
        # no verb here needs the name: "after years, Apple" may be an aside
        (
            [row.replace("multare", "parlare") for row in FINES],
            [(0, "LOC"), (7, "ORG")],
        ),
        # the clause has its subject
        (
            [*RECEIVING[:5], "riso ridere VERB ROOT 5", "Poli poli PROPN nsubj 5"],
            [
                (1, "PER"),
                (3, "PER"),
                (6, "PER"),
            ],
        ),
    ],
    ids=["town", "title", "aside", "subject"],
)
def test_mend_strays_leaves_what_may_be_right(read_rows, rows, marks):
    tree = read_rows(rows, marks)
    before = list(tree.heads)

    mend_strays(tree)

    assert tree.heads == before


def test_mend_strays_makes_a_row_of_people_with_articles(read_rows):
    rows = [
        "Neri neri PROPN nsubj 5",
        ", , PUNCT punct 0",
        "la il DET det 3",
        "ministra ministro NOUN appos 0",
        "Poli poli PROPN nmod 3",
        "arrivano arrivare VERB ROOT 5",
    ]
    tree = read_rows(rows, [(0, "PER"), (4, "PER")])

    mend_strays(tree)

    assert tree.is_kind(3, "conjunct")
    assert tree.heads[3] == 0


@pytest.mark.parametrize(
    ("article", "head"), [("il il DET det 6", 0), ("dal da ADP case 6", 2)]
)
def test_mend_strays_takes_no_article_alone_for_one_of_a_row(read_rows, article, head):
    rows = [
        "fermato fermare VERB ROOT 0",
        "dagli da ADP case 2",
        "agenti agente NOUN obl:agent 0",
        ", , PUNCT punct 5",
        article,
        "boss boss NOUN conj 2",
        "Neri neri PROPN nmod 5",
    ]
    rows[4] = rows[4].replace(" 6", " 5")
    tree = read_rows(rows, [(6, "PER")])

    mend_strays(tree)

    assert tree.heads[5] == head


def test_mend_strays_reads_a_name_that_ends_in_an_article(read_rows):
    rows = [
        "Kim kim PROPN vocative 3",
        "Jong jong PROPN flat 0",
        "un uno PRON obj 3",
        "minaccia minacciare VERB ROOT 3",
        "Seul seul PROPN obj 3",
    ]
    tree = read_rows(rows, [(0, "PER"), (4, "LOC")])
    tree.covering[1] = tree.covering[2] = 0
    tree.spans[0] = (0, 2)

    mend_strays(tree)

    assert tree.is_kind(0, "subject")
    assert tree.heads[2] == 0


LEFT = [
    "In in ADP case 1",
    "June june PROPN obl 5",
    "Chad chad PROPN obl 5",
    "and and CCONJ cc 4",
    "Mali mali PROPN conj 2",
    "left leave VERB ROOT 5",
]


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (LEFT, "subject"),
        ([*LEFT[:3], ": : PUNCT punct 5", *LEFT[4:]], "oblique"),  # a dateline
        ([*LEFT[:5], "left leave VERB ROOT 5", "he he PRON nsubj 5"], "oblique"),
    ],
    ids=["subject", "parted", "another"],
)
@pytest.mark.parametrize("lang", ["it", "en"])
def test_mend_strays_takes_bare_names_before_a_verb_for_its_subject(
    read_rows, rows, kind, lang
):
    tree = read_rows(rows, [(2, "LOC"), (4, "LOC")], lang)
    mend_strays(tree)
    assert tree.is_kind(2, kind)


@pytest.mark.parametrize(("answer", "kept"), [("no", False), ("non", True)])
def test_mend_strays_takes_out_of_its_clause_whom_one_word_denies(
    read_rows, answer, kept
):
    # English says so with a verb of its own ("Roe did not").
    rows = [
        "Neri neri PROPN nsubj 1",
        "visita visitare VERB ROOT 1",
        "Roma roma PROPN obj 1",
        ", , PUNCT punct 4",
        "Sala sala PROPN conj 0",
        f"{answer} {answer} INTJ discourse 4",
        ". . PUNCT punct 1",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "LOC"), (4, "PER")])

    mend_strays(tree)

    assert tree.is_kind(4, "conjunct") is kept
