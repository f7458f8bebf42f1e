"""Inputs and an output folder in, the articles extracted and the tables written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from extractor.articles.files.walk import list_inputs
from extractor.articles.published import read_published
from extractor.batch.configuration import find_checksum
from extractor.batch.engines.engine import Done, Engine
from extractor.batch.finish import (
    finish_run,
    is_finished,
    read_counts,
    read_same_as,
)
from extractor.batch.inputs.intake import Intake
from extractor.batch.inputs.reading import Reader, Reading
from extractor.batch.inputs.spool import read_index
from extractor.batch.kernel import Route, Work
from extractor.batch.progress import Notice, Report
from extractor.batch.schedule import TICK_S, Schedule
from extractor.batch.settings import Settings, check_settings, describe_settings
from extractor.batch.start import start_processes
from extractor.batch.store.folder import SPOOL, check_folder, lock_folder, open_folder
from extractor.batch.store.ledger import Ledger
from extractor.batch.store.parts import name_part
from extractor.batch.summary import Rejections, Summary
from extractor.batch.tally import Tally
from extractor.errors import OutputError

# Rows that wait for workers before more is read: some minutes of work.
MOST_WAITING = 2_000
# Seconds that workers have to write what they have done when a run is stopped.
GRACE_S = 10.0


def run_batch(  # noqa: PLR0913  # the public way in; what belongs together is in settings
    inputs: str | Path | Iterable[str | Path],
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
        One or several, as for :func:`extractor.read_articles`.
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
    settings, out, inputs = settings or Settings(), Path(out), list_inputs(inputs)
    check_settings(settings)
    reading = _plan_reading(settings, inputs)
    configuration = describe_settings(settings)
    check_folder(out, configuration, map(Path, inputs), force=force)
    with lock_folder(out):
        check_folder(out, configuration, map(Path, inputs), force=force)
        read_same_as(out)  # a mistake in the file must not wait for the end
        # Absolute, for processes that stand elsewhere.
        parts = open_folder(out, configuration, force=force).absolute()
        work = _plan_work(settings, parts, find_checksum(configuration), route)
        with Ledger(parts, work.configuration) as ledger:
            run = _Run(ledger, parts, settings, report)
            run.extract(replace(reading, spool=str(parts / SPOOL)), work)
            removed = run.forget(prune=prune)
            return run.finish(out, configuration, removed)


def _plan_reading(settings: Settings, inputs: Iterable[str | Path]) -> Reading:
    """Give what is read; the folder of the spool is not there yet."""
    published = settings.published
    return Reading(
        inputs=tuple(map(str, inputs)),
        spool="",
        lang=settings.lang,
        published=read_published(published) if published else None,
        options=settings.reading,
    )


def _plan_work(
    settings: Settings, parts: Path, configuration: str, route: Route | None
) -> Work:
    entities = settings.entities
    return Work(
        parts=str(parts),
        schema=settings.schema,
        model=settings.model,
        # Absolute as well.
        entities=None if entities is None else str(Path(entities).absolute()),
        configuration=configuration,
        max_characters=settings.max_characters,
        route=route,
    )


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
        self._tally = Tally(report)

    def extract(self, reading: Reading, work: Work) -> None:
        """Read all inputs, extract what is due; what is done stays if it is stopped."""
        engine, reader = start_processes(reading, work, self._settings)
        self._report(Notice("start", {"workers": engine.slots}))
        schedule = Schedule(engine, self._ledger.next_part(), self._add_part)
        try:
            while not (reader.is_done and schedule.is_idle):
                is_hungry = schedule.waiting < MOST_WAITING and not reader.is_done
                has_more = is_hungry and self._read(reader, schedule, engine)
                schedule.step(0.0 if has_more else TICK_S)
                self._tell(engine, is_read=reader.is_done)
        finally:
            reader.stop()
            schedule.stop(GRACE_S)
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
        intake, tally, rejections = self._intake, self._tally, Rejections()
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
            new=tally.articles,
            skipped=intake.skipped,
            replaced=intake.replaced,
            repeated=intake.repeated,
            removed=removed,
            words=tally.words,
            lost=tally.lost,
            rejected=sum(rejections.steps.values()),
            rejects=tuple(rejections.first),
            causes=rejections.to_causes(),
            counts=counts,
        )
        self._report(Notice("end", {"new": summary.new, "words": summary.words}))
        return summary

    def _read(self, reader: Reader, schedule: Schedule, engine: Engine) -> bool:
        """Take a chunk, if one is ready."""
        path = reader.take()
        if path is None:
            return False
        wanted, rejects = self._intake.sort(read_index(path))
        schedule.add(path, wanted)
        self._tally.add_rejects(rejects)
        done = self._tally.words + self._tally.rejected_words
        engine.grow(self._intake.words - done)
        return True

    def _add_part(self, done: Done) -> None:
        part = name_part(self._parts, done.spec.number)
        self._tally.add_part(part.name, done, self._ledger.add_part(part))

    def _tell(self, engine: Engine, *, is_read: bool, now: bool = False) -> None:
        self._tally.tell(engine, self._intake.words, is_read=is_read, now=now)
