"""Words that look like names, by the trees that have no name over them."""

import pytest

from extractor.records import Mention
from extractor.relations.trees.tree import build_tree


def test_build_tree_takes_common_words_for_no_name(parsed):
    parse = parsed("it/office-copula")
    doc = type(parse.doc)(parse.doc.vocab, words=["Stati", "membri", "Uniti"])

    tree = build_tree(doc, (Mention(0, 12, "Stati membri", "ORG", form="name"),))

    assert tree.covering == [None, None, None]


@pytest.mark.parametrize(
    ("lang", "words", "named"),
    [
        ("it", "Ogni Stato vota", False),
        ("it", "Qualsiasi Stato vota", False),
        ("it", "Ciascuno Stato vota", False),
        ("it", "Lo Stato vota", True),
        ("en", "Each State votes", False),
        ("en", "Every State votes", False),
        ("en", "Any State votes", False),
        ("en", "The State votes", True),
    ],
)
def test_build_tree_takes_no_noun_behind_each_for_a_name(read_rows, lang, words, named):
    determiner, noun, verb = words.split()
    rows = [
        f"{determiner} {determiner.lower()} DET det 1",
        f"{noun} {noun.lower()} NOUN nsubj 2",
        f"{verb} {verb} VERB ROOT 2",
    ]

    tree = read_rows(rows, [(1, "LOC")], lang)

    assert (tree.covering[1] == 0) is named


@pytest.mark.parametrize(
    ("lang", "noun", "named"),
    [
        ("it", "azienda", False),
        ("it", "Azienda", True),
        ("en", "company", False),
        ("en", "Company", True),
    ],
)
def test_build_tree_takes_no_common_noun_for_a_body(read_rows, lang, noun, named):
    tree = read_rows([f"{noun} {noun.lower()} NOUN ROOT 0"], [(0, "ORG")], lang)

    assert (tree.covering[0] == 0) is named


@pytest.mark.parametrize(
    ("lang", "noun", "comma", "named"),
    [
        ("it", "Filosofo", ",", False),
        ("it", "Filosofo", "-", True),
        ("en", "Philosopher", ",", False),
        ("en", "Philosopher", "-", True),
    ],
)
def test_a_noun_that_opens_the_sentence_before_a_comma_is_no_name(
    read_rows, lang, noun, comma, named
):
    rows = [
        f"{noun} {noun.lower()} NOUN advcl 2",
        f"{comma} {comma} PUNCT punct 0",
        "tace tacere VERB ROOT 2",
    ]

    tree = read_rows(rows, [(0, "PER")], lang)

    assert (tree.covering[0] == 0) is named
