import sys
from importlib.metadata import EntryPoint
from multiprocessing import Pipe

import pytest

from extractor.batch.engines import worker as module
from extractor.batch.engines.processes import ARTICLES, IDLE, INDEX, SHARED, STOP, WORDS
from extractor.batch.engines.worker import run_worker
from extractor.batch.inputs.spool import build_row, write_chunk
from extractor.batch.kernel import Counts, Spec, Work
from extractor.errors import ExtractorError, OutputError
from extractor.records import Article


@pytest.fixture(autouse=True)
def same_process(monkeypatch):
    """Run the worker here: it must not change our signals."""
    monkeypatch.setattr(module, "live_with_parent", lambda: None)
    monkeypatch.setattr(module.gc, "freeze", lambda: None)


@pytest.fixture
def ask(tmp_path, fake_route):
    """Send texts, a spec each row, to a worker; give its answers and what it shares."""
    (tmp_path / "parts").mkdir()

    def ask(*texts, route=fake_route.extract, parts="parts", shared=None):
        path = tmp_path / "0.parquet"
        articles = [Article(f"{n}", text, "it") for n, text in enumerate(texts)]
        write_chunk(path, [build_row("f", article) for article in articles])
        rows = tuple(range(len(texts)))
        shared = shared or [0.0] * SHARED
        ours, theirs = Pipe()
        ours.send(Spec(1, str(path), rows, (True,) * len(rows)))
        ours.send(None)
        run_worker(theirs, shared, Work(str(tmp_path / parts), route=route))
        answers = []
        while ours.poll():
            answers.append(ours.recv())
        return answers, shared

    return ask


def test_run_worker_answers_each_spec(ask):
    answers, shared = ask("Anna Marco", "Carla Dino")
    assert answers == [("ready",), ("done", Counts(2, 0, 4))]
    assert shared[INDEX] == IDLE
    assert (shared[ARTICLES], shared[WORDS]) == (1, 2)


def test_run_worker_counts_no_words_of_what_fails(ask):
    answers, shared = ask("Anna Marco", "FAIL now", "Carla Dino")
    assert answers[1] == ("done", Counts(3, 1, 4, rejected_words=2))
    assert (shared[ARTICLES], shared[WORDS]) == (2, 2)


def test_run_worker_stops_when_it_is_told(ask):
    shared = [0.0] * SHARED
    shared[STOP] = 1
    answers, _ = ask("Anna Marco", shared=shared)
    assert answers[1] == ("done", Counts(0, 0, 0))


def test_run_worker_tells_a_lost_partition_from_a_lost_run(ask):
    answers, _ = ask("RAISE it")
    assert answers[1] == ("lost", "ValueError: something unforeseen")
    answers, _ = ask("Anna Marco", parts="none")
    assert answers[1][0] == "failed"
    assert isinstance(answers[1][1], OutputError)


def test_run_worker_says_that_nothing_can_be_loaded(ask):
    def route(articles, **options):
        raise ImportError("no spacy")

    ((kind, error),), _ = ask("Anna", route=route)
    assert kind == "failed"
    assert isinstance(error, ExtractorError)
    assert "ImportError: no spacy" in str(error)


def test_run_worker_ends_where_nobody_is_there(tmp_path, fake_route):
    ours, theirs = Pipe()
    ours.close()
    work = Work(str(tmp_path), route=fake_route.extract)
    run_worker(theirs, [0.0] * SHARED, work)


@pytest.fixture
def seen_torch(monkeypatch):
    """Whether PyTorch could be imported while the model was loaded."""
    seen = []

    def load(work):
        seen.append(sys.modules.get("torch", ""))
        return ("ready",)

    monkeypatch.delitem(sys.modules, "torch", raising=False)
    monkeypatch.setattr(module, "load", load)
    return seen


def start_worker(work):
    ours, theirs = Pipe()
    ours.send(None)
    run_worker(theirs, [0.0] * SHARED, work)


def test_run_worker_loads_the_embedded_model_without_pytorch(seen_torch):
    start_worker(Work("parts"))
    assert seen_torch == [None]
    assert "torch" not in sys.modules


@pytest.mark.parametrize("other", ["model", "route", "package"])
def test_run_worker_leaves_pytorch_to_what_may_need_it(
    seen_torch, other, monkeypatch, fake_route
):
    if other == "package":
        added = EntryPoint("transformer", "spacy_transformers:make", module.ADDED)
        monkeypatch.setattr(module, "entry_points", lambda group: [added])
    model = "it_core_news_lg" if other == "model" else "auto"
    route = fake_route.extract if other == "route" else None
    start_worker(Work("parts", model=model, route=route))
    assert seen_torch == [""]
