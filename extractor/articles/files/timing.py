"""A limit on the time that one document may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from extractor.errors import ArticleError

# Once the time is up, again after this: a library may have swallowed the first.
AGAIN_S = 1.0


class _TimeUp(BaseException):
    """Not an Exception, so that no library takes it for one of its own."""


@contextmanager
def limit_time(seconds: float) -> Iterator[None]:
    """Stop what runs inside after some seconds.

    Raises
    ------
    ArticleError
        The time was up.

    Notes
    -----
    The clock is the alarm signal, which only the main thread of a process on Linux and
    macOS can have; elsewhere there is no limit. A call into a library that is not
    Python ends before it is stopped. An alarm that was set before is set again.
    """
    if not _has_alarm():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise _TimeUp

    handler = signal.signal(signal.SIGALRM, stop)
    before, _ = signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN_S)
    try:
        yield
    except _TimeUp:
        raise ArticleError(
            f"Reading it took longer than {seconds:g} seconds; save it as plain text, "
            "or raise the limit (--max-seconds)."
        ) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, before)
        # None: another program in this process has set it, and Python cannot again.
        signal.signal(signal.SIGALRM, signal.SIG_DFL if handler is None else handler)


def _has_alarm() -> bool:
    main = threading.current_thread() is threading.main_thread()
    return main and hasattr(signal, "setitimer")
