import pytest

from extractor.relations.arguments.names_beside import (
    find_chiefs,
    find_leaders,
    find_names,
    find_place_behind,
)


def test_find_names_takes_the_name_behind_a_noun(read_rows):
    # English "the company Eni" is parsed alike.
    rows = [
        "La la DET det 1",
        "società società NOUN nsubj 3",
        "Eni Eni PROPN nmod 1",
        "tace tacere VERB ROOT 3",
    ]
    assert list(find_names(read_rows(rows, [(2, "ORG")]), 1)) == [0]


def test_find_names_takes_no_name_with_a_preposition(read_rows):
    rows = [
        "La la DET det 1",
        "società società NOUN nsubj 4",
        "di di ADP case 3",
        "Rossi Rossi PROPN nmod 1",
        "tace tacere VERB ROOT 4",
    ]
    assert list(find_names(read_rows(rows, [(3, "PER")]), 1)) == []


@pytest.mark.parametrize(("noun", "found"), [("police", [2]), ("boats", [])])
def test_find_place_behind_wants_people_who_act_for_it(read_rows, noun, found):
    # Italian says "la polizia turca".
    rows = [
        f"{noun} {noun} NOUN nsubj 3",
        "in in ADP case 2",
        "Turkey Turkey PROPN nmod 0",
        "wait wait VERB ROOT 3",
    ]
    tree = read_rows(rows, [(2, "LOC")], lang="en")
    assert find_place_behind(tree, 0) == found


def test_find_leaders_reads_a_compound(read_rows):
    # Italian says "a guida saudita".
    rows = [
        "a a DET det 4",
        "Saudi Saudi PROPN npadvmod 3",
        "- - PUNCT punct 3",
        "led lead VERB amod 4",
        "coalition coalition NOUN ROOT 4",
    ]
    assert find_leaders(read_rows(rows, [(1, "LOC")], lang="en"), 4) == [1]


@pytest.mark.parametrize(("noun", "found"), [("group", [0]), ("video", [])])
def test_find_names_before_a_noun_wants_one_that_means_them(read_rows, noun, found):
    # Italian has its names behind the noun.
    rows = ["Acme Acme PROPN compound 1", f"{noun} {noun} NOUN nsubj 2"]
    tree = read_rows([*rows, "waits wait VERB ROOT 2"], [(0, "ORG")], "en")

    assert list(find_names(tree, 1)) == found


def test_find_names_gives_no_name_of_a_noun_between(read_rows):
    rows = [
        "wife wife NOUN ROOT 0",
        "of of ADP case 3",
        "the the DET det 3",
        "dissident dissident NOUN nmod 0",
        "Roe Roe PROPN nmod 0",
    ]
    tree = read_rows(rows, [(4, "PER")], "en")

    assert list(find_names(tree, 0)) == []
    bare = read_rows([rows[0], "Roe Roe PROPN nmod 0"], [(1, "PER")], "en")
    assert list(find_names(bare, 0)) == [0]


LED = {
    "it": ["delegazione", "guidata guidare", "da"],
    "en": ["delegation", "led lead", "by"],
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_chiefs_gives_who_heads_a_group(read_rows, lang):
    group, verb, by = LED[lang]
    rows = [
        f"{group} {group} NOUN ROOT 0",
        f"{verb} VERB acl 0",
        f"{by} {by} ADP case 3",
        "Roe Roe PROPN obl 1",
    ]
    assert find_chiefs(read_rows(rows, [(3, "PER")], lang), 0) == [3]
    rows[0] = "video video NOUN ROOT 0"
    assert find_chiefs(read_rows(rows, [(3, "PER")], lang), 0) == []


def test_find_chiefs_reads_a_nation_behind_a_noun(read_rows):
    # English says "Saudi-led": see above.
    rows = [
        "coalizione coalizione NOUN ROOT 0",
        "a a ADP case 2",
        "guida guida NOUN nmod 0",
        "saudita saudita ADJ amod 2",
    ]
    tree = read_rows(rows, [(3, "LOC")])
    assert find_chiefs(tree, 0) == [3]
