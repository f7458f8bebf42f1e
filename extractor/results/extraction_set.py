"""Many extractions as one thing: tables, a graph, slices, a picture, files."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import ArticleError
from extractor.records import LABELS, Extraction
from extractor.results.extractions import read_extractions
from extractor.results.files import read_tables, write_whole
from extractor.results.graph import build_graph
from extractor.results.slices import Slice, make_slice, select_relations
from extractor.results.tables import build_tables, list_extractions, to_frame

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

# Lines of each part of the picture.
SHOWN = 10


class ExtractionSet:
    """What was found in many articles.

    Parameters
    ----------
    source
        One extraction or several, which are kept, or the OUT folder of a run, which is
        read anew each time that it is asked for: only its path is kept.

    Examples
    --------
    >>> from extractor import ExtractionSet, extract
    >>> found = ExtractionSet(extract([{"id": "a1", "text": " "}]))
    >>> len(found), "a1" in found, found["a1"].error is None
    (1, True, False)
    >>> found
    <ExtractionSet of 1 articles>
    """

    def __init__(self, source: Extraction | Iterable[Extraction] | str | Path) -> None:
        self._source: tuple[Extraction, ...] | Path = (
            Path(source)
            if isinstance(source, str | Path)
            else tuple(list_extractions(source))
        )
        self._slices: tuple[Slice, ...] = ()
        self._length: int | None = None

    def __iter__(self) -> Iterator[Extraction]:
        """Give the extractions one by one, those of a folder in order of their ids."""
        for found in self._read():
            sliced = found
            for each in self._slices:
                sliced = select_relations(sliced, each)
            if sliced.relations or not self._slices:
                yield sliced

    def _read(self) -> Iterator[Extraction]:
        """Give all extractions, as they were made."""
        source = self._source
        yield from read_extractions(source) if isinstance(source, Path) else source

    def __len__(self) -> int:
        """Count the articles; counted once."""
        if self._length is None:
            self._length = sum(1 for _ in self)
        return self._length

    def __contains__(self, wanted: object) -> bool:
        """Say whether an article, by its id, or an extraction is among them."""
        return any(wanted in (found.article.id, found) for found in self)

    def __repr__(self) -> str:
        """Show what it is of, in one line; nothing is read."""
        source = self._source
        if isinstance(source, Path):
            held = repr(str(source))
        else:
            held = f"{len(source)} articles"
        return f"<ExtractionSet of {held}{', a selection' if self._slices else ''}>"

    def __getitem__(self, id: str) -> Extraction:
        """Give the extraction of an article.

        Raises
        ------
        KeyError
            There is no article of this id.
        """
        for found in self:
            if found.article.id == id:
                return found
        raise KeyError(id)

    def select(self, **options: Any) -> ExtractionSet:
        """Keep some relations, and the articles that have such; nothing is read yet.

        Options are those of :meth:`Extraction.select`. Only types that the schema has
        not are looked for at once.

        Raises
        ------
        ExtractorError
            A value is not possible.
        """
        chosen = ExtractionSet(())
        chosen._source = self._source
        chosen._slices = (*self._slices, make_slice(self._read(), **options))
        return chosen

    def to_pandas(self) -> dict[str, pd.DataFrame]:
        """Give the tables articles, mentions, entities and relations.

        Raises
        ------
        ArticleError
            Two extractions have the same article id.
        """
        if isinstance(self._source, Path) and not self._slices:
            tables = read_tables(self._source)
            return {name: to_frame(table) for name, table in tables.items()}
        return build_tables(self)

    def to_graph(self, **options: Any) -> nx.Graph[str]:
        """Give the graph; options are those of :func:`extractor.build_graph`."""
        whole = isinstance(self._source, Path) and not self._slices
        graph: nx.Graph[str] = build_graph(self._source if whole else self, **options)
        return graph

    def to_json(self) -> str:
        """Give one JSON array of what :meth:`Extraction.to_dict` gives."""
        return json.dumps([one.to_dict() for one in self], ensure_ascii=False)

    def write_jsonl(self, path: str | Path) -> None:
        """Write one JSON object a line, article by article, which is also gold's form.

        Raises
        ------
        OutputError
            The file cannot be written.
        """
        write_whole(Path(path), partial(_write_lines, self))

    def _repr_html_(self) -> str:
        counts = _Counts(self)
        return (
            f"<h4>{counts.articles:,} articles, {counts.failed:,} failed</h4>"
            + _build_table("mentions", counts.labels)
            + _build_table("entities, by articles", counts.entities)
            + _build_table("relations", counts.types)
        )


class _Counts:
    """What a picture of many extractions shows."""

    def __init__(self, extractions: Iterable[Extraction]) -> None:
        self.articles = self.failed = 0
        self.labels: Counter[str] = Counter(dict.fromkeys(LABELS, 0))
        self.entities: Counter[str] = Counter()
        self.types: Counter[str] = Counter()
        for found in extractions:
            self.articles += 1
            self.failed += found.error is not None
            self.labels.update(mention.label for mention in found.mentions)
            self.entities.update(f"{one.name} ({one.id})" for one in found.entities)
            self.types.update(relation.type for relation in found.relations)


def _build_table(title: str, counts: Counter[str]) -> str:
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td>{count:,}</td></tr>"
        for name, count in ranked[:SHOWN]
    )
    more = len(ranked) - SHOWN
    rest = f"<tr><td>... and {more:,} more</td><td></td></tr>" if more > 0 else ""
    return f"<table><caption>{title}</caption>{rows}{rest}</table>"


def _write_lines(extractions: Iterable[Extraction], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for found in extractions:
            line = json.dumps(found.to_dict(), ensure_ascii=False)
            try:
                file.write(f"{line}\n")
            except UnicodeEncodeError as error:
                raise ArticleError(
                    f"Article {found.article.id!r} holds half a character, which no "
                    "file can store; replace it before extracting."
                ) from error
