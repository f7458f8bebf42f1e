from dataclasses import fields

import pytest

from extractor.records import Article, Entity, Mention, Relation
from extractor.results.columns import PART_TABLES, TABLES

# Fields that have another name in the tables: keys, and what is written out flat.
RENAMED = {"id", "names"}


@pytest.mark.parametrize(
    ("table", "record"),
    [
        ("articles", Article),
        ("mentions", Mention),
        ("relations", Relation),
        ("entities", Entity),
    ],
)
def test_every_field_of_a_record_is_a_column(table, record):
    names = {field.name for field in fields(record)} - RENAMED
    assert names <= set(TABLES[table].names)
    assert names <= set(PART_TABLES[table].names)


def test_entities_have_a_name_in_each_language():
    assert {"name_it", "name_en"} <= set(TABLES["entities"].names)
