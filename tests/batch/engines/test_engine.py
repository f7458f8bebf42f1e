import pytest

from extractor.batch.engines.engine import Done, InlineEngine, Lost
from extractor.batch.inputs.spool import build_row, write_chunk
from extractor.batch.kernel import Spec, Work
from extractor.errors import OutputError
from extractor.records import Article


@pytest.fixture
def spec(tmp_path):
    path = tmp_path / "0.parquet"
    write_chunk(path, [build_row("f", Article("a", "Anna Marco", "it"))])
    return Spec(1, str(path), (0,), (True,))


def test_inline_engine_processes_one_partition_at_a_time(tmp_path, fake_route, spec):
    engine = InlineEngine(Work(str(tmp_path), route=fake_route.extract))
    assert (engine.free, engine.done, engine.wait(0)) == (1, (0, 0), ())
    engine.submit(spec)
    assert engine.free == 0
    (outcome,) = engine.wait(0)
    assert isinstance(outcome, Done)
    assert engine.free == 1


def test_inline_engine_gives_back_what_raises(tmp_path, fake_route, spec):
    def route(articles, **options):
        for article in articles:
            if article.id == "a":
                raise ValueError("odd")
            yield from fake_route.extract([article], **options)

    engine = InlineEngine(Work(str(tmp_path), route=route))
    engine.submit(spec)
    assert engine.wait(0) == (Lost(spec, None, "ValueError: odd"),)


def test_inline_engine_stops_where_nothing_can_be_written(tmp_path, fake_route, spec):
    engine = InlineEngine(Work(str(tmp_path / "none"), route=fake_route.extract))
    engine.submit(spec)
    with pytest.raises(OutputError, match="cannot be written"):
        engine.wait(0)


def test_inline_engine_forgets_on_stop(tmp_path, spec):
    engine = InlineEngine(Work(str(tmp_path)))
    engine.submit(spec)
    assert engine.stop(1) == ()
    assert engine.free == 1
