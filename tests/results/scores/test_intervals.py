import pytest

from extractor.results.scores.intervals import DRAWS, draw_weights, find_interval
from extractor.results.scores.tally import Tally


def test_draw_weights_draws_as_many_articles_as_there_are():
    weights = draw_weights(7, seed=1)
    assert weights.shape == (DRAWS, 7)
    assert set(weights.sum(axis=1)) == {7}


def test_draw_weights_obeys_its_seed():
    assert (draw_weights(5, seed=3) == draw_weights(5, seed=3)).all()
    assert (draw_weights(5, seed=3) != draw_weights(5, seed=4)).any()


def test_find_interval_holds_the_value_and_is_narrow_where_articles_agree():
    mixed = [Tally.of(1, 1, 1)] * 20 + [Tally.of(0, 1, 1)] * 20
    low, high = find_interval(mixed, draw_weights(40, seed=0))
    assert 0.3 < low < 0.5 < high < 0.7
    alike = [Tally.of(1, 2, 2)] * 40
    assert find_interval(alike, draw_weights(40, seed=0)) == (0.5, 0.5)


@pytest.mark.parametrize(
    "tallies", [[Tally.of(1, 1, 1)], [Tally(), Tally()]], ids=["one article", "nothing"]
)
def test_find_interval_gives_none_where_there_is_nothing_to_draw(tallies):
    assert find_interval(tallies, draw_weights(len(tallies), seed=0)) is None


def test_find_interval_survives_draws_without_gold_or_found():
    tallies = [Tally.of(1, 1, 1), Tally()]
    low, high = find_interval(tallies, draw_weights(2, seed=0))
    assert (low, high) == (0.0, 1.0)
