import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles.jsonl import _build_article, read_jsonl
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError
from extractor.records import Article, Extraction

GOOD = {"id": "a1", "text": "Il ministro è a Gyumri.\r\n"}


@pytest.fixture
def read(tmp_path):
    def read_lines(*lines):
        path = tmp_path / "feed.jsonl"
        encoded = (
            line if isinstance(line, bytes) else json.dumps(line).encode()
            for line in lines
        )
        path.write_bytes(b"\n".join(encoded))
        return list(read_jsonl(path, "feed.jsonl"))

    return read_lines


def test_read_jsonl_reads_every_key(read):
    row = GOOD | {
        "lang": "it",
        "published": "2023-12",
        "title": "T",
        "source": "S",
        "notes": {"a": 1},
    }
    assert read(row) == [Article(**row)]


def test_read_jsonl_takes_null_for_a_key_left_out(read):
    row = GOOD | dict.fromkeys(["lang", "published", "title", "source", "notes"])
    assert read(row) == [Article(**GOOD)]


def test_read_jsonl_skips_blank_lines_and_a_byte_order_mark(read):
    lines = [b"\xef\xbb\xbf" + json.dumps(GOOD).encode(), b"", b"  ", b""]
    assert read(*lines) == [Article(**GOOD)]


def test_read_jsonl_reads_the_article_of_an_extraction(read):
    article = Article("a1", "Testo.", lang="it", published="2023", notes={"a": [1]})
    assert read(Extraction(article).to_dict()) == [article]


def test_read_jsonl_notes_keys_it_has_no_use_for(read):
    (article,) = read(GOOD | {"url": "x", "author": "y"})
    assert article.notes == {"ignored_keys": ["author", "url"]}


def test_read_jsonl_keeps_the_day_of_a_timestamp_and_notes_it(read):
    (article,) = read(GOOD | {"published": "2023-12-06T10:00:00Z"})
    assert article.published == "2023-12-06"
    assert article.notes == {"published_as": "2023-12-06T10:00:00Z"}


def test_read_jsonl_repairs_half_characters_and_notes_it(read):
    (article,) = read(rb'{"id": "a1", "text": "Gyum\ud800ri"}')
    assert article.text == "Gyum\ufffdri"
    assert article.notes == {"repairs": ["half characters replaced by U+FFFD"]}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"id": "a1", "text"', "no valid JSON"),
        (b"[" * 100_000, "no valid JSON"),
        (
            b'{"id": "a1", "text": "perch\xe9"}',
            "not UTF-8: byte 27 of the line is 0xe9",
        ),
        (["a1"], r"\['a1'\] is no JSON object"),
        ({"id": "a1", "body": "x"}, "the key 'text' is missing; keys found: 'id', 'bo"),
        ({"text": "x"}, "the key 'id' is missing; keys found: 'text'"),
        ({}, "the key 'id' is missing; keys found: none; the key 'text'"),
        (GOOD | {"text": " \n"}, "'text' is empty"),
        (GOOD | {"id": ""}, "'id' is empty"),
        (GOOD | {"id": 7}, "id = 7: Input should be a valid string"),
        (GOOD | {"lang": "fr"}, "lang = 'fr': Input should be 'it' or 'en'"),
        (GOOD | {"published": "6/12"}, "published = '6/12' is no EDTF date"),
        (GOOD | {"title": ["x" * 99]}, r"title = \['x+…: Input should be"),
    ],
)
def test_read_jsonl_rejects_the_line_and_no_other(read, line, message):
    first, reject, last = read(GOOD, line, GOOD | {"id": "a2"})
    assert (first.id, last.id) == ("a1", "a2")
    assert isinstance(reject, Reject)
    assert (reject.id, reject.step) == ("feed.jsonl:2", "articles")
    with pytest.raises(ArticleError, match=message):
        raise ArticleError(reject.message)


def test_read_jsonl_refuses_another_encoding(read):
    with pytest.raises(
        ArticleError, match="The file is utf-16; save the file as UTF-8"
    ):
        read(json.dumps(GOOD).encode("utf-16"))


@given(st.dictionaries(st.sampled_from(["id", "text", "lang", "published"]), st.text()))
def test_build_article_builds_or_refuses(values):
    try:
        article = _build_article(values)
    except ArticleError:
        return
    assert article.text == values["text"]
