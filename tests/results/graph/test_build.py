import itertools
from dataclasses import replace
from datetime import date

import networkx as nx
import pytest

from extractor.errors import ArticleError, ExtractorError, OutputError
from extractor.results.files import write_tables
from extractor.results.graph import PROJECTIONS, build_graph, build_slices
from extractor.results.tables import build_part, merge_tables

ANNA, MARCO, LEGA = "per:anna-bruni", "per:marco-sala", "org:lega-dei-porti"


def content(graph):
    edges = graph.edges(keys=True) if graph.is_multigraph() else graph.edges()
    return list(graph.nodes(data=True)), [(*e, graph.edges[e]) for e in edges]


def test_build_graph_makes_a_node_of_each_entity(found):
    graph = build_graph(found)
    assert isinstance(graph, nx.MultiDiGraph)
    assert list(graph) == ["loc:rome", LEGA, ANNA, MARCO]
    assert graph.nodes["loc:rome"] == {
        "label": "LOC",
        "name": "Roma",
        "name_it": "Roma",
        "name_en": "Rome",
        "aliases": ["Rome"],
        "mentions": 2,
        "articles": 2,
        "first_published": "2023-12-06",
        "last_published": "2023-12-06",
    }


def test_build_graph_joins_what_articles_state_of_the_same_two(found):
    again = replace(found[0], article=replace(found[0].article, id="d.txt"))
    graph = build_graph([*found, again])
    assert graph.edges[ANNA, MARCO, "MEETS"] == {
        "type": "MEETS",
        "negated": False,
        "weight": 2,
        "articles": 2,
        "first_date": "2023-12-06",
        "last_date": "2023-12-06",
        "first_published": "2023-12-06",
        "last_published": "2023-12-06",
        "score": 1.0,
        "modality": ["fact"],
        "rules": ["it-meets-1"],
        "evidence": ["b.txt#0", "d.txt#0"],
    }


def test_build_graph_keeps_what_is_denied_apart(found):
    graph = build_graph(found)
    assert set(graph[ANNA][MARCO]) == {"MEETS", "not MEETS"}
    assert graph.edges[ANNA, MARCO, "not MEETS"]["negated"] is True


def test_symmetric_relations_are_one_edge_in_either_order(make_extraction):
    one = make_extraction("1", "[Zoe:PER] met [Al:PER].", ("MEETS", 0, 1, "met"))
    two = make_extraction("2", "[Al:PER] met [Zoe:PER].", ("MEETS", 0, 1, "met"))
    graph = build_graph([one, two])
    assert graph.edges["per:al", "per:zoe", "MEETS"]["weight"] == 2
    assert graph.number_of_edges() == 1


def test_directed_relations_keep_their_direction(make_extraction):
    one = make_extraction("1", "[Zoe:PER] hit [Al:PER].", ("ATTACKS", 0, 1, "hit"))
    two = make_extraction("2", "[Al:PER] hit [Zoe:PER].", ("ATTACKS", 0, 1, "hit"))
    graph = build_graph([one, two])
    assert set(graph.edges()) == {("per:zoe", "per:al"), ("per:al", "per:zoe")}


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        ({"types": "HEAD_OF"}, {"HEAD_OF"}),
        ({"types": ["MEETS"]}, {"MEETS", "not MEETS"}),
        ({"negated": True}, {"not MEETS"}),
        ({"negated": False}, {"MEETS", "HEAD_OF"}),
        ({"modality": "reported"}, {"HEAD_OF"}),
        ({"since": "2023-12"}, {"MEETS"}),
        ({"since": "2024"}, set()),
        ({"until": "2023-12-06"}, {"MEETS"}),
        ({"until": "2023-12-05"}, set()),
        ({"min_articles": 2}, set()),
        ({"min_score": 1.0}, {"MEETS", "not MEETS", "HEAD_OF"}),
    ],
)
def test_build_graph_keeps_what_is_asked_for(found, options, keys):
    graph = build_graph(found, isolated=False, **options)
    assert {key for _, _, key in graph.edges(keys=True)} == keys
    assert all(degree for _, degree in graph.degree())


