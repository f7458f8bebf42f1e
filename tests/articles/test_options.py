import pytest

from extractor.articles.options import Keys, Limits, ReadingOptions, check_encoding
from extractor.errors import ArticleError


def test_keys_stand_in_for_names_of_fields():
    keys = Keys(text="body")
    assert (keys.get_name("text"), keys.get_name("id")) == ("body", "id")


@pytest.mark.parametrize("limit", ["file_bytes", "ratio", "timeout_s"])
def test_limits_refuse_what_would_reject_everything(limit):
    with pytest.raises(ArticleError, match=f"{limit} = 0; give a number above 0"):
        Limits(**{limit: 0})


def test_reading_options_refuse_an_unknown_order_of_dates():
    with pytest.raises(ArticleError, match="date_order = 'ymd'; allowed are dmy, mdy"):
        ReadingOptions(date_order="ymd")


@pytest.mark.parametrize("name", ["utf-8", "cp1252", "mac_roman", "utf-16"])
def test_check_encoding_takes_what_python_knows(name):
    check_encoding(name)


@pytest.mark.parametrize("name", ["windows", "", "hex", "rot13", "a\0b"])
def test_check_encoding_refuses_what_is_none_of_text(name):
    with pytest.raises(ArticleError, match="is not known; write utf-8"):
        ReadingOptions(encoding=name)
