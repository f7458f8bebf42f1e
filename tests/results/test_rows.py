import json

import pytest

from extractor.records import Article, Entity, Extraction
from extractor.results.columns import PART_TABLES
from extractor.results.rows import build_rows


def test_build_rows_fills_exactly_the_columns(found):
    for table, rows in build_rows(found[0]).items():
        assert rows
        for row in rows:
            assert set(PART_TABLES[table].names) <= set(row)


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        (
            0,
            {
                "article": "b.txt",
                "relation": 0,
                "subject_text": "Anna Bruni",
                "object_text": "Marco Sala",
                "subject_entity": "per:anna-bruni",
                "object_entity": "per:marco-sala",
                "trigger_text": "ha incontrato",
                "attribution_text": None,
                "place_text": "Roma",
                "date": "2023-12-06",
            },
        ),
        (
            1,
            {
                "article": "a.txt",
                "trigger_text": "guida",
                "attribution_text": "Marco Sala",
                "place_text": None,
            },
        ),
        (2, {"article": "c.txt", "trigger_text": "did not meet", "negated": True}),
    ],
)
def test_build_rows_makes_relations_readable(found, index, expected):
    (row,) = build_rows(found[index])["relations"]
    assert expected.items() <= row.items()
    assert row["sentence_text"] == found[index].article.text


def test_build_rows_writes_nested_values_as_sorted_json():
    extraction = Extraction(
        article=Article("a", "x", notes={"z": "è", "b": ["c"]}),
        entities=(Entity("loc:by", "LOC", "Belarus", ids={"iso3166": "BY"}),),
        error="why",
    )
    rows = build_rows(extraction)
    assert rows["articles"][0]["notes"] == '{"b": ["c"], "z": "è"}'
    assert rows["articles"][0]["error"] == "why"
    assert json.loads(rows["entities"][0]["ids"]) == {"iso3166": "BY"}
