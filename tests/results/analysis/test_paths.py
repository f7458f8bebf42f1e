import pytest

from extractor import build_graph
from extractor.errors import ExtractorError
from extractor.results.analysis import find_paths


def test_find_paths_gives_the_relations_along_the_way(make):
    graph = build_graph([make("1", "Al", "MEETS", "Bo"), make("2", "Cy", "AIDS", "Bo")])
    table = find_paths(graph, "per:al", "per:cy")
    assert table.to_dict("records") == [
        {
            "path": 1,
            "step": step,
            "subject": subject,
            "relation": relation,
            "object": "per:bo",
            "weight": 1,
            "evidence": evidence,
        }
        for step, subject, relation, evidence in (
            (1, "per:al", "MEETS", ["1#0"]),
            (2, "per:cy", "AIDS", ["2#0"]),
        )
    ]


def test_find_paths_prefers_short_ones_and_stops_at_the_limit(star):
    table = find_paths(build_graph(star), "per:al", "per:bo", limit=2)
    assert table.groupby("path").size().tolist() == [1, 2]
    assert set(find_paths(build_graph(star), "per:al", "per:bo", limit=1).path) == {1}


def test_find_paths_between_parts_is_empty(make):
    graph = build_graph(
        [make("1", "Al", "MEETS", "Bo"), make("2", "Cy", "MEETS", "Di")]
    )
    assert find_paths(graph, "per:al", "per:cy").empty


def test_find_paths_needs_entities_of_the_graph(star):
    with pytest.raises(ExtractorError, match="no entity 'per:nobody'"):
        find_paths(build_graph(star), "per:zoe", "per:nobody")
