"""The clauses that a word is part of, by the rows the parser gave it."""

import pytest

from extractor.relations.trees.main_clauses import (
    climb,
    find_clause_above,
    find_heads,
    find_last_clause,
    find_main_clause,
)

CLAUSES = {
    "it": [
        "Neri neri PROPN nsubj 1",
        "spera sperare VERB ROOT 1",
        "di di ADP mark 3",
        "vincere vincere VERB {kind} 1",
        "ma ma CCONJ cc 6",
        "Sala sala PROPN nsubj 6",
        "dubita dubitare VERB conj 1",
    ],
    "en": [
        "Roe roe PROPN nsubj 1",
        "hopes hope VERB ROOT 1",
        "to to PART mark 3",
        "win win VERB {kind} 1",
        "but but CCONJ cc 6",
        "Doe doe PROPN nsubj 6",
        "doubts doubt VERB conj 1",
    ],
}
RELATIVE = "acl:relcl"


def read(read_rows, lang, kind):
    return read_rows([row.format(kind=kind) for row in CLAUSES[lang]], [], lang)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_clause_above_is_not_the_clause_itself(read_rows, lang):
    tree = read(read_rows, lang, "xcomp")

    assert [*find_heads(tree, 3)] == [3, 1]
    assert find_clause_above(tree, 3) == 1
    assert find_clause_above(tree, 1) is None


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_main_clause_is_the_outermost_or_a_relative_one(read_rows, lang):
    assert find_main_clause(read(read_rows, lang, "xcomp"), 3) == 1
    assert find_main_clause(read(read_rows, lang, RELATIVE), 3) == 3
    assert find_main_clause(read(read_rows, lang, "nsubj"), 3) is None


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_last_clause_has_a_subject_of_its_own(read_rows, lang):
    tree = read(read_rows, lang, "xcomp")
    assert find_last_clause(tree, 0) == 6

    rows = [row.format(kind="xcomp") for row in CLAUSES[lang]]
    rows[5] = "poi poi ADV advmod 6"
    assert find_last_clause(read_rows(rows, [], lang), 0) == 1


@pytest.mark.parametrize("lang", ["it", "en"])
def test_climb_ends_at_the_root(read_rows, lang):
    rows = [row.format(kind="xcomp") for row in CLAUSES[lang]]
    tree = read_rows(rows, lang=lang)

    assert climb(tree, 5) == [5, 6, 1]
    assert climb(tree, 1) == [1]
