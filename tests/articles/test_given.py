from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest

from extractor.articles import Reject
from extractor.articles.given import build_given, name_given
from extractor.errors import ArticleError
from extractor.records import Article


def test_build_given_leaves_an_article_as_it_is():
    article = Article("a1", "Testo")
    assert build_given(article) is article


def test_build_given_takes_the_rows_of_a_table():
    table = pd.DataFrame(
        {
            "id": [7, 8],
            "text": ["Uno", "Due"],
            "title": ["T", np.nan],
            "published": [pd.Timestamp("2023-04-05 10:00"), pd.NaT],
            "lang": pd.array(["it", pd.NA], dtype="string"),
        }
    )
    assert [build_given(row) for row in table.to_dict("records")] == [
        Article("7", "Uno", lang="it", published="2023-04-05", title="T"),
        Article("8", "Due"),
    ]


@pytest.mark.parametrize("published", [date(2023, 4, 5), datetime(2023, 4, 5, 9)])
@pytest.mark.parametrize("id", [5, np.int64(5)])
def test_build_given_writes_dates_and_numbers_as_text(published, id):
    article = build_given(Article(id, "Testo", published=published))
    assert (article.id, article.published) == ("5", "2023-04-05")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (None, "This is NoneType, no article; give an Article, or a mapping"),
        ("Il testo", "This is str, no article"),
        (Reject("a.pdf:2", "articles", "It is locked."), "It is locked."),
        ({"text": "x"}, "Article is incomplete: 'id' is missing; it needs id, text"),
        ({"id": np.nan, "text": "x"}, "id is nan; give a text"),
        ({"id": " ", "text": "x"}, "id is ' '; give a text that is not empty"),
        ({"id": True, "text": "x"}, "id is True"),
        ({"id": "a", "text": "x", "url": "y"}, "no field 'url'; allowed are id, text"),
        ({"id": "a", "text": "x", "title": 5}, "Article 'a': title is int; give"),
        ({"id": "a", "text": "x", "published": 2023}, "published is int"),
        ({"id": "a", "text": "x", "notes": "y"}, "notes is str; give a mapping"),
    ],
)
def test_build_given_says_what_is_wrong(given, message):
    with pytest.raises(ArticleError, match=message):
        build_given(given)


def test_name_given_finds_the_id_of_what_fails():
    assert name_given({"id": "a1", "txt": ""}, 3) == "a1"
    assert name_given({"id": 12}, 3) == "12"
    assert name_given(Reject("a.pdf", "articles", "x"), 3) == "a.pdf"
    assert name_given({"id": ""}, 3) == "article 3"
    assert name_given("text", 3) == "article 3"
