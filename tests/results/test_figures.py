import io
from importlib import util

import pytest

from extractor import build_graph
from extractor.errors import ExtractorError
from extractor.results import figures
from extractor.results.figures import draw_heatmap, draw_network, draw_timeline


def read_words(figure):
    """Give everything that is written in a figure."""
    figure.canvas.draw()
    [axes, *_] = figure.axes
    texts = [text.get_text() for text in axes.texts]
    ticks = [*axes.get_xticklabels(), *axes.get_yticklabels()]
    return {axes.get_title(), *texts, *(tick.get_text() for tick in ticks)}


def save(figure):
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()


def test_draw_network_names_the_entities_that_are_linked(found):
    words = read_words(draw_network(build_graph(found)))
    assert {"Anna Bruni", "Marco Sala", "Lega dei Porti"} <= words
    assert "Roma" not in words
    assert "3 of 4 entities, 2 links" in words


def test_draw_network_shows_the_most_central_only(found):
    words = read_words(draw_network(build_graph(found), limit=2))
    assert "Anna Bruni" in words
    assert "2 of 4 entities, 1 links" in words


def test_draw_network_is_the_same_each_time(found):
    one, two = (save(draw_network(build_graph(found))) for _ in range(2))
    assert one == two


def test_draw_timeline_writes_dated_relations(found):
    words = read_words(draw_timeline(found, "per:anna-bruni"))
    assert "Anna Bruni MEETS Marco Sala" in words
    assert not any("HEAD_OF" in word for word in words)


def test_draw_timeline_without_a_dated_relation_says_so(found):
    with pytest.raises(ExtractorError, match="No dated relation of 'loc:rome'"):
        draw_timeline(found, "loc:rome")


def test_draw_heatmap_counts_statements(found):
    words = read_words(draw_heatmap(build_graph(found)))
    assert {"Anna Bruni", "Marco Sala", "2", "1"} <= words


@pytest.mark.parametrize("draw", [draw_network, draw_heatmap])
def test_an_empty_graph_gives_an_empty_figure(draw):
    assert save(draw(build_graph([])))


def test_names_with_dollars_and_of_great_length_are_drawn(make_extraction):
    name = "Ke$ha $" + "x" * 200
    found = make_extraction("1", f"[{name}:PER] met [Al:PER].", ("MEETS", 0, 1, "met"))
    assert save(draw_network(build_graph([found])))


def test_figures_without_matplotlib_say_what_to_install(found, monkeypatch):
    monkeypatch.setattr(figures, "find_spec", lambda name: None)
    assert util.find_spec("matplotlib")
    with pytest.raises(ExtractorError, match=r'pip install "extractor\[figures\]"'):
        draw_heatmap(build_graph(found))


def test_figures_write_names_in_the_language_asked_for(found, make_extraction):
    texts = {"it": "[Roma:LOC] sostiene", "en": "[Rome:LOC] backs"}
    made = [
        make_extraction(
            lang,
            f"{text} [Al:PER].",
            ("SUPPORTS", 0, 1, text.split()[-1], {"date": "2020"}),
            entities={"Roma": "loc:rome", "Rome": "loc:rome"},
            lang=lang,
        )
        for lang, text in texts.items()
    ]
    for lang, name in (("it", "Roma"), ("en", "Rome")):
        assert name in read_words(draw_network(build_graph(made), lang=lang))
        assert name in read_words(draw_heatmap(build_graph(made), lang=lang))
        drawn = read_words(draw_timeline(made, "loc:rome", lang=lang))
        assert f"{name} SUPPORTS Al" in drawn
