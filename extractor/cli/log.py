"""What programs see of a run: one JSON object a line on the standard error.

Each has ``time`` (UTC) and ``event``: ``start``, ``reject``, ``progress`` (every few
seconds), ``part``, ``workers_lost``, ``end``.
"""

# Imports that take time stand inside the functions, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from extractor.articles import Reject
    from extractor.batch import Notice, Progress
    from extractor.batch.progress import Report

# Seconds between two lines of progress.
EVERY_S = 5.0


@contextmanager
def log_run() -> Iterator[Report]:
    """Give the report that writes lines."""
    from extractor.batch import Notice, Progress

    last = 0.0

    def report(item: Progress | Reject | Notice) -> None:
        nonlocal last
        if isinstance(item, Notice):
            write_line(item.event, item.values)
        elif not isinstance(item, Progress):
            write_line("reject", item.to_dict())
        elif time.monotonic() - last >= EVERY_S:
            last = time.monotonic()
            write_line("progress", asdict(item) | {"rest_s": item.rest_s})

    yield report


def write_line(event: str, values: Mapping[str, Any]) -> None:
    """Write one line; times in seconds have one decimal."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    shown = {
        key: round(value, 1) if isinstance(value, float) else value
        for key, value in values.items()
    }
    typer.echo(json.dumps({"time": now, "event": event, **shown}), err=True)
