"""The component ``news_dates``: a Doc in, its dates with EDTF values on it out."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.training import Example

from extractor.articles.published import check_published
from extractor.components import scores
from extractor.components.attributes import DATE_SPANS, set_records, set_spans
from extractor.entities.dates.find import find_dates
from extractor.records import Mention


class NewsDates:
    """Finds dates and normalises them to EDTF.

    Reads
        The tokens; `doc._.published`, the EDTF date that "yesterday" counts from
        (None: such dates have no value).
    Writes
        `doc._.dates`, `doc.spans["news_dates"]`; `doc._.published` where it was None
        and the component has a default.
    Example
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> _ = nlp.add_pipe("news_dates", config={"published": "2024-05-17"})
        >>> [date] = nlp("He resigned yesterday.")._.dates
        >>> date["text"], date["value"]
        ('yesterday', '2024-05-16')

    Fails on
        Days and months written in words, dates of calendars other than the Gregorian.
    Score
        See README.md, rows "dates" of each language.
    """

    def __init__(self, published: str | None = None) -> None:
        check_published(published, "news_dates")
        self.published = published

    def __call__(self, doc: Doc) -> Doc:
        """Find the dates of one Doc and write them on it."""
        if doc._.published is None:
            doc._.published = self.published
        check_published(doc._.published, "doc._.published")
        return self.set_annotations(doc, self.find(doc))

    def find(self, doc: Doc) -> tuple[Mention, ...]:
        """Find the dates, and write nothing."""
        return tuple(find_dates(doc, anchor=doc._.published))

    def set_annotations(self, doc: Doc, dates: Iterable[Mention]) -> Doc:
        """Write dates on the Doc."""
        found = tuple(dates)
        set_records(doc, "dates", found)
        set_spans(doc, DATE_SPANS, found)
        return doc

    def score(self, examples: Iterable[Example]) -> dict[str, float | None]:
        """Compare `doc._.dates` with gold: place and value."""
        return scores.score_attribute(examples, "dates", scores.find_dates)
