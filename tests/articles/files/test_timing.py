import signal
import threading
import time
from contextlib import suppress

import pytest

from extractor.articles.files import timing
from extractor.articles.files.timing import limit_time
from extractor.errors import ArticleError


def test_limit_time_lets_a_quick_reader_finish():
    with limit_time(5.0):
        done = True
    assert done
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def swallow_everything():
    while True:
        with suppress(Exception):
            time.sleep(0.01)


def test_limit_time_stops_even_what_swallows_every_exception():
    with (
        pytest.raises(ArticleError, match=r"longer than 0.05 seconds.*--max-seconds"),
        limit_time(0.05),
    ):
        swallow_everything()


def swallow_once():
    with suppress(BaseException):
        time.sleep(60)
    time.sleep(60)


def test_limit_time_stops_what_has_swallowed_the_first_alarm(monkeypatch):
    monkeypatch.setattr(timing, "AGAIN_S", 0.05)
    with pytest.raises(ArticleError, match="took longer"), limit_time(0.05):
        swallow_once()


def test_limit_time_sets_the_alarm_of_another_again():
    seen = []
    before = signal.signal(signal.SIGALRM, lambda *_: seen.append(1))
    try:
        signal.setitimer(signal.ITIMER_REAL, 60)
        with limit_time(5.0):
            pass
        assert 0 < signal.setitimer(signal.ITIMER_REAL, 0)[0] <= 60
    finally:
        signal.signal(signal.SIGALRM, before)


def test_limit_time_does_nothing_in_another_thread():
    done = []

    def work():
        with limit_time(0.001):
            time.sleep(0.01)
        done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
