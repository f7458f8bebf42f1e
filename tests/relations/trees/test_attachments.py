"""What hangs on its head in a way that cannot be, by the rows the parser gave it."""

import pytest

from extractor.relations.trees.attachments import mend_attachments

ROW = [
    "Chad Chad PROPN nsubj 5",
    ", , PUNCT punct 3",
    "the the DET det 3",
    "Emirates Emirates PROPN compound 0",
    ", , PUNCT punct 0",
    "broke break VERB ROOT 5",
]
DUE = [
    "Rossi Rossi PROPN nsubj 2",
    "is be AUX cop 2",
    "due due ADJ ROOT 2",
    "to to PART mark 4",
    "hold hold VERB amod 5",
    "talks talk NOUN obj 2",
]
CALLED = [
    "Rossi Rossi PROPN nsubj 1",
    "called call VERB ROOT 1",
    "on on ADP mark 5",
    "Chad Chad PROPN obj 5",
    "to to PART mark 5",
    "pay pay VERB xcomp 1",
]
LIFTED = [
    "Rossi Rossi PROPN nsubj 1",
    "called call VERB ROOT 1",
    "on on ADP case 3",
    "Chad Chad PROPN obj 1",
    "to to PART mark 5",
    "pay pay VERB xcomp 1",
]
MEMBER = [
    "Rossi Rossi PROPN nsubj 4",
    "and and CCONJ cc 3",
    "the the DET det 3",
    "company company NOUN appos 0",
    "met meet VERB ROOT 4",
]
FRONTED = [
    "A a DET det 1",
    "critic critic NOUN nsubj 6",
    "of of ADP case 3",
    "Neri Neri PROPN nmod 1",
    ", , PUNCT punct 1",
    "Rossi Rossi PROPN nsubj 6",
    "left leave VERB ROOT 6",
]
VOICE = [
    "Rossi Rossi PROPN nsubj:pass 1",
    "called call VERB ROOT 1",
    "Neri Neri PROPN obl 1",
    "today today NOUN obl 1",
    ". . PUNCT punct 1",
]


@pytest.mark.parametrize(
    ("rows", "marks", "token", "head", "kind"),
    [
        (ROW, [(0, "LOC"), (3, "LOC")], 3, 0, "conjunct"),
        (ROW, [(0, "PER"), (3, "LOC")], 3, 0, "compound"),
        (DUE, [(0, "PER")], 5, 4, "object"),
        (DUE, [(0, "PER")], 4, 2, "open_complement"),
        (CALLED, [(0, "PER"), (3, "LOC")], 3, 1, "oblique"),
        (CALLED, [(0, "PER"), (3, "LOC")], 2, 3, "case"),
        (LIFTED, [(0, "PER"), (3, "LOC")], 3, 1, "oblique"),
        (MEMBER, [(0, "PER")], 3, 0, "conjunct"),
        (FRONTED, [(3, "PER"), (5, "PER")], 1, 5, "apposition"),
        (VOICE, [(0, "PER"), (2, "PER")], 0, 1, "subject"),
    ],
)
def test_mend_attachments_hangs_anew(read_rows, rows, marks, token, head, kind):
    tree = read_rows(rows, marks, lang="en")

    mend_attachments(tree)

    assert (tree.heads[token], set(tree.kinds[token])) == (head, {kind})


def test_mend_attachments_leaves_headlines_passive(read_rows):
    tree = read_rows(VOICE[:-1], [(0, "PER")], lang="en")

    mend_attachments(tree)

    assert tree.is_kind(0, "passive_subject")


@pytest.mark.parametrize(("last", "kind"), [(",", "apposition"), ("e", "nominal")])
def test_mend_attachments_takes_a_name_between_commas_for_an_apposition(
    read_rows, last, kind
):
    rows = [
        "braccio braccio NOUN ROOT 0",
        "di di ADP case 2",
        "Neri neri PROPN nmod 0",
        ", , PUNCT punct 5",
        "le il DET det 5",
        "Brigate brigate PROPN nmod 0",
        f"{last} {last} PUNCT punct 0",
        "parla parlare VERB ROOT 7",
    ]

    tree = read_rows(rows, [(2, "ORG"), (5, "ORG")])
    mend_attachments(tree)

    assert tree.is_kind(5, kind)
