from __future__ import annotations

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.entities.dates.edtf_values import (
    Stamp,
    find_limits,
    is_edtf,
    read_anchor,
    write_edtf,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2023-12-06", Stamp(2023, 12, 6)),
        ("2023-12-06T10:00:00Z", Stamp(2023, 12, 6)),
        ("2023-12", Stamp(2023, 12)),
        ("2023-33", Stamp(2023)),
        ("2023-02-30", Stamp(2023, 2)),
        ("2023-10-26/2023-10-27", Stamp(2023, 10, 26)),
        ("soon", None),
        (None, None),
    ],
)
def test_read_anchor_reads_as_far_as_it_can(text, wanted):
    assert read_anchor(text) == wanted


@pytest.mark.parametrize(
    ("span", "wanted"),
    [
        ((Stamp(2023, 2, 30),) * 2, None),
        ((Stamp(-43, 3, 15),) * 2, "-0043-03-15"),
        ((Stamp(0),) * 2, "0000"),
        ((Stamp(2023, 41),) * 2, "2023-41"),
        ((Stamp(None, 10, 26), Stamp(None, 10, 27)), "XXXX-10-26/XXXX-10-27"),
        ((Stamp(2023, 21), Stamp(2023, 22)), "2023-21/2023-22"),
    ],
)
def test_write_edtf_gives_valid_dates_or_none(span, wanted):
    assert write_edtf(span) == wanted


@pytest.mark.parametrize(
    ("value", "limits"),
    [
        ("2023-02", ("2023-02-01", "2023-02-28")),
        ("2023-10-26/2023-10-27", ("2023-10-26", "2023-10-27")),
        ("2024-33", ("2024-01-01", "2024-03-31")),
        ("1990/1999", ("1990-01-01", "1999-12-31")),
    ],
)
def test_find_limits_gives_the_first_and_last_day(value, limits):
    assert find_limits(value) == limits


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 9999),
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 31),
)
def test_is_edtf_agrees_with_the_edtf_package(year, month, day):
    text = write_edtf((Stamp(year, month, day if month else None),) * 2)
    if text is not None:
        assert is_edtf(text)
        parse_edtf(text)
