from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles.published import (
    check_published,
    find_published,
    read_published,
)
from extractor.errors import ArticleError


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-12-06", "2023-12-06"),
        ("2023-12", "2023-12"),
        ("2023", "2023"),
        ("2023-12-06/2023-12-08", "2023-12-06/2023-12-08"),
        ("2023-12-06T10:00:00Z", "2023-12-06"),
        ("2023-12-06T10:00:00+01:00", "2023-12-06"),
    ],
)
def test_read_published_gives_the_date(value, expected):
    assert read_published(value) == expected


@pytest.mark.parametrize(
    "value", ["", "ieri", "06/12/2023", "2023-13-01", "2023-02-30"]
)
def test_read_published_refuses_what_is_no_edtf(value):
    with pytest.raises(ArticleError, match="is no EDTF date; write year-month-day"):
        read_published(value)


def test_check_published_allows_none_and_names_the_place():
    check_published(None, "Article 'a1'")
    with pytest.raises(ArticleError, match=r"^Article 'a1': published = 'ieri'"):
        check_published("ieri", "Article 'a1'")


@pytest.mark.parametrize(
    "value",
    [
        "2023-12-06",
        "2023-12-06T10:00:00+01:00",
        "2023-12-06T23:59:00.000Z",
        "2023-12-06 10:00:00",
        "2023/12/06",
        "2023.12.6",
        "20231206",
        "20231206T101500Z",
        "1701820800",
        "1701820800000",
        "06.12.2023",
        "06.12.23",
        "6-12-2023 10:30",
        "6 dicembre 2023",
        "mercoledì 6 dicembre 2023, 10:30",
        "Mercoledi 6 Dicembre 2023, ore 10.30",
        "il 6 dicembre 2023",
        "Pubblicato il 6 dicembre 2023 alle 10:30",
        "6 dic. 2023",
        "6-dic-2023",
        "December 6, 2023",
        "Wednesday, December 6, 2023 10:30 AM",
        "Dec. 6th, 2023",
        "6 Dec 2023",
        "Published: 6 Dec 2023",
        "Wed, 06 Dec 2023 10:00:00 GMT",
        "Wed, 06 Dec 2023 23:30:00 -0500",
    ],
)
def test_find_published_reads_many_spellings(value):
    assert find_published(value, order="dmy") == "2023-12-06"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("dicembre 2023", "2023-12"),
        ("December 2023", "2023-12"),
        ("2023", "2023"),
        ("1º gennaio 2024", "2024-01-01"),
        ("January 1st, 2024", "2024-01-01"),
        ("13/12/2023", "2023-12-13"),
        ("12/13/2023", "2023-12-13"),
        ("1/6/69", "1969-06-01"),
        ("1/6/68", "2068-06-01"),
        ("2023-12-06/2023-12-08", "2023-12-06/2023-12-08"),
    ],
)
def test_find_published_is_as_precise_as_what_is_written(value, expected):
    assert find_published(value, lang="it") == expected


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_published_knows_every_month_of_both_languages(lang, month):
    from babel.dates import format_date

    for style in ("d MMMM y", "d MMM y", "EEEE d MMMM y"):
        written = format_date(date(2021, month, 9), style, locale=lang)
        assert find_published(written) == f"2021-{month:02d}-09"


def test_find_published_asks_where_a_date_could_be_two():
    with pytest.raises(ArticleError, match=r"2023-06-12 or 2023-12-06; .*--date-order"):
        find_published("06/12/2023")
    assert find_published("06/12/2023", lang="it") == "2023-12-06"
    assert find_published("06/12/2023", order="mdy") == "2023-06-12"
    # English is written in both orders, so the language does not say.
    with pytest.raises(ArticleError, match="could be"):
        find_published("06/12/2023", lang="en")


@pytest.mark.parametrize(
    "value",
    [
        "ieri",
        "yesterday",
        "lunedì",
        "Monday",
        "10",
        "6/12",
        "12:30",
        "6 dicembre",
        "December 6",
        "2023-13-01",
        "2023-02-30",
        "31 novembre 2023",
        "20231345",
        "1 2 3",
        "99999999999",
        "6. Dezember 2023",
        "",
        "x" * 1000,
    ],
)
def test_find_published_never_guesses(value):
    with pytest.raises(ArticleError, match="is no date that can be read for certain"):
        find_published(value)


@given(st.text() | st.from_regex(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}", fullmatch=True))
def test_find_published_gives_edtf_or_refuses(value):
    try:
        found = find_published(value)
    except ArticleError:
        return
    assert read_published(found) == found
