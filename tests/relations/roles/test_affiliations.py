import pytest

from extractor.relations.roles.affiliations import (
    read_employer,
    read_home,
    read_party,
    read_team,
)


@pytest.mark.parametrize(
    ("lang", "words", "party", "employer"),
    [
        ("it", ["Rossi", "del", "Partito"], [2], []),
        ("it", ["Rossi", "della", "Caritas"], [], [2]),
        ("en", ["Reed", "of", "Labour"], [2], []),
        ("en", ["Reed", "of", "Nordbank"], [], [2]),
    ],
)
def test_a_person_is_of_a_party_or_of_an_employer(
    read_rows, lang, words, party, employer
):
    rows = [
        f"{words[0]} {words[0]} PROPN nsubj 3",
        f"{words[1]} {words[1]} ADP case 2",
        f"{words[2]} {words[2]} PROPN nmod 0",
        "tace tacere VERB ROOT 3",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "ORG")], lang)

    assert list(read_party(tree, (0,), 0)) == party
    assert list(read_employer(tree, (0,), 0)) == employer


@pytest.mark.parametrize(("comma", "found"), [(",", [3]), ("e", [])])
def test_a_party_may_stand_between_commas(read_rows, comma, found):
    # English has no article in its preposition: "Reed, of Labour," is read elsewhere.
    rows = [
        "Rossi Rossi PROPN nsubj 5",
        f"{comma} {comma} PUNCT punct 3",
        "del del ADP case 3",
        "Partito Partito PROPN dep 5",
        ", , PUNCT punct 3",
        "tace tacere VERB ROOT 5",
    ]
    tree = read_rows(rows, [(0, "PER"), (3, "ORG")])

    assert list(read_party(tree, (0,), 0)) == found


@pytest.mark.parametrize(
    ("lang", "case", "label", "found"),
    [
        ("it", "da", "ORG", [3]),
        ("it", "da", "LOC", []),
        ("it", "con", "ORG", []),
        ("en", "from", "ORG", [3]),
        ("en", "from", "LOC", []),
        ("en", "with", "ORG", []),
    ],
)
def test_read_home_reads_the_body_that_somebody_comes_from(
    read_rows, lang, case, label, found
):
    rows = [
        "Green Green PROPN nsubj 4",
        ", , PUNCT punct 3",
        f"{case} {case} ADP case 3",
        "Nordbank Nordbank PROPN nmod 0",
        "tace tacere VERB ROOT 4",
    ]
    tree = read_rows(rows, [(0, "PER"), (3, label)], lang)

    assert list(read_home(tree, (0,), 0)) == found


@pytest.mark.parametrize(
    ("lang", "noun", "found"),
    [
        ("it", "scuderia", [2]),
        ("it", "legge", []),
        ("en", "motogp", [2]),
        ("en", "bill", []),
    ],
)
def test_a_body_in_brackets_is_a_team_in_a_report_on_sports(
    read_rows, lang, noun, found
):
    rows = [
        "Alonso Alonso PROPN ROOT 0",
        "( ( PUNCT punct 2",
        "Renault Renault PROPN nmod 0",
        ") ) PUNCT punct 2",
        f"{noun} {noun} NOUN nmod 0",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "ORG")], lang)

    assert list(read_team(tree, (0,), 0)) == found
