import random

import pytest

from extractor.batch.engines.engine import Done, Lost
from extractor.batch.kernel import Counts
from extractor.batch.schedule import LARGEST, Schedule


class Engine:
    """Processes at once; loses partitions with a poisoned row."""

    lost = 0
    done = (0, 0)

    def __init__(self, slots=2, poison=(), tells=True, chance=0.0):
        self.slots = slots
        self.free = slots
        self.poison = set(poison)
        self.tells = tells
        self.chance = chance
        self.random = random.Random(1)
        self.given = []
        self.outcomes = []

    def submit(self, spec):
        self.given.append(spec)
        self.free -= 1

    def wait(self, timeout_s):
        outcomes = [self.process(spec) for spec in self.given[len(self.outcomes) :]]
        self.outcomes += outcomes
        self.free = self.slots
        return outcomes

    def stop(self, grace_s):
        return self.wait(0)

    def process(self, spec):
        bad = [i for i, row in enumerate(spec.rows) if row in self.poison]
        if self.random.random() < self.chance and not spec.losses:
            return Lost(spec, None, "killed")
        if bad and not spec.given_up:
            return Lost(spec, bad[0] if self.tells else None, "poisoned")
        return Done(spec, Counts(len(spec.rows), 0, 0))


@pytest.fixture
def spool(tmp_path):
    path = tmp_path / "0.parquet"
    path.write_text("rows")
    return path


def finish(engine, spool, count):
    done = []
    schedule = Schedule(engine, 5, done.append)
    schedule.add(spool, [(row, row % 2 == 0) for row in range(count)])
    while not schedule.is_idle:
        schedule.step(0)
    return done


def rows(done):
    return sorted(row for outcome in done for row in outcome.spec.rows)


def test_schedule_gives_each_row_once_under_new_numbers(spool):
    engine = Engine()
    done = finish(engine, spool, 250)
    assert rows(done) == list(range(250))
    numbers = [outcome.spec.number for outcome in done]
    assert numbers == list(range(5, 5 + len(done)))
    for outcome in done:
        assert all(
            extracted == (row % 2 == 0)
            for row, extracted in zip(
                outcome.spec.rows, outcome.spec.extracted, strict=True
            )
        )
    assert not spool.exists()


def test_schedule_gives_less_at_the_end(spool):
    done = finish(Engine(), spool, 2000)
    sizes = [len(outcome.spec.rows) for outcome in done]
    assert sizes[0] == LARGEST
    assert sizes[-1] <= 4
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("tells", [True, False])
def test_schedule_gives_up_what_is_poisoned_and_nothing_else(spool, tells):
    poison = {0, 17, 18, 99}
    engine = Engine(poison=poison, tells=tells)
    done = finish(engine, spool, 100)
    assert rows(done) == list(range(100))
    given_up = {row for o in done if o.spec.given_up for row in o.spec.rows}
    assert given_up == poison
    assert {o.spec.given_up for o in done if o.spec.given_up} == {"poisoned"}


def test_schedule_forgives_a_worker_that_was_killed(spool):
    done = finish(Engine(chance=0.3), spool, 100)
    assert rows(done) == list(range(100))
    assert not any(outcome.spec.given_up for outcome in done)


def test_schedule_tries_a_single_row_twice(spool):
    engine = Engine(poison={0})
    done = finish(engine, spool, 1)
    assert [spec.given_up for spec in engine.given] == [None, None, "poisoned"]
    assert rows(done) == [0]


def test_schedule_removes_a_file_without_rows(spool):
    schedule = Schedule(Engine(), 1, lambda done: None)
    schedule.add(spool, [])
    assert schedule.is_idle
    assert not spool.exists()


def test_schedule_keeps_what_is_done_at_the_stop(spool):
    done = []
    engine = Engine(slots=1)
    schedule = Schedule(engine, 1, done.append)
    schedule.add(spool, [(0, True), (1, True)])
    engine.wait, wait = (lambda timeout_s: []), engine.wait
    schedule.step(0)
    assert (schedule.waiting, done) == (0, [])
    engine.wait = wait
    schedule.stop(1)
    assert rows(done) == [0, 1]
