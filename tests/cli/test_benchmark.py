import json

import pytest

from extractor import benchmark
from extractor.benchmark import RunSpeed, Speed


@pytest.fixture
def measured(monkeypatch, tmp_path):
    """Stand-ins for what takes time; the archive is real."""
    (tmp_path / "a.txt").write_text("The minister met her colleague in Rome.")
    speed = Speed("analysis", "auto", "en", 4000.0, 1.0)
    run = RunSpeed(2, 640, 3.0, 0.5, 7600.0, 1.9)
    monkeypatch.setattr(benchmark, "measure_speeds", lambda archive, others: (speed,))
    monkeypatch.setattr(benchmark, "measure_runs", lambda path, workers: (run,))
    monkeypatch.setattr(benchmark, "measure_memory", lambda some, total: [(5, 2**29)])
    return tmp_path


@pytest.mark.model
def test_benchmark_shows_speed_runs_and_memory(invoke, measured):
    result = invoke("benchmark", "--samples", measured)
    assert result.exit_code == 0, result.output
    for words in ("4,000 words/s", "2 workers", "1.90", "512 MiB", "onnxruntime"):
        assert words in result.output


@pytest.mark.model
def test_benchmark_gives_json(invoke, measured):
    shown = json.loads(invoke("benchmark", "--samples", measured, "--json").output)
    assert set(shown) == {"machine", "speed", "runs", "memory"}


def test_benchmark_writes_an_archive(invoke, measured, tmp_path):
    path = tmp_path / "archive.jsonl"
    result = invoke("benchmark", "--samples", measured, "--write", path)
    assert "200 articles" in result.output
    assert len(path.read_text().splitlines()) == 200


def test_benchmark_refuses_workers_that_are_no_numbers(invoke):
    result = invoke("benchmark", "--workers", "one,two")
    assert result.exit_code == 2
    assert "such as 1,2" in result.stderr
