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
GAVE = [
    "goal goal NOUN nsubj 1",
    "gave give VERB ROOT 1",
    "Acme Acme PROPN nsubj 1",
    "victory victory NOUN obj 1",
]
COUNTRY = [
    "country country NOUN nsubj 2",
    "Mali Mali PROPN nsubj 0",
    "met meet VERB ROOT 2",
]
FINED = [
    "Rome Rome PROPN nsubj 1",
    "fined fine VERB ROOT 1",
    "Acme Acme PROPN nmod:poss 4",
    "two two NUM nummod 4",
    "euros euro NOUN obj 1",
]
NAMED = [
    "Rossi Rossi PROPN nsubj 1",
    "called call VERB ROOT 1",
    "Acme Acme PROPN xcomp 1",
    "useless useless ADJ xcomp 1",
]
FORWARD = [
    "Rossi Rossi PROPN ROOT 0",
    "of of ADP case 2",
    "Italy Italy PROPN nmod 4",
    "and and CCONJ cc 4",
    "Ruiz Ruiz PROPN conj 0",
]
OWNED = [
    "politicians politician NOUN nsubj 7",
    "Rossi Rossi PROPN appos 0",
    "of of ADP case 3",
    "Acme Acme PROPN nmod 0",
    "and and CCONJ cc 5",
    "Ruiz Ruiz PROPN conj 1",
    "of of ADP case 8",
    "met meet VERB ROOT 7",
    "Enea Enea PROPN nmod 5",
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
        (GAVE, [(2, "ORG")], 2, 1, "dative"),
        (COUNTRY, [(1, "LOC")], 1, 0, "apposition"),
        (FINED, [(0, "LOC"), (2, "ORG")], 2, 1, "object"),
        (NAMED, [(0, "PER"), (2, "ORG")], 2, 1, "object"),
        (FORWARD, [(0, "PER"), (2, "LOC"), (4, "PER")], 2, 0, "nominal"),
        (OWNED, [(1, "PER"), (3, "ORG"), (5, "PER"), (8, "ORG")], 3, 1, "nominal"),
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
