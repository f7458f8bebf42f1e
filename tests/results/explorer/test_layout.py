import itertools
import math

import networkx as nx
import pytest

from extractor.results.explorer.layout import build_layout, find_radius

PAIRS = [(f"p{i}", f"q{i}", 1) for i in range(30)]


def large():
    graph = nx.barabasi_albert_graph(150, 2, seed=3)
    return [(f"n{a:03}", f"n{b:03}", 1 + (a + b) % 3) for a, b in graph.edges]


def weigh(edges):
    weights = {}
    for start, end, weight in edges:
        for node in (start, end):
            weights[node] = weights.get(node, 0) + weight
    return weights


def test_build_layout_places_every_node_once():
    edges = [*large(), *PAIRS]
    places = build_layout(edges)
    assert set(places) == {node for edge in edges for node in edge[:2]}
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places.values())


def test_build_layout_does_not_depend_on_the_order_of_edges():
    edges = [*large(), *PAIRS]
    assert build_layout(edges) == build_layout(reversed(edges))


@pytest.mark.parametrize("edges", [large(), PAIRS], ids=["large", "pairs"])
def test_build_layout_sets_no_node_on_another(edges):
    places, weights = build_layout(edges), weigh(edges)
    for one, other in itertools.combinations(places, 2):
        room = find_radius(weights[one]) + find_radius(weights[other])
        assert math.dist(places[one], places[other]) > 0.9 * room


def test_build_layout_sets_the_largest_part_in_the_middle():
    places = build_layout([*large(), *PAIRS])
    reach = {
        letter: max(math.hypot(*at) for node, at in places.items() if node[0] == letter)
        for letter in "np"
    }
    assert reach["n"] < reach["p"]


def test_build_layout_knows_single_nodes_and_nothing():
    assert build_layout([("a", "a", 3)]) == {"a": (0.0, 0.0)}
    assert build_layout([]) == {}


def test_find_radius_has_a_limit():
    assert find_radius(10_000_000) == 26.0
