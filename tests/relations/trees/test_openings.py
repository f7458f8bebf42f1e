"""What opens a sentence and was taken for its root, or for a subject."""

import pytest

from extractor.relations.trees.openings import drop_dateline, mend_opening, mend_root


def read_opening(read_rows, article="", joint=","):
    """Build "Socia dei Lincei, era membro" with the first noun for the root."""
    root = 1 if article else 0
    rows = [f"{article} il DET det 1"] if article else []
    rows += [
        f"Socia socio NOUN ROOT {root}",
        f"dei di ADP case {root + 2}",
        f"Lincei Lincei PROPN nmod {root}",
        f"{joint} {joint} {'PUNCT punct' if joint == ',' else 'CCONJ cc'} {root + 5}",
        f"era essere AUX cop {root + 5}",
        f"membro membro NOUN conj {root}",
    ]
    return read_rows(rows, [(root + 2, "ORG")]), root


def test_mend_opening_puts_the_clause_above_the_noun(read_rows):
    tree, noun = read_opening(read_rows)

    mend_opening(tree, 5)

    assert tree.heads[5] == 5
    assert tree.heads[noun] == 5
    assert tree.is_kind(noun, "parataxis")


@pytest.mark.parametrize(("article", "joint"), [("La", ","), ("", "e")])
def test_mend_opening_leaves_a_subject_and_a_row(read_rows, article, joint):
    tree, noun = read_opening(read_rows, article, joint)

    mend_opening(tree, noun + 5)

    assert tree.heads[noun] == noun


@pytest.mark.parametrize(("subject", "root"), [("nsubj", 4), ("obl", 0)])
def test_mend_root_puts_a_main_clause_above_a_participle(read_rows, subject, root):
    rows = [
        "Lasciata lasciare VERB ROOT 0",
        "Renault Renault PROPN obl 0",
        ", , PUNCT punct 4",
        f"Neri Neri PROPN {subject} 4",
        "parte partire VERB conj 0",
    ]
    tree = read_rows(rows, [(1, "ORG"), (3, "PER")])

    mend_root(tree, 4)

    assert tree.heads[4] == root


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("mark", "label", "dropped"),
    [("-", "LOC", True), ("–", "LOC", True), (",", "LOC", False), ("-", "ORG", False)],
)
def test_drop_dateline_takes_a_place_before_a_dash_for_no_subject(
    read_rows, lang, mark, label, dropped
):
    rows = [
        "Torino Torino PROPN nsubj 3",
        f"{mark} {mark} PUNCT punct 0",
        "Acme Acme PROPN nsubj 3",
        "tace tacere VERB ROOT 3",
    ]
    tree = read_rows(rows, [(0, label), (2, "ORG")], lang=lang)

    drop_dateline(tree, 0)

    assert tree.is_kind(0, "subject") is not dropped
    assert tree.is_kind(2, "subject")
