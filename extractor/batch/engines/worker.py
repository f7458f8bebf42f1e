"""The life of a worker process: load the model once, then partition after partition."""

from __future__ import annotations

import gc
import time
from contextlib import nullcontext, suppress
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any

from extractor.batch.engines.processes import (
    ARTICLES,
    IDLE,
    INDEX,
    LOADING,
    SINCE,
    STOP,
    WORDS,
    Shared,
    live_with_parent,
    without,
)
from extractor.batch.kernel import Spec, Work, process_partition, warm_up
from extractor.entities.pipeline import AUTO
from extractor.errors import ArticleError, ExtractorError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# spaCy imports it where it is installed, a second of each start, for pipelines with
# transformers; the embedded model has no use for it.
UNUSED = "torch"
# Where packages name what they add to spaCy, which imports it all.
ADDED = "spacy_factories"


def run_worker(pipe: Connection[Any, Any], shared: Shared, work: Work) -> None:
    """Answer the specs that come through the pipe until None comes, or nobody is there.

    Answers are ``("ready",)``, ``("done", counts)``, ``("lost", cause)`` for a spec
    that may be poisoned, and ``("failed", error)`` where the run cannot go on.
    """
    live_with_parent()
    _set_beat(shared, LOADING)
    with suppress(EOFError, BrokenPipeError):
        with without(UNUSED) if _is_plain(work) else nullcontext():
            answer = load(work)
        pipe.send(answer)
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

    def beat(index: int, words: int) -> bool:
        shared[ARTICLES] = index
        shared[WORDS] = words
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


def _is_plain(work: Work) -> bool:
    """Say whether only this package, without one that is added to spaCy, is at work."""
    if work.model != AUTO or work.route is not None:
        return False
    return all(
        point.value.startswith("extractor.") for point in entry_points(group=ADDED)
    )


def _set_beat(shared: Shared, index: int) -> None:
    shared[SINCE] = time.monotonic()
    shared[INDEX] = index


def _as_ours(error: Exception) -> ExtractorError:
    if isinstance(error, ExtractorError):
        return error
    return ExtractorError(f"A worker cannot go on: {type(error).__name__}: {error}.")
