from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.dates.edtf_values import Stamp
from extractor.entities.dates.shifts import shift_unit, stamp_of

DAY = Stamp(2023, 11, 28)


@pytest.mark.parametrize(
    ("base", "unit", "shift", "wanted"),
    [
        (DAY, "day", 1, (Stamp(2023, 11, 29),) * 2),
        (DAY, "week", 0, (Stamp(2023, 11, 27), Stamp(2023, 12, 3))),
        (DAY, "weekend", 1, (Stamp(2023, 12, 9), Stamp(2023, 12, 10))),
        (DAY, "month", 2, (Stamp(2024, 1),) * 2),
        (DAY, "quarter", 0, (Stamp(2023, 10), Stamp(2023, 12))),
        (DAY, "half", -1, (Stamp(2023, 1), Stamp(2023, 6))),
        (DAY, "year", -3, (Stamp(2020),) * 2),
        (DAY, "decade", 0, (Stamp(2020), Stamp(2029))),
        (DAY, "century", -1, (Stamp(1901), Stamp(2000))),
        (None, "year", 0, None),
        (Stamp(2023), "month", 0, None),
        (Stamp(2023, 34), "quarter", 0, None),
        (Stamp(2023, 11), "day", 0, None),
        (Stamp(9999, 12, 31), "day", 1, None),
    ],
)
def test_shift_unit_counts_whole_units(base, unit, shift, wanted):
    assert shift_unit(base, unit, shift) == wanted


@given(
    day=st.dates(date(1600, 1, 1), date(2400, 1, 1)),
    unit=st.sampled_from(["day", "week", "month", "quarter", "half", "year", "decade"]),
    shift=st.integers(-50, 50),
)
def test_shift_unit_goes_there_and_back(day, unit, shift):
    there = shift_unit(stamp_of(day), unit, shift)
    low, high = there
    assert low <= high
    assert shift_unit(low, unit, -shift) == shift_unit(stamp_of(day), unit, 0)
