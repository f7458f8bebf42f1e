import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.analysis.name_votes import Name, count_votes, settle_names

LABELS = ("LOC", "ORG", "PER")
SPEECH = ["Ada", "Bra", "met", "Bra", "in", "Bra", "and", "Bra", "left"]


def make(*names):
    return [Name(*name) for name in names]


def test_surname_is_a_person_where_the_full_name_is():
    names = make((0, 2, "PER", 0.9), (3, 4, "LOC", 0.3), (5, 6, "PER", 0.8))
    settled = settle_names(SPEECH[:6], names)
    assert [name.label for name in settled] == ["PER", "PER", "PER"]


@pytest.mark.parametrize(("sure", "label"), [(0.85, "ORG"), (0.6, "LOC")])
def test_place_that_surely_acts_as_a_body_stays_both(sure, label):
    names = make((0, 1, "LOC", 0.9), (2, 3, "ORG", sure), (4, 5, "LOC", 0.9))
    words = ["Chelsea", "beat", "Chelsea", "near", "Chelsea"]
    settled = settle_names(words, names)
    assert [name.label for name in settled] == ["LOC", label, "LOC"]


def test_shares_of_labels_vote_where_they_are_known():
    names = make(
        (0, 1, "ORG", 0.5, {"ORG": 0.5, "PER": 0.45}),
        (2, 3, "ORG", 0.5, {"ORG": 0.5, "PER": 0.45}),
        (4, 5, "PER", 0.6, {"ORG": 0.1, "PER": 0.6}),
    )
    settled = settle_names(["Bra", "met", "Bra", "and", "Bra"], names)
    assert [name.label for name in settled] == ["PER"] * 3


def test_capitalised_word_is_a_name_if_it_is_one_twice():
    names = make((3, 4, "PER", 0.8), (5, 6, "PER", 0.6))
    settled = settle_names([*SPEECH, "bra"], names)
    assert (1, 2, "PER", pytest.approx(0.7)) in [name[:4] for name in settled]
    assert [name.start for name in settled] == [1, 3, 5, 7]


@pytest.mark.parametrize(
    ("word", "proper", "found"),
    [("Rossi", True, True), ("Rossi", False, False), ("ROSSI", False, True)],
)
def test_surname_of_a_sure_person_is_found_alone(word, proper, found):
    words = ["Ada", "Rossi", "spoke", ".", word, "left"]
    names = make((0, 2, "PER", 0.9))
    settled = settle_names(words, names, [proper] * len(words))
    assert ((4, 5, "PER", 0.9) in [name[:4] for name in settled]) is found


def test_surname_of_a_doubtful_person_is_left_alone():
    names = make((0, 2, "PER", 0.6))
    words = ["Ada", "Rossi", "and", "Rossi"]
    assert settle_names(words, names, [True] * len(words)) == names


def test_capitals_of_a_headline_vote_with_the_text_below():
    names = make((0, 1, "ORG", 0.5), (2, 3, "LOC", 0.9))
    settled = settle_names(["TEMPE", "-", "Tempe", "votes"], names)
    assert [name.label for name in settled] == ["LOC", "LOC"]


@pytest.mark.parametrize("scores", [(0.8,), (0.4, 0.3)])
def test_word_that_is_a_name_once_or_doubtfully_is_left_alone(scores):
    places = [(3, 4), (5, 6)]
    pairs = zip(places, scores, strict=False)
    names = make(*((*place, "PER", score) for place, score in pairs))
    assert settle_names(SPEECH, names) == names


def test_votes_of_a_full_name_count_for_its_last_word():
    votes = count_votes(["Ada", "Bra"], make((0, 2, "PER", 0.8)))
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
            names.append(Name(at, at + length, label, score))
        at += length + 1
    settled = settle_names(words, names)
    assert {name[:2] for name in names} <= {name[:2] for name in settled}
    ends = [0, *(name.end for name in settled)]
    assert all(
        name.start >= before for name, before in zip(settled, ends, strict=False)
    )
