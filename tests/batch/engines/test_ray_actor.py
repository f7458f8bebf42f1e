from types import SimpleNamespace

import pytest

from extractor.batch.engines.processes import (
    IDLE,
    INDEX,
    LOADING,
    SINCE,
    STOP,
    THREADS,
    WORDS,
)
from extractor.batch.engines.ray_actor import Actor, Extractor
from extractor.batch.inputs.spool import build_row, write_chunk
from extractor.batch.kernel import Counts, Spec, Work
from extractor.records import Article


@pytest.fixture
def work(tmp_path, fake_route):
    return Work(str(tmp_path), route=fake_route.extract)


@pytest.fixture
def spec(tmp_path):
    path = tmp_path / "0.parquet"
    articles = [Article(id, "Anna Marco", "it") for id in "ab"]
    write_chunk(path, [build_row("f", article) for article in articles])
    return Spec(1, str(path), (0, 1), (True, True))


@pytest.fixture
def still(monkeypatch):
    """Leave the collector of this process as it is."""
    monkeypatch.setattr("extractor.batch.engines.worker.gc.freeze", lambda: None)


def test_extractor_tells_what_it_does(work, spec, tmp_path, still):
    extractor = Extractor(work, str(tmp_path / "absent"))
    assert extractor.look()[0][INDEX] == LOADING
    assert extractor.load() == ("ready",)
    assert extractor.process(spec) == ("done", Counts(2, 0, 4))
    shared, memory_gib = extractor.look()
    assert (shared[INDEX], shared[WORDS]) == (IDLE, 2)
    assert memory_gib > 0.01


def test_extractor_stops_when_it_is_told(work, spec, tmp_path):
    extractor = Extractor(work, str(tmp_path))
    extractor.stop()
    assert extractor.look()[0][STOP] == 1
    assert extractor.process(spec) == ("done", Counts(0, 0, 0))


class RayError(Exception):
    """What Ray raises where an actor is lost."""


class Ray:
    """Answers remote calls at once: a call stands for what ``answers`` has for it."""

    exceptions = SimpleNamespace(RayError=RayError)

    def __init__(self, answers):
        self.answers = answers
        self.killed = []

    def remote(self, **options):
        self.options = options
        return lambda kind: SimpleNamespace(remote=self.make)

    def make(self, *given):
        self.given = given

        def call(name):
            return SimpleNamespace(remote=lambda *values: name)

        names = ("load", "process", "look", "stop")
        return SimpleNamespace(**{name: call(name) for name in names})

    def wait(self, calls, timeout):
        return [call for call in calls if call in self.answers], []

    def get(self, call):
        answer = self.answers[call]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def kill(self, actor):
        self.killed.append(actor)


def sight(index=0, words=0):
    shared = [0.0] * 5
    shared[INDEX], shared[SINCE], shared[WORDS] = index, 7.0, words
    return shared, 0.5


def test_actor_loads_at_once_and_answers_once(work, spec):
    ray = Ray({"load": ("ready",)})
    actor = Actor(ray, work, {"PYTHONPATH": "here"})
    assert ray.options["runtime_env"]["env_vars"] == THREADS | {"PYTHONPATH": "here"}
    assert ray.given[0] is work
    assert (actor.ready, actor.spec) == (False, None)
    assert [actor.receive(), actor.receive()] == [("ready",), None]
    actor.submit(spec)
    assert actor.receive() is None
    ray.answers["process"] = ("done", Counts(1, 0, 2))
    assert [actor.receive(), actor.receive()] == [("done", Counts(1, 0, 2)), None]
    actor.end()
    assert len(ray.killed) == 1


def test_actor_is_seen_at_what_it_does_now_only(work, spec):
    ray = Ray({})
    actor = Actor(ray, work, {})
    assert actor.look() is None  # it has not answered yet
    ray.answers["look"] = sight(LOADING)
    assert actor.look() == (LOADING, 7.0, 0.5)
    actor.submit(spec)
    ray.answers["look"] = sight(3, words=40)
    assert actor.look() is None  # it was asked before it had the spec
    assert actor.done == (0, 0)
    assert actor.look() == (3, 7.0, 0.5)
    assert (actor.done, actor.memory_gib) == ((0, 40), 0.5)


@pytest.mark.parametrize("call", ["load", "look"])
def test_actor_that_is_lost_says_so_whatever_it_was_asked(work, call):
    actor = Actor(Ray({call: RayError()}), work, {})
    assert actor.look() is None
    kind, cause, row = actor.receive()
    assert (kind, row) == ("gone", IDLE)
    assert cause == "It ended its worker (RayError)."
