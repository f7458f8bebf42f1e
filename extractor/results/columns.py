"""The columns of the four tables: their names, order and types, never guessed.

Fields of a record keep their names. Two keys join the tables: ``article``, the id of
the article, and ``mention``, the index of a mention in its article. What a flat file
cannot hold is written out: ``names`` as ``name_it`` and ``name_en``, ``notes`` and
``ids`` as JSON text with sorted keys.
"""

from __future__ import annotations

import pyarrow as pa

from extractor.records import LANGUAGES

TEXT, WHOLE, SHARE, FLAG = pa.string(), pa.int64(), pa.float64(), pa.bool_()


def _needed(name: str, kind: pa.DataType) -> pa.Field:
    return pa.field(name, kind, nullable=False)


NAMES = tuple(f"name_{lang}" for lang in LANGUAGES)

ARTICLES = pa.schema(
    [
        _needed("article", TEXT),
        pa.field("lang", TEXT),
        pa.field("published", TEXT),
        pa.field("title", TEXT),
        pa.field("source", TEXT),
        _needed("notes", TEXT),
        _needed("text", TEXT),
        pa.field("error", TEXT),
    ]
)

MENTIONS = pa.schema(
    [
        _needed("article", TEXT),
        _needed("mention", WHOLE),
        _needed("start", WHOLE),
        _needed("end", WHOLE),
        _needed("text", TEXT),
        _needed("label", TEXT),
        pa.field("form", TEXT),
        pa.field("entity", TEXT),
        pa.field("metonym", TEXT),
        pa.field("value", TEXT),
        pa.field("value_from", TEXT),
        pa.field("bound", TEXT),
        _needed("score", SHARE),
        _needed("source", TEXT),
    ]
)

# One row for each entity of each article: what the parts of a run hold.
ARTICLE_ENTITIES = pa.schema(
    [
        _needed("article", TEXT),
        _needed("entity", TEXT),
        _needed("label", TEXT),
        _needed("name", TEXT),
        *(pa.field(name, TEXT) for name in NAMES),
        _needed("aliases", pa.list_(TEXT)),
        _needed("ids", TEXT),
    ]
)

SAME_AS = "same_as"
# One row for each entity, merged over its articles; ``same_as`` is the id of another
# one that it was decided to be (see ``extractor.results.merges``).
ENTITIES = pa.schema(
    [
        *list(ARTICLE_ENTITIES)[1:],
        _needed("mentions", WHOLE),
        _needed("articles", WHOLE),
        pa.field(SAME_AS, TEXT),
    ]
)

# The columns after ``score`` repeat what mentions and text say, for reading.
RELATIONS = pa.schema(
    [
        _needed("article", TEXT),
        _needed("relation", WHOLE),
        _needed("type", TEXT),
        _needed("subject", WHOLE),
        _needed("object", WHOLE),
        _needed("trigger", pa.list_(WHOLE)),
        _needed("sentence", pa.list_(WHOLE)),
        _needed("negated", FLAG),
        _needed("modality", TEXT),
        _needed("attribution", pa.list_(WHOLE)),
        pa.field("date", TEXT),
        pa.field("place", WHOLE),
        _needed("rule", TEXT),
        _needed("score", SHARE),
        _needed("subject_text", TEXT),
        _needed("object_text", TEXT),
        pa.field("subject_entity", TEXT),
        pa.field("object_entity", TEXT),
        _needed("trigger_text", TEXT),
        _needed("sentence_text", TEXT),
        pa.field("attribution_text", TEXT),
        pa.field("place_text", TEXT),
    ]
)

TABLES = {
    "articles": ARTICLES,
    "mentions": MENTIONS,
    "entities": ENTITIES,
    "relations": RELATIONS,
}
PART_TABLES = TABLES | {"entities": ARTICLE_ENTITIES}
