import pytest

from extractor.relations.pairings import Pair, combine_within, flatten, has_labels


def test_flatten_keeps_the_best_certainty_of_each_mention():
    assert flatten([[(2, 0.5), (1, 1.0)], [(2, 0.9)]]) == [(1, 1.0), (2, 0.9)]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_combine_within_pairs_no_person_with_a_body_of_a_row(read_rows, lang):
    rows = ["Ann Ann PROPN ROOT 0", "Bob Bob PROPN conj 0", "Acme Acme PROPN conj 0"]
    tree = read_rows(rows, [(0, "PER"), (1, "PER"), (2, "ORG")], lang)
    row = [(index, 1.0) for index in range(3)]

    assert combine_within(tree, [row], ("subject",)) == [Pair(0, 1, 1.0)]


@pytest.mark.parametrize(
    ("ends", "fits"), [((["PER"], ["ORG"]), True), ((["PER"], ["PER"]), False)]
)
def test_has_labels_whichever_comes_first(read_rows, ends, fits):
    rows = ["Acme Acme PROPN ROOT 0", "Ann Ann PROPN conj 0"]
    tree = read_rows(rows, [(0, "ORG"), (1, "PER")])

    assert has_labels(tree, Pair(0, 1, 1.0), ends) is fits


def test_combine_within_takes_the_first_that_something_is_between(read_rows):
    rows = ["Ann Ann PROPN ROOT 0", "Bob Bob PROPN conj 0"]
    rows += ["Chad Chad PROPN nmod 0", "Mali Mali PROPN conj 2"]
    marks = [(0, "PER"), (1, "PER"), (2, "LOC"), (3, "LOC")]
    groups = [[(0, 1.0), (1, 1.0)], [(2, 1.0), (3, 1.0)]]
    tree = read_rows(rows, marks, "en")

    assert combine_within(tree, groups, ("between",)) == [Pair(0, 1, 1.0)]
    assert len(combine_within(tree, groups, ("subject",))) == 2
