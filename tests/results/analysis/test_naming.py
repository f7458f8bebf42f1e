import pandas as pd
import pytest

from extractor import build_graph
from extractor.errors import ExtractorError
from extractor.results.analysis import (
    find_communities,
    find_contradictions,
    find_paths,
    name_entities,
    rank_entities,
)
from extractor.results.analysis.naming import find_name
from extractor.results.figures import draw_heatmap, draw_network


@pytest.fixture
def graph(make_extraction):
    """A place in an Italian and in an English article, and somebody."""
    texts = {"it": "[Roma:LOC] sostiene", "en": "[Rome:LOC] backs"}
    return build_graph(
        make_extraction(
            lang,
            f"{text} [Al:PER].",
            ("SUPPORTS", 0, 1, text.split()[-1]),
            entities={"Roma": "loc:rome", "Rome": "loc:rome"},
            lang=lang,
        )
        for lang, text in texts.items()
    )


@pytest.mark.parametrize(("lang", "name"), [("it", "Roma"), ("en", "Rome")])
def test_find_name_is_in_the_language_asked_for(graph, lang, name):
    assert find_name(graph, "loc:rome", lang) == name


def test_find_name_without_one_in_the_language_is_as_most_write_it(graph):
    graph.nodes["per:al"].pop("name_en", None)
    assert find_name(graph, "per:al", "en") == "Al"


@pytest.mark.parametrize(("lang", "name"), [("it", "Roma"), ("en", "Rome")])
def test_tables_have_names_in_the_language_asked_for(graph, lang, name):
    assert rank_entities(graph, lang=lang).loc["loc:rome", "name"] == name
    communities = find_communities(graph, lang=lang).set_index("entity")
    assert communities.loc["loc:rome", "name"] == name


def test_name_entities_puts_names_into_columns_and_index(graph):
    path = find_paths(graph, "loc:rome", "per:al")
    named = name_entities(path, graph, lang="it")
    assert named[["subject", "object"]].to_numpy().tolist() == [["Roma", "Al"]]
    assert path["subject"].tolist() == ["loc:rome"]
    assert list(name_entities(rank_entities(graph), graph, lang="en").index) == [
        "Rome",
        "Al",
    ]


def test_name_entities_joins_lists_and_keeps_what_is_no_entity(found):
    table = name_entities(find_contradictions(found), build_graph(found))
    assert table.loc[0, ["subject", "denied_by"]].tolist() == ["Anna Bruni", "c.txt"]


def test_name_entities_keeps_what_is_missing(graph):
    table = pd.DataFrame({"source": [None, "per:al"]}, dtype=object)
    named = name_entities(table, graph)["source"]
    assert named.isna().tolist() == [True, False]
    assert named[1] == "Al"


@pytest.mark.parametrize("ask", [rank_entities, find_communities, draw_network])
def test_what_is_no_graph_is_refused_with_what_to_do(ask):
    with pytest.raises(ExtractorError, match="graph is str; give what build_graph mak"):
        ask("out")


@pytest.mark.parametrize(
    "ask", [rank_entities, find_communities, draw_network, draw_heatmap]
)
def test_names_in_an_unknown_language_are_refused(ask, graph):
    with pytest.raises(ExtractorError, match="lang is 'fr'; allowed are it, en, or"):
        ask(graph, lang="fr")


def test_find_paths_refuses_what_is_no_graph():
    with pytest.raises(ExtractorError, match="graph is str"):
        find_paths("out", "loc:rome", "per:al")
