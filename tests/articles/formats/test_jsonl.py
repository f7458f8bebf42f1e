import json

import pytest

from extractor.articles.formats.jsonl import read_jsonl
from extractor.articles.options import Keys, Limits, ReadingOptions
from extractor.articles.rejects import Reject
from extractor.records import Article, Extraction

GOOD = {"id": "a1", "text": "Il ministro è a Gyumri."}


@pytest.fixture
def read(make_source):
    def read_lines(*lines, encoding="utf-8", options=None):
        encoded = (
            line
            if isinstance(line, bytes)
            else json.dumps(line, ensure_ascii=False).encode(encoding)
            for line in lines
        )
        content = "\n".encode(encoding.removesuffix("-sig")).join(encoded)
        source = make_source(content, name="feed.jsonl", options=options)
        return list(read_jsonl(source))

    return read_lines


def test_read_jsonl_reads_one_article_a_line(read):
    assert read(GOOD, GOOD | {"id": "a2"}) == [
        Article(**GOOD),
        Article("a2", GOOD["text"]),
    ]


def test_read_jsonl_skips_blank_lines_and_a_byte_order_mark(read):
    lines = [b"\xef\xbb\xbf" + json.dumps(GOOD).encode(), b"", b"  ", b""]
    assert read(*lines) == [Article(**GOOD)]


def test_read_jsonl_names_articles_without_id_by_their_line(read):
    (first, second) = read({"text": "Uno."}, {"text": "Two."})
    assert (first.id, second.id) == ("feed.jsonl:1", "feed.jsonl:2")


def test_read_jsonl_reads_the_article_of_an_extraction(read):
    article = Article("a1", "Testo.", lang="it", published="2023", notes={"a": [1]})
    assert read(Extraction(article).to_dict()) == [article]


def test_read_jsonl_reads_other_encodings(read):
    (article,) = read(GOOD, encoding="cp1252")
    assert article.text == GOOD["text"]
    assert article.notes == {"encoding": "cp1252"}
    options = ReadingOptions(encoding="mac_roman")
    (article,) = read(GOOD, encoding="mac_roman", options=options)
    assert article.text == GOOD["text"]
    assert article.notes == {"encoding": "mac_roman"}


def test_read_jsonl_reads_utf_16(make_source):
    content = (json.dumps(GOOD, ensure_ascii=False) + "\n").encode("utf-16")
    (article,) = read_jsonl(make_source(content * 1))
    assert (article.text, article.notes) == (GOOD["text"], {"encoding": "utf-16"})


def test_read_jsonl_notes_bytes_that_were_damaged(make_source):
    options = ReadingOptions(encoding="utf-8")
    content = b'{"id": "a", "text": "perch\xe9 no"}'
    (article,) = read_jsonl(make_source(content, options=options))
    assert article.notes == {"repairs": ["damaged characters replaced by U+FFFD: 1"]}


def test_read_jsonl_maps_keys(read):
    keys = Keys(text="body", id="meta.uid", published="date")
    row = {"body": "Testo.", "meta": {"uid": 7}, "date": "6 dicembre 2023"}
    (article,) = read(row, options=ReadingOptions(keys=keys))
    assert (article.id, article.text, article.published) == (
        "7",
        "Testo.",
        "2023-12-06",
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"id": "a1", "text"', "no valid JSON"),
        (b"[" * 100_000, "no valid JSON"),
        (b'{"id": "a1", "text": "perch\x90"}', "Not UTF-8: byte 27 is 0x90"),
        (["a1"], """'["a1"]' is no JSON object"""),
        (b"null", "'null' is no JSON object; write {...}."),
        (b"{bad", "double quotes: character 2); write one object a line."),
        ({"id": "a1", "body": "x"}, "the key 'text' is missing; keys found: 'id', 'bo"),
        (GOOD | {"lang": "fr"}, "lang = 'fr': allowed are 'it' or 'en'"),
    ],
)
def test_read_jsonl_rejects_the_line_and_no_other(read, line, message):
    first, reject, last = read(GOOD, line, GOOD | {"id": "a2"})
    assert (first.id, last.id) == ("a1", "a2")
    assert isinstance(reject, Reject)
    assert (reject.id, reject.step) == ("feed.jsonl:2", "articles")
    assert message in reject.message


def test_read_jsonl_rejects_a_line_that_is_too_long_and_goes_on(read):
    options = ReadingOptions(limits=Limits(row_bytes=100))
    long = GOOD | {"text": "x" * 1000}
    first, reject, last = read(GOOD, long, GOOD | {"id": "a2"}, options=options)
    assert (first.id, last.id) == ("a1", "a2")
    assert "The line is longer than 100 bytes" in reject.message


def test_read_jsonl_streams(make_source):
    source = make_source((json.dumps(GOOD).encode() + b"\n") * 10_000)
    articles = read_jsonl(source)
    next(articles)
    assert source.stream.tell() < 200_000
