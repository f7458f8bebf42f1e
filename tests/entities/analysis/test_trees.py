import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from extractor.entities.analysis.trees import find_cycle, find_heads, is_tree

small = arrays(
    np.float64,
    st.integers(1, 5).map(lambda n: (n, n + 1)),
    elements=st.integers(-20, 20).map(float),
)


def find_best_by_trying_all(arcs):
    count = len(arcs)
    every = itertools.product(range(count + 1), repeat=count)
    trees = (np.array(heads) for heads in every)
    return max(arcs[range(count), heads].sum() for heads in trees if is_tree(heads))


@settings(max_examples=60, deadline=None)
@given(small)
def test_find_heads_is_the_best_of_all_trees(arcs):
    heads = find_heads(arcs)
    assert is_tree(heads)
    found = arcs[range(len(arcs)), heads].sum()
    assert found == pytest.approx(find_best_by_trying_all(arcs))


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(20, 120))
def test_find_heads_of_a_long_sentence_is_a_tree(seed, count):
    arcs = np.random.default_rng(seed).normal(size=(count, count + 1))
    assert is_tree(find_heads(arcs.astype(np.float32)))


def test_find_heads_allows_one_root_only():
    arcs = np.array([[9.0, 0.0, 1.0], [9.0, 2.0, 0.0]])
    assert find_heads(arcs).tolist() == [0, 1]


def test_find_heads_breaks_a_cycle():
    arcs = np.array([[1.0, 0.0, 9.0], [0.0, 9.0, 0.0]])
    assert find_heads(arcs).tolist() == [0, 1]


@pytest.mark.parametrize(
    ("heads", "cycle"),
    [([-1, 0, 1], set()), ([-1, 2, 1], {1, 2}), ([-1, 3, 1, 2], {1, 2, 3})],
)
def test_find_cycle_finds_words_that_lead_to_themselves(heads, cycle):
    assert set(find_cycle(heads)) == cycle
