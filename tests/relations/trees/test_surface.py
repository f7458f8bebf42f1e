from dataclasses import replace

import pytest

from extractor.relations.trees.surface import (
    find_edges,
    is_before_comma,
    is_comma,
    is_person,
    opens_with_preposition,
)

# "Jan Bo , a Roma": the name has two words.
ROWS = [
    "Jan jan PROPN nsubj 5",
    "Bo bo PROPN flat:name 0",
    ", , PUNCT punct 0",
    "a a ADP case 4",
    "Roma roma PROPN nmod 0",
    "resta restare VERB ROOT 5",
]


@pytest.fixture
def tree(read_rows):
    tree = read_rows(ROWS, [(0, "PER"), (4, "LOC")])
    over = [0, 0, None, None, 1, None]
    return replace(tree, spans=[(0, 1), (4, 4)], covering=over)


def test_find_edges_gives_a_name_from_any_of_its_words(tree):
    assert [find_edges(tree, token) for token in (0, 1, 4)] == [(0, 1), (0, 1), (4, 4)]


def test_find_edges_of_no_name_are_the_token(tree):
    assert find_edges(tree, 5) == (5, 5)


def test_is_person_over_each_word_of_the_name_and_over_no_place(tree):
    assert [is_person(tree, token) for token in range(6)] == [
        *(True, True, False, False, False, False)
    ]


def test_is_before_comma_not_at_it_nor_at_the_end(tree):
    assert [is_comma(tree, token) for token in range(4)] == [False, False, True, False]
    assert [is_before_comma(tree, token) for token in (1, 2, 5)] == [True, False, False]


def test_opens_with_preposition_whatever_the_order_of_the_words(tree):
    assert opens_with_preposition(tree, (4, 3))
    assert not opens_with_preposition(tree, (4, 5))
