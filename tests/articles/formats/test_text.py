import pytest

from extractor.articles.formats.text import (
    find_title,
    join_notes,
    put_title_first,
    read_txt,
)
from extractor.errors import ArticleError
from extractor.records import Article


def test_read_txt_keeps_the_title_in_the_text(make_source):
    source = make_source(b"Vertice a Gyumri\r\n\r\nI ministri sono arrivati.")
    assert list(read_txt(source)) == [
        Article(
            id="a.txt",
            text="Vertice a Gyumri\n\nI ministri sono arrivati.",
            title="Vertice a Gyumri",
            notes={"newlines": "changed to \\n"},
        )
    ]


def test_read_txt_repairs_before_it_stores(make_source):
    content = "Il vertice interna-\nzionale di Roma. PerchÃ© no?"
    (article,) = read_txt(make_source(content.encode()))
    assert article.text == "Il vertice internazionale\ndi Roma. Perché no?"
    assert len(article.notes["repairs"]) == 2


@pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff"])
def test_read_txt_refuses_an_empty_file(make_source, content):
    with pytest.raises(ArticleError, match="The file is empty; put the text"):
        list(read_txt(make_source(content.encode())))


def test_join_notes_keeps_all_repairs_and_nothing_empty():
    assert join_notes({"repairs": ["a"]}, repairs=["b"], url=None, pages=2) == {
        "repairs": ["a", "b"],
        "pages": 2,
    }
    assert join_notes({}, repairs=[]) == {}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (None, "Testo.", "Testo."),
        ("Titolo", "Titolo\nTesto.", "Titolo\nTesto."),
        ("Title", "Text.", "Title\n\nText."),
    ],
)
def test_put_title_first_does_so_once(title, text, expected):
    assert put_title_first(title, text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Vertice a Gyumri\n\nI ministri …", "Vertice a Gyumri"),
        ("Summit in Gyumri\n\nThe ministers …", "Summit in Gyumri"),
        ("Chi guiderà il vertice?\n \nNessuno lo sa.", "Chi guiderà il vertice?"),
        ("Who will chair the summit?\n \nNobody knows.", "Who will chair the summit?"),
        ("I ministri sono arrivati.\n\nHanno firmato.", None),
        ("The ministers arrived.\n\nThey signed.", None),
        ("Vertice a Gyumri\nI ministri", None),
        ("Summit in Gyumri\nThe ministers", None),
        ("Vertice a Gyumri\n\n", None),
        ("Summit in Gyumri\n\n", None),
        ("\n\nSummit in Gyumri", None),
        ("a" * 201 + "\n\nb", None),
    ],
)
def test_find_title_takes_a_short_first_line_that_stands_alone(text, title):
    assert find_title(text) == title
