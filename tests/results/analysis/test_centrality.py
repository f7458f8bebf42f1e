import warnings

import pytest

from extractor import build_graph
from extractor.results.analysis import centrality, rank_entities


def test_rank_entities_puts_the_middle_first(star):
    table = rank_entities(build_graph(star))
    assert table.index[0] == "per:zoe"
    assert table.loc["per:zoe", ["name", "degree", "weight"]].tolist() == ["Zoe", 4, 4]
    assert table.loc["per:zoe", "betweenness"] == pytest.approx(5 / 6)
    assert table["pagerank"].sum() == pytest.approx(1)


def test_rank_entities_says_that_it_samples_a_large_graph(star, monkeypatch):
    monkeypatch.setattr(centrality, "EXACT_WORK", 3)
    with pytest.warns(UserWarning, match="sample=N"):
        table = rank_entities(build_graph(star))
    assert table.loc["per:zoe", "betweenness"] > 0


def test_rank_entities_samples_or_leaves_out_as_asked(star, monkeypatch):
    monkeypatch.setattr(centrality, "EXACT_WORK", 3)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert rank_entities(build_graph(star), sample=2)["betweenness"].notna().all()
        assert rank_entities(build_graph(star), sample=0)["betweenness"].isna().all()


def test_rank_entities_of_nothing_is_an_empty_table():
    assert list(rank_entities(build_graph([])).columns) == list(centrality.COLUMNS)
