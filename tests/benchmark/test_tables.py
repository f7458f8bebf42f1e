import pyarrow.parquet as pq
import pytest

from extractor.batch.store.parts import find_parts
from extractor.benchmark import tables as module
from extractor.benchmark.tables import measure_tables, write_parts


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(module, "ARTICLES", 20)


def test_measure_tables_makes_tables_and_graph_of_as_many_relations():
    found = measure_tables(270)  # three parts of 20 articles with 5 relations
    assert (found.relations, found.articles) == (300, 60)
    assert 0 < found.edges <= 300
    assert 0 < found.entities <= 600
    assert min(found.ledger_s, found.merge_s, found.graph_s) >= 0
    assert found.bytes > 2**20


def test_write_parts_gives_each_articles_and_names_of_its_own(tmp_path):
    write_parts(tmp_path / "parts", 2)
    one, other = find_parts(tmp_path / "parts")

    def read(part, name, column):
        return set(pq.read_table(part / f"{name}.parquet")[column].to_pylist())

    for name, column in [
        ("articles", "article"),
        ("relations", "article"),
        ("status", "content"),
        ("status", "signature"),
    ]:
        assert not read(one, name, column) & read(other, name, column)
    shared = read(one, "entities", "entity") & read(other, "entities", "entity")
    assert shared
    assert all(id.startswith(("per:anna", "per:carla")) for id in shared)


def test_write_parts_keeps_mentions_where_their_text_is(tmp_path):
    write_parts(tmp_path / "parts", 1)
    (part,) = find_parts(tmp_path / "parts")
    contents = pq.read_table(part / "status.parquet")
    texts = dict(
        zip(
            [content.hex() for content in contents["content"].to_pylist()],
            pq.read_table(part / "articles.parquet")["text"].to_pylist(),
            strict=True,
        )
    )
    for row in pq.read_table(part / "mentions.parquet").to_pylist():
        assert texts[row["article"]][row["start"] : row["end"]] == row["text"]
