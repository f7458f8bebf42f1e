"""The engine of Ray, on two processes of this machine."""

import gc
import subprocess
import time

import pytest

from extractor.batch.engines import supervisor as module
from extractor.batch.engines.engine import Done
from extractor.batch.engines.limits import Limits
from extractor.batch.engines.ray_engine import start_on_ray
from extractor.batch.engines.ray_start import start_ray
from extractor.batch.inputs.spool import build_row, write_chunk
from extractor.batch.kernel import Spec, Work
from extractor.errors import ExtractorError
from extractor.records import Article

slow = pytest.mark.slow


@pytest.fixture(scope="module")
def cluster(fake_route):
    """A Ray of two processes, which find the fake route, for all these tests."""
    ray = pytest.importorskip("ray", reason="ray is not installed")
    fault = None
    try:
        found, ours = start_ray(2, None)
    except ExtractorError as error:  # it waits 30 seconds for its own processes
        fault = f"{error}"
    if fault:  # out of the block, where nothing holds those processes any more
        end_quietly(ray)
        pytest.skip(fault)
    assert ours
    yield found
    end_quietly(ray)


def end_quietly(ray):
    """End Ray, and wait for its processes, which it leaves to the system."""
    ray.shutdown()
    for left in gc.get_objects():
        if issubclass(type(left), subprocess.Popen):
            left.kill()
            left.wait()


@pytest.fixture
def write_spec(tmp_path):
    def write(number, *texts):
        path = tmp_path / f"{number}.parquet"
        articles = [Article(f"{n}", text, "it") for n, text in enumerate(texts)]
        write_chunk(path, [build_row("f", article) for article in articles])
        return Spec(number, str(path), tuple(range(len(texts))), (True,) * len(texts))

    return write


@pytest.fixture
def work(tmp_path, fake_route):
    (tmp_path / "parts").mkdir()
    return Work(str(tmp_path / "parts"), route=fake_route.extract)


def wait(engine, count):
    outcomes = []
    end = time.monotonic() + 120
    while len(outcomes) < count and time.monotonic() < end:
        outcomes += engine.wait(0.1)
    return outcomes


def wait_free(engine):
    end = time.monotonic() + 120
    while engine.free < engine.slots and time.monotonic() < end:
        assert engine.wait(0.1) == []


@slow
def test_run_batch_on_ray_gives_the_bytes_of_the_local_engine(
    cluster, run, write_jsonl, tmp_path, contents, out
):
    rows = [(f"{n:02}", f"Anna{n % 7} Marco{n % 5} {n}") for n in range(40)]
    rows += [("x", "SIGKILL now"), ("y", "FAIL now")]
    feed = write_jsonl(tmp_path / "feed.jsonl", rows)
    summary = run(feed, workers=2, engine="ray")
    assert (summary.new, summary.lost) == (40, 2)
    assert {reject.id for reject in summary.rejects} == {"x", "y"}
    run(write_jsonl(feed, [*rows[:40], rows[41]]), prune=True)
    run(feed, tmp_path / "local")
    assert contents(out) == contents(tmp_path / "local")


@slow
def test_ray_engine_keeps_limits_and_stops(cluster, work, write_spec):
    engine = start_on_ray(work, 2, Limits(seconds=1.5, memory_gib=0.8))
    wait_free(engine)
    engine.submit(write_spec(1, "Anna Marco", "SLEEP now", "Carla Dino"))
    engine.submit(write_spec(2, "Anna Marco", "RAISE now"))
    outcomes = {outcome.spec.number: outcome for outcome in wait(engine, 2)}
    assert (outcomes[1].suspect, outcomes[1].cause) == (
        1,
        "It took longer than 1.5 seconds.",
    )
    assert outcomes[2].cause == "ValueError: something unforeseen"
    assert engine.lost == 1
    wait_free(engine)
    engine.submit(write_spec(3, *["SLOW now"] * 20))
    while engine.done[0] < 1:
        engine.wait(0.05)
    (outcome,) = engine.stop(20)
    assert isinstance(outcome, Done)
    assert 1 <= outcome.counts.articles < 20
    assert cluster.is_initialized()  # it was not the engine that started it


@slow
def test_ray_engine_says_that_nothing_can_be_loaded(
    cluster, fake_route, tmp_path, monkeypatch
):
    monkeypatch.setattr(module, "MAX_FALSE_STARTS", 1)
    engine = start_on_ray(Work(str(tmp_path), route=fake_route.die), 1)
    with pytest.raises(
        ExtractorError, match=r"No worker can be started.*where Ray runs"
    ):
        wait(engine, 1)
    engine.stop(0)
