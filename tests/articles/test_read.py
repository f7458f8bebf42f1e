import csv
import gzip
import os
import socket

import pytest

from extractor.articles.files.walk import Found
from extractor.articles.options import Keys, Limits, ReadingOptions
from extractor.articles.read import read_articles, read_found
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError, LanguageError
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


def test_read_articles_takes_one_file_or_folder(folder):
    assert [a.id for a in read_articles(str(folder / "a.txt"))] == ["a.txt"]
    assert list(read_articles(folder)) == list(read_articles([folder]))


def test_read_articles_looks_at_the_content_not_at_the_name(folder):
    (folder / "d.txt").write_bytes(gzip.compress(b'{"id": "d", "text": "Ciao."}\n'))
    (folder / "e.csv.gz").write_bytes(gzip.compress(b"id,text\ne,Ciao.\n"))
    ids = [item.id for item in read_articles([folder / "d.txt", folder / "e.csv.gz"])]
    assert ids == ["d", "e"]


def test_read_articles_fills_in_options_but_the_article_goes_first(folder):
    found = read_articles([folder], lang="it", published="2023-12")
    articles = [item for item in found if isinstance(item, Article)]
    assert [(a.lang, a.published) for a in articles] == [
        ("it", "2023-12"),
        ("en", "2020"),
        ("it", "2023-12"),
    ]


def test_read_articles_never_takes_the_time_of_a_file_for_a_date(folder):
    os.utime(folder / "a.txt", (1_000_000_000, 1_000_000_000))
    (article,) = read_articles([folder / "a.txt"])
    assert article.published is None


def test_read_articles_is_lazy(folder):
    found = read_articles(iter([folder / "a.txt", folder / "missing.txt"]))
    assert next(found).id == "a.txt"


def test_read_articles_uses_the_keys_of_the_options(folder):
    (folder / "d.csv").write_text("body,date\nTesto.,6 dicembre 2023\n")
    options = ReadingOptions(keys=Keys(text="body", published="date"))
    (article,) = read_articles([folder / "d.csv"], options=options)
    assert (article.text, article.published) == ("Testo.", "2023-12-06")


def test_read_articles_notes_that_the_apparatus_is_kept(folder):
    options = ReadingOptions(keep_apparatus=True)
    (article,) = read_articles([folder / "a.txt"], options=options)
    assert article.notes == {"apparatus": []}


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.css", b"body {}", None),
        ("x.docx", b"PK\x03\x04", "The archive is damaged"),
        ("x.txt", b"", "The file is empty"),
        ("x.txt", b"%PDF-1.4", "The PDF document is damaged"),
        ("x.txt", b"\x89PNG", "This is a PNG picture"),
        ("x.txt.gz", b"\x1f\x8b\x08\x00", "The archive is damaged or cut off"),
        ("x.csv", b"id,body\n", "no column 'text'"),
        ("x.csv", b"id,text\n", "There is no row in it"),
        ("x.jsonl", b"\n\n", "There is no row in it"),
        ("x.jsonl", b"\xff\xfe{", "no valid JSON"),
    ],
)
def test_read_articles_gives_a_reject_and_goes_on(folder, name, content, message):
    (folder / name).write_bytes(content)
    found = list(read_articles([folder / name, folder / "a.txt"]))
    if message is None:  # named itself, a text may have any name
        assert found[0].text == "body {}"
    else:
        assert isinstance(found[0], Reject)
        assert found[0].id.partition(":")[0] == name
        assert message in found[0].message
    assert found[-1].id == "a.txt"
    assert len(found) == 2


def test_read_articles_gives_a_reject_for_a_missing_input(folder):
    (reject,) = read_articles([folder / "missing.txt"])
    assert reject == Reject(
        "missing.txt", "articles", "It cannot be read: No such file or directory."
    )


def test_read_articles_survives_a_file_that_vanishes(folder):
    found = Found(folder / "gone.txt", "gone.txt")
    (reject,) = read_found(found)
    assert reject.message == "It cannot be read: No such file or directory."


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_read_articles_says_that_a_file_may_not_be_read(folder):
    (folder / "a.txt").chmod(0)
    (reject,) = read_articles([folder / "a.txt"])
    assert reject.message == "It cannot be read: Permission denied."


def test_read_articles_keeps_the_rows_before_an_archive_breaks(folder):
    rows = b"".join(
        b'{"text": "%s"}\n' % os.urandom(30).hex().encode() for _ in range(9999)
    )
    (folder / "d.jsonl.gz").write_bytes(gzip.compress(rows)[:-200_000])
    *articles, reject = read_articles([folder / "d.jsonl.gz"])
    assert len(articles) > 1000
    assert reject.id == "d.jsonl.gz"
    assert "damaged or cut off after" in reject.message


def test_read_articles_opens_each_file_once(folder, monkeypatch):
    opened = []
    real = os.open

    def count(path, *rest):
        opened.append(os.path.basename(path))  # noqa: PTH119  # a path of any kind
        return real(path, *rest)

    monkeypatch.setattr(os, "open", count)
    list(read_articles([folder]))
    assert sorted(opened) == ["a.txt", "b.jsonl", "c.TXT"]


def test_read_articles_needs_no_network(folder, monkeypatch):
    def refuse(*_):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    assert len(list(read_articles([folder]))) == 4


def test_read_articles_refuses_a_wrong_date_at_once(folder):
    with pytest.raises(ArticleError, match="published = 'ieri' is no EDTF date"):
        read_articles([folder], published="ieri")


@pytest.mark.parametrize(
    "wrong", [None, 5, [b"a.txt"], {"id": "a", "text": "x"}.items()]
)
def test_read_articles_refuses_inputs_that_are_no_paths_at_once(wrong):
    with pytest.raises(ArticleError, match=r"An input is \w+; give files, folders or"):
        read_articles(wrong)


def test_read_articles_refuses_an_unknown_language_at_once(folder):
    with pytest.raises(LanguageError, match="lang is 'fr'; allowed are it, en, or"):
        read_articles([folder], lang="fr")


def test_messages_do_not_show_the_text(folder):
    secret = "segreto" * 5
    with (folder / "d.csv").open("w") as file:
        rows = csv.writer(file)
        rows.writerows(
            [["id", "text", "lang"], ["1", secret + "\0", ""], ["2", secret, "fr"]]
        )
    (folder / "e.jsonl").write_text(f'{{"text": ["{secret}"]}}\n{{"text": "{secret}\n')
    (folder / "f.txt").write_text(secret + "\0")
    found = list(
        read_articles([folder / "d.csv", folder / "e.jsonl", folder / "f.txt"])
    )
    assert len(found) == 5
    assert not [item for item in found if secret in str(item)]


def test_limits_hold_for_one_file_only(folder):
    (folder / "big.txt").write_text("x" * 200)
    options = ReadingOptions(limits=Limits(file_bytes=100))
    big, a = read_articles([folder / "big.txt", folder / "a.txt"], options=options)
    assert "larger than 100 bytes" in big.message
    assert a.id == "a.txt"
