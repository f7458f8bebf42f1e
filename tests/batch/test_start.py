import gzip

import pytest

from extractor.articles.files.walk import STDIN
from extractor.batch import start as module
from extractor.batch.engines.engine import InlineEngine
from extractor.batch.engines.limits import Limits
from extractor.batch.inputs.reading import InlineReader, Reading
from extractor.batch.kernel import Work
from extractor.batch.settings import Settings
from extractor.batch.start import is_small, start_processes

LIMITS = Limits(120.0, None)


@pytest.fixture
def taken(monkeypatch):
    """What engines and readers are asked for, instead of starting processes."""
    from extractor.batch.engines import ray_engine

    taken = []

    def take(name):
        return lambda *given, **named: taken.append((name, given, named))

    monkeypatch.setattr(ray_engine, "start_on_ray", take("ray"))
    monkeypatch.setattr(module, "start_local", take("local"))
    monkeypatch.setattr(module, "ProcessReader", take("reader"))
    monkeypatch.setattr(module, "count_workers", lambda: 4)
    return taken


def read(*inputs):
    return Reading(tuple(map(str, inputs)), "spool")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(workers=3), ("local", (Work("p"), 3, LIMITS), {})),
        # Of as many as there can be, one is started; the engine asks for more.
        (Settings(workers=None), ("local", (Work("p"), 4, LIMITS), {"first": 1})),
        (
            Settings(workers=None, engine="ray", ray_address="auto"),
            ("ray", (Work("p"), None, LIMITS), {"address": "auto"}),
        ),
    ],
)
def test_start_processes_takes_the_engine_that_is_asked_for(taken, settings, expected):
    start_processes(read(STDIN), Work("p"), settings)
    assert taken == [expected]


def test_start_processes_without_workers_starts_none(taken, folder):
    engine, reader = start_processes(read(folder), Work("p"), Settings(workers=0))
    assert isinstance(engine, InlineEngine)
    assert isinstance(reader, InlineReader)
    assert taken == []


def test_start_processes_reads_the_standard_input_itself(taken):
    _, reader = start_processes(read(STDIN), Work("p"), Settings())
    assert isinstance(reader, InlineReader)


def test_start_processes_reads_elsewhere_what_is_not_small(taken, folder):
    _, reader = start_processes(read(folder), Work("p"), Settings())
    assert isinstance(reader, InlineReader)
    (folder / "page.html").write_text("<html>Anna Bruni</html>")
    start_processes(read(folder), Work("p"), Settings(max_seconds=7))
    assert taken[-1] == ("reader", (read(folder),), {"seconds": 7})


def test_is_small_is_true_of_a_few_plain_files(tmp_path, folder):
    (folder / "empty.txt").unlink()
    (tmp_path / "b.jsonl").write_text('{"id": "a", "text": "Anna"}\n')
    assert is_small(read(folder, tmp_path / "b.jsonl"))
    assert is_small(read(tmp_path / "absent.txt"))  # a reject, read at once


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", b"<html>Anna Bruni"),
        ("a.txt", b"%PDF-1.7"),  # whatever its name says
        ("a.txt.gz", gzip.compress(b"Anna Bruni")),
        ("a.csv", b"id,text\na,Anna"),
        ("a.txt", b"Anna " * module.SMALL),
    ],
)
def test_is_small_is_false_of_what_may_cost_time(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    assert not is_small(read(tmp_path))


def test_is_small_is_false_of_many_files_and_of_patterns(tmp_path):
    for number in range(module.FEW):
        (tmp_path / f"{number}.txt").write_text("Anna Bruni")
    assert is_small(read(tmp_path))
    assert not is_small(read(f"{tmp_path}/*.txt"))
    (tmp_path / "more.txt").write_text("Anna Bruni")
    assert not is_small(read(tmp_path))
