import pytest

from extractor.batch import Notice, Progress, Settings, Summary
from extractor.benchmark import memory as module
from extractor.benchmark.archive import make_archive, write_archive
from extractor.benchmark.memory import measure_memory

PARAGRAPHS = {
    "it": ("Angela Merkel ha incontrato Vladimir Putin a Mosca il 3 maggio 2007.",),
    "en": ("Angela Merkel met Vladimir Putin in Moscow on 3 May 2007.",),
}


@pytest.fixture
def reported(monkeypatch):
    """A run that reports a progress for every article of a hundred."""

    def run(inputs, out, *, settings, report):
        report(Notice("start"))
        for articles in range(101):
            report(Progress(articles, 0, 0, 0, True, 1.0, 1.0))
        return Summary(new=100)

    monkeypatch.setattr(module, "run_batch", run)


def test_measure_memory_spreads_its_points_and_adds_the_end(reported, tmp_path):
    told = []
    points = measure_memory(tmp_path, 100, tell=told.append)
    assert [point.articles for point in points] == [*range(5, 101, 5), 100]
    assert told == list(points)
    assert all(point.main > 2**20 for point in points)
    assert points[-1].workers < 2**26  # no worker, only what cleans up after them
    assert [point.seconds for point in points] == sorted(p.seconds for p in points)


@pytest.mark.model
@pytest.mark.slow
def test_measure_memory_reads_that_of_workers_as_well(tmp_path):
    path = tmp_path / "archive.jsonl"
    write_archive(path, make_archive(PARAGRAPHS, 200, words=20, new_names=True))
    points = measure_memory(path, 200, settings=Settings(workers=1))
    assert points[-1].articles == 200
    assert points[-1].workers < 2**26  # no worker, only what cleans up after them
    assert any(point.workers > 2**26 for point in points)
