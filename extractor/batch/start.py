"""Settings in, an engine and a reader out: the processes that a run has."""

from __future__ import annotations

from itertools import islice

from extractor.articles.files.kinds import JSON, JSONL, MARKDOWN, TEXT, find_kind
from extractor.articles.files.sources import HEAD_BYTES
from extractor.articles.files.walk import STDIN, Found, find_inputs, is_pattern
from extractor.batch.engines.engine import Engine, InlineEngine
from extractor.batch.engines.limits import Limits, count_workers
from extractor.batch.engines.local import start_local
from extractor.batch.inputs.reader_process import ProcessReader
from extractor.batch.inputs.reading import InlineReader, Reader, Reading
from extractor.batch.kernel import Work
from extractor.batch.settings import Settings
from extractor.errors import ArticleError

# Files of an input that the main process reads sooner than another one has started,
# and the bytes of each.
FEW, SMALL = 16, 100_000
# Kinds whose readers cannot hang or crash.
PLAIN = frozenset({TEXT, MARKDOWN, JSON, JSONL})


def start_processes(
    reading: Reading, work: Work, settings: Settings
) -> tuple[Engine, Reader]:
    """Start the workers of a run, and the reader of its inputs.

    Raises
    ------
    ExtractorError
        Ray is asked for and cannot be had.
    """
    if settings.workers == 0:
        return InlineEngine(work), InlineReader(reading)
    engine = _start_engine(work, settings)
    if STDIN in reading.inputs:  # no other process can read it
        return engine, InlineReader(reading)
    if is_small(reading):
        return engine, InlineReader(reading)
    return engine, ProcessReader(reading, seconds=settings.max_seconds)


def is_small(reading: Reading) -> bool:
    """Say whether inputs are a few short files of plain text: read at once, or never.

    All others are read by a process of their own, which may hang or crash.
    """
    if any(map(is_pattern, reading.inputs)):  # would be walked to the end
        return False
    found = list(islice(find_inputs(reading.inputs), FEW + 1))
    return len(found) <= FEW and all(map(_is_plain, found))


def _is_plain(found: Found) -> bool:
    if found.fault is not None:
        return True
    try:
        with found.path.open("rb") as file:
            head = file.read(HEAD_BYTES)
        kind = find_kind(head, found.path.name, direct=found.direct)
        return kind in PLAIN and found.path.stat().st_size <= SMALL
    except (OSError, ArticleError):
        return False


def _start_engine(work: Work, settings: Settings) -> Engine:
    limits = Limits(settings.max_seconds, settings.max_memory_gib)
    if settings.engine == "local":
        if settings.workers is not None:
            return start_local(work, settings.workers, limits)
        return start_local(work, count_workers(), limits, first=1)
    from extractor.batch.engines.ray_engine import start_on_ray  # noqa: PLC0415  # an extra

    return start_on_ray(work, settings.workers, limits, address=settings.ray_address)
