import pytest

from extractor.entities.dates.expressions import Relative, is_day


@pytest.mark.parametrize(
    ("year", "month", "day", "wanted"),
    [
        (2023, 2, 28, True),
        (2023, 2, 29, False),
        (2024, 2, 29, True),
        (None, 2, 29, True),
        (Relative("year", -1), 2, 29, True),
        (-43, 3, 15, True),
        (2023, 4, 31, False),
        (2023, 4, 0, False),
        (2023, None, None, True),
        (2023, 4, None, True),
    ],
)
def test_is_day_knows_the_calendar(year, month, day, wanted):
    assert is_day(year, month, day) is wanted
