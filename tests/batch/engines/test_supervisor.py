"""Workers of no kind: what the supervisor makes of their answers and of their sight."""

from types import SimpleNamespace

import pytest

from extractor.batch.engines import supervisor as module
from extractor.batch.engines.engine import Done, Lost
from extractor.batch.engines.limits import Limits
from extractor.batch.engines.processes import IDLE, LOADING
from extractor.batch.engines.supervisor import Sight, Supervisor
from extractor.batch.kernel import Counts, Spec
from extractor.errors import ExtractorError

COUNTS = Counts(2, 0, 9)
SPEC = Spec(1, "spool", (0, 1), (True, True))
LIMITS = Limits(10.0, 2.0, 1.0)


class Worker:
    def __init__(self):
        self.spec = None
        self.ready = False
        self.answers = [("ready",)]
        self.sight = None
        self.memory_gib = 0.1
        self.done = (0, 0)
        self.calls = []

    def submit(self, spec):
        self.spec = spec

    def receive(self):
        return self.answers.pop(0) if self.answers else None

    def look(self):
        return self.sight

    def stop(self):
        self.calls.append("stop")
        if self.spec:
            self.answers.append(("done", COUNTS))

    def end(self):
        self.calls.append("end")


class Crew:
    advice = "Do this."

    def __init__(self):
        self.started = []
        self.closed = False

    def start(self):
        self.started.append(Worker())
        return self.started[-1]

    def wait(self, workers, timeout_s):
        pass

    def close(self):
        self.closed = True


@pytest.fixture
def crew():
    return Crew()


@pytest.fixture
def make(crew, monkeypatch):
    """Make a supervisor of workers that are ready, which looks each time."""
    monkeypatch.setattr(module, "LOOK_S", -1.0)

    def make(slots=1, **options):
        supervisor = Supervisor(crew, slots, LIMITS, **options)
        assert supervisor.wait(0) == []
        return supervisor

    return make


def test_supervisor_gives_a_partition_to_a_free_worker_and_its_end_back(crew, make):
    supervisor = make(2)
    assert supervisor.free == 2
    supervisor.submit(SPEC)
    crew.started[0].done = (1, 5)
    crew.started[1].done = (7, 7)  # of no open partition
    assert (supervisor.free, supervisor.done) == (1, (1, 5))
    crew.started[0].answers.append(("done", COUNTS))
    assert supervisor.wait(0) == [Done(SPEC, COUNTS)]
    assert (supervisor.free, supervisor.lost, len(crew.started)) == (2, 0, 2)


@pytest.mark.parametrize(
    ("answer", "suspect"),
    [(("gone", "why", 1), 1), (("gone", "why", IDLE), None), (("lost", "why"), None)],
)
def test_supervisor_gives_a_lost_partition_back(crew, make, answer, suspect):
    supervisor = make()
    supervisor.submit(SPEC)
    crew.started[0].answers.append(answer)
    assert supervisor.wait(0) == [Lost(SPEC, suspect, "why")]
    is_gone = answer[0] == "gone"
    assert supervisor.lost == is_gone
    assert crew.started[0].calls == ["end"] * is_gone
    assert len(crew.started) == 1 + is_gone


def test_supervisor_replaces_an_idle_worker_that_is_gone(crew, make):
    supervisor = make()
    crew.started[0].answers.append(("gone", "why", IDLE))
    assert supervisor.wait(0) == []
    assert (supervisor.lost, len(crew.started), supervisor.free) == (1, 2, 0)


@pytest.mark.parametrize(
    ("sight", "cause"),
    [
        (Sight(1, 11.0, 0.1), "It took longer than 10 seconds."),
        (Sight(1, 1.0, 2.5), "It needed more than 2.0 GiB of memory."),
    ],
)
def test_supervisor_ends_a_worker_that_exceeds_a_limit(crew, make, sight, cause):
    supervisor = make()
    supervisor.submit(SPEC)
    crew.started[0].sight = sight
    assert supervisor.wait(0) == [Lost(SPEC, 1, cause)]
    assert (supervisor.lost, crew.started[0].calls) == (1, ["end"])


