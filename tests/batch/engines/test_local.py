import time
from pathlib import Path

import psutil
import pytest

from extractor.batch.engines.engine import Done, Lost
from extractor.batch.engines.limits import Limits
from extractor.batch.engines.local import start_local
from extractor.batch.inputs.spool import build_row, write_chunk
from extractor.batch.kernel import Counts, Spec, Work
from extractor.batch.store.parts import name_part, read_status
from extractor.errors import ExtractorError
from extractor.records import Article


@pytest.fixture
def make_work(fake_route, tmp_path):
    """Give the work, and a function that writes texts to the spool as a spec."""

    def make(number, *texts):
        path = tmp_path / f"{number}.parquet"
        articles = [Article(f"{n}", text, "it") for n, text in enumerate(texts)]
        write_chunk(path, [build_row("f", article) for article in articles])
        rows = tuple(range(len(texts)))
        return Spec(number, str(path), rows, (True,) * len(texts))

    (tmp_path / "parts").mkdir()
    return Work(str(tmp_path / "parts"), route=fake_route.extract), make


@pytest.fixture
def make_engine():
    engines = []

    def make(*args):
        engines.append(start_local(*args))
        return engines[-1]

    yield make
    for engine in engines:
        engine.stop(0)


def wait(engine, count):
    outcomes = []
    end = time.monotonic() + 60
    while len(outcomes) < count and time.monotonic() < end:
        outcomes += engine.wait(0.1)
    return outcomes


def wait_free(engine):
    end = time.monotonic() + 60
    while engine.free < engine.slots and time.monotonic() < end:
        assert engine.wait(0.1) == []


@pytest.mark.slow
def test_local_engine_processes_and_replaces_lost_workers(make_work, make_engine):
    work, make = make_work
    engine = make_engine(work, 2, Limits(seconds=4, memory_gib=0.6))
    wait_free(engine)
    before = {worker.process.pid for worker in engine._workers}
    engine.submit(make(1, "Anna Marco", "Carla Dino"))
    engine.submit(make(2, "Anna Marco", "SEGFAULT now", "Carla Dino"))
    outcomes = {outcome.spec.number: outcome for outcome in wait(engine, 2)}
    assert isinstance(outcomes[1], Done)
    assert outcomes[1].counts == Counts(2, 0, 4)
    assert outcomes[2].suspect == 1
    assert outcomes[2].cause == "It ended its worker by signal 11."
    wait_free(engine)
    engine.submit(make(3, "SLEEP now"))
    engine.submit(make(4, "Anna Marco", "EAT now"))
    outcomes = {outcome.spec.number: outcome for outcome in wait(engine, 2)}
    assert outcomes[3].cause == "It took longer than 4 seconds."
    assert (outcomes[4].suspect, outcomes[4].cause) == (
        1,
        "It needed more than 0.6 GiB of memory.",
    )
    assert engine.lost == 3
    wait_free(engine)
    engine.submit(make(5, "SLOW now", "SLOW now", "SLOW now", "SLOW now"))
    while engine.done[0] < 1:
        engine.wait(0.05)
    outcomes = engine.stop(10)
    assert [outcome.spec.number for outcome in outcomes] == [5]
    assert 1 <= outcomes[0].counts.articles < 4
    part = name_part(Path(work.parts), 5)
    assert read_status(part).num_rows == outcomes[0].counts.articles
    assert not {child.pid for child in psutil.Process().children()} & before


@pytest.mark.slow
def test_local_engine_recycles_a_worker_that_has_grown(make_work, make_engine):
    work, make = make_work
    engine = make_engine(work, 1, Limits(recycle_gib=0.01))
    wait_free(engine)
    (worker,) = engine._workers
    engine.submit(make(1, "Anna Marco"))
    (outcome,) = wait(engine, 1)
    assert isinstance(outcome, Done)
    assert engine._workers[0] is not worker
    assert engine.lost == 0


@pytest.mark.slow
def test_local_engine_says_what_went_wrong_with_one_article(make_work, make_engine):
    work, make = make_work
    engine = make_engine(work, 1)
    wait_free(engine)
    engine.submit(make(1, "Anna Marco", "RAISE it"))
    assert wait(engine, 1) == [
        Lost(
            make(1, "Anna Marco", "RAISE it"), None, "ValueError: something unforeseen"
        )
    ]
    engine.submit(make(2, "FULL now", *["Anna Marco"] * 50))
    with pytest.raises(ExtractorError, match=r"000002 cannot be written.*make room"):
        wait(engine, 1)


@pytest.mark.slow
def test_local_engine_gives_up_where_no_worker_lives(
    make_work, make_engine, fake_route
):
    work, _ = make_work
    engine = make_engine(Work(work.parts, route=fake_route.die), 1)
    with pytest.raises(ExtractorError, match="No worker can be started"):
        wait(engine, 1)
