import pytest

from extractor.relations.offices.office_phrases import (
    opens_phrases,
    read_office_phrases,
)


@pytest.mark.parametrize(
    ("lang", "words", "pos", "names", "bearers", "roles"),
    [
        (
            "it",
            ["presidente", "di", "Enea", "Bo", "parla"],
            ["NOUN", "ADP", "PROPN", "PROPN", "VERB"],
            {2: ("ORG", "name"), 3: ("PER", "name")},
            [3],
            {"of": [2]},
        ),
        (
            "en",
            ["president", "of", "Enea", ",", "who", "spoke"],
            ["NOUN", "ADP", "PROPN", "PUNCT", "PRON", "VERB"],
            {2: ("ORG", "name")},
            [],
            {"of": [2]},
        ),
        (
            "it",
            ["ministro", "ceco", "Bo", "parla"],
            ["NOUN", "ADJ", "PROPN", "VERB"],
            {1: ("LOC", "demonym"), 2: ("PER", "name")},
            [2],
            {"modifier": [1]},
        ),
        (
            "en",
            ["native", "of", "the", "Bavarian", "town", "of", "Ulm"],
            ["NOUN", "ADP", "DET", "ADJ", "NOUN", "ADP", "PROPN"],
            {3: ("LOC", "demonym"), 6: ("LOC", "name")},
            [],
            {"of": [6]},
        ),
        (
            "en",
            ["professor", "of", "German", "literature", "in", "Ulm"],
            ["NOUN", "ADP", "ADJ", "NOUN", "ADP", "PROPN"],
            {2: ("LOC", "demonym"), 5: ("LOC", "name")},
            [],
            {"to": [5]},
        ),
        (
            "it",
            ["professore", "di", "letteratura", "tedesca", "a", "Ulm"],
            ["NOUN", "ADP", "NOUN", "ADJ", "ADP", "PROPN"],
            {3: ("LOC", "demonym"), 5: ("LOC", "name")},
            [],
            {"in": [5]},
        ),
    ],
)
def test_read_phrases_to_the_end_of_the_phrase(  # noqa: PLR0917  # the columns of a case
    read_words, lang, words, pos, names, bearers, roles
):
    reading = read_office_phrases(read_words(lang, words, pos, names), [0])

    assert reading.bearers == bearers
    assert reading.roles == roles


@pytest.mark.parametrize(
    ("behind", "pos", "opens"),
    [("of", "ADP", True), (".", "PUNCT", False), ("spoke", "VERB", False)],
)
def test_opens_phrases_only_where_reading_goes_on(read_words, behind, pos, opens):
    tree = read_words("en", ["Acme", behind], ["PROPN", pos], {0: ("ORG", "name")})

    assert opens_phrases(tree, 1) is opens
    assert read_office_phrases(tree, [0]).roles == {}


@pytest.mark.parametrize(
    ("lang", "words", "wanted"),
    [
        ("it", ["candidato", "alla", "presidenza", "di", "Enea"], None),
        ("it", ["delegato", "alla", "presidenza", "di", "Enea"], [4]),
        ("en", ["candidate", "for", "presidency", "of", "Enea"], None),
        ("en", ["spokesman", "for", "presidency", "of", "Enea"], [4]),
    ],
)
def test_who_stands_for_an_office_of_a_body_is_not_of_it(
    read_words, lang, words, wanted
):
    pos = ["NOUN", "ADP", "NOUN", "ADP", "PROPN"]
    tree = read_words(lang, words, pos, {4: ("ORG", "name")})

    assert read_office_phrases(tree, [0]).roles.get("of") == wanted
