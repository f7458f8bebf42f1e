import pytest

from extractor.errors import ExtractorError
from extractor.results.analysis import measure_balance


def test_measure_balance_counts_both_sides_over_time(make):
    found = [
        make("1", "Al", "AIDS", "Bo", published="2023-01-03"),
        make("2", "Bo", "ACCUSES", "Al", date="2023-02-03", published="2024-01-01"),
        make("3", "Al", "MEETS", "Bo", published="2023-02-20"),
        make("4", "Al", "MEETS", "Cy", published="2023-02-20"),
        make("5", "Al", "ATTACKS", "Bo", published="2023-02-20", negated=True),
        make("6", "Al", "SUCCEEDS", "Bo", published="2023-02-20"),
        make("7", "Al", "MEETS", "Bo"),
    ]
    table = measure_balance(found, "per:al", "per:bo")
    assert table.to_dict("index") == {
        "2023-01": {"cooperation": 1, "conflict": 0, "balance": 1.0},
        "2023-02": {"cooperation": 1, "conflict": 1, "balance": 0.0},
    }
    alone = measure_balance(found, "per:al", every="year")
    assert alone.loc["2023", ["cooperation", "conflict"]].tolist() == [3, 1]


def test_measure_balance_refuses_other_periods(star):
    with pytest.raises(ExtractorError, match="year, month, day"):
        measure_balance(star, "per:zoe", every="week")
