from types import SimpleNamespace

import pytest

from extractor.batch.kernel import Counts, Spec, Work
from extractor.batch.processes import IDLE, INDEX, LOADING, STOP, THREADS, WORDS
from extractor.batch.ray_actor import Actor, Extractor
from extractor.batch.spool import build_row, write_chunk
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
    monkeypatch.setattr("extractor.batch.worker.gc.freeze", lambda: None)


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


class Ray:
    """Answers remote calls at once, with their names and what they were given."""

    def remote(self, **options):
        self.options = options
        return lambda kind: SimpleNamespace(remote=self.make)

    def make(self, *given):
        self.given = given

        def answer(name):
            return SimpleNamespace(remote=lambda *values: (name, *values))

        return SimpleNamespace(
            **{name: answer(name) for name in ("load", "process", "look")}
        )


def test_actor_loads_at_once_and_is_looked_at(work, spec):
    ray = Ray()
    actor = Actor(ray, work, {"PYTHONPATH": "here"})
    assert ray.options["runtime_env"]["env_vars"] == THREADS | {"PYTHONPATH": "here"}
    assert ray.given[0] is work
    assert (actor.ready, actor.answer, actor.sight) == (False, ("load",), ("look",))
    actor.submit(spec)
    assert (actor.spec, actor.answer) == (spec, ("process", spec))
    assert actor.looked_for is None  # what comes now was asked for before
    actor.look()
    assert actor.looked_for is spec
