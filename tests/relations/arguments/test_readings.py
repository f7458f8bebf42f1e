"""How words may stand for names, by the rows the parser gave them."""

import pytest

from extractor.relations.arguments.readings import (
    find_two,
    has_name,
    is_noun,
    is_phrase,
    stands_for_a_name,
)


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        ("it", ["il il DET det 1", "latitante latitante ADJ nsubj 2"]),
        ("en", ["the the DET det 1", "fugitive fugitive ADJ nsubj 2"]),
    ],
)
def test_is_noun_takes_an_adjective_with_an_article(read_rows, lang, rows):
    verb = "waits wait VERB ROOT 2"
    tree = read_rows([*rows, verb], lang=lang)
    assert is_noun(tree, 1) is tree.is_kind(1, "subject")
    assert not is_noun(tree, 2)


@pytest.mark.parametrize(("lang", "of"), [("it", "di"), ("en", "of")])
def test_is_phrase_wants_a_preposition(read_rows, lang, of):
    rows = ["works work NOUN ROOT 0", f"{of} {of} ADP case 2", "Roe Roe PROPN nmod 0"]
    assert is_phrase(read_rows(rows, [(2, "PER")], lang), 2)
    assert not is_phrase(read_rows([rows[0], "Roe Roe PROPN nmod 0"], [], lang), 1)


@pytest.mark.parametrize(
    ("lang", "noun"), [("it", "delegazione"), ("en", "delegation")]
)
def test_stands_for_a_name_takes_nouns_that_act_for_one(read_rows, lang, noun):
    tree = read_rows([f"{noun} {noun} NOUN ROOT 0", "video video NOUN obj 0"], [], lang)
    assert stands_for_a_name(tree, 0)
    assert not stands_for_a_name(tree, 1)


def test_has_name_looks_right_behind(read_rows):
    rows = ["serbo serbo NOUN ROOT 0", "Roe Roe PROPN nmod 0", "e e CCONJ cc 0"]
    assert has_name(read_rows(rows, [(0, "LOC"), (1, "PER")]), 0)
    assert not has_name(read_rows(rows[::2], [(0, "LOC")]), 0)


@pytest.mark.parametrize(("lang", "two"), [("it", "due"), ("en", "two")])
def test_find_two_gives_the_names_behind(read_rows, lang, two):
    rows = [
        f"{two} {two} NUM ROOT 0",
        ", , PUNCT punct 0",
        "Ann Ann PROPN appos 0",
        "e e CCONJ cc 4",
        "Roe Roe PROPN conj 2",
    ]
    tree = read_rows(rows, [(2, "PER"), (4, "PER")], lang)
    assert list(find_two(tree, 0)) == [0, 1]
