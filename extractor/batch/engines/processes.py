"""What all processes of a run have in common: how they begin, are watched and end.

Each uses one thread for numbers, ends with the process that has started it, and tells
in a few shared numbers what it does.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator, Mapping, MutableSequence
from contextlib import contextmanager, suppress
from multiprocessing import connection, parent_process, resource_tracker
from pathlib import Path

# What a process and its supervisor share, besides the pipe: numbers by place.
INDEX, SINCE, ARTICLES, WORDS, STOP, SHARED = 0, 1, 2, 3, 4, 5
# Values of INDEX where no article is being extracted.
IDLE, LOADING = -1, -2
# One core a worker; more threads of the number libraries only get in their way.
THREADS = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "BLIS_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
    "NUMEXPR_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}
OOM_SCORE = Path("/proc/self/oom_score_adj")

Shared = MutableSequence[float]


@contextmanager
def one_thread() -> Iterator[None]:
    """Let processes that are started here use one thread for numbers.

    The libraries read it when they are imported, so it must stand before.
    """
    before: Mapping[str, str | None] = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(THREADS)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def no_interrupts() -> Iterator[None]:
    """Let processes that are started here never hear Ctrl-C; it waits for the parent.

    They inherit the mask, which holds while they are still importing, before
    :func:`live_with_parent`; else each would show a traceback of its own.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    # It starts with the first process, and would take the mask away.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def without(library: str) -> Iterator[None]:
    """Let a library that others import if it is installed look as if it were not.

    For a process of our own, whose modules nobody else uses. What is imported stays.
    """
    if library in sys.modules:
        yield
        return
    # The import system takes None for "not found".
    sys.modules[library] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[library]


def live_with_parent() -> None:
    """End with the parent, leave Ctrl-C to it, and be the first to go without memory.

    Only Linux knows the last; elsewhere the limit of memory must do.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(OSError):
        OOM_SCORE.write_text("1000")
    parent = parent_process()
    if parent is None:
        return

    def wait() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
