import pyarrow as pa
import pytest

from extractor.results.explorer.strongest import Limits, find_strongest

SYMMETRIC = frozenset({"MEETS"})


def build(*rows):
    names = ("subject_entity", "type", "object_entity", "score")
    table = [dict(zip(names, row, strict=True)) for row in rows]
    kinds = (pa.string(), pa.string(), pa.string(), pa.float64())
    schema = pa.schema(list(zip(names, kinds, strict=True)))
    return pa.Table.from_pylist(table, schema=schema)


def pairs(found):
    rows = found.relations.to_pylist()
    return [(row["subject_entity"], row["object_entity"]) for row in rows]


def test_find_strongest_keeps_all_that_fits():
    table = build(("a", "MEETS", "b", 0.5), ("b", "HEAD_OF", "c", 0.9))
    found = find_strongest(table, symmetric=SYMMETRIC, limits=Limits())
    assert found.relations == table
    assert found.nodes == ("a", "b", "c")
    assert found.left_out == {"entities": 0, "relations": 0, "without_entity": 0}


def test_find_strongest_prefers_edges_with_many_relations():
    table = build(
        ("x", "AIDS", "y", 0.99),
        ("a", "MEETS", "b", 0.1),
        ("b", "MEETS", "a", 0.2),
    )
    limits = Limits(nodes=2)
    found = find_strongest(table, symmetric=SYMMETRIC, limits=limits)
    assert pairs(found) == [("a", "b"), ("b", "a")]
    assert found.left_out["entities"] == 2
    assert found.left_out["relations"] == 1


def test_find_strongest_tells_directions_apart_unless_symmetric():
    table = build(
        ("a", "AIDS", "b", 0.1),
        ("b", "AIDS", "a", 0.2),
        ("c", "AIDS", "d", 0.3),
        ("c", "AIDS", "d", 0.4),
    )
    found = find_strongest(table, symmetric=SYMMETRIC, limits=Limits(edges=1))
    assert pairs(found) == [("c", "d"), ("c", "d")]


def test_find_strongest_prefers_edges_of_well_connected_entities():
    table = build(
        ("x", "AIDS", "y", 0.9),
        ("a", "AIDS", "b", 0.1),
        ("a", "AIDS", "c", 0.1),
        ("b", "AIDS", "c", 0.1),
    )
    found = find_strongest(table, limits=Limits(nodes=3))
    assert found.nodes == ("a", "b", "c")


def test_find_strongest_takes_the_best_of_every_edge_before_the_second_best():
    table = build(
        ("a", "AIDS", "b", 0.7),
        ("a", "AIDS", "b", 0.9),
        ("a", "AIDS", "b", 0.8),
        ("c", "AIDS", "d", 0.1),
    )
    found = find_strongest(table, limits=Limits(relations=3))
    assert [row["score"] for row in found.relations.to_pylist()] == [0.9, 0.8, 0.1]


def test_find_strongest_counts_relations_without_an_entity():
    table = build(("a", "AIDS", None, 0.5), (None, "AIDS", "b", 0.5))
    found = find_strongest(table, limits=Limits())
    assert found.nodes == ()
    assert found.left_out == {"entities": 0, "relations": 0, "without_entity": 2}


def test_find_strongest_does_not_depend_on_order():
    rows = [(f"n{i % 7}", "AIDS", f"n{i % 11}", i / 100) for i in range(60)]
    limits = Limits(nodes=6, edges=8, relations=12)
    one = find_strongest(build(*rows), limits=limits)
    other = find_strongest(build(*reversed(rows)), limits=limits)
    assert one.nodes == other.nodes
    assert sorted(map(str, one.relations.to_pylist())) == sorted(
        map(str, other.relations.to_pylist())
    )


@pytest.mark.parametrize("size", [2, 5, 40])
def test_find_strongest_stays_within_its_limits(size):
    rows = [(f"n{i % 50}", "AIDS", f"n{(i * i) % 97}", 0.5) for i in range(3_000)]
    limits = Limits(nodes=size, edges=size, relations=2 * size)
    found = find_strongest(build(*rows), limits=limits)
    assert 0 < len(found.nodes) <= size
    assert len(found.relations) <= 2 * size
    assert {end for pair in pairs(found) for end in pair} == set(found.nodes)
