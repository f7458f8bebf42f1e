import pytest

from extractor.articles import Reject
from extractor.batch import tally as module
from extractor.batch.engines.engine import Done
from extractor.batch.kernel import Counts, Spec
from extractor.batch.progress import Notice, Progress
from extractor.batch.tally import Tally

DONE = Done(Spec(1, "0.parquet", (0, 1, 2), (True,) * 3), Counts(3, 1, 30, 7))
REJECT = Reject("b", "extract", "why")


class Engine:
    lost = 0
    done = (2, 20)


@pytest.fixture
def told():
    return []


@pytest.fixture
def tally(told):
    return Tally(told.append)


def test_tally_counts_parts_and_what_is_rejected_in_them(tally, told):
    tally.add_part("000001", DONE, [REJECT])
    assert (tally.articles, tally.words, tally.rejected_words) == (2, 30, 7)
    assert told == [
        REJECT,
        Notice("part", {"part": "000001", **DONE.counts.to_dict()}),
    ]


def test_tally_tells_parts_together_with_what_is_under_way(tally, told):
    tally.add_part("000001", DONE, [REJECT])
    tally.tell(Engine(), 100, is_read=True)
    progress = told[-1]
    assert isinstance(progress, Progress)
    assert (progress.articles, progress.words, progress.rejected) == (4, 50, 1)
    assert (progress.waiting, progress.is_read) == (43, True)
    assert progress.seconds >= progress.working_s >= 0


def test_tally_tells_a_few_times_a_second_or_now(tally, told, monkeypatch):
    times = iter([1.0, 1.1, 1.15, 1.3])
    monkeypatch.setattr(module.time, "monotonic", lambda: next(times))
    for now in (False, False, True, False):
        tally.tell(Engine(), 100, is_read=False, now=now)
    assert len(told) == 2


def test_tally_tells_of_each_lost_worker_once(tally, told):
    engine = Engine()
    engine.lost = 2
    for _ in range(2):
        tally.tell(engine, 100, is_read=False, now=True)
    lost = [item for item in told if isinstance(item, Notice)]
    assert lost == [Notice("workers_lost", {"workers": 2})]
    assert tally.lost == 2
