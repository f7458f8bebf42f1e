import json

import pytest

from extractor.articles.formats.json_document import read_json
from extractor.articles.options import Keys, Limits, ReadingOptions
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError

IT = {"id": "a1", "text": "Il ministro è a Gyumri.", "published": "2023-12-06"}
EN = {"text": "The minister is in Gyumri."}


@pytest.fixture
def read(make_source):
    def read_value(value, *, encoding="utf-8", **options):
        content = json.dumps(value, ensure_ascii=False, indent=1).encode(encoding)
        source = make_source(
            content, name="feed.json", options=ReadingOptions(**options)
        )
        return list(read_json(source))

    return read_value


def test_read_json_reads_each_object_of_an_array(read):
    (first, second) = read([IT, EN])
    assert (first.id, first.text, first.published) == tuple(
        IT[key] for key in ("id", "text", "published")
    )
    assert (second.id, second.text) == ("feed.json:2", EN["text"])


@pytest.mark.parametrize(
    "value",
    [
        IT,
        {"status": "ok", "total": 1, "articles": [IT]},
        IT | {"links": [{"href": "x"}], "notes": {}},
    ],
)
def test_read_json_reads_one_object_and_what_wraps_one_array(read, value):
    (article,) = read(value)
    assert (article.id, article.text) == (IT["id"], IT["text"])


def test_read_json_maps_keys(read):
    (article,) = read([{"data": {"body": "Testo."}}], keys=Keys(text="data.body"))
    assert article.text == "Testo."


def test_read_json_rejects_only_the_object_that_is_wrong(read):
    items = read([EN, "testo", {"body": "x"}, IT])
    assert [item.id for item in items if isinstance(item, Reject)] == [
        "feed.json:2",
        "feed.json:3",
    ]
    assert "'testo' is no JSON object" in items[1].message
    assert "the key 'text' is missing; keys found: 'body'" in items[2].message
    assert items[3].id == "a1"


def test_read_json_does_not_choose_between_arrays(read):
    (reject,) = read({"news": [IT], "sport": [EN]})
    assert "the key 'text' is missing; keys found: 'news', 'sport'" in reject.message


def test_read_json_reads_one_value_after_the_other(make_source):
    content = json.dumps(EN) + "\n\n" + json.dumps([IT, EN], indent=2) + "7\n"
    items = list(read_json(make_source(content.encode(), name="a.json")))
    assert [item.id for item in items] == ["a.json:1", "a1", "a.json:3", "a.json:4"]
    assert items[3].message == "7 is no JSON object; write {...}."


def test_read_json_reads_other_encodings(read):
    (article,) = read([IT], encoding="utf-16")
    assert (article.text, article.notes["encoding"]) == (IT["text"], "utf-16")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'[{"text": "x"}', "no valid JSON .*; write an array of objects"),
        (b'{"text": "x"}\n{"text": "y"', "no valid JSON .*one object a line"),
        (b"[" * 100_000, "no valid JSON"),
    ],
)
def test_read_json_says_what_is_wrong_with_a_document(make_source, content, message):
    with pytest.raises(ArticleError, match=message):
        list(read_json(make_source(content)))


def test_read_json_refuses_a_document_above_the_limit(make_source):
    options = ReadingOptions(limits=Limits(file_bytes=10))
    with pytest.raises(ArticleError, match="larger than 10 bytes"):
        list(read_json(make_source(json.dumps([IT]).encode(), options=options)))
