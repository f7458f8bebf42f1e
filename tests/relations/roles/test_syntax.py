import pytest

from extractor.relations.roles.syntax import expand, find_roles
from extractor.relations.trees.tree import build_tree


def roles_of(parse, word):
    tree = build_tree(parse.doc, parse.mentions)
    roles = find_roles(tree, (parse.find(word),))
    return {role: [tree.words[t] for t in tokens] for role, tokens in roles.items()}


@pytest.mark.parametrize(
    ("name", "noun", "subject"),
    [
        ("it/meets-light-verb", "colloquio", "tajani"),
        ("en/meets-light-verb", "talks", "blinken"),
    ],
)
def test_find_roles_lends_the_light_verbs_subject(name, noun, subject, parsed):
    assert roles_of(parsed(name), noun)["subject"] == [subject]


def test_find_roles_lends_nothing_when_not_asked(parsed):
    parse = parsed("it/meets-light-verb")
    tree = build_tree(parse.doc, parse.mentions)

    assert "subject" not in find_roles(tree, (parse.find("colloquio"),), light=False)


@pytest.mark.parametrize("name", ["it/meets-reciprocal", "en/meets-reciprocal"])
def test_expand_gives_conjuncts(name, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    assert expand(tree, parse.find("Serbia")) == [
        parse.find("Serbia"),
        parse.find("Kosovo"),
    ]


@pytest.mark.parametrize(("comma", "row"), [(",", [0, 6]), ("oggi", [0])])
def test_expand_steps_over_a_relative_clause_between_commas(read_rows, comma, row):
    rows = [
        "Roma Roma PROPN ROOT 0",
        ", , PUNCT punct 3",
        "che che PRON nsubj 3",
        "tace tacere VERB acl:relcl 0",
        f"{comma} {comma} {'PUNCT punct' if comma == ',' else 'ADV advmod'} 3",
        "e e CCONJ cc 6",
        "Oslo Oslo PROPN conj 0",
    ]
    tree = read_rows(rows, [(0, "LOC"), (6, "LOC")])

    assert expand(tree, 0) == row


def test_expand_leaves_out_whom_a_row_denies(read_rows):
    rows = [
        "Roma roma PROPN nsubj 5",
        "ma ma CCONJ cc 3",
        "non non ADV advmod 3",
        "Praga praga PROPN conj 0",
        ", , PUNCT punct 3",
        "tace tacere VERB ROOT 5",
    ]
    marks = [(0, "LOC"), (3, "LOC")]

    assert expand(read_rows(rows, marks), 0) == [0]
    assert expand(
        read_rows([*rows[:2], "anche anche ADV advmod 3", *rows[3:]], marks), 0
    ) == [0, 3]


def test_find_roles_reads_between_whom_an_event_came_about(read_rows):
    rows = [
        "Tra tra ADP case 1",
        "Roma roma PROPN obl 4",
        "e e CCONJ cc 3",
        "Parigi parigi PROPN conj 1",
        "esplode esplodere VERB ROOT 4",
        "la il DET det 6",
        "crisi crisi NOUN nsubj 4",
    ]
    tree = read_rows(rows, [(1, "LOC"), (3, "LOC")])

    assert list(find_roles(tree, (6,))["between"]) == [1]


def test_find_roles_gives_an_adjective_those_of_its_linking_verb(read_rows):
    rows = [
        "Roma roma PROPN nsubj 1",
        "resta restare VERB ROOT 1",
        "contraria contrario ADJ xcomp 1",
    ]
    tree = read_rows(rows, [(0, "LOC")])

    assert list(find_roles(tree, (2,))["subject"]) == [0]


@pytest.mark.parametrize(
    ("lang", "one", "other", "row"),
    [
        ("it", "per", "contro", [1]),
        ("it", "con", "con", [1, 4]),
        ("en", "for", "against", [1]),
        ("en", "with", "with", [1, 4]),
    ],
)
def test_expand_leaves_out_who_has_another_preposition(
    read_rows, lang, one, other, row
):
    rows = [
        f"{one} {one} ADP case 1",
        "Roma Roma PROPN obl 5",
        "e e CCONJ cc 4",
        f"{other} {other} ADP case 4",
        "Praga Praga PROPN conj 1",
        "vota votare VERB ROOT 5",
    ]

    assert expand(read_rows(rows, [(1, "LOC"), (4, "LOC")], lang), 1) == row


def test_find_roles_takes_who_is_told_from_the_infinitive(read_rows):
    # Italian says "a" and "di" there.
    rows = [
        "Roe Roe PROPN nsubj 1",
        "told tell VERB ROOT 1",
        "Acme Acme PROPN nsubj 4",
        "to to PART mark 4",
        "dismiss dismiss VERB ccomp 1",
        "Ann Ann PROPN obj 4",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "ORG"), (5, "PER")], "en")
    assert list(find_roles(tree, (1, 4))["object"]) == [2]


@pytest.mark.parametrize(("to", "row"), [("al", [2, 5]), ("per", [2])])
def test_expand_goes_on_where_the_end_of_a_preposition_is_repeated(read_rows, to, row):
    # English repeats no end: "together with A and with B".
    rows = [
        "insieme insieme ADP case 2",
        "a a ADP fixed 0",
        "Neri Neri PROPN ROOT 2",
        "e e CCONJ cc 5",
        f"{to} {to} ADP case 5",
        "Sala Sala PROPN conj 2",
    ]
    assert expand(read_rows(rows, [(2, "PER"), (5, "PER")]), 2) == row
