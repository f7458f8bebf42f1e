import itertools

import pandas as pd
import pytest

from extractor.errors import ArticleError
from extractor.records import Article, Extraction
from extractor.results import tables as module
from extractor.results.tables import build_part, build_tables, merge_tables


def test_build_tables_joins_by_article_and_mention(found):
    tables = build_tables(found)
    joined = tables["relations"].merge(
        tables["mentions"],
        left_on=["article", "subject"],
        right_on=["article", "mention"],
    )
    assert list(joined["text"]) == list(joined["subject_text"])


def test_build_tables_sorts_by_the_keys(found):
    tables = build_tables(found)
    assert list(tables["articles"]["article"]) == ["a.txt", "b.txt", "c.txt"]
    keys = list(tables["mentions"][["article", "mention"]].itertuples(index=False))
    assert keys == sorted(keys)
    assert tables["entities"]["entity"].is_monotonic_increasing


def test_build_tables_does_not_depend_on_order_or_chunks(found, monkeypatch):
    expected = build_tables(found)
    for chunk, order in enumerate(itertools.permutations(found), start=1):
        monkeypatch.setattr(module, "CHUNK", chunk)
        for name, table in build_tables(order).items():
            pd.testing.assert_frame_equal(table, expected[name])


def test_build_tables_has_the_same_types_when_empty(found):
    full, empty = build_tables(found), build_tables([])
    for name, table in full.items():
        assert empty[name].empty
        assert list(empty[name].columns) == list(table.columns)
        assert dict(empty[name].dtypes) == dict(table.dtypes)


def test_build_tables_keeps_an_article_that_failed(found):
    tables = build_tables([*found, Extraction(Article("x", ""), error="no text")])
    assert tables["articles"].set_index("article")["error"]["x"] == "no text"


def test_build_tables_refuses_an_id_that_occurs_twice(found):
    with pytest.raises(ArticleError, match=r"The article id 'b.txt' occurs twice"):
        build_tables([*found, found[0]])


def test_build_tables_takes_one_extraction_and_nothing_else(found):
    assert list(build_tables(found[0])["articles"]["article"]) == [found[0].article.id]
    for other in ("out", None, found[0].to_dict()):
        with pytest.raises(ArticleError, match=r"no Extraction; .* ExtractionSet\(OUT"):
            build_tables(other)


def test_build_tables_names_half_a_character():
    with pytest.raises(ArticleError, match=r"half a character \('\\ud800'\)"):
        build_tables([Extraction(Article("a", "Gyum\ud800ri"))])


def test_merge_tables_of_parts_equals_one_part(found):
    whole = merge_tables([build_part(found)])
    parts = merge_tables([build_part([extraction]) for extraction in found])
    assert whole == parts
