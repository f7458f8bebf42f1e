"""Analysed and gold Docs in, precision, recall and F1 out, as spaCy's scorers give.

Gold stands in the attributes of the reference Docs, in the form that the components
write. Docs whose gold is None are not counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from spacy.scorer import PRFScore
from spacy.tokens import Doc
from spacy.training import Example

Keys = Callable[[Doc], set[tuple[Any, ...]]]


def score_attribute(
    examples: Iterable[Example], name: str, find_keys: Keys
) -> dict[str, float | None]:
    """Score ``doc._.NAME``: ``news_NAME_p``, ``_r`` and ``_f``, None without gold."""
    tally, judged = PRFScore(), False
    for example in examples:
        if example.reference._.get(name) is None:
            continue
        judged = True
        tally.score_set(find_keys(example.predicted), find_keys(example.reference))
    values = (tally.precision, tally.recall, tally.fscore)
    return {
        f"news_{name}_{key}": value if judged else None
        for key, value in zip("prf", values, strict=True)
    }


def find_dates(doc: Doc) -> set[tuple[Any, ...]]:
    """Give what is compared of dates: place in the text and value."""
    return {(date["start"], date["end"], date["value"]) for date in doc._.dates or ()}


def find_mentions(doc: Doc) -> set[tuple[Any, ...]]:
    """Give what is compared of mentions: place in the text, label and entity."""
    return {
        (mention["start"], mention["end"], mention["label"], mention["entity"])
        for mention in doc._.mentions or ()
    }


def find_relations(doc: Doc) -> set[tuple[Any, ...]]:
    """Give what is compared of relations: type, places of both arguments, denial."""
    places = [(mention["start"], mention["end"]) for mention in doc._.mentions or ()]
    return {
        (
            relation["type"],
            places[relation["subject"]],
            places[relation["object"]],
            relation["negated"],
        )
        for relation in doc._.relations or ()
    }
