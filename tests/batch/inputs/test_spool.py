from dataclasses import replace

import pytest

from extractor.articles import Reject
from extractor.batch.inputs.spool import (
    INDEX,
    build_row,
    find_digest,
    read_index,
    read_rows,
    write_chunk,
)
from extractor.errors import OutputError
from extractor.records import Article

ARTICLE = Article("a", "uno due", "it", "2023", "t", "s", {"b": 1})


def test_build_row_notices_every_change_of_an_article():
    changes = [
        {"id": "b"},
        {"text": "Text"},
        {"lang": "en"},
        {"published": "2024"},
        {"title": "u"},
        {"source": "x"},
        {"notes": {}},
    ]
    rows = [build_row("f", replace(ARTICLE, **change)) for change in [{}, *changes]]
    assert len({row["digest"] for row in rows}) == 8
    assert len({row["content"] for row in rows}) == 4
    assert build_row("f", replace(ARTICLE)) == rows[0]


def test_build_row_counts_notes_that_the_extraction_reads():
    kept = replace(ARTICLE, notes={"apparatus": []})
    assert build_row("f", kept)["content"] != build_row("f", ARTICLE)["content"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Il ministro degli Esteri è arrivato ieri a Gyumri.", "it"),
        ("The foreign minister arrived in Gyumri yesterday.", "en"),
        ("Le ministre est arrivé hier soir à Gyumri.", None),
    ],
)
def test_build_row_finds_the_language(text, lang):
    assert build_row("f", Article("a", text))["lang"] == lang


def test_build_row_of_a_copy_that_says_its_language_is_the_same_content():
    text = "Il ministro degli Esteri è arrivato ieri a Gyumri."
    one, other = (build_row("f", Article("a", text, lang)) for lang in (None, "it"))
    assert one["content"] == other["content"]


def test_chunks_keep_articles_and_rejects_in_order(tmp_path):
    path = tmp_path / "0.parquet"
    reject = Reject("x", "articles", "why")
    write_chunk(path, [build_row("f", item) for item in (ARTICLE, reject, ARTICLE)])
    rows = read_index(path)
    assert [row["id"] for row in rows] == ["a", "x", "a"]
    assert [row["message"] for row in rows] == [None, "why", None]
    assert list(rows[0]) == INDEX
    assert rows[0]["words"] == 2
    (row,) = read_rows(path, [2])
    assert row["article"] == ARTICLE


def test_write_chunk_names_a_place_it_cannot_write(tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        write_chunk(tmp_path / "none" / "0.parquet", [])


def test_find_digest_does_not_depend_on_the_order_of_keys():
    assert find_digest({"a": 1, "b": 2}) == find_digest({"b": 2, "a": 1})
    assert len(find_digest({})) == 16
