import json
from dataclasses import replace

import pytest

from extractor.results.files import write_tables
from extractor.results.tables import build_part, merge_tables


@pytest.fixture
def folder(found, tmp_path):
    write_tables(tmp_path, merge_tables([build_part(found)]))
    return tmp_path


def read(path):
    return json.loads(path.read_text("utf-8"))


def test_graph_writes_the_file_its_ending_names(invoke, folder):
    path = folder / "g.graphml"
    result = invoke("graph", folder, "-o", path)
    assert result.exit_code == 0
    assert result.output == f"{path}: 4 entities, 3 relations\n"
    assert path.exists()


def test_graph_says_how_often_its_relations_are_told(invoke, found, tmp_path):
    again = [
        replace(one, article=replace(one.article, id=f"{number}-{one.article.id}"))
        for number in range(2)
        for one in found
    ]
    write_tables(tmp_path, merge_tables([build_part(again)]))
    result = invoke("graph", tmp_path, "-o", tmp_path / "g.gexf")
    assert "4 entities, 3 relations (told 6 times)\n" in result.output


@pytest.mark.parametrize(
    ("options", "types"),
    [
        (["--types", "HEAD_OF, VISITS"], {"HEAD_OF"}),
        (["--since", "2023-12"], {"MEETS"}),
        (["--until", "2022"], set()),
        (["--modality", "reported,planned"], {"HEAD_OF"}),
        (["--negated"], {"not MEETS"}),
        (["--asserted"], {"MEETS", "HEAD_OF"}),
        (["--min-articles", "2"], set()),
        (["--min-score", "1"], {"MEETS", "not MEETS", "HEAD_OF"}),
    ],
)
def test_graph_hands_its_choice_on(invoke, folder, options, types):
    path = folder / "g.json"
    assert invoke("graph", folder, "-o", path, *options).exit_code == 0
    assert {edge["key"] for edge in read(path)["edges"]} == types


def test_graph_keeps_only_connected_entities(invoke, folder):
    path = folder / "g.json"
    result = invoke("graph", folder, "-o", path, "--connected", "--types", "HEAD_OF")
    assert result.output.startswith(f"{path}: 2 entities, 1 relations\n")
    assert "Left out: 2 relations that were not asked for" in result.output


@pytest.mark.parametrize(
    ("projection", "edges"),
    [
        ("actors", "2 pairs"),
        ("cooccurrence", "5 pairs"),
        ("evidence", "3 relations"),
        ("relations", "3 relations"),
    ],
)
def test_graph_writes_the_projection_asked_for(invoke, folder, projection, edges):
    result = invoke(
        "graph", folder, "-o", folder / "g.gexf", "--projection", projection
    )
    assert result.exit_code == 0
    assert f"4 entities, {edges}" in result.output


def test_graph_writes_sentences_where_a_format_is_made_for_them(invoke, folder):
    path = folder / "g.ftm.jsonl"
    assert invoke("graph", folder, "-o", path).exit_code == 0
    assert "ha incontrato Marco Sala" in path.read_text("utf-8")


def test_graph_says_how_neo4j_imports(invoke, folder):
    result = invoke("graph", folder, "-o", folder / "neo", "--to", "neo4j")
    assert result.exit_code == 0
    assert "neo4j-admin database import full" in result.output
    assert (folder / "neo" / "relationships.csv").exists()


def test_graph_says_what_it_left_out(invoke, found, tmp_path):
    lost = tuple(replace(mention, entity=None) for mention in found[0].mentions)
    extraction = replace(found[0], mentions=lost)
    write_tables(tmp_path, merge_tables([build_part([extraction])]))
    result = invoke("graph", tmp_path, "-o", tmp_path / "g.json")
    assert "Left out: 1 relations of mentions without an entity" in result.output


def test_graph_lets_states_stand_for_capitals(invoke, make_extraction, tmp_path):
    made = make_extraction("1", "[Minsk:LOC] hosts [Al:PER].", ("HOSTS", 0, 1, "hosts"))
    capital = replace(made.mentions[0], metonym="loc:by")
    acting = replace(made, mentions=(capital, made.mentions[1]))
    write_tables(tmp_path, merge_tables([build_part([acting])]))
    invoke("graph", tmp_path, "-o", tmp_path / "g.json", "--metonyms")
    [edge] = read(tmp_path / "g.json")["edges"]
    assert edge["source"] == "loc:by"


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["-o", "g.xls"], 1, "no graph format; allowed are graphml (.graphml)"),
        (["-o", "g.json", "--to", "dot"], 1, "'dot' is no graph format"),
        (["-o", "g.json", "--projection", "all"], 1, "allowed are relations, actors"),
        (["-o", "g.json", "--since", "ieri"], 1, "give a date such as 2023"),
        (["-o", "g.json", "--modality", "sure"], 1, "allowed are fact"),
        (["-o", "g.json", "--schema", "none.toml"], 1, "none.toml"),
        (["-o", "g.json", "--min-score", "2"], 2, "--min-score"),
        ([], 2, "--out"),
    ],
)
def test_graph_says_what_is_wrong(invoke, folder, monkeypatch, options, code, message):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "200")
    result = invoke("graph", folder, *options)
    assert result.exit_code == code
    assert message in result.output
    assert not (folder / "g.json").exists()


def test_graph_says_that_the_folder_is_no_run(invoke, tmp_path):
    result = invoke("graph", tmp_path, "-o", tmp_path / "g.gexf")
    assert result.exit_code == 1
    assert "is missing" in result.stderr
