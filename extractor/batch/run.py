"""Inputs and an output folder in, the articles extracted and the tables written."""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.articles import Reject, read_articles
from extractor.articles.options import ReadingOptions
from extractor.articles.published import read_published
from extractor.articles.walk import STDIN
from extractor.batch.configuration import describe_configuration
from extractor.batch.engine import Done, Engine, InlineEngine
from extractor.batch.finish import (
    finish_run,
    is_finished,
    read_counts,
    read_same_as,
)
from extractor.batch.folder import PARTS, SPOOL, check_folder, lock_folder, open_folder
from extractor.batch.intake import Intake
from extractor.batch.kernel import Route, Work
from extractor.batch.ledger import Ledger, copy_ledger
from extractor.batch.limits import Limits, count_workers
from extractor.batch.local import LocalEngine
from extractor.batch.merge import NEAR_DUPLICATES
from extractor.batch.parts import name_part
from extractor.batch.progress import Notice, Progress, Report
from extractor.batch.reading import InlineReader, ProcessReader, Reader, Reading
from extractor.batch.schedule import TICK_S, Schedule
from extractor.batch.spool import build_row, read_index
from extractor.batch.summary import Plan, Rejections, Summary
from extractor.errors import ExtractorError, OutputError

UNKNOWN = "unknown"
ENGINES = ("local", "ray")
# Rows that wait for workers before more is read: some minutes of work.
MOST_WAITING = 2_000
# Seconds that workers have to write what they have done when a run is stopped.
GRACE_S = 10.0
# Seconds between two reports of progress.
REPORT_S = 0.2


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are read and extracted; see ``read_articles`` and ``extract``.

    ``workers`` is a number, None for as many as the machine can feed, or 0 to work in
    this process, where no limit holds. ``engine`` is "local", processes of this
    machine, or "ray"; ``ray_address`` is that of a Ray cluster which runs, or None to
    start Ray here. ``near_duplicates`` is "mark", "drop" or "off".
    """

    lang: str | None = None
    published: str | None = None
    schema: str = "news"
    model: str = "auto"
    entities: str | None = None
    workers: int | None = 1
    engine: str = "local"
    ray_address: str | None = None
    max_seconds: float = 120.0
    max_characters: int = 500_000
    max_memory_gib: float | None = None
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    near_duplicates: str = "mark"


def run_batch(  # noqa: PLR0913  # the public way in; what belongs together is in settings
    inputs: Sequence[str | Path],
    out: str | Path,
    *,
    settings: Settings | None = None,
    force: bool = False,
    prune: bool = False,
    report: Report = lambda item: None,
    route: Route | None = None,
) -> Summary:
    """Extract all articles of the inputs and write tables, rejects and a manifest.

    Articles that ``out`` has from an earlier run with the same configuration are not
    extracted again, new ones are added, changed ones replaced. A run that is stopped or
    killed keeps its finished articles; the same call goes on from there, and ends with
    the same tables as one that was never stopped. Texts that occur twice are extracted
    once.

    Parameters
    ----------
    inputs
        Files and folders.
    out
        The output folder; made if it is missing.
    force
        Start anew in a folder that holds something else. ``merges.tsv``, which people
        edit, stays and counts.
    prune
        Remove articles of earlier runs that the inputs do not have any more.
    report
        Called with the progress, each reject of this run and each notice.
    route
        What stands for :func:`extractor.extract` in the workers, which import it by its
        name.

    Raises
    ------
    ExtractorError
        An option is wrong or the folder is refused, before any article is read; or
        the folder cannot be written, or no worker can be started.
    """
    settings, out = settings or Settings(), Path(out)
    _check_choice("near_duplicates", settings.near_duplicates, NEAR_DUPLICATES)
    _check_choice("engine", settings.engine, ENGINES)
    published = read_published(settings.published) if settings.published else None
    configuration = _describe(settings)
    check_folder(out, configuration, map(Path, inputs), force=force)
    with lock_folder(out):
        check_folder(out, configuration, map(Path, inputs), force=force)
        read_same_as(out)  # a mistake in the file must not wait for the end
        # Absolute, for processes that stand elsewhere.
        parts = open_folder(out, configuration, force=force).absolute()
        work = Work(
            parts=str(parts),
            schema=settings.schema,
            model=settings.model,
            # Absolute as well.
            entities=settings.entities and str(Path(settings.entities).absolute()),
            configuration=find_checksum(configuration),
            max_characters=settings.max_characters,
            route=route,
        )
        reading = Reading(
            inputs=tuple(map(str, inputs)),
            spool=str(parts / SPOOL),
            lang=settings.lang,
            published=published,
            options=settings.reading,
        )
        with Ledger(parts, work.configuration) as ledger:
            run = _Run(ledger, parts, settings, report)
            run.extract(reading, work)
            removed = run.forget(prune=prune)
            return run.finish(out, configuration, removed)


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
    configuration = _describe(settings)
    check_folder(out, configuration, map(Path, inputs), force=force)
    read_same_as(out)
    items = read_articles(
        inputs,
        lang=settings.lang,
        published=settings.published,
        options=settings.reading,
    )
    rejections, langs = Rejections(), Counter[str]()
    parts, checksum = None if force else out / PARTS, find_checksum(configuration)
    with copy_ledger(parts, checksum) as ledger:
        intake = Intake(ledger)
        for item in items:
            row = {"message": None, "step": None, **build_row("", item)}
            wanted, rejects = intake.sort([row])
            for reject in rejects:
                rejections.add(reject)
            if wanted:
                langs[row["lang"] or UNKNOWN] += 1
    return Plan(
        new=dict(sorted(langs.items())),
        skipped=intake.skipped,
        replaced=intake.replaced,
        repeated=intake.repeated,
        rejected=sum(rejections.steps.values()),
        rejects=tuple(rejections.first),
    )


def find_checksum(configuration: Mapping[str, Any]) -> str:
    """Find one checksum of all that results depend on."""
    content = json.dumps(configuration, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


class _Run:
    """One run: what it has done so far, and how it goes on."""

    def __init__(
        self, ledger: Ledger, parts: Path, settings: Settings, report: Report
    ) -> None:
        self._ledger = ledger
        self._parts = parts
        self._settings = settings
        self._report = report
        self._intake = Intake(ledger)
        self._articles = self._words = self._rejected = self._lost = 0
        self._started = time.monotonic()
        self._working = 0.0
        self._told = 0.0

    def extract(self, reading: Reading, work: Work) -> None:
        """Read all inputs, extract what is due; what is done stays if it is stopped."""
        engine, reader = _start(reading, work, self._settings)
        self._report(Notice("start", {"workers": engine.slots}))
        schedule = Schedule(engine, self._ledger.next_part(), self._add_part)
        try:
            while not (reader.is_done and schedule.is_idle):
                is_hungry = schedule.waiting < MOST_WAITING and not reader.is_done
                has_more = is_hungry and self._read(reader, schedule)
                schedule.step(0.0 if has_more else TICK_S)
                self._tell(engine, reader.is_done)
        finally:
            reader.stop()
            schedule.stop(GRACE_S)
            self._lost = engine.lost
        self._tell(engine, is_read=True, now=True)

    def forget(self, *, prune: bool) -> int:
        """Forget rejects that are right now and, if wanted, what is not there now."""
        self._ledger.finish_reading()
        if not prune:
            return 0
        if not self._intake.read:
            raise OutputError(
                "The inputs hold no article, so --prune would remove all; see that "
                "they are there, or remove OUT yourself."
            )
        return self._ledger.prune()

    def finish(
        self, out: Path, configuration: Mapping[str, Any], removed: int
    ) -> Summary:
        """Write the final files, unless nothing has changed; sum up."""
        intake, rejections = self._intake, Rejections()
        self._ledger.drop_unused()
        for reject in self._ledger.find_rejects():
            rejections.add(reject)
        near = self._settings.near_duplicates
        if is_finished(self._ledger, out, near, rejections):
            counts = read_counts(out)
        else:
            counts = finish_run(self._ledger, out, configuration, near, rejections)
        summary = Summary(
            read=intake.read,
            new=self._articles,
            skipped=intake.skipped,
            replaced=intake.replaced,
            repeated=intake.repeated,
            removed=removed,
            words=self._words,
            lost=self._lost,
            rejected=sum(rejections.steps.values()),
            rejects=tuple(rejections.first),
            causes=rejections.to_causes(),
            counts=counts,
        )
        self._report(Notice("end", {"new": summary.new, "words": summary.words}))
        return summary

    def _read(self, reader: Reader, schedule: Schedule) -> bool:
        """Take a chunk, if one is ready."""
        path = reader.take()
        if path is None:
            return False
        wanted, rejects = self._intake.sort(read_index(path))
        schedule.add(path, wanted)
        self._tell_rejects(rejects)
        return True

    def _add_part(self, done: Done) -> None:
        part = name_part(self._parts, done.spec.number)
        rejects = self._ledger.add_part(part)
        self._articles += done.counts.articles - len(rejects)
        self._words += done.counts.words
        self._tell_rejects(rejects)
        self._report(Notice("part", {"part": part.name, **done.counts.to_dict()}))

    def _tell_rejects(self, rejects: Sequence[Reject]) -> None:
        self._rejected += len(rejects)
        for reject in rejects:
            self._report(reject)

    def _tell(self, engine: Engine, is_read: bool, *, now: bool = False) -> None:
        """Report the progress, a few times a second."""
        time_s = time.monotonic()
        if engine.lost > self._lost:
            self._lost = engine.lost
            self._report(Notice("workers_lost", {"workers": self._lost}))
        if time_s - self._told < REPORT_S and not now:
            return
        self._told = time_s
        articles, words = engine.done
        if not self._working and (words or self._words):
            self._working = time_s
        words += self._words
        self._report(
            Progress(
                articles=self._articles + articles,
                words=words,
                rejected=self._rejected,
                waiting=max(0, self._intake.words - words),
                is_read=is_read,
                seconds=time_s - self._started,
                working_s=time_s - self._working if self._working else 0.0,
            )
        )


def _describe(settings: Settings) -> dict[str, Any]:
    return describe_configuration(settings.schema, settings.model, settings.entities)


def _check_choice(name: str, value: str, allowed: Sequence[str]) -> None:
    if value not in allowed:
        raise ExtractorError(f"{name} is {value!r}; allowed are {', '.join(allowed)}.")


def _start(reading: Reading, work: Work, settings: Settings) -> tuple[Engine, Reader]:
    if settings.workers == 0:
        return InlineEngine(work), InlineReader(reading)
    engine = _start_engine(work, settings)
    if STDIN in reading.inputs:  # no other process can read it
        return engine, InlineReader(reading)
    return engine, ProcessReader(reading, seconds=settings.max_seconds)


def _start_engine(work: Work, settings: Settings) -> Engine:
    limits = Limits(settings.max_seconds, settings.max_memory_gib)
    if settings.engine == "local":
        return LocalEngine(work, settings.workers or count_workers(), limits)
    from extractor.batch.ray_engine import RayEngine  # noqa: PLC0415  # an extra

    return RayEngine(work, settings.workers, limits, address=settings.ray_address)
