import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from extractor.entities.analysis.name_tags import (
    begin_names,
    build_transitions,
    calibrate,
    find_name_spans,
    find_tags,
    softmax,
)

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def is_allowed(before, tag):
    return not tag.startswith("I-") or before in {f"B-{tag[2:]}", tag}


@given(
    arrays(
        np.float64,
        st.tuples(st.integers(1, 9), st.just(len(TAGS))),
        elements=st.floats(-50, 50),
    )
)
def test_find_tags_gives_only_names_that_began(scores):
    tags = [TAGS[i] for i in find_tags(scores, build_transitions(TAGS))]
    assert all(is_allowed(b, t) for b, t in zip(["O", *tags[:-1]], tags, strict=True))


def test_find_tags_prefers_the_better_whole_to_the_best_single_tag():
    # I-PER is best for the second word, but only B-PER before it allows it.
    scores = np.full((2, len(TAGS)), -10.0)
    scores[0, TAGS.index("O")] = 0.0
    scores[0, TAGS.index("B-PER")] = -1.0
    scores[1, TAGS.index("I-PER")] = 0.0
    scores[1, TAGS.index("O")] = -5.0
    found = find_tags(scores, build_transitions(TAGS))
    assert [TAGS[i] for i in found] == ["B-PER", "I-PER"]


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("O O", ()),
        ("B-PER I-PER O", ((0, 2, "PER"),)),
        ("B-PER B-PER", ((0, 1, "PER"), (1, 2, "PER"))),
        ("O B-ORG I-ORG B-LOC", ((1, 3, "ORG"), (3, 4, "LOC"))),
    ],
)
def test_find_name_spans_joins_what_belongs_together(tags, spans):
    assert find_name_spans(tags.split()) == spans


def test_softmax_gives_probabilities_even_for_large_scores():
    found = softmax(np.array([[1000.0, 0.0], [3.0, 3.0]]))
    assert found.tolist() == [[1.0, 0.0], [0.5, 0.5]]


@pytest.mark.parametrize("probability", [0.0, 1e-12, 0.3, 0.5, 0.9, 1.0])
def test_calibrate_with_one_and_nothing_changes_nothing(probability):
    assert calibrate(probability, 1.0, 0.0) == pytest.approx(probability, abs=1e-8)


def test_calibrate_keeps_the_order_and_stays_between_0_and_1():
    rated = [calibrate(p, 0.6, -0.4) for p in (0.0, 0.2, 0.5, 0.9, 1.0)]
    assert rated == sorted(rated)
    assert 0.0 < rated[0] < rated[-1] < 1.0


def test_begin_names_lets_a_sentence_begin_with_the_rest_of_a_name():
    # "Hi Lea, | Renee, | write": the second line looked like the end of a name.
    probable = np.array([[0.9, 0.1, 0, 0, 0], [0.1, 0.2, 0.6, 0, 0.1], [1, 0, 0, 0, 0]])
    begin_names(probable, [1, 2], [(1, 2), (3, 4)])
    expected = [[0.9, 0.1, 0, 0, 0], [0.1, 0.8, 0, 0.1, 0], [1, 0, 0, 0, 0]]
    assert np.allclose(probable, expected)


def test_begin_names_leaves_tags_without_a_beginning():
    probable = np.array([[0.4, 0.6]])
    begin_names(probable, [0], [])
    assert probable.tolist() == [[0.4, 0.6]]
