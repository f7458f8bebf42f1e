import pytest

from extractor import build_graph
from extractor.results.figures import draw_network


def test_draw_network_names_the_entities_that_are_linked(found, read_words):
    words = read_words(draw_network(build_graph(found)))
    assert {"Anna Bruni", "Marco Sala", "Lega dei Porti"} <= words
    assert "Roma" not in words
    assert "3 of 4 entities, 2 links" in words


def test_draw_network_shows_the_most_central_only(found, read_words):
    words = read_words(draw_network(build_graph(found), limit=2))
    assert "Anna Bruni" in words
    assert "2 of 4 entities, 1 links" in words


def test_draw_network_is_the_same_each_time(found, save):
    one, two = (save(draw_network(build_graph(found))) for _ in range(2))
    assert one == two


def test_draw_network_of_nothing_is_an_empty_figure(save):
    assert save(draw_network(build_graph([])))


def test_draw_network_draws_names_with_dollars_and_of_great_length(
    make_extraction, save
):
    name = "Ke$ha $" + "x" * 200
    found = make_extraction("1", f"[{name}:PER] met [Al:PER].", ("MEETS", 0, 1, "met"))
    assert save(draw_network(build_graph([found])))


@pytest.mark.parametrize(("lang", "name"), [("it", "Roma"), ("en", "Rome")])
def test_draw_network_writes_names_in_a_language(
    both_languages, read_words, lang, name
):
    graph = build_graph(both_languages)
    assert name in read_words(draw_network(graph, lang=lang))
