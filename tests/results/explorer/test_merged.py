import pyarrow as pa
import pytest

from extractor.results.columns import SAME_AS, TABLES
from extractor.results.explorer.merged import follow_same_as
from extractor.results.tables import build_part, merge_tables


@pytest.fixture
def tables(found):
    return merge_tables([build_part(found)])


def merge(tables, old, new):
    rows = tables["entities"].to_pylist()
    for row in rows:
        row[SAME_AS] = new if row["entity"] == old else None
    entities = pa.Table.from_pylist(rows, schema=TABLES["entities"])
    return follow_same_as(tables | {"entities": entities})


def test_follow_same_as_leaves_tables_without_merges(tables):
    assert follow_same_as(tables) == tables


def test_follow_same_as_makes_one_entity_of_two(tables):
    merged = merge(tables, "per:marco-sala", "per:anna-bruni")
    rows = {row["entity"]: row for row in merged["entities"].to_pylist()}
    assert list(rows) == ["loc:rome", "org:lega-dei-porti", "per:anna-bruni"]
    assert "Marco Sala" in rows["per:anna-bruni"]["aliases"]
    assert rows["per:anna-bruni"]["mentions"] == 6
    assert rows["per:anna-bruni"]["articles"] == 3


def test_follow_same_as_moves_relations_and_mentions(tables):
    merged = merge(tables, "per:marco-sala", "per:anna-bruni")
    ends = merged["relations"].select(["subject_entity", "object_entity"]).to_pylist()
    assert {id for row in ends for id in row.values()} == {
        "per:anna-bruni",
        "org:lega-dei-porti",
    }
    assert "per:marco-sala" not in merged["mentions"]["entity"].to_pylist()
    assert len(merged["mentions"]) == len(tables["mentions"])
