"""The life of a worker process: load the model once, then partition after partition."""

from __future__ import annotations

import gc
import os
import signal
import threading
import time
from collections.abc import Iterator, Mapping, MutableSequence
from contextlib import contextmanager, suppress
from multiprocessing import connection, parent_process
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.batch.kernel import Spec, Work, process_partition, warm_up
from extractor.errors import ArticleError, ExtractorError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# What a worker and its supervisor share, besides the pipe: numbers by place.
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


def run_worker(pipe: Connection[Any, Any], shared: Shared, work: Work) -> None:
    """Answer the specs that come through the pipe until None comes, or nobody is there.

    Answers are ``("ready",)``, ``("done", counts)``, ``("lost", cause)`` for a spec
    that may be poisoned, and ``("failed", error)`` where the run cannot go on.
    """
    live_with_parent()
    _set_beat(shared, LOADING)
    with suppress(EOFError, BrokenPipeError):
        pipe.send(answer := load(work))
        if answer[0] == "failed":
            return
        while (spec := pipe.recv()) is not None:
            pipe.send(answer_spec(spec, shared, work))
            _set_beat(shared, IDLE)


def load(work: Work) -> tuple[Any, ...]:
    """Load the model; the answer is ``("ready",)`` or ``("failed", error)``."""
    try:
        warm_up(work)
    except Exception as error:
        return "failed", _as_ours(error)
    gc.collect()
    gc.freeze()  # what is loaded stays; no collection needs to look at it again
    return ("ready",)


def answer_spec(spec: Spec, shared: Shared, work: Work) -> tuple[Any, ...]:
    """Process a spec, telling in ``shared`` how far it is; give the answer."""
    shared[ARTICLES] = shared[WORDS] = 0
    last = 0

    def beat(index: int, words: int) -> bool:
        nonlocal last
        shared[ARTICLES] = index
        shared[WORDS] += last
        last = words
        _set_beat(shared, index)
        return not shared[STOP]

    try:
        return "done", process_partition(spec, work, beat=beat)
    except ArticleError as error:
        return "lost", str(error)
    except (ExtractorError, OSError) as error:
        return "failed", _as_ours(error)
    except Exception as error:  # a fault of one article, else it comes again alone
        return "lost", f"{type(error).__name__}: {error}"


def _set_beat(shared: Shared, index: int) -> None:
    shared[SINCE] = time.monotonic()
    shared[INDEX] = index


def _as_ours(error: Exception) -> ExtractorError:
    if isinstance(error, ExtractorError):
        return error
    return ExtractorError(f"A worker cannot go on: {type(error).__name__}: {error}.")


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
