"""What each column of the four tables means, in one line, for people.

The same words describe the fields of the records in their JSON Schema.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from extractor.results.columns import TABLES

# What a user's own code may rely on; columns.py has the types.
DESCRIPTIONS: dict[str, dict[str, str]] = {
    "articles": {
        "article": "Id of the article: its path below INPUT, or the id of its row.",
        "lang": "Language, `it` or `en`; empty if the article failed before that.",
        "published": "Date of publication (EDTF), which relative dates count from.",
        "title": "Title, where the source has one.",
        "source": "Who published it, where the source says so.",
        "notes": "What happened while reading (encoding, repairs ...), as JSON.",
        "text": "The text that was read; all offsets count its code points.",
        "error": "Why nothing was extracted; empty if all went well.",
    },
    "mentions": {
        "article": "Id of the article.",
        "mention": "Index of the mention in its article, from 0, in order of the text.",
        "start": "First code point of the mention in the text.",
        "end": "Code point after the last one.",
        "text": "The words of the mention, as they stand in the text.",
        "label": "`PER`, `ORG`, `LOC` or `DATE`.",
        "form": "How: `name`, `demonym`, `role` or `pronoun`; empty for dates.",
        "entity": "Id of the entity; empty for dates and where none is sure.",
        "metonym": "Id of the state or body that a capital or seat acts for.",
        "value": "The date (EDTF); empty where nothing says which is meant.",
        "value_from": "What says the year: `stated` by the words, the `article`'s "
        "publication, or the `text`.",
        "bound": "What the date limits: `since`, `until`, `before`, `after` or `by`.",
        "score": "How sure the mention is, from 0 to 1.",
        "source": "The model or rule that found it.",
    },
    "entities": {
        "entity": "Id of the entity, the same in both languages.",
        "label": "`PER`, `ORG` or `LOC`.",
        "name": "The name that most articles use.",
        "name_it": "The name in Italian, where it is known.",
        "name_en": "The name in English, where it is known.",
        "aliases": "Other names, sorted.",
        "ids": "Ids in other databases, as JSON.",
        "mentions": "Number of mentions in all articles.",
        "articles": "Number of articles that mention it.",
        "same_as": "Id of the entity it was joined to by a reviewed merge.",
    },
    "relations": {
        "article": "Id of the article.",
        "relation": "Index of the relation in its article, from 0.",
        "type": "Type of the relation, as the schema names it.",
        "subject": "Index of the mention that does or is.",
        "object": "Index of the mention that it is done to, or that stands beside.",
        "trigger": "First code point of the words that say it, and the one after.",
        "sentence": "The same of the sentence.",
        "negated": "Whether the text denies it.",
        "modality": "`fact`, `planned`, `possible` or `reported`.",
        "attribution": "Indices of the mentions of those who say so, nearest first.",
        "date": "When, as the text says (EDTF).",
        "place": "Index of the mention of the place.",
        "rule": "Id of the pattern that found it.",
        "score": "How sure the relation is, from 0 to 1.",
        "subject_text": "The words of the subject.",
        "object_text": "The words of the object.",
        "subject_entity": "Id of the subject's entity.",
        "object_entity": "Id of the object's entity.",
        "trigger_text": "The words that say it.",
        "sentence_text": "The sentence.",
        "attribution_text": "The words of those who say so, with semicolons between.",
        "place_text": "The words of the place.",
    },
}
# What types are called for people.
KINDS = {
    pa.string(): "text",
    pa.int64(): "whole number",
    pa.float64(): "number",
    pa.bool_(): "true or false",
    pa.list_(pa.string()): "list of texts",
    pa.list_(pa.int64()): "list of whole numbers",
}


def list_columns() -> Iterator[dict[str, str | bool]]:
    """List all columns: table, column, type, whether it may be empty, description."""
    for table, schema in TABLES.items():
        for field in schema:
            yield {
                "table": table,
                "column": field.name,
                "type": KINDS[field.type],
                "may_be_empty": field.nullable,
                "description": DESCRIPTIONS[table][field.name],
            }


def build_page() -> str:
    """Build Markdown with a table for each table of a run."""
    parts = []
    for table in TABLES:
        rows = [
            f"| `{row['column']}` | {row['type']}"
            f"{', or empty' if row['may_be_empty'] else ''} | {row['description']} |"
            for row in list_columns()
            if row["table"] == table
        ]
        head = f"**{table}**\n\n| column | type | meaning |\n|---|---|---|\n"
        parts.append(head + "\n".join(rows))
    return "\n\n".join(parts)
