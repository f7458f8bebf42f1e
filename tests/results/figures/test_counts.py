import pytest

from extractor import build_graph
from extractor.results.analysis import measure_balance
from extractor.results.figures import draw_balance, draw_heatmap


def test_draw_heatmap_counts_statements(found, read_words):
    words = read_words(draw_heatmap(build_graph(found)))
    assert {"Anna Bruni", "Marco Sala", "2", "1"} <= words


def test_draw_heatmap_of_nothing_is_an_empty_figure(save):
    assert save(draw_heatmap(build_graph([])))


@pytest.mark.parametrize(("lang", "name"), [("it", "Roma"), ("en", "Rome")])
def test_draw_heatmap_writes_names_in_a_language(
    both_languages, read_words, lang, name
):
    assert name in read_words(draw_heatmap(build_graph(both_languages), lang=lang))


@pytest.fixture
def quarrel(make_extraction):
    """One visit in 2020, two attacks in 2022."""
    said = [("MEETS", "2020"), ("ATTACKS", "2022"), ("ATTACKS", "2022")]
    return [
        make_extraction(
            str(number), "[Al:PER] x [Bo:PER].", (type, 0, 1, "x", {"date": date})
        )
        for number, (type, date) in enumerate(said)
    ]


def test_draw_balance_puts_cooperation_above_and_conflict_below(quarrel):
    balance = measure_balance(quarrel, "per:al", every="year")
    [axes] = draw_balance(balance, title="Al").axes
    heights = [bar.get_height() for bars in axes.containers for bar in bars]
    assert heights == [1, 0, 0, -2]
    assert [tick.get_text() for tick in axes.get_xticklabels()] == ["2020", "2022"]
    assert axes.get_title() == "Al"


def test_draw_balance_counts_upwards_on_both_sides(quarrel, read_words):
    words = read_words(draw_balance(measure_balance(quarrel, "per:al", every="year")))
    assert "2" in words
    assert not any(word.startswith(("-", "\N{MINUS SIGN}")) for word in words)


def test_draw_balance_of_nothing_is_an_empty_figure(quarrel, save):
    assert save(draw_balance(measure_balance(quarrel, "per:nobody")))


def test_draw_heatmap_leaves_out_who_has_nothing_to_do_with_the_others(
    make_extraction, read_words
):
    pairs = [("Al", "Bo"), ("Al", "Bo"), ("Cy", "Di"), ("Cy", "Em"), ("Cy", "Fa")]
    found = [
        make_extraction(
            str(number), f"[{one}:PER] x [{other}:PER].", ("MEETS", 0, 1, "x")
        )
        for number, (one, other) in enumerate(pairs)
    ]
    words = read_words(draw_heatmap(build_graph(found), limit=3))
    assert {"Al", "Bo"} <= words
    assert "Cy" not in words
