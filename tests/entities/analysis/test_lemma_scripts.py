import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.analysis.lemma_scripts import (
    apply_script,
    find_script,
    is_applicable,
)

letters = st.text("abcdeàèìòùABCDEÀÈ'’-.", min_size=1, max_size=12)


@given(letters, letters)
def test_apply_script_undoes_find_script(word, lemma):
    assert apply_script(word, find_script(word, lemma)) == lemma


@pytest.mark.parametrize(
    ("word", "script", "lemma"),
    [
        ("incontrato", "l2+re", "incontrare"),
        ("dell'", "l4+i", "di"),
        ("è", "l1+essere", "essere"),
        ("Mosca", "k0+", "Mosca"),
        ("ROMA", "c0+", "Roma"),
        ("met", "l1+et", "meet"),
        ("n't", "l2+ot", "not"),
        ("The", "l0+", "the"),
    ],
)
def test_find_script_knows_endings_and_capitals(word, script, lemma):
    assert find_script(word, lemma) == script
    assert apply_script(word, script) == lemma


@pytest.mark.parametrize(
    ("first", "inside", "lemma"),
    [("Dello", "dello", "di"), ("Cities", "cities", "city")],
)
def test_find_script_is_the_same_at_the_start_of_a_sentence(first, inside, lemma):
    assert find_script(first, lemma) == find_script(inside, lemma)


def test_is_applicable_refuses_to_cut_more_than_there_is():
    assert is_applicable("era", "l3+essere")
    assert not is_applicable("e", "l3+essere")


def test_apply_script_never_cuts_into_nothing_it_puts_there():
    assert apply_script("e", "l3+essere") == "essere"
