import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.analysis.name_votes import count_votes, settle_names

LABELS = ("LOC", "ORG", "PER")
SPEECH = ["Ada", "Bra", "met", "Bra", "in", "Bra", "and", "Bra", "left"]


def test_surname_is_a_person_where_the_full_name_is():
    names = [(0, 2, "PER", 0.9), (3, 4, "LOC", 0.3), (5, 6, "PER", 0.8)]
    settled = settle_names(SPEECH[:6], names)
    assert [label for _, _, label, _ in settled] == ["PER", "PER", "PER"]


def test_place_that_acts_as_a_body_stays_both():
    names = [(0, 1, "LOC", 0.9), (2, 3, "ORG", 0.6), (4, 5, "LOC", 0.9)]
    words = ["Chelsea", "beat", "Chelsea", "near", "Chelsea"]
    assert settle_names(words, names) == names


def test_capitalised_word_is_a_name_if_it_is_one_twice():
    names = [(3, 4, "PER", 0.8), (5, 6, "PER", 0.6)]
    settled = settle_names([*SPEECH, "bra"], names)
    assert (1, 2, "PER", pytest.approx(0.7)) in settled
    assert [start for start, *_ in settled] == [1, 3, 5, 7]


@pytest.mark.parametrize("scores", [(0.8,), (0.4, 0.3)])
def test_word_that_is_a_name_once_or_doubtfully_is_left_alone(scores):
    places = [(3, 4), (5, 6)]
    names = [
        (*place, "PER", score) for place, score in zip(places, scores, strict=False)
    ]
    assert settle_names(SPEECH, names) == names


def test_votes_of_a_full_name_count_for_its_last_word():
    votes = count_votes(["Ada", "Bra"], [(0, 2, "PER", 0.8)])
    assert votes == {"Ada Bra": {"PER": 0.8}, "Bra": {"PER": pytest.approx(0.4)}}


@given(
    st.lists(st.sampled_from(["Ada", "Bra", "bra", "Roma"]), max_size=12),
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(LABELS), st.floats(0, 1)),
        max_size=5,
    ),
)
def test_spans_stay_and_never_overlap(words, drawn):
    names = []
    at = 0
    for length, label, score in drawn:
        if length and at + length <= len(words):
            names.append((at, at + length, label, score))
        at += length + 1
    settled = settle_names(words, names)
    assert {name[:2] for name in names} <= {name[:2] for name in settled}
    ends = [0, *(end for _, end, _, _ in settled)]
    assert all(
        start >= before for (start, *_), before in zip(settled, ends, strict=False)
    )
