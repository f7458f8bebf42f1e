import itertools
from dataclasses import replace

import pytest

from extractor.errors import ExtractorError
from extractor.records import Article, Extraction, Mention
from extractor.results.figures import draw_dates, draw_timeline

TEXT = "Ieri, il 4 marzo 2024, nel 1990 e l'11 luglio"


def test_draw_timeline_writes_dated_relations(found, read_words):
    words = read_words(draw_timeline(found, "per:anna-bruni"))
    assert "Anna Bruni MEETS Marco Sala" in words
    assert "talks" in words
    assert not any("HEAD_OF" in word for word in words)


def test_draw_timeline_without_a_dated_relation_says_so(found):
    with pytest.raises(ExtractorError, match="No dated relation of 'loc:rome'"):
        draw_timeline(found, "loc:rome")


@pytest.mark.parametrize(("lang", "name"), [("it", "Roma"), ("en", "Rome")])
def test_draw_timeline_writes_names_in_a_language(
    both_languages, read_words, lang, name
):
    drawn = read_words(draw_timeline(both_languages, "loc:rome", lang=lang))
    assert f"{name} SUPPORTS Al" in drawn


@pytest.fixture
def dated():
    """An article with dates of each origin; the last one has no year."""
    said = [
        ("Ieri", "2024-03-05", "article"),
        ("4 marzo 2024", "2024-03-04", "stated"),
        ("1990", "1990", "text"),
        ("11 luglio", "XXXX-07-11", "stated"),
    ]
    mentions = []
    for text, value, value_from in said:
        start = TEXT.index(text)
        mentions.append(
            Mention(start, start + len(text), text, "DATE", None, value=value)
        )
        mentions[-1] = replace(mentions[-1], value_from=value_from)
    article = Article("a", TEXT, "it", published="2024-03-06")
    return Extraction(article, tuple(mentions))


def list_rows(figure):
    return [tick.get_text() for tick in figure.axes[0].get_yticklabels()]


def test_draw_dates_writes_words_and_values_in_the_order_of_time(dated):
    assert list_rows(draw_dates(dated)) == [
        "“1990”  1990",
        "“4 marzo 2024”  2024-03-04",
        "“Ieri”  2024-03-05",
    ]


def test_draw_dates_says_where_values_are_from(dated, read_words):
    words = read_words(draw_dates(dated))
    assert {
        "stated in full",
        "counted from the day of the article",
        "counted from another date of the text",
    } <= words


def test_draw_dates_says_the_same_date_once(dated):
    twice = replace(dated, mentions=dated.mentions * 2)
    assert list_rows(draw_dates(twice)) == list_rows(draw_dates(dated))


def test_draw_dates_keeps_to_the_time_asked_for(dated):
    assert len(list_rows(draw_dates(dated, since="2024"))) == 2
    assert list_rows(draw_dates(dated, until="2000")) == ["“1990”  1990"]


def test_draw_dates_is_the_same_each_time(dated, save):
    one, two = (save(draw_dates(dated)) for _ in range(2))
    assert one == two


def test_draw_dates_without_a_date_says_so(dated):
    with pytest.raises(ExtractorError, match="No date of 'a' has a year"):
        draw_dates(dated, since="2030")


def test_draw_dates_refuses_a_time_that_is_none(dated):
    with pytest.raises(ExtractorError, match="since is 'spring'"):
        draw_dates(dated, since="spring")


def test_days_below_a_timeline_stand_apart(dated):
    figure = draw_dates(dated, since="2024-03-04")
    figure.draw_without_rendering()
    boxes = [
        tick.get_window_extent()
        for tick in figure.axes[0].get_xticklabels()
        if tick.get_text()
    ]
    boxes.sort(key=lambda box: box.x0)

    assert len(boxes) > 1
    assert all(a.x1 < b.x0 for a, b in itertools.pairwise(boxes))
