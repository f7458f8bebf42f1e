"""Inputs and an output folder in, the articles extracted and the tables written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from extractor.articles import Reject, find_language, read_articles
from extractor.batch.configuration import describe_configuration, find_libraries
from extractor.batch.folder import (
    MANIFEST,
    PARTS,
    REJECTED,
    check_folder,
    open_folder,
    write_json,
    write_lines,
)
from extractor.batch.intake import Intake
from extractor.batch.merge import merge_parts
from extractor.batch.parts import PartWriter, read_ledger
from extractor.batch.summary import Plan, Summary, count_steps, count_tables
from extractor.errors import LanguageError
from extractor.records import Article, Extraction
from extractor.results.files import write_tables
from extractor.route import extract

Report = Callable[[Extraction | Reject], None]
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are read and extracted; see ``read_articles`` and ``extract``."""

    lang: str | None = None
    published: str | None = None
    schema: str = "news"
    model: str = "auto"


def run_batch(
    inputs: Sequence[str | Path],
    out: str | Path,
    *,
    settings: Settings | None = None,
    force: bool = False,
    report: Report | None = None,
) -> Summary:
    """Extract all articles of the inputs and write tables, rejects and a manifest.

    Articles that ``out`` has from an earlier run with the same configuration are not
    extracted again, new ones are added, changed ones replaced. A run that is stopped
    keeps its finished articles; the same call goes on from there.

    Parameters
    ----------
    inputs
        Files and folders.
    out
        The output folder; made if it is missing.
    force
        Start anew in a folder that holds something else.
    report
        Called with each extraction and each reject as it comes.

    Raises
    ------
    ExtractorError
        An option is wrong or the folder is refused, before any article is read; or
        the folder cannot be written.
    """
    settings, out = settings or Settings(), Path(out)
    configuration = describe_configuration(settings.schema, settings.model)
    check_folder(out, configuration, map(Path, inputs), force=force)
    items = read_articles(inputs, lang=settings.lang, published=settings.published)
    parts = open_folder(out, configuration, force=force)
    intake = Intake(read_ledger(parts))
    new, words = _extract_new(intake, items, settings, PartWriter(parts), report)
    tables = merge_parts(parts)
    summary = Summary(
        read=intake.read,
        new=new,
        skipped=intake.skipped,
        replaced=intake.replaced,
        repeated=intake.repeated,
        words=words,
        rejects=tuple(sorted(intake.rejects, key=_place)),
        counts=count_tables(tables),
    )
    _write_results(out, tables, summary, configuration)
    return summary


def plan_batch(
    inputs: Sequence[str | Path],
    out: str | Path,
    *,
    settings: Settings | None = None,
    force: bool = False,
) -> Plan:
    """Say what :func:`run_batch` would do; read everything, write nothing.

    Raises
    ------
    ExtractorError
        As :func:`run_batch`.
    """
    settings, out = settings or Settings(), Path(out)
    configuration = describe_configuration(settings.schema, settings.model)
    check_folder(out, configuration, map(Path, inputs), force=force)
    items = read_articles(inputs, lang=settings.lang, published=settings.published)
    intake = Intake({} if force else read_ledger(out / PARTS))
    langs = Counter(_find_lang(article, intake) for article in intake.find_new(items))
    return Plan(
        new={lang: langs[lang] for lang in sorted(langs) if lang != UNKNOWN},
        skipped=intake.skipped,
        replaced=intake.replaced,
        repeated=intake.repeated,
        rejects=tuple(sorted(intake.rejects, key=_place)),
    )


def _extract_new(
    intake: Intake,
    items: Iterable[Article | Reject],
    settings: Settings,
    writer: PartWriter,
    report: Report | None,
) -> tuple[int, int]:
    """Extract and keep what is new; give the numbers of articles and words done."""
    new = words = 0
    told = _tell(items, report)
    with writer:
        for extraction in extract(
            intake.find_new(told), schema=settings.schema, model=settings.model
        ):
            writer.add(extraction, intake.get_digest(extraction.article.id))
            if extraction.error is None:
                new += 1
                words += len(extraction.article.text.split())
            else:
                intake.rejects.append(
                    Reject(extraction.article.id, "extract", extraction.error)
                )
            if report:
                report(extraction)
    return new, words


def _tell(
    items: Iterable[Article | Reject], report: Report | None
) -> Iterator[Article | Reject]:
    for item in items:
        if report and isinstance(item, Reject):
            report(item)
        yield item


def _write_results(
    out: Path,
    tables: dict[str, pa.Table],
    summary: Summary,
    configuration: dict[str, Any],
) -> None:
    """Write tables and rejects, and last the manifest that vouches for them."""
    write_tables(out, tables)
    write_lines(out / REJECTED, (reject.to_dict() for reject in summary.rejects))
    counts = dict(summary.counts) | {
        "read": summary.read,
        "repeated": summary.repeated,
        "rejected": count_steps(summary.rejects),
    }
    manifest = configuration | {"libraries": find_libraries(), "counts": counts}
    write_json(out / MANIFEST, manifest)


def _place(reject: Reject) -> tuple[str, int, str]:
    """Sort by file, then by number of the line."""
    file, _, line = reject.id.rpartition(":")
    if line.isdecimal():
        return file, int(line), reject.message
    return reject.id, 0, reject.message


def _find_lang(article: Article, intake: Intake) -> str:
    try:
        return article.lang or find_language(article.text)
    except LanguageError as error:
        intake.rejects.append(Reject(article.id, "extract", str(error)))
        return UNKNOWN
