"""The five records every step speaks: Article, Mention, Relation, Entity, Extraction.

They are frozen, know nothing of spaCy, pandas or networkx, and have one JSON form
(:class:`~extractor.json_form.JsonForm`). The views of an extraction are in ``results``,
which is imported when one is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extractor.errors import ArticleError
from extractor.json_form import JsonForm, check_keys

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

LABELS = ("PER", "ORG", "LOC", "DATE")
FORMS = ("name", "demonym", "role", "pronoun")
MODALITIES = ("fact", "planned", "possible", "reported")
LANGUAGES = ("it", "en")


@dataclass(frozen=True, slots=True)
class Article(JsonForm):
    """One text to read.

    ``text`` is never altered after reading: all offsets count its code points.
    ``lang`` is "it", "en" or None (detect); ``published`` is an EDTF date or None and
    anchors relative dates; ``notes`` says what happened on the way in (encoding,
    repairs, language found, duplicate_of ...).
    """

    id: str
    text: str
    lang: str | None = None
    published: str | None = None
    title: str | None = None
    source: str | None = None
    notes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mention(JsonForm):
    """A place in a text that names a person, organisation, place or date.

    ``start`` and ``end`` are half-open code points of ``article.text``. ``form`` is
    None for DATE; ``entity`` is an entity id (None for DATE); ``metonym`` is the id of
    the state that a capital acts for. ``value`` (EDTF), ``value_from`` (stated, article
    or text) and ``bound`` (since, until, before, after, by) are for DATE only.
    ``score`` is in [0, 1]; ``source`` names the rule or model that found it.
    """

    start: int
    end: int
    text: str
    label: str
    form: str | None = None
    entity: str | None = None
    metonym: str | None = None
    value: str | None = None
    value_from: str | None = None
    bound: str | None = None
    score: float = 1.0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Relation(JsonForm):
    """A typed, directed statement of the text between two mentions.

    ``subject``, ``object``, ``place`` and ``attribution`` (nearest source first) are
    indices into the mentions of the same Extraction. ``trigger`` and ``sentence`` are
    half-open code points of ``article.text``. ``date`` is EDTF or None; ``rule`` is the
    id of the pattern that found it; ``score`` is in [0, 1].
    """

    type: str
    subject: int
    object: int
    trigger: tuple[int, int]
    sentence: tuple[int, int]
    negated: bool = False
    modality: str = "fact"
    attribution: tuple[int, ...] = ()
    date: str | None = None
    place: int | None = None
    rule: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity(JsonForm):
    """The thing that mentions mean; one id in both languages."""

    id: str
    label: str
    name: str
    names: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, repr=False)
class Extraction(JsonForm):
    """Everything found in one article, or why nothing was.

    ``mentions`` are sorted by start, end, label; ``relations`` by sentence, trigger,
    type; ``error`` is None or a message, then the rest is empty. Its ``repr`` gives
    counts; ``to_json`` gives all.

    Examples
    --------
    >>> Extraction(Article("a1", "Perché no?"))
    <Extraction of 'a1': mentions 0, entities 0, relations 0>
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()
    entities: tuple[Entity, ...] = ()
    error: str | None = None

    def __repr__(self) -> str:
        """Show what it is of and how much it holds, in one line."""
        held = self.error or (
            f"mentions {len(self.mentions)}, entities {len(self.entities)}, "
            f"relations {len(self.relations)}"
        )
        return f"<Extraction of {self.article.id!r}: {held}>"

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Extraction:
        """Read the JSON form of a whole extraction back.

        Raises
        ------
        ArticleError
            A key is unknown or missing at any depth.
        """
        check_keys(cls, values)
        if "article" not in values:
            raise ArticleError(
                "Extraction is incomplete: the key 'article' is missing."
            )
        return cls(
            article=Article.from_dict(values["article"]),
            mentions=tuple(map(Mention.from_dict, values.get("mentions", ()))),
            relations=tuple(map(Relation.from_dict, values.get("relations", ()))),
            entities=tuple(map(Entity.from_dict, values.get("entities", ()))),
            error=values.get("error"),
        )

    def to_json(self, *, indent: int | None = None) -> str:
        """Give the JSON form as text; letters stay as they are.

        Examples
        --------
        >>> found = Extraction(Article("a1", "Perché no?"))
        >>> Extraction.from_dict(json.loads(found.to_json())) == found
        True
        """
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def select(self, **options: Any) -> Extraction:
        """Keep only some relations; mentions stay, so that indices mean the same.

        Parameters
        ----------
        entity
            Ids, names or aliases: one must be the subject or the object.
        types
            Types of relations, of the schema or found here.
        since, until
            Dates (EDTF), both included; compared with the date of a relation, else with
            the publication of the article. What has neither is left out.
        modality, negated, min_score, schema
            As for :func:`extractor.build_graph`.

        Raises
        ------
        ExtractorError
            A value is not possible.
        """
        from extractor.results.slices import make_slice, select_relations  # noqa: PLC0415  # a view: records stay free of tables

        return select_relations(self, make_slice([self], **options))

    def to_pandas(self) -> dict[str, pd.DataFrame]:
        """Give tables by name: articles, mentions, entities, relations."""
        from extractor.results.tables import build_tables  # noqa: PLC0415  # a view: records stay free of pandas

        return build_tables([self])

    def to_graph(self, **options: Any) -> nx.Graph[str]:
        """Give the graph of this article: a node per entity, an edge per statement.

        Options are those of :func:`extractor.build_graph`.
        """
        from extractor.results.graph import build_graph  # noqa: PLC0415  # a view: records stay free of networkx

        graph: nx.Graph[str] = build_graph([self], **options)
        return graph

    def _repr_html_(self) -> str:
        from extractor.results.picture import build_picture  # noqa: PLC0415  # a view: records stay free of displaCy

        return build_picture(self)
