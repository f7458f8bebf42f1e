from dataclasses import replace

import pytest

from extractor.relations.arguments.fillers import find_fillers
from extractor.relations.trees.tree import build_tree


def fillers_of(parse, word, **options):
    tree = build_tree(parse.doc, parse.mentions)
    found = find_fillers(tree, parse.find(word), **options)
    return [parse.mentions[index].text for index, _ in found]


@pytest.mark.parametrize(
    ("name", "word", "found"),
    [
        ("it/meets-reciprocal", "leader", ["Serbia", "Kosovo"]),
        ("en/meets-reciprocal", "leaders", ["Serbia", "Kosovo"]),
        ("it/hosts-session", "sessione", ["CSTO"]),
        ("en/hosts-session", "session", ["CSTO"]),
        ("it/office-demonym", "ministro", ["Sergei Lavrov"]),
        ("it/agrees-signed", "trattato", []),
        ("en/agrees-signed", "treaty", []),
    ],
)
def test_find_fillers_passes_through_transparent_nouns(name, word, found, parsed):
    assert fillers_of(parsed(name), word) == found


def test_find_fillers_takes_an_adjective_only_where_asked(parsed):
    parse = parsed("it/office-demonym")

    assert fillers_of(parse, "russo") == []
    assert fillers_of(parse, "russo", demonyms=True) == ["russo"]


@pytest.mark.parametrize(
    ("name", "word"),
    [("it/attacks-people", "russi"), ("en/attacks-people", "Russians")],
)
def test_find_fillers_takes_a_noun_that_names_a_people(name, word, parsed):
    assert fillers_of(parsed(name), word) == [word]


@pytest.mark.parametrize(
    ("name", "word"),
    [("it/attacks-people", "georgiano"), ("en/attacks-people", "Georgian")],
)
def test_find_fillers_takes_no_adjective_for_a_people(name, word, parsed):
    assert fillers_of(parsed(name), word) == []


def test_find_fillers_is_less_sure_of_what_a_noun_stands_for(parsed):
    parse = parsed("it/meets-reciprocal")
    tree = build_tree(parse.doc, parse.mentions)

    direct = find_fillers(tree, parse.find("Serbia"))[0][1]
    through = find_fillers(tree, parse.find("leader"))[0][1]

    assert through < direct == 1.0


@pytest.mark.parametrize(("noun", "found"), [("segretario", [0]), ("sindaco", [])])
def test_find_fillers_takes_a_word_for_members_of_who_leads_them(
    read_rows, noun, found
):
    rows = [
        f"{noun} {noun} NOUN nsubj 2",
        "leghista leghista ADJ amod 0",
        "parla parlare VERB ROOT 2",
    ]
    tree = read_rows(rows, [(1, "ORG")], "it")
    [mention] = tree.mentions
    tree = replace(tree, mentions=(replace(mention, form="demonym"),))

    assert [index for index, _ in find_fillers(tree, 1, demonyms=True)] == found