def test_supervisor_looks_now_and_then_only(crew, make, monkeypatch):
    supervisor = make()
    monkeypatch.setattr(module, "LOOK_S", 600.0)
    supervisor.submit(SPEC)
    crew.started[0].sight = Sight(1, 11.0, 0.1)
    assert supervisor.wait(0) == []


def test_supervisor_lets_a_worker_wait_as_long_as_nothing_is_to_be_done(crew, make):
    supervisor = make()
    crew.started[0].sight = Sight(LOADING, 10_000.0, 0.1)
    assert supervisor.wait(0) == []
    assert (supervisor.lost, supervisor.free) == (0, 1)


def test_supervisor_puts_a_fresh_worker_in_the_place_of_one_that_has_grown(crew, make):
    supervisor = make()
    supervisor.submit(SPEC)
    crew.started[0].answers.append(("done", COUNTS))
    crew.started[0].memory_gib = 1.5
    assert supervisor.wait(0) == [Done(SPEC, COUNTS)]
    assert (len(crew.started), supervisor.lost) == (2, 0)
    assert crew.started[0].calls == ["end"]


def test_supervisor_raises_what_stops_the_run(crew, make):
    supervisor = make()
    supervisor.submit(SPEC)
    crew.started[0].answers.append(("failed", ExtractorError("no room")))
    with pytest.raises(ExtractorError, match="no room"):
        supervisor.wait(0)


def test_supervisor_gives_up_where_no_worker_lives(crew, make):
    supervisor = make()
    crew.start = lambda: crew.started.append(Worker()) or _kill(crew.started[-1])
    _kill(crew.started[0]).ready = False
    for _ in range(module.MAX_FALSE_STARTS - 1):
        assert supervisor.wait(0) == []
    with pytest.raises(ExtractorError, match=r"No worker can be started\. why Do this"):
        supervisor.wait(0)
    assert len(crew.started) == module.MAX_FALSE_STARTS


def _kill(worker):
    worker.answers = [("gone", "why", IDLE)]
    return worker


@pytest.mark.parametrize(
    ("words", "workers"), [(0, 1), (9_000, 1), (10_001, 2), (10**6, 4)]
)
def test_supervisor_grows_with_the_words_that_wait(crew, make, words, workers):
    supervisor = make(4, first=1)
    assert (supervisor.slots, len(crew.started)) == (4, 1)
    supervisor.grow(words)
    supervisor.grow(words // 2)  # none is ended before its time
    assert len(crew.started) == workers


def test_supervisor_starts_all_that_were_asked_for(crew, make):
    make(3)
    assert len(crew.started) == 3


@pytest.mark.parametrize("grace_s", [10, 0])
def test_supervisor_lets_workers_write_what_they_have_done(crew, make, grace_s):
    supervisor = make(2)
    supervisor.submit(SPEC)
    assert supervisor.stop(grace_s) == ([Done(SPEC, COUNTS)] if grace_s else [])
    assert [worker.calls for worker in crew.started] == [["stop", "end"]] * 2
    assert crew.closed


def test_wait_gives_up_workers_that_never_answer(crew, monkeypatch):
    clock = iter(range(0, 100_000, 400))
    time = SimpleNamespace(monotonic=lambda: float(next(clock)))
    monkeypatch.setattr(module, "time", time)
    supervisor = Supervisor(crew, 2, LIMITS)
    for worker in crew.started:
        worker.answers.clear()
    assert supervisor.wait(0) == []
    crew.started[1].sight = Sight(LOADING, 1.0, 0.1)
    assert supervisor.wait(0) == []
    crew.started[1].sight = None
    assert supervisor.wait(0) == []
    with pytest.raises(ExtractorError, match=r"No worker .* 600 seconds\. Do this\."):
        supervisor.wait(0)
