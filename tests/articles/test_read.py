import pytest

from extractor.articles.read import read_articles
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError
from extractor.records import Article


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text("Il ministro è a Gyumri.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(
        '{"id": "b1", "text": "Hi.", "lang": "en", "published": "2020"}\n{"id": "b2"}\n'
    )
    (tmp_path / "c.TXT").write_text("The minister is in Gyumri.")
    return tmp_path


def test_read_articles_reads_each_format(folder):
    a, b1, b2, c = read_articles([folder])
    assert a == Article("a.txt", "Il ministro è a Gyumri.")
    assert b1 == Article("b1", "Hi.", lang="en", published="2020")
    assert (b2.id, b2.step) == ("b.jsonl:2", "articles")
    assert c.id == "c.TXT"


def test_read_articles_fills_in_options_but_the_article_goes_first(folder):
    found = read_articles([folder], lang="it", published="2023-12")
    articles = [item for item in found if isinstance(item, Article)]
    assert [(a.lang, a.published) for a in articles] == [
        ("it", "2023-12"),
        ("en", "2020"),
        ("it", "2023-12"),
    ]


def test_read_articles_is_lazy(folder):
    found = read_articles(iter([folder / "a.txt", folder / "missing.txt"]))
    assert next(found).id == "a.txt"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "x.docx",
            b"PK",
            "Files ending in '.docx' are not read; allowed are .txt, .jsonl",
        ),
        ("README", b"x", "Files without ending are not read"),
        ("x.txt", b"", "The file is empty"),
        ("x.txt", b"%PDF-1.4", "This is a PDF document"),
        ("x.jsonl", b"\xff\xfe{\x00", "The file is utf-16"),
    ],
)
def test_read_articles_gives_a_reject_and_goes_on(folder, name, content, message):
    (folder / name).write_bytes(content)
    found = list(read_articles([folder / name, folder / "a.txt"]))
    assert isinstance(found[0], Reject)
    assert (found[0].id, found[0].step) == (name, "articles")
    assert message in found[0].message
    assert found[1].id == "a.txt"


def test_read_articles_gives_a_reject_for_a_missing_input(folder):
    (reject,) = read_articles([folder / "missing.txt"])
    assert reject == Reject(
        "missing.txt", "articles", "It cannot be read: No such file or directory."
    )


def test_read_articles_survives_a_file_that_vanishes(folder, monkeypatch):
    def vanish(path):
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr("pathlib.Path.read_bytes", vanish)
    (reject,) = read_articles([folder / "a.txt"])
    assert reject.message == "It cannot be read: No such file or directory."


def test_read_articles_refuses_a_wrong_date_at_once(folder):
    with pytest.raises(ArticleError, match="published = 'ieri' is no EDTF date"):
        read_articles([folder], published="ieri")
