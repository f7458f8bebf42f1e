"""Every column is described, and nothing else is."""

from extractor.results.column_descriptions import (
    DESCRIPTIONS,
    build_page,
    list_columns,
)
from extractor.results.columns import TABLES


def test_every_column_is_described_in_its_order():
    described = {table: list(columns) for table, columns in DESCRIPTIONS.items()}
    assert described == {table: schema.names for table, schema in TABLES.items()}


def test_descriptions_are_sentences_that_fit_a_table():
    for row in list_columns():
        assert row["description"].endswith(".")
        assert "|" not in row["description"]
        assert "\n" not in row["description"]


def test_the_page_has_a_row_for_each_column():
    rows = [line for line in build_page().splitlines() if line.startswith("| `")]
    assert len(rows) == sum(len(schema) for schema in TABLES.values())
    assert "| `date` | text, or empty | When, as the text says (EDTF). |" in rows
