import pytest

from extractor.results.scores.tally import Measure, Tally


def test_tally_gives_precision_recall_and_f1():
    tally = Tally.of(right=2, found=4, gold=8)
    assert (tally.precision, tally.recall) == (0.5, 0.25)
    assert tally.f1 == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("tally", "shares"),
    [
        (Tally(), (None, None, None)),
        (Tally.of(0, found=3, gold=0), (0.0, None, 0.0)),
        (Tally.of(0, found=0, gold=3), (None, 0.0, 0.0)),
        (Tally.of(0, found=1, gold=1), (0.0, 0.0, 0.0)),
    ],
)
def test_tally_tells_nothing_from_nothing_right(tally, shares):
    assert (tally.precision, tally.recall, tally.f1) == shares


def test_tallies_add_up():
    total = sum([Tally(1, 2, 3, 4), Tally(1, 1, 1, 1)], Tally())
    assert total == Tally(2, 3, 4, 5)


def test_a_measure_is_of_all_labels_unless_it_names_one():
    assert Measure("names", "strict", "model only").label == "all"
