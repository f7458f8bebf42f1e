"""The component ``news_identity``: a Doc with names in, mentions and entities out."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import srsly
from spacy.tokens import Doc
from spacy.training import Example

from extractor.articles.published import check_published
from extractor.components import scores
from extractor.components.attributes import (
    MENTION_SPANS,
    read_mentions,
    set_records,
    set_spans,
)
from extractor.components.universal import read_universal
from extractor.entities.mentions import find_mentions
from extractor.entities.names.own_entities import read_entities
from extractor.records import Entity, Mention

# File of a user's table in the folder of the component.
TABLE = "entities.tsv"


class NewsIdentity:
    """Joins names, demonyms, roles and dates, and tells which mean the same.

    Reads
        `doc.ents` (labels that `extractor/lang/*/labels.toml` knows), `token.pos`,
        `token.lemma`, `token.dep`, sentences, `doc._.published`, `doc._.dates` (found
        here if no component has).
    Writes
        `doc._.mentions` and `doc._.entities`, `doc.spans["news"]`, where each span has
        the entity as `kb_id_` and the index of its mention as `id_`.
    Example
        >>> import spacy
        >>> nlp = spacy.blank("it")
        >>> _ = nlp.add_pipe("sentencizer"), nlp.add_pipe("news_identity")
        >>> doc = nlp("La Bielorussia e la Russia.")
        >>> [(span.text, span.kb_id_) for span in doc.spans["news"]]
        [('Bielorussia', 'loc:by'), ('Russia', 'loc:ru')]

    Fails on
        Two people with one name, and what is only called by a common noun.
    Score
        See README.md, rows "names" and "identity" of each language.
    """

    def __init__(self, entities: str | None = None) -> None:
        self.entities = entities
        # The folder of a pipeline that is being loaded brings its table along.
        if entities is not None and Path(entities).exists():
            read_entities(entities)

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of one Doc and write them on it."""
        return self.set_annotations(doc, *self.find(doc))

    def find(self, doc: Doc) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
        """Find mentions and entities, and write nothing."""
        check_published(doc._.published, "doc._.published")
        return find_mentions(
            read_universal(doc, "news_identity"),
            anchor=doc._.published,
            entities=self.entities,
            dates=None if doc._.dates is None else read_mentions(doc._.dates),
        )

    def set_annotations(
        self, doc: Doc, mentions: Iterable[Mention], entities: Iterable[Entity]
    ) -> Doc:
        """Write mentions and entities on the Doc."""
        found = tuple(mentions)
        set_records(doc, "mentions", found)
        set_records(doc, "entities", entities)
        set_spans(doc, MENTION_SPANS, found)
        return doc

    def score(self, examples: Iterable[Example]) -> dict[str, float | None]:
        """Compare `doc._.mentions` with gold: place, label and entity."""
        return scores.score_attribute(examples, "mentions", scores.find_mentions)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Give the user's table, or nothing."""
        table = self.entities and Path(self.entities).read_text(encoding="utf-8")
        stored: bytes = srsly.msgpack_dumps({TABLE: table})
        return stored

    def from_bytes(self, stored: bytes, *, exclude: Iterable[str] = ()) -> NewsIdentity:
        """Read what :meth:`to_bytes` gave."""
        values: dict[str, Any] = srsly.msgpack_loads(stored)
        self._keep(values[TABLE])
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the user's table into a folder, if there is one."""
        if self.entities is not None:
            Path(path).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.entities, Path(path) / TABLE)

    def from_disk(
        self, path: str | Path, *, exclude: Iterable[str] = ()
    ) -> NewsIdentity:
        """Read what :meth:`to_disk` wrote."""
        table = Path(path) / TABLE
        self._keep(table.read_text(encoding="utf-8") if table.is_file() else None)
        return self

    def _keep(self, table: str | None) -> None:
        """Keep a table as a file as long as the component lives."""
        if table is None:
            return
        folder = tempfile.mkdtemp(prefix="extractor-entities-")
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        path = Path(folder) / TABLE
        path.write_text(table, encoding="utf-8")
        read_entities(path)
        self.entities = str(path)
