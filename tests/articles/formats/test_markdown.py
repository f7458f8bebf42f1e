import pytest

from extractor.articles.formats.markdown import read_markdown, split_front, strip_marks
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


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        ("date: 2023-12-06", "2023-12-06"),
        ("date: 2023-12-06T09:30:00+01:00", "2023-12-06"),
        ("lang: en\ndate: 6 December 2023", "2023-12-06"),
        ("date: 6 dicembre 2023", "2023-12-06"),
        ("published: 2023-12-05\ndate: 2023-12-06", "2023-12-05"),
    ],
)
def test_read_markdown_takes_the_date_for_that_of_publication(
    make_source, lines, published
):
    (article,) = read_markdown(make_source(f"---\n{lines}\n---\n{BODY}".encode()))
    assert article.published == published


def test_read_markdown_notes_a_date_that_cannot_be_read(make_source):
    source = make_source(f"---\ndate: 06/12/2023\n---\n{BODY}".encode())
    (article,) = read_markdown(source)
    assert article.published is None
    assert article.notes["published_unread"] == "06/12/2023"


def test_read_markdown_refuses_a_date_that_was_asked_for(make_source):
    options = ReadingOptions(keys=Keys(published="date"))
    content = f"---\ndate: 06/12/2023\n---\n{BODY}".encode()
    with pytest.raises(ArticleError, match="06/12/2023"):
        list(read_markdown(make_source(content, options=options)))


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
