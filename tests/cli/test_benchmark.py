import json

import pytest

from extractor import benchmark
from extractor.benchmark import Layer, MemoryPoint, RunSpeed, Speed, TableSpeed


@pytest.fixture
def measured(monkeypatch, tmp_path):
    """Stand-ins for what takes time; the archive is real."""
    (tmp_path / "a.txt").write_text("The minister met her colleague in Rome.")
    speed = Speed("analysis", "auto", "en", 4000.0, 1.0)
    run = RunSpeed(2, 640, 3.0, 1.5, 0.5, 7600.0, 1.9)
    point = MemoryPoint(5, 2.0, 2.5, 2**27, 2**29)
    table = TableSpeed(1_000_000, 200_000, 90_000, 600_000, 3.0, 19.0, 13.0, 2**30)

    def watch(path, articles, *, tell):
        assert len(path.read_text().splitlines()) == articles
        tell(point)
        return (point,)

    monkeypatch.setattr(benchmark, "measure_speeds", lambda archive, others: (speed,))
    monkeypatch.setattr(benchmark, "count_words", lambda archive, lang: 640)
    monkeypatch.setattr(benchmark, "measure_runs", lambda path, words, workers: (run,))
    monkeypatch.setattr(benchmark, "measure_memory", watch)
    monkeypatch.setattr(benchmark, "measure_tables", lambda rows: table)
    return tmp_path


@pytest.mark.model
def test_benchmark_shows_speed_runs_and_memory(invoke, measured):
    result = invoke("benchmark", "--samples", measured)
    assert result.exit_code == 0, result.output
    for words in (
        "4,000 words/s",
        "2 workers",
        "1.90",
        "start 1.5 s",
        "512 MiB, main process   128 MiB",
        "onnxruntime",
    ):
        assert words in result.stdout
    assert "5 articles in 2 s, 512 MiB of the worker" in result.stderr
    assert "relations" not in result.stdout


@pytest.mark.model
def test_benchmark_gives_json(invoke, measured):
    shown = json.loads(invoke("benchmark", "--samples", measured, "--json").stdout)
    assert set(shown) == {"machine", "speed", "runs", "memory"}


@pytest.mark.model
def test_benchmark_shows_the_steps_of_an_article(invoke, measured, monkeypatch):
    def measure(archive, *, rules):
        assert len(list(archive)) == 4
        return (Layer("en", f"relations, {rules:,} more rules", 7.5, 0.125),)

    monkeypatch.setattr(benchmark, "measure_layers", measure)
    given = ("--articles", 0, "--memory", 0, "--layers", 4, "--rules", 1_000)

    result = invoke("benchmark", "--samples", measured, *given)

    assert result.exit_code == 0, result.output
    assert "en  relations, 1,000 more rules     7.50 ms  0.125" in result.stdout


@pytest.mark.model
def test_benchmark_measures_only_what_is_asked_for(invoke, measured):
    given = ("--articles", 0, "--memory", 0, "--rows", 1_000_000)
    result = invoke("benchmark", "--samples", measured, *given)
    assert result.exit_code == 0, result.output
    assert "1,000,000 relations in 200,000 articles" in result.stdout
    assert "tables 19.0 s, graph of 600,000 edges 13.0 s, together 35.0 s" in (
        result.stdout
    )
    assert "words/s" not in result.stdout
    shown = json.loads(invoke("benchmark", "--json", *given).stdout)
    assert set(shown) == {"machine", "tables"}


def test_benchmark_writes_an_archive(invoke, measured, tmp_path):
    path = tmp_path / "archive.jsonl"
    result = invoke("benchmark", "--samples", measured, "--write", path)
    assert "200 articles" in result.output
    assert len(path.read_text().splitlines()) == 200


def test_benchmark_refuses_workers_that_are_no_numbers(invoke):
    result = invoke("benchmark", "--workers", "one,two")
    assert result.exit_code == 2
    assert "such as 1,2" in result.stderr
