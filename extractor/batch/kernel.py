"""A few rows of the spool in, one part with their results on disk out.

This is what an engine runs, wherever it runs it: a :class:`Spec` and a :class:`Work` go
to a worker, :class:`Counts` come back, and neither holds a text or a Doc.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from extractor.batch.inputs.spool import read_rows
from extractor.batch.store.near_duplicates import find_signature
from extractor.batch.store.parts import name_part, write_part
from extractor.errors import ExtractorError
from extractor.records import LANGUAGES, Article, Extraction

Route = Callable[..., Iterator[Extraction]]
# Called with the index of the row that is next, and the words extracted before it;
# False means stop.
Beat = Callable[[int, int], bool]
EXTRACT = "extract"


@dataclass(frozen=True, slots=True)
class Spec:
    """Rows of a file of the spool that become one part.

    ``extracted`` says for each row whether its content is to be extracted, or is known
    from another article. ``losses`` counts the workers that these rows have lost;
    ``given_up`` is None, or why the rows are not to be tried again.
    """

    number: int
    spool: str
    rows: tuple[int, ...]
    extracted: tuple[bool, ...]
    losses: int = 0
    given_up: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """What all partitions of a run have in common.

    ``route`` is a function like :func:`extractor.extract` that a new process can
    import, or None for that one. ``configuration`` is a checksum of all that results
    depend on; ``max_characters`` is the length of the longest article that is tried;
    ``entities`` is the path of a user's table, or None.
    """

    parts: str
    schema: str = "news"
    model: str = "auto"
    entities: str | None = None
    configuration: str = ""
    max_characters: int = 500_000
    route: Route | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of a partition: its articles, those rejected, words extracted.

    ``rejected_words`` are those of articles that were tried, or too long to be.
    """

    articles: int
    rejected: int
    words: int
    rejected_words: int = 0

    def to_dict(self) -> dict[str, int]:
        """Give JSON types."""
        return asdict(self)


def process_partition(
    spec: Spec, work: Work, *, beat: Beat = lambda index, words: True
) -> Counts:
    """Extract the rows of a spec and write them as a part, whole or not at all.

    ``beat`` is called before each article; if it answers False, the part is written
    with the articles done so far.

    Raises
    ------
    OutputError
        The part cannot be written.
    """
    rows: list[dict[str, Any]] = read_rows(Path(spec.spool), spec.rows)
    for row, extracted in zip(rows, spec.extracted, strict=True):
        row["extracted"] = extracted
        row["message"] = spec.given_up or _find_fault(row["article"], work)
    found: list[tuple[bytes, Extraction]] = []
    done = []
    for taken, extraction in _extract(rows, work, beat):
        done.append(_build_status(taken, extraction))
        if extraction is not None and extraction.error is None:
            found.append((taken["content"], extraction))
    write_part(
        name_part(Path(work.parts), spec.number),
        [row["article"] for row in rows[: len(done)]],
        found,
        done,
        work.configuration,
    )
    return _count(done)


def _count(done: Sequence[Mapping[str, Any]]) -> Counts:
    """Count what became of articles, by their status rows."""
    tried = [row for row in done if row["extracted"]]
    failed = [row for row in tried if row["message"] is not None]
    rejected_words = sum(row["words"] for row in failed)
    return Counts(
        articles=len(done),
        rejected=len(failed),
        words=sum(row["words"] for row in tried) - rejected_words,
        rejected_words=rejected_words,
    )


def warm_up(work: Work) -> None:
    """Load what the first article of each language would load.

    Raises
    ------
    ExtractorError
        No article of any language can be extracted, so that trying is of no use.
    """
    articles = [Article(f"warm-up-{lang}", ".", lang) for lang in LANGUAGES]
    errors = [extraction.error for extraction in _route(work)(articles)]
    if None not in errors:
        raise ExtractorError(f"No article can be extracted: {errors[0]}")


def _extract(
    rows: Sequence[Mapping[str, Any]], work: Work, beat: Beat
) -> Iterator[tuple[Mapping[str, Any], Extraction | None]]:
    """Give each row with its extraction, or None where there is nothing to extract."""
    waiting = [row for row in rows if _is_due(row)]
    if not waiting:
        yield from ((row, None) for row in rows)
        return
    number = {id(row): index for index, row in enumerate(rows)}
    words = 0

    def feed() -> Iterable[Article]:
        for row in waiting:
            if not beat(number[id(row)], words):
                return
            yield row["article"]

    extractions = _route(work)(feed())
    for row in rows:
        if not _is_due(row):
            yield row, None
        elif (extraction := next(extractions, None)) is None:
            return
        else:
            words += row["words"] if extraction.error is None else 0
            yield row, extraction


def _is_due(row: Mapping[str, Any]) -> bool:
    return row["extracted"] and row["message"] is None


def _find_fault(article: Article, work: Work) -> str | None:
    length = len(article.text)
    if length <= work.max_characters:
        return None
    return (
        f"The text has {length:,} characters; --max-characters allows "
        f"{work.max_characters:,}. Split it, or allow more."
    )


def _build_status(
    row: Mapping[str, Any], extraction: Extraction | None
) -> dict[str, Any]:
    message = row["message"] if extraction is None else extraction.error
    known = {key: row[key] for key in ("digest", "content", "file", "extracted")}
    return {
        **known,
        "article": row["id"],
        "step": None if message is None else EXTRACT,
        "message": message,
        "words": row["words"],
        "group": _find_group(row["article"]),
        "signature": find_signature(row["article"].text) if row["extracted"] else None,
    }


def _find_group(article: Article) -> str:
    """Find what near duplicates agree in: the language and the day."""
    return f"{article.lang} {(article.published or '')[:10]}"


def _route(work: Work) -> Route:
    route = work.route
    if route is None:
        from extractor.route import extract  # noqa: PLC0415  # spaCy only where it works

        route = extract
    return partial(route, schema=work.schema, model=work.model, entities=work.entities)
