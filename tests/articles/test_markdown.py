import pytest

from extractor.articles.markdown import read_markdown, split_front, strip_marks
from extractor.articles.options import Keys, ReadingOptions
from extractor.errors import ArticleError

FRONT = """---
title: "Vertice a Gyumri"
date: 6 dicembre 2023
lang: it
tags:
  - esteri
---
"""
BODY = "# Vertice a Gyumri\n\nIl **ministro** è a [Gyumri](https://x.example).\n"


def test_read_markdown_reads_words_and_front_matter(make_source):
    options = ReadingOptions(keys=Keys(published="date"))
    source = make_source((FRONT + BODY).encode(), name="a.md", options=options)
    (article,) = read_markdown(source)
    assert article.id == "a.md"
    assert article.text == "Vertice a Gyumri\n\nIl ministro è a Gyumri."
    assert (article.title, article.lang) == ("Vertice a Gyumri", "it")
    assert article.published == "2023-12-06"


def test_read_markdown_takes_the_title_from_the_text(make_source):
    (article,) = read_markdown(make_source(BODY.encode()))
    assert article.title == "Vertice a Gyumri"


@pytest.mark.parametrize("content", ["", "---\ntitle: x\n---\n", "<div>x</div>\n"])
def test_read_markdown_refuses_what_has_no_text(make_source, content):
    with pytest.raises(ArticleError, match="The file is empty"):
        list(read_markdown(make_source(content.encode())))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("* uno\n* due\n", "uno\n\ndue"),
        ("> Ha detto *no*.", "Ha detto no."),
        ("La riga\nche continua", "La riga\nche continua"),
        ("![una foto](x.png)Testo", "Testo"),
        ("```\ncodice\n```\nTesto", "Testo"),
        ("| a | b |\n|---|---|\n| c | d |\n", "a\n\nb\n\nc\n\nd"),
        ("The `FCO` airport &amp; more", "The FCO airport & more"),
        ("snake_case e 2 * 3 * 4", "snake_case e 2 * 3 * 4"),
    ],
)
def test_strip_marks_keeps_the_words(text, words):
    assert strip_marks(text) == words


@pytest.mark.parametrize("text", ["Testo.", "---\n", "--- \nnever closed: x\n"])
def test_split_front_leaves_a_text_without_it(text):
    assert split_front(text) == ({}, text)
