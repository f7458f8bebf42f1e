from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.analysis.windows import (
    Breaks,
    find_end,
    find_starts,
    read_windows,
)


@dataclass
class Scores:
    start: list[float]


def read(starts, sizes, forced=(), sure=(), **limits):
    """Read a text whose sentences surely begin at `starts`."""
    limits = {"max_words": 10, "max_pieces": 40} | limits
    asked = []

    def score(begin, end):
        asked.append((begin, end))
        return Scores([float(i in starts) for i in range(begin, end)])

    breaks = Breaks(frozenset(forced), frozenset(sure))
    return list(read_windows(sizes, breaks, score, **limits)), asked


def find_sentences(windows):
    return [(w.start + a, w.start + b) for w in windows for a, b in w.sentences]


@given(
    st.lists(st.integers(1, 12), max_size=80),
    st.sets(st.integers(0, 79)),
    st.sets(st.integers(0, 79)),
)
def test_read_windows_gives_every_word_to_one_sentence(sizes, starts, forced):
    windows, asked = read(starts, sizes, forced)
    words = [i for a, b in find_sentences(windows) for i in range(a, b)]
    assert words == list(range(len(sizes)))
    assert all(end - begin <= 10 for begin, end in asked)
    assert all(sum(sizes[begin:end]) <= 40 or end - begin == 1 for begin, end in asked)


@given(st.sets(st.integers(0, 79)))
def test_read_windows_never_joins_what_is_forced_apart(forced):
    windows, _ = read(set(), [1] * 80, forced)
    begins = {a for a, _ in find_sentences(windows)}
    assert forced <= begins


def test_read_windows_reads_each_sentence_whole():
    windows, asked = read({0, 4, 8, 13}, [1] * 16)
    assert find_sentences(windows) == [(0, 4), (4, 8), (8, 13), (13, 16)]
    assert asked == [(0, 10), (8, 16)]


def test_read_windows_ends_where_a_line_ends_rather_than_read_twice():
    _, asked = read({0, 4, 8}, [1] * 16, forced={8})
    assert asked == [(0, 8), (8, 16)]


def test_read_windows_ends_behind_a_sure_end_of_sentence_rather_than_read_twice():
    _, asked = read({0, 4, 8}, [1] * 16, sure={8})
    assert asked == [(0, 8), (8, 16)]


def test_read_windows_believes_the_model_inside_a_window():
    windows, _ = read({0, 8}, [1] * 16, sure={4, 8})
    assert find_sentences(windows) == [(0, 8), (8, 16)]


def test_read_windows_cuts_a_sentence_longer_than_a_window():
    windows, _ = read({0}, [1] * 25)
    assert [w.end for w in windows][-1] == 25
    assert all(w.end > w.start for w in windows)


def test_read_windows_of_no_words_are_none():
    assert read({0}, []) == ([], [])


@pytest.mark.parametrize(
    ("sizes", "end"), [([1] * 12, 10), ([30, 11, 1], 1), ([50, 1], 1), ([1, 1], 2)]
)
def test_find_end_keeps_both_limits_and_takes_one_word_at_least(sizes, end):
    assert find_end(sizes, 0, max_words=10, max_pieces=40) == end


def test_find_starts_keeps_what_is_forced():
    assert find_starts([0.0, 0.2, 0.9, 0.1], {3}) == (0, 2, 3)


@pytest.mark.parametrize(
    ("forced", "starts"), [(set(), (0, 3)), ({1}, (0, 1, 3)), ({2}, (0, 2, 3))]
)
def test_find_starts_leaves_no_sentence_of_signs_only(forced, starts):
    probable = np.array([1.0, 0.9, 0.2, 0.9])
    assert find_starts(probable, forced, bare={0}) == starts
