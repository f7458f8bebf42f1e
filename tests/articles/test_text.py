import pytest

from extractor.articles.text import find_title, read_txt
from extractor.errors import ArticleError
from extractor.records import Article


def test_read_txt_keeps_the_title_in_the_text(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"Vertice a Gyumri\r\n\r\nI ministri sono arrivati.")
    assert list(read_txt(path, "x/a.txt")) == [
        Article(
            id="x/a.txt",
            text="Vertice a Gyumri\n\nI ministri sono arrivati.",
            title="Vertice a Gyumri",
            notes={"newlines": "changed to \\n"},
        )
    ]


@pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff"])
def test_read_txt_refuses_an_empty_file(tmp_path, content):
    path = tmp_path / "a.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ArticleError, match="The file is empty; put the text"):
        list(read_txt(path, "a.txt"))


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
