import pytest

from extractor.entities.dates.grammar import load_grammar
from extractor.entities.dates.lexer import find_islands, full_year


def kinds(lang, text, **options):
    """Give the islands of a text as lists of (kind, words, value)."""
    lexicon = load_grammar(lang).lexicon
    return [
        [(node.kind, text[node.start : node.end], node.value) for node in nodes]
        for nodes in find_islands(text, lexicon, **options)
    ]


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("it", "Il vertice di maggio", [[("of", "di", None), ("month", "maggio", 5)]]),
        ("en", "The summit of June", [[("of", "of", None), ("month", "June", 6)]]),
        ("it", "di lana e di seta", []),
        ("en", "of wool and of silk", []),
        ("it", "l’anno", [[("article", "l", None), ("unit", "anno", "year")]]),
        ("en", "year's", [[("unit", "year", "year"), ("plural", "s", None)]]),
        ("it", "1º maggio", [[("day", "1º", 1), ("month", "maggio", 5)]]),
        ("en", "1st June", [[("day", "1st", 1), ("month", "June", 6)]]),
        ("it", "anni '90", [[("years", "anni", None), ("short_year", "'90", 90)]]),
        ("en", "the '90s", [[("article", "the", None), ("decade", "'90s", 90)]]),
        ("en", "1990s", [[("span", "1990s", "1990/1999")]]),  # Italian: "anni Novanta"
        ("it", "XIX secolo", [[("roman", "XIX", 19), ("century", "secolo", None)]]),
        ("en", "IV century", [[("roman", "IV", 4), ("century", "century", None)]]),
        ("it", "l'altro  ieri", [[("day_word", "l'altro  ieri", -2)]]),
        ("en", "day before yesterday", [[("day_word", "day before yesterday", -2)]]),
        ("it", "2023-11-23T10:00", [[("full", "2023-11-23", (True, 2023, 11, 23))]]),
        ("en", "06.12.23", [[("full", "06.12.23", (False, 6, 12, 2023))]]),
    ],
)
def test_find_islands_names_the_kinds(lang, text, wanted):
    assert kinds(lang, text) == wanted


@pytest.mark.parametrize(
    "text", ["2023%", "$2023", "€2023", "2023€", "A2023", "x_2023"]
)
@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_islands_leaves_sums_and_codes_out(lang, text):
    assert kinds(lang, text) == []


@pytest.mark.parametrize(
    "text", ["12.5", "1.500", "10:30", "12345", "1.2.3.4", "999-99"]
)
@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_islands_sees_no_seed_in_other_figures(lang, text):
    assert kinds(lang, text) == []


def test_find_islands_skips_addresses():
    # An address has no language.
    assert kinds("it", "https://iz.ru/2023-11-20/maggio www.x.it/2023") == []


@pytest.mark.parametrize(
    ("lang", "words"),
    [("it", ["natale", "Ad 5", "h1"]), ("en", ["may", "monday", "ad", "june", "sat"])],
)
def test_find_islands_asks_for_the_capitals_of_the_table(lang, words):
    assert all(kinds(lang, word) == [] for word in words)


@pytest.mark.parametrize(("lang", "month"), [("it", "maggio"), ("en", "June")])
def test_find_islands_ends_at_a_line_break(lang, month):
    text = f"5\n{month}"
    assert [[kind for kind, *_ in island] for island in kinds(lang, text)] == [
        ["month"]
    ]
    joined = kinds(lang, text, hard_wrapped=True)
    assert [[kind for kind, *_ in island] for island in joined] == [["day", "month"]]
    assert len(kinds(lang, f"5\n\n{month}", hard_wrapped=True)[0]) == 1


@pytest.mark.parametrize(
    ("short", "year"), [(0, 2000), (30, 2030), (31, 1931), (99, 1999)]
)
def test_full_year_turns_at_a_fixed_year(short, year):
    assert full_year(short) == year
