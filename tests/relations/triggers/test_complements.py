"""Nouns that complete a verb, by the rows the parser gave them."""

import pytest

from extractor.relations.triggers.complements import find_complement, find_complements
from extractor.schemas import load_schema

NEWS = load_schema("news")
ORDERED = [
    "l' il DET det 1",
    "arresto arresto NOUN ROOT 1",
    "di di ADP case 3",
    "Neri neri PROPN nmod 1",
    ", , PUNCT punct 5",
    "ordinato ordinare VERB acl 3",
]
ROUNDS = [
    "ordina ordinare VERB ROOT 0",
    "serie serie NOUN obj 0",
    "di di ADP case 3",
    "arresti arresto NOUN nmod 1",
]
BARE = [
    "ordina ordinare VERB ROOT 0",
    "in in ADP case 2",
    "aula aula NOUN obl 0",
    "arresto arresto NOUN obl 0",
]
LINKED = [
    "arresti arresto NOUN nsubj 1",
    "restano restare VERB ROOT 1",
    "ordinati ordinare VERB xcomp 1",
]
OTHER = [
    "ordina ordinare VERB ROOT 0",
    "dopo dopo ADP case 2",
    "arresto arresto NOUN obl 0",
]


@pytest.fixture
def pattern():
    """Give a pattern whose complement is an arrest."""
    patterns = (p for _, p in NEWS.find_patterns("it"))
    return next(p for p in patterns if p.id == "it-arrests-4")


@pytest.mark.parametrize(
    ("rows", "verb", "found"),
    [(ORDERED, 5, 1), (ROUNDS, 0, 3), (BARE, 0, 3), (LINKED, 2, 0), (OTHER, 0, None)],
    ids=["described", "counted", "bare", "linked", "phrase"],
)
def test_find_complement(rows, verb, found, read_rows, pattern):
    tree = read_rows(rows, [(3, "PER")] if rows is ORDERED else [])

    assert find_complement(tree, verb, pattern, (verb,)) == found


MORE = [
    "ordina ordinare VERB ROOT 0",
    "l' il DET det 2",
    "arresto arresto NOUN obj 0",
    "di di ADP case 4",
    "Neri neri PROPN nmod 2",
    "e e CCONJ cc 6",
    "arresto arresto NOUN conj 2",
    "di di ADP case 8",
    "Sala sala PROPN nmod 6",
]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (MORE, [2, 6]),
        (MORE[:7], [2]),  # it says not of whom
        ([*MORE[:6], "processo processo NOUN conj 2", *MORE[7:]], [2]),
        (OTHER, []),
    ],
)
def test_find_complements_gives_those_joined_to_one(rows, found, read_rows, pattern):
    tree = read_rows(rows, [(4, "PER")] if len(rows) > 4 else [])

    assert find_complements(tree, 0, pattern, (0,)) == found
