"""The table about the parts of an article that are not its prose: ``layout``."""

from __future__ import annotations

from extractor.lang.tables import Table


class PublishedWords(Table):
    """What stands around a date of publication and says nothing of it."""

    fillers: frozenset[str]


class ApparatusWords(Table):
    """How notes and lists of works are headed, and words that only they hold.

    ``units`` are measures that a raised number belongs to: "km²" is no call of a note.
    """

    headings: frozenset[str]
    citations: frozenset[str]
    units: frozenset[str]


class LayoutTable(Table):
    """``layout.toml``: dates of publication, footnotes and bibliographies."""

    published: PublishedWords
    apparatus: ApparatusWords
