import pytest

from extractor.relations.qualifiers import find_attribution, find_date, find_place
from extractor.relations.trees.tree import build_tree


def build(parse, word):
    return build_tree(parse.doc, parse.mentions), (parse.find(word),)


@pytest.mark.parametrize(
    ("name", "word", "source"),
    [
        ("it/meets-reported", "incontrato", ["Scholz"]),
        ("en/meets-reported", "met", ["Scholz"]),
        ("it/source-phrase", "incontrato", ["Tusk"]),
        ("en/source-phrase", "met", ["Tusk"]),
        ("it/meets-active", "incontrato", []),
        ("en/meets-active", "met", []),
    ],
)
def test_find_attribution_gives_who_says_so(name, word, source, parsed):
    parse = parsed(name)

    found = find_attribution(*build(parse, word))

    assert [parse.mentions[index].text for index in found] == source


@pytest.mark.parametrize(
    ("name", "word", "date"),
    [
        ("it/meets-active", "incontrato", "4 marzo 2024"),
        ("en/meets-active", "met", "4 March 2024"),
        ("it/date-of-the-other-verb", "incontrato", None),
        ("en/date-of-the-other-verb", "met", None),
        ("it/date-of-both-verbs", "incontrò", "2015"),
        ("en/date-of-both-verbs", "met", "2015"),
        ("it/hosts-passive", "ricevuto", None),
        ("en/hosts-passive", "received", None),
    ],
)
def test_find_date_gives_the_value_of_the_triggers_date(name, word, date, parsed):
    assert find_date(*build(parsed(name), word)) == date


@pytest.mark.parametrize("name", ["it/agrees-signed", "en/agrees-signed"])
def test_find_date_close_takes_no_date_of_the_verb_above(name, parsed):
    parse = parsed(name)
    noun = "trattato" if name.startswith("it") else "treaty"

    assert find_date(*build(parse, noun)) == "1979"
    assert find_date(*build(parse, noun), close=True) is None


@pytest.mark.parametrize(
    ("name", "word"), [("it/meets-active", "incontrato"), ("en/meets-active", "met")]
)
def test_find_place_is_no_argument(name, word, parsed):
    parse = parsed(name)
    tree, tokens = build(parse, word)

    assert find_place(tree, tokens, (0, 1)) == 2
    assert find_place(tree, tokens, (0, 2)) is None
