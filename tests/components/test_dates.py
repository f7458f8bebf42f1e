"""Dates as a component."""

import pytest
import spacy

from extractor.errors import ArticleError

SAID = {"it": ("Ieri ha piovuto.", "Ieri"), "en": ("It rained yesterday.", "yesterday")}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_dates_count_from_the_publication_of_the_doc(lang):
    text, words = SAID[lang]
    nlp = spacy.blank(lang)
    nlp.add_pipe("news_dates")
    doc = nlp.make_doc(text)
    doc._.published = "2023-12-06"
    [date] = nlp(doc)._.dates
    assert (date["text"], date["value"]) == (words, "2023-12-05")
    assert [(s.text, s.label_) for s in doc.spans["news_dates"]] == [(words, "DATE")]


def test_dates_count_from_the_default_where_a_doc_says_nothing():
    nlp = spacy.blank("en")
    nlp.add_pipe("news_dates", config={"published": "2024-05-17"})
    docs = [nlp.make_doc("It rained yesterday."), nlp.make_doc("It rained yesterday.")]
    docs[1]._.published = "2020-01-02"
    values = [doc._.dates[0]["value"] for doc in nlp.pipe(docs)]
    assert values == ["2024-05-16", "2020-01-01"]


def test_without_a_publication_yesterday_has_no_value():
    nlp = spacy.blank("en")
    nlp.add_pipe("news_dates")
    assert nlp("It rained yesterday.")._.dates[0]["value"] is None


def test_a_default_that_is_no_date_is_refused():
    with pytest.raises(ArticleError, match=r"news_dates: .*soon"):
        spacy.blank("en").add_pipe("news_dates", config={"published": "soon"})


def test_a_publication_that_is_no_date_is_refused():
    nlp = spacy.blank("en")
    nlp.add_pipe("news_dates")
    doc = nlp.make_doc("It rained.")
    doc._.published = "soon"
    with pytest.raises(ArticleError, match=r"doc\._\.published: .*soon"):
        nlp(doc)
