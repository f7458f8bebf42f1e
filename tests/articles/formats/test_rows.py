import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles.formats.rows import (
    build_article,
    explain_json,
    find_value,
    name_kind,
    show_value,
)
from extractor.articles.options import Keys, ReadingOptions
from extractor.errors import ArticleError
from extractor.records import Article

GOOD = {"id": "a1", "text": "Il ministro è a Gyumri.\r\n"}


def build(values, **options):
    return build_article(values, "feed.csv:2", ReadingOptions(**options), {})


def test_build_article_reads_every_field():
    row = GOOD | {
        "lang": "it",
        "published": "2023-12",
        "title": "T",
        "source": "S",
        "notes": {"a": 1},
    }
    assert build(row) == Article(**row)


def test_build_article_takes_null_for_a_key_left_out():
    row = GOOD | dict.fromkeys(["lang", "published", "title", "source", "notes"])
    assert build(row) == Article(**GOOD)


@pytest.mark.parametrize("empty", ["", None, " "])
def test_build_article_takes_an_empty_cell_for_one_left_out(empty):
    article = build(GOOD | {"lang": empty, "published": empty})
    assert (article.lang, article.published) == (None, None)


def test_build_article_takes_the_place_where_there_is_no_id():
    assert build({"text": "Testo."}).id == "feed.csv:2"
    assert build({"text": "Testo.", "id": ""}).id == "feed.csv:2"


def test_build_article_takes_nan_for_a_key_left_out():
    nan = float("nan")
    assert build({"text": "Testo.", "id": nan, "published": nan}).id == "feed.csv:2"


@pytest.mark.parametrize(
    ("id", "written"),
    [(7, "7"), (7.0, "7"), (7.5, "7.5"), (1234567890123456789, "1234567890123456789")],
)
def test_build_article_writes_numbers_as_ids(id, written):
    assert build(GOOD | {"id": id}).id == written


@pytest.mark.parametrize(
    ("given", "lang"),
    [("IT", "it"), ("it-IT", "it"), ("en_US", "en"), ("ita", "it"), ("eng", "en")],
)
def test_build_article_reads_codes_of_languages(given, lang):
    assert build(GOOD | {"lang": given}).lang == lang


@pytest.mark.parametrize(
    "given",
    ["2023-12-06T10:00:00Z", date(2023, 12, 6), datetime(2023, 12, 6, 9), 1701856800],
)
def test_build_article_keeps_the_day_and_notes_what_stood_there(given):
    article = build(GOOD | {"published": given})
    assert article.published == "2023-12-06"
    assert ("published_as" in article.notes) == (given != date(2023, 12, 6))


def test_build_article_reads_dates_in_the_order_of_the_language_or_the_option():
    row = GOOD | {"published": "06/12/2023"}
    assert build(row | {"lang": "it"}).published == "2023-12-06"
    assert build(row, date_order="mdy").published == "2023-06-12"
    with pytest.raises(ArticleError, match="could be 2023-06-12 or 2023-12-06"):
        build(row)


def test_build_article_notes_keys_it_has_no_use_for():
    assert build(GOOD | {"url": "x", "author": "y"}).notes == {
        "ignored_keys": ["author", "url"]
    }


def test_build_article_repairs_and_notes_it():
    article = build({"id": "a", "text": "Gyum\ud800ri"})
    assert article.text == "Gyum\ufffdri"
    assert article.notes == {"repairs": ["half characters replaced by U+FFFD"]}
    article = build({"id": "a", "text": "PerchÃ© no?"})
    assert article.text == "Perché no?"
    assert "mojibake" in article.notes["repairs"][0]


def test_build_article_reads_a_row_of_our_own_tables():
    row = {"article": "a1", "text": "Testo.", "notes": '{"encoding": "cp1252"}'}
    assert build(row) == Article("a1", "Testo.", notes={"encoding": "cp1252"})


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"id": "a"}, r"'text' is missing; keys found: 'id'; .*\(--text-key\)"),
        ({}, "'text' is missing; keys found: none"),
        (GOOD | {"text": " \n"}, "'text' is empty"),
        (GOOD | {"text": ""}, "'text' is empty"),
        (GOOD | {"text": ["secret"]}, r"^'text' is no text but a list\.$"),
        (GOOD | {"text": None}, r"^'text' is empty\.$"),
        (GOOD | {"notes": 5}, "notes = 5 is a number; give an object, or leave it"),
        (GOOD | {"text": "a\0b"}, "character 1 is NUL"),
        (GOOD | {"id": "  "}, "'id' is empty"),
        (GOOD | {"id": True}, "id = True is a flag; give a text, or leave it out"),
        (GOOD | {"lang": "fr"}, "lang = 'fr': allowed are 'it' or 'en', or none"),
        (GOOD | {"lang": 3}, "lang = 3: allowed are 'it' or 'en', or none to"),
        (GOOD | {"published": "6/12"}, "published = '6/12' is no date"),
        (
            GOOD | {"title": ["x" * 99]},
            r"title = \['x+… is a list; give a text, or leave",
        ),
    ],
)
def test_build_article_says_what_is_wrong(row, message):
    with pytest.raises(ArticleError, match=message):
        build(row)


def test_build_article_needs_an_id_that_was_asked_for():
    with pytest.raises(ArticleError, match=r"the key 'uid' is missing; .*--id-key"):
        build(GOOD, keys=Keys(id="uid"))


def test_find_value_prefers_a_key_with_a_dot():
    assert find_value({"a.b": 1, "a": {"b": 2}}, "a.b") == 1
    assert find_value({"a": {"b": {"c": 2}}}, "a.b.c") == 2
    assert find_value({"a": 1}, "a.b") is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5, "a number"),
        (2.5, "a number"),
        (True, "a flag"),
        ({}, "an object"),
        (b"", "of the type bytes"),
    ],
)
def test_name_kind_says_it_as_json_does(value, expected):
    assert name_kind(value) == expected


def test_explain_json_leaves_the_line_to_those_who_know_it():
    with pytest.raises(ValueError, match="line 1 column 2") as caught:
        json.loads("{bad")
    assert explain_json(caught.value).endswith("double quotes: character 2")
    assert explain_json(RecursionError("too deep")) == "too deep"


def test_show_value_fits_on_a_line():
    assert len(show_value("x" * 1000)) == 80


KEYS = ["id", "text", "lang", "published", "title", "notes", "article"]
VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_build_article_builds_or_refuses_anything(values):
    try:
        article = build(values)
    except ArticleError:
        return
    article.text.encode("utf-8")
    assert article.id.strip()
