"""The component ``news_relations``: a Doc with mentions in, typed relations out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc
from spacy.training import Example

from extractor.components import scores
from extractor.components.attributes import read_mentions, set_records
from extractor.components.universal import read_universal
from extractor.errors import ModelError
from extractor.records import Relation
from extractor.relations.rules import find_relations
from extractor.schemas import Schema, load_schema
from extractor.schemas.loader import find_shipped

# File of the schema in the folder of the component.
SCHEMA = "schema.json"


class NewsRelations:
    """Finds what the text states between mentions.

    Reads
        `doc._.mentions`, `token.dep`, `token.head`, `token.pos`, `token.lemma`,
        sentences. Trees with English ClearNLP labels are read through a copy with those
        of Universal Dependencies; the Doc keeps its own.
    Writes
        `doc._.relations`; `subject`, `object`, `place` and `attribution` are indices
        into `doc._.mentions`.
    Example
        >>> import spacy
        >>> nlp = spacy.load("en_core_web_sm")  # doctest: +SKIP
        >>> nlp.add_pipe("news_identity")  # doctest: +SKIP
        >>> nlp.add_pipe("news_relations")  # doctest: +SKIP
        >>> nlp("Eni bought Versalis in 2014.")._.relations  # doctest: +SKIP

    Fails on
        Relations across sentences; see README.md, "Limits".
    Score
        See README.md, rows "relations"; of spaCy pipelines `extractor score --model`.
    """

    def __init__(self, schema: str = "news") -> None:
        self.schema = schema
        self._loaded: Schema | None = None
        # The folder of a pipeline that is being loaded brings its schema along.
        if schema in find_shipped() or Path(schema).exists():
            self._loaded = load_schema(schema)

    @property
    def loaded(self) -> Schema:
        """The schema; a file that is missing is an error here at the latest."""
        if self._loaded is None:
            self._loaded = load_schema(self.schema)
        return self._loaded

    def __call__(self, doc: Doc) -> Doc:
        """Find the relations of one Doc and write them on it."""
        return self.set_annotations(doc, self.find(doc))

    def find(self, doc: Doc) -> tuple[Relation, ...]:
        """Find relations, and write nothing.

        Raises
        ------
        ModelError
            ``news_identity`` has not run on the Doc.
        """
        if doc._.mentions is None:
            raise ModelError(
                "news_relations needs doc._.mentions: put 'news_identity' before it, "
                'nlp.add_pipe("news_identity", before="news_relations").'
            )
        tree = read_universal(doc, "news_relations")
        return find_relations(tree, read_mentions(doc._.mentions), self.loaded)

    def set_annotations(self, doc: Doc, relations: Iterable[Relation]) -> Doc:
        """Write relations on the Doc."""
        set_records(doc, "relations", relations)
        return doc

    def score(self, examples: Iterable[Example]) -> dict[str, float | None]:
        """Compare `doc._.relations` with gold: type, arguments, denial."""
        return scores.score_attribute(examples, "relations", scores.find_relations)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Give the whole schema, so that no other file is needed."""
        return _write(self.loaded)

    def from_bytes(
        self, stored: bytes, *, exclude: Iterable[str] = ()
    ) -> NewsRelations:
        """Read what :meth:`to_bytes` gave."""
        self._loaded = _read(stored)
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the whole schema into a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / SCHEMA).write_bytes(_write(self.loaded))

    def from_disk(
        self, path: str | Path, *, exclude: Iterable[str] = ()
    ) -> NewsRelations:
        """Read what :meth:`to_disk` wrote."""
        self._loaded = _read((Path(path) / SCHEMA).read_bytes())
        return self


def _write(schema: Schema) -> bytes:
    values = schema.model_dump(mode="json")
    return json.dumps(values, ensure_ascii=False, indent=1).encode()


def _read(stored: bytes) -> Schema:
    return Schema.model_validate_json(stored)
