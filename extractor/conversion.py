"""Gold files and results in, a file for an annotation tool or tables out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from extractor.articles.files.walk import list_inputs
from extractor.articles.gold import Gold, read_gold
from extractor.articles.gold.record import LAYERS, PAIRS
from extractor.errors import ArticleError, OutputError
from extractor.results.annotations import (
    FORMATS,
    Annotated,
    build_interface,
    find_format,
)
from extractor.results.annotations.formats import Format
from extractor.results.columns import TABLES
from extractor.results.exports import TABLE_FORMATS, find_export
from extractor.results.extractions import read_extractions
from extractor.results.files import read_tables, write_whole
from extractor.results.tables import build_part, merge_tables
from extractor.schemas import Schema, load_schema

# Any OUT folder of a run has it.
TABLE = "articles.parquet"
# What else a run leaves there, apart from its tables.
MANIFEST, REJECTED = "manifest.json", "rejected.jsonl"
PARQUET = "parquet"
OWN_LAYERS = frozenset(LAYERS) - {PAIRS}


def convert(
    inputs: str | Path | Iterable[str | Path],
    out: str | Path,
    *,
    to: str | None = None,
    schema: str | Schema = "news",
    lang: str | None = None,
) -> tuple[Path, ...]:
    """Write articles with their mentions and relations in another format.

    Parameters
    ----------
    inputs
        One or several: gold files and folders of them, in any format that
        ``read_gold`` knows, and OUT folders of runs.
    to
        jsonl, docbin, conllu or labelstudio; None: the ending of ``out`` tells.
    schema
        Relation types that the interface of Label Studio offers.
    lang
        Language of gold that does not say its own; None: detect.

    Returns
    -------
    The files written: ``out``, and for Label Studio its interface (``.xml``) too.

    Raises
    ------
    ExtractorError
        An input is wrong, the format is not known, or ``out`` is a file of a run.
    """
    path = Path(out)
    form = _find_format(path, to)
    _refuse_own(path)
    items = list(_read_items([*map(Path, list_inputs(inputs))], lang))
    form.write(items, path)
    if form is not FORMATS["labelstudio"]:
        return (path,)
    loaded = schema if isinstance(schema, Schema) else load_schema(schema)
    used = {r.type for item in items for r in item.extraction.relations}
    interface = build_interface(
        [*loaded.relations, *sorted(used - {*loaded.relations})]
    )
    beside = path.with_suffix(".xml")
    write_whole(beside, lambda part: _write_text(part, interface))
    return path, beside


def convert_tables(
    inputs: str | Path | Iterable[str | Path],
    out: str | Path,
    *,
    to: str | None = None,
    lang: str | None = None,
) -> tuple[str, ...]:
    """Write the four tables as CSV, XLSX, Parquet or SQLite.

    Parameters
    ----------
    inputs, lang
        As of :func:`convert`; the tables of one OUT folder are taken as they are.
    out
        An .xlsx or .sqlite file, a folder or .zip for CSV and Parquet, or one table
        of these by its name ("relations.csv").
    to
        csv, xlsx, parquet or sqlite; None: the ending of ``out`` tells.

    Returns
    -------
    notes
        What the file could not hold.

    Raises
    ------
    ExtractorError
        An input is wrong, or the format is not known.
    """
    path, given = Path(out), [*map(Path, list_inputs(inputs))]
    form = find_export(TABLE_FORMATS, path, to)
    if form is None:
        raise OutputError(
            f"{to or path} is no format of tables; allowed are {_list_tables()}."
        )
    _refuse_own(
        path / TABLE if to == PARQUET and path.suffix != f".{PARQUET}" else path
    )
    if len(given) == 1 and (given[0] / TABLE).is_file():
        tables = read_tables(given[0])
    else:
        found = (item.extraction for item in _read_items(given, lang))
        tables = merge_tables([build_part(found)])
    return form.write(tables, path)


def is_of_tables(out: str | Path, to: str | None = None) -> bool:
    """Say whether a file, or the format named, is one of tables."""
    return find_export(TABLE_FORMATS, Path(out), to) is not None


def _refuse_own(path: Path) -> None:
    """Refuse to write over a file that a run has written and will look for."""
    is_out = (path.parent / TABLE).is_file() and (path.parent / MANIFEST).is_file()
    if is_out and path.name in {MANIFEST, REJECTED, *_name_tables()}:
        raise OutputError(
            f"{path} belongs to the run in {path.parent} and is not written over; "
            "choose another place."
        )


def _name_tables() -> Iterator[str]:
    return (f"{name}.{PARQUET}" for name in (*TABLES, "status"))


def _find_format(path: Path, to: str | None) -> Format:
    try:
        return find_format(path, to)
    except OutputError as error:
        raise OutputError(f"{error} For tables: {_list_tables()}.") from error


def _list_tables() -> str:
    return ", ".join(
        f"{name} ({' '.join(form.endings)})" for name, form in TABLE_FORMATS.items()
    )


def _read_items(inputs: Sequence[Path], lang: str | None) -> Iterator[Annotated]:
    seen: set[str] = set()
    for path in inputs:
        for item in _read_input(path, lang):
            id = item.extraction.article.id
            if id in seen:
                raise ArticleError(
                    f"{path}: the article id {id!r} is there twice; give every "
                    "article an id of its own."
                )
            seen.add(id)
            yield item


def _read_input(path: Path, lang: str | None) -> Iterator[Annotated]:
    if (path / TABLE).is_file():
        return (Annotated(found) for found in read_extractions(path))
    return (_build_item(gold) for gold in read_gold([path], types=None, lang=lang))


def _build_item(gold: Gold) -> Annotated:
    """Name the layers only where the row does not say them itself."""
    named = gold.layers != OWN_LAYERS
    return Annotated(
        gold.extraction,
        gold.optional,
        gold.unjudged,
        gold.layers if named else None,
    )


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
