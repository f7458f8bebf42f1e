import pytest

from extractor.articles.published import check_published, read_published
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
