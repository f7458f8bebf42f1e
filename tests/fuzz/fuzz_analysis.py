"""Identity and relations: whatever a parser says of a text, records are sound.

Words come from the frozen parses of ``tests/docs``; the first half of the inputs cut
and join them, the others have heads that no parser would give.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zlib import crc32

import spacy
from spacy.tokens import Doc

from extractor.entities.mentions import find_mentions
from extractor.records import LABELS, LANGUAGES, Extraction
from extractor.relations.rules import find_relations
from extractor.schemas import load_schema

DOCS = Path(__file__).parents[1] / "docs"
WORDS = ()
# Bytes of an input that are one word.
STEP = 3
Row = tuple[str, ...]


@cache
def load_words(lang: str) -> tuple[Row, ...]:
    """Give (word, lemma, part of speech, relation, entity) of all words."""
    rows = []
    for path in sorted((DOCS / lang).glob("*.conllu")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append((cells[1], cells[2], cells[3], cells[7], cells[9]))
    return tuple(rows)


@cache
def load_vocab(lang: str) -> spacy.Language:
    return spacy.blank(lang)


def build_doc(data: bytes, lang: str) -> Doc:
    """Build a parsed document: runs of words, with the heads that the bytes say."""
    rows, heads, starts, ents = [], list[int](), list[bool](), list[str]()
    known = load_words(lang)
    for place, run, head in _take(data):
        for row in known[place % len(known) :][: 1 + run % 12]:
            at = len(rows)
            opens = at == 0 or (rows[-1][0] in {".", "!", "?"})
            first = at if opens else starts.index(True) if not any(starts) else at
            rows.append(row)
            starts.append(opens)
            heads.append(at if opens else max(0, first - 1 - head % 7))
            ents.append(_entity(row, head))
    words = [row[0] for row in rows]
    return Doc(
        load_vocab(lang).vocab,
        words=words,
        spaces=[not word.endswith(("'", "’")) for word in words],
        lemmas=[row[1] for row in rows],
        pos=[row[2] if row[2] in POS else "X" for row in rows],
        deps=[row[3] for row in rows],
        heads=_within(heads, starts),
        sent_starts=starts,
        ents=ents,
    )


POS = frozenset(
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
)


def _take(data: bytes) -> Iterator[tuple[int, int, int]]:
    for at in range(0, len(data) - STEP + 1, STEP):
        yield data[at] * 251 + data[at + 1], data[at + 1], data[at + 2]


def _entity(row: Row, head: int) -> str:
    if row[2] != "PROPN":
        return "O"
    return f"B-{LABELS[head % 3]}"


def _within(heads: list[int], starts: list[bool]) -> list[int]:
    """Keep heads inside their sentence."""
    found, first = [], 0
    for at, head in enumerate(heads):
        first = at if starts[at] else first
        found.append(at if starts[at] else max(first, min(head, at - 1)))
    return found


def check_doc(data: bytes) -> None:
    """Find mentions and relations of any parse: they are sound, and the same twice."""
    lang = LANGUAGES[crc32(data) % 2]
    doc = build_doc(data, lang)
    mentions, entities = find_mentions(doc, anchor=None)
    relations = find_relations(doc, mentions, load_schema("news"))
    text = doc.text
    ids = {entity.id for entity in entities}
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text), mention
        assert text[mention.start : mention.end] == mention.text, mention
        assert (mention.entity is None) or mention.entity in ids, mention
        assert 0.0 <= mention.score <= 1.0, mention
    for relation in relations:
        used = (relation.subject, relation.object, *relation.attribution)
        assert all(0 <= index < len(mentions) for index in used), relation
        assert relation.subject != relation.object, relation
        assert relation.place is None or 0 <= relation.place < len(mentions)
        for start, end in (relation.trigger, relation.sentence):
            assert 0 <= start < end <= len(text), relation
        assert 0.0 <= relation.score <= 1.0, relation
    found = Extraction(None, mentions, relations, entities)  # type: ignore[arg-type]
    if crc32(data) % 8 == 0:
        again = find_mentions(doc, anchor=None)
        assert again == (mentions, entities)
        assert find_relations(doc, mentions, load_schema("news")) == found.relations


TARGETS = {"docs": check_doc}