def test_build_graph_takes_types_that_only_the_tables_have(make_extraction):
    made = make_extraction("1", "[Al:PER] hugs [Bo:PER].", ("HUGS", 0, 1, "hugs"))
    assert build_graph(made, types="HUGS").number_of_edges() == 1


def test_build_graph_takes_one_extraction_and_nothing_else(found):
    assert content(build_graph(found[0])) == content(build_graph([found[0]]))
    for other in (None, 5, [found[0].to_dict()], ["out"]):
        with pytest.raises(ArticleError, match="no Extraction; give what extract"):
            build_graph(other)


def test_build_graph_counts_what_was_not_asked_for(found):
    graph = build_graph(found, types="HEAD_OF")
    assert graph.graph["relations_not_selected"] == 2


def test_build_graph_lets_a_state_stand_for_its_capital(make_extraction):
    made = make_extraction("1", "[Minsk:LOC] hosts [Al:PER].", ("HOSTS", 0, 1, "hosts"))
    capital = replace(made.mentions[0], metonym="loc:by")
    acting = replace(made, mentions=(capital, made.mentions[1]))
    assert set(build_graph([acting]).edges()) == {("loc:minsk", "per:al")}
    assert set(build_graph([acting], metonyms=True).edges()) == {("loc:by", "per:al")}


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_build_graph_does_not_depend_on_article_order(found, projection):
    expected = content(build_graph(found, projection=projection))
    for order in itertools.permutations(found):
        graph = build_graph(iter(order), projection=projection)
        assert content(graph) == expected


def test_build_graph_reads_saved_tables(found, tmp_path):
    write_tables(tmp_path, merge_tables([build_part(found)]))
    assert content(build_graph(tmp_path)) == content(build_graph(found))
    assert content(build_graph(str(tmp_path))) == content(build_graph(found))


def test_build_graph_counts_relations_it_cannot_draw(found):
    lost = replace(found[0].mentions[1], entity=None)
    mentions = (found[0].mentions[0], lost, *found[0].mentions[2:])
    graph = build_graph([replace(found[0], mentions=mentions), found[1]])
    assert graph.number_of_edges() == 1
    assert graph.graph["relations_without_entity"] == 1


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_build_graph_of_nothing_is_empty(projection):
    assert len(build_graph([], projection=projection)) == 0


def test_build_graph_refuses_a_folder_without_tables(tmp_path):
    with pytest.raises(OutputError, match="give the OUT folder"):
        build_graph(tmp_path)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"projection": "all"}, "relations, actors, evidence"),
        ({"since": "yesterday"}, "give a date such as 2023"),
        ({"since": 2023}, "since is 2023; give a date such as 2023"),
        ({"until": date(2023, 1, 2)}, "until is datetime.date.*, as text"),
        ({"since": "2024", "until": "2023-12"}, "since is '2024', which is after"),
        ({"modality": "certain"}, "allowed are fact"),
        ({"modality": []}, "modality is empty; allowed are fact"),
        ({"types": "meets"}, "types is 'meets'; allowed are ACCUSES, .*, MEETS"),
        ({"types": ["MEETS", "MEET"]}, "types is 'MEET'; allowed"),
        ({"types": []}, "types is empty; allowed"),
        ({"schema": "none"}, "no such schema"),
    ],
)
def test_build_graph_says_what_is_wrong_with_an_option(found, options, message):
    with pytest.raises(ExtractorError, match=message):
        build_graph(found, **options)


def test_build_slices_gives_a_graph_for_each_period(found):
    later = replace(found[1].article, id="d.txt", published="2024-02-01")
    slices = build_slices([*found, replace(found[1], article=later)])
    assert list(slices) == ["2023", "2024"]
    assert list(slices["2024"].edges(keys=True)) == [(ANNA, LEGA, "HEAD_OF")]
    assert list(build_slices(found, every="month")) == ["2023-12"]


def test_build_slices_refuses_other_periods(found):
    with pytest.raises(ExtractorError, match="year, month, day"):
        build_slices(found, every="week")
