"""Records in, plain values on a Doc out; and back.

``doc._.dates``, ``doc._.mentions``, ``doc._.entities`` and ``doc._.relations`` are
lists of what ``to_dict`` of the records gives, or None where no component has run:
spaCy can store them with a Doc, in a DocBin, and send them to other processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from spacy.tokens import Doc, Span

from extractor.errors import ModelError
from extractor.records import Article, Entity, Extraction, Mention, Relation

ATTRIBUTES = ("dates", "mentions", "entities", "relations", "published")
# Keys of doc.spans.
MENTION_SPANS, DATE_SPANS = "news", "news_dates"


def register_attributes() -> None:
    """Register the attributes; one that is there already stays as it is."""
    for name in ATTRIBUTES:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)


register_attributes()


def set_records(
    doc: Doc, name: str, records: Iterable[Mention | Entity | Relation]
) -> None:
    """Write records to ``doc._.NAME`` as plain values."""
    doc._.set(name, [record.to_dict() for record in records])


def set_spans(doc: Doc, key: str, mentions: Iterable[Mention]) -> None:
    """Write mentions to ``doc.spans[key]``: label, entity id as ``kb_id``, index as id.

    A mention that ends inside a token gets the whole token.
    """
    spans = []
    for index, mention in enumerate(mentions):
        place = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if place is None:  # of white space at an end of the text
            continue
        spans.append(
            Span(
                doc,
                place.start,
                place.end,
                label=mention.label,
                kb_id=mention.entity or "",
                span_id=str(index),
            )
        )
    doc.spans[key] = spans


def read_mentions(values: Iterable[Mapping[str, Any]]) -> tuple[Mention, ...]:
    """Read ``doc._.mentions`` or ``doc._.dates`` back."""
    return tuple(map(Mention.from_dict, values))


def build_extraction(doc: Doc, *, id: str = "text") -> Extraction:
    """Build the Extraction of a Doc, which has tables, a graph and a picture.

    ``id`` is that of the article. What no component has looked for is empty.

    Raises
    ------
    ModelError
        ``news_identity`` has not run on the Doc.

    Examples
    --------
    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("sentencizer"), nlp.add_pipe("news_identity")
    >>> [italy] = build_extraction(nlp("We flew to Italy.")).mentions
    >>> italy.text, italy.entity
    ('Italy', 'loc:it')
    """
    if doc._.mentions is None:
        raise ModelError(
            "The Doc has no doc._.mentions: analyse it with a pipeline that has "
            "'news_identity', or store it with its user data "
            "(DocBin(store_user_data=True))."
        )
    return Extraction(
        Article(id=id, text=doc.text, lang=doc.lang_, published=doc._.published),
        read_mentions(doc._.mentions),
        tuple(map(Relation.from_dict, doc._.relations or ())),
        tuple(map(Entity.from_dict, doc._.entities or ())),
    )
