import pytest

from extractor.results.days import find_days


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-11-23", ("2023-11-23", "2023-11-23")),
        ("2023-10-26/2023-10-27", ("2023-10-26", "2023-10-27")),
        ("1990/1999", ("1990-01-01", "1999-12-31")),
        ("2023-33", ("2023-01-01", "2023-03-31")),
        ("199X", ("1990-01-01", "1999-12-31")),
        ("2023~", ("2023-01-01", "2023-12-31")),
    ],
)
def test_find_days_gives_the_first_and_the_last(value, days):
    assert find_days(value) == days


@pytest.mark.parametrize(
    "value",
    [
        *(None, "", "yesterday", "XXXX-10-26", "-0044", "0000", "2023-02-30"),
        *("2014-12/..", "2023/2022", "2023-01/2023-02/2023-03", "<script>"),
    ],
)
def test_find_days_knows_what_has_no_days(value):
    assert find_days(value) is None
