"""Marks of another tool and what we stored beside them in, one gold row out.

Tools know spans and labels, some know relations too. The rest of a row (values,
identity, qualifiers) travels beside the text and is joined again to the spans that are
still there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from extractor.articles.gold.row import Row

DATE = "DATE"
NAME = "name"
# A mark that nobody annotated beyond span and label.
NEW = {"form": NAME, "entity": None, "source": "gold"}
NEW_DATE = {"form": None, "judged": False, "source": "gold"}
Key = tuple[int, int, str]
Link = tuple[str, Key, Key]


def is_of_text(stored: Any, text: str) -> bool:
    """Whether a row that was stored beside a text is of this very text."""
    article = stored.get("article") if isinstance(stored, dict) else None
    return isinstance(article, dict) and article.get("text") == text


def join_marks(
    stored: Mapping[str, Any], marks: Iterable[Row], links: Iterable[Link] | None = None
) -> Row:
    """Join marks with the row that was stored beside the text.

    Parameters
    ----------
    stored
        A row of gold; of a text that was never ours only ``article`` is there.
    marks
        ``start``, ``end``, ``label`` and what else the tool says; the rest comes from
        the stored mention of the same span and label. Stored mentions without a mark
        are gone, and with them their relations.
    links
        Type, subject and object of every relation; None: the tool knows none, and the
        stored ones stay.
    """
    before = list(stored.get("mentions", ()))
    known = {find_key(mention): mention for mention in before}
    text = stored["article"]["text"]
    mentions = sorted((_join(mark, known, text) for mark in marks), key=find_key)
    places = {find_key(mention): at for at, mention in enumerate(mentions)}
    moved = {at: places.get(find_key(mention)) for at, mention in enumerate(before)}
    relations = list(_move(stored.get("relations", ()), moved))
    if links is not None:
        relations = list(_follow(links, relations, mentions, places))
    row = {**stored, "mentions": mentions}
    if "relations" in stored or relations:
        row["relations"] = sorted(relations, key=_order)
    if "entities" in stored:
        row["entities"] = list(_find_entities(stored["entities"], before, mentions))
    return row


def find_key(mention: Mapping[str, Any]) -> Key:
    """Give what tells a mark from others: start, end, label."""
    return mention["start"], mention["end"], mention["label"]


def _join(mark: Row, known: Mapping[Key, Row], text: str) -> Row:
    new = NEW_DATE if mark["label"] == DATE else NEW
    said = {"text": text[max(mark["start"], 0) : max(mark["end"], 0)]}
    return {**known.get(find_key(mark), new), **said, **mark}


def _move(
    relations: Iterable[Mapping[str, Any]], moved: Mapping[int, int | None]
) -> Iterator[Row]:
    """Point relations at the mentions of now; those without an argument are gone."""
    for relation in relations:
        row = dict(relation)
        row["subject"] = moved.get(relation["subject"])
        row["object"] = moved.get(relation["object"])
        if row.get("place") is not None:
            row["place"] = moved.get(relation["place"])
        if "attribution" in row:
            sources = map(moved.get, relation["attribution"])
            row["attribution"] = [at for at in sources if at is not None]
        if row["subject"] is not None and row["object"] is not None:
            yield row


def _follow(
    links: Iterable[Link],
    relations: Sequence[Row],
    mentions: Sequence[Row],
    places: Mapping[Key, int],
) -> Iterator[Row]:
    """Keep relations that are linked; a new link gets the words between its ends."""
    for kind, subject, object_ in dict.fromkeys(links):
        ends = places[subject], places[object_]
        kept = [
            row
            for row in relations
            if (row["type"], row["subject"], row["object"]) == (kind, *ends)
        ]
        yield from kept
        if not kept:
            marks = [mentions[at] for at in ends]
            span = [min(m["start"] for m in marks), max(m["end"] for m in marks)]
            both = {"trigger": span, "sentence": span}
            yield {"type": kind, "subject": ends[0], "object": ends[1], **both}


def _find_entities(
    stored: Iterable[Row], before: Iterable[Row], mentions: Sequence[Row]
) -> Iterator[Row]:
    """Drop entities that are meant no more; one typed in is named by its mention."""
    meant = {m["entity"]: m for m in reversed(mentions) if m.get("entity")}
    gone = {m.get("entity") for m in before} - {*meant}
    known = {entity["id"]: entity for entity in stored if entity["id"] not in gone}
    new = {
        id: {"id": id, "label": mention["label"], "name": mention["text"]}
        for id, mention in meant.items()
    }
    for _, entity in sorted((new | known).items()):
        yield entity


def _order(relation: Row) -> tuple[Any, ...]:
    return relation["sentence"], relation["trigger"], relation["type"]
