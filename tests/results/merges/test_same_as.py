import json

import pyarrow.parquet as pq
import pytest

from extractor.errors import OutputError
from extractor.records import Relation
from extractor.results.files import read_tables, write_tables
from extractor.results.graph import build_graph
from extractor.results.merges import (
    MERGES,
    Merge,
    apply_merges,
    find_same_as,
    merge_folder,
    set_same_as,
)
from extractor.results.tables import build_part, merge_tables


@pytest.fixture
def spelt(make_extraction):
    """Two articles that spell one man's name in two ways."""
    met = ("MEETS", 0, 1, "incontra")
    return (
        make_extraction(
            "a",
            "[Nikol Pashinyan:PER] incontra [Anna Bruni:PER].",
            met,
            entities={"Nikol Pashinyan": "per:nikol-pashinyan"},
        ),
        make_extraction(
            "b",
            "[Nikol Pashinian:PER] incontra [Anna Bruni:PER].",
            met,
            entities={"Nikol Pashinian": "per:nikol-pashinian"},
        ),
    )


@pytest.fixture
def folder(tmp_path, spelt):
    write_tables(tmp_path, merge_tables([build_part(spelt)]))
    return tmp_path


def same_as(folder):
    rows = read_tables(folder)["entities"].to_pylist()
    return {row["entity"]: row["same_as"] for row in rows if row["same_as"]}


def edit(folder, old, new):
    path = folder / MERGES
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


def test_find_same_as_goes_on_over_pairs():
    pairs = [Merge("same", "a", "b"), Merge("same", "b", "c"), Merge("same", "z", "a")]
    assert find_same_as(pairs) == {"a": "z", "b": "z", "c": "z"}


def test_find_same_as_takes_only_what_is_the_same():
    pairs = [Merge("different", "a", "b"), Merge("undecided", "c", "d")]
    assert find_same_as(pairs) == {}


def test_find_same_as_keeps_the_first_of_a_circle():
    assert find_same_as([Merge("same", "b", "a"), Merge("same", "a", "b")]) == {
        "b": "a"
    }


def test_find_same_as_refuses_contradictions():
    pairs = [
        Merge("same", "a", "b"),
        Merge("same", "b", "c"),
        Merge("different", "a", "c"),
    ]
    with pytest.raises(OutputError, match="a and c are 'different', but the same"):
        find_same_as(pairs)


def test_set_same_as_fills_parts_of_a_table(spelt):
    entities = merge_tables([build_part(spelt)])["entities"]
    decided = {"per:nikol-pashinian": "per:nikol-pashinyan"}
    whole = set_same_as(entities, decided)
    parts = [set_same_as(entities.slice(i, 1), decided) for i in range(len(entities))]
    assert [row for part in parts for row in part.to_pylist()] == whole.to_pylist()
    assert whole.schema == entities.schema


def test_apply_merges_leaves_the_other_tables(spelt):
    tables = merge_tables([build_part(spelt)])
    pairs = [Merge("same", "per:nikol-pashinyan", "per:nikol-pashinian")]
    applied = apply_merges(tables, pairs)
    assert applied["mentions"] is tables["mentions"]
    assert applied["entities"]["same_as"].null_count == 2


def test_merge_folder_joins_transcriptions(folder):
    counts = merge_folder(folder)
    assert counts["same"] == counts["joined"] == 1
    assert same_as(folder) == {"per:nikol-pashinyan": "per:nikol-pashinian"}


def test_merge_folder_honours_what_a_person_wrote(folder):
    merge_folder(folder)
    edit(folder, "same\tper:", "different\tper:")
    counts = merge_folder(folder)
    assert counts["different"] == 1
    assert same_as(folder) == {}
    edit(folder, "different\tper:", "same\tper:")
    assert merge_folder(folder)["joined"] == 1


def test_merge_folder_twice_gives_the_same_bytes(folder):
    merge_folder(folder)
    files = [folder / MERGES, folder / "entities.parquet"]
    before = [path.read_bytes() for path in files]
    merge_folder(folder)
    assert [path.read_bytes() for path in files] == before


def test_merge_folder_leaves_all_as_it_was_when_the_file_is_wrong(folder):
    merge_folder(folder)
    edit(folder, "same\tper:", "maybe\tper:")
    before = (folder / "entities.parquet").read_bytes()
    with pytest.raises(OutputError, match="decision = 'maybe'"):
        merge_folder(folder)
    assert (folder / "entities.parquet").read_bytes() == before


def test_merge_folder_describes_the_new_file_in_the_manifest(folder):
    manifest = folder / "manifest.json"
    old = {"files": {"entities.parquet": {"bytes": 0, "sha256": ""}}, "package": "1"}
    manifest.write_text(json.dumps(old), encoding="utf-8")
    merge_folder(folder)
    new = json.loads(manifest.read_text("utf-8"))
    size = (folder / "entities.parquet").stat().st_size
    assert new["files"]["entities.parquet"]["bytes"] == size
    assert new["package"] == "1"


@pytest.mark.parametrize("content", ["{", "[]", '{"files": []}'])
def test_merge_folder_refuses_a_damaged_manifest(folder, content):
    (folder / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(OutputError, match=r"manifest\.json cannot be read"):
        merge_folder(folder)


def test_merge_folder_refuses_a_folder_without_tables(tmp_path):
    with pytest.raises(OutputError, match=r"entities\.parquet is missing"):
        merge_folder(tmp_path)


def test_graph_has_one_node_for_what_is_the_same(folder):
    merge_folder(folder)
    graph = build_graph(folder)
    assert sorted(graph) == ["per:anna-bruni", "per:nikol-pashinian"]
    assert graph.nodes["per:nikol-pashinian"]["articles"] == 2
    assert graph.nodes["per:nikol-pashinian"]["mentions"] == 2
    ends = "per:anna-bruni", "per:nikol-pashinian"
    assert graph.edges[(*ends, "MEETS")]["weight"] == 2


def test_graph_leaves_out_relations_within_what_is_the_same(tmp_path, make_extraction):
    found = make_extraction(
        "a",
        "[Nikol Pashinyan:PER] sostiene [Nikol Pashinian:PER].",
        ("SUPPORTS", 0, 1, "sostiene"),
        entities={
            "Nikol Pashinyan": "per:nikol-pashinyan",
            "Nikol Pashinian": "per:nikol-pashinian",
        },
    )
    assert isinstance(found.relations[0], Relation)
    write_tables(tmp_path, merge_tables([build_part([found])]))
    merge_folder(tmp_path)
    graph = build_graph(tmp_path)
    assert graph.number_of_edges() == 0
    assert graph.graph["relations_within_entity"] == 1


def test_graph_keeps_an_entity_whose_other_half_is_gone(folder):
    path = folder / "entities.parquet"
    table = set_same_as(pq.read_table(path), {"per:nikol-pashinian": "per:nikol-gone"})
    write_tables(folder, {"entities": table})
    assert "per:nikol-gone" in build_graph(folder)
