from dataclasses import replace

import pytest

from extractor.results.scores.compared import Compared
from extractor.results.scores.mention_misses import find_mention_misses

# By language: gold, found, and the causes in order of the article, missed before false.
CASES = {
    "it": (
        "[Ada Levi:PER] con la [Banca di Roma:ORG] a [Pisa:LOC] e [Bari:LOC], ieri.",
        "[Ada Levi:PER] con la [Banca:LOC] di Roma a [Pisa:PER] e Bari, [ieri:LOC].",
        ("Banca di Roma", "Banca", "ieri"),
    ),
    "en": (
        "[Ada Levi:PER] with [Bank of Rome:ORG] in [Pisa:LOC] and [Bari:LOC], today.",
        "[Ada Levi:PER] with [Bank:LOC] of Rome in [Pisa:PER] and Bari, [today:LOC].",
        ("Bank of Rome", "Bank", "today"),
    ),
}


def find(gold, found, *layers, **more):
    compared = Compared(gold, found, frozenset(layers), **more)
    return [
        (miss.kind, miss.label, miss.gold or miss.found, miss.cause)
        for miss in find_mention_misses(compared)
    ]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_mention_misses_tells_the_cause_of_each(make_extraction, lang):
    one, other, (long, short, word) = CASES[lang]
    gold, found = (make_extraction("a", text, lang=lang) for text in (one, other))
    assert find(gold, found, "names") == [
        ("missed", "ORG", long, f"other boundaries and label LOC found: {short}"),
        ("missed", "LOC", "Pisa", "other label found: PER"),
        ("missed", "LOC", "Bari", "nothing found"),
        ("false", "LOC", short, f"other boundaries and label ORG in the gold: {long}"),
        ("false", "PER", "Pisa", "other label in the gold: LOC"),
        ("false", "LOC", word, "nothing in the gold"),
    ]


def test_find_mention_misses_names_another_form(make_extraction):
    both = make_extraction("a", "[russo:LOC]")
    demonym = replace(both.mentions[0], form="demonym")
    found = replace(both, mentions=(demonym,))
    assert find(both, found, "names") == [
        ("missed", "LOC", "russo", "a demonym found: russo")
    ]
    assert find(found, both, "names") == [
        ("false", "LOC", "russo", "a demonym in the gold: russo")
    ]


@pytest.mark.parametrize(
    ("lang", "text"), [("it", "nel [2023:DATE]"), ("en", "in [2023:DATE]")]
)
def test_find_mention_misses_tells_wrong_values(make_extraction, lang, text):
    gold = make_extraction("a", text, lang=lang)
    (date,) = gold.mentions
    found = replace(gold, mentions=(replace(date, value="2024"),))
    expected = ("wrong", "DATE", "2023 = 2023", "other value found")
    assert find(gold, found, "dates") == [expected]
    assert find(gold, found, "dates", unjudged=frozenset({0})) == []
    assert find(gold, found, "names") == []
