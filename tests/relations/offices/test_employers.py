import pytest

from extractor.relations.offices.employers import (
    find_appointers,
    find_house,
    find_setting,
    find_spoken_body,
)

APPOINTED = [
    "Aeroline Aeroline PROPN nsubj 1",
    "named name VERB ROOT 1",
    "Roe Roe PROPN obj 1",
    "as as ADP case 4",
    "chairman chairman NOUN obl 1",
]
NOMINATA = [
    "Aeroline Aeroline PROPN nsubj 2",
    "ha avere AUX aux 2",
    "nominato nominare VERB ROOT 2",
    "Rossi Rossi PROPN obj 2",
    "presidente presidente NOUN xcomp 2",
]
SACKED = [
    "Aeroline Aeroline PROPN nsubj 1",
    "sacked sack VERB ROOT 1",
    "coach coach NOUN obj 1",
    "Roe Roe PROPN flat 2",
]
SOLD = [
    "Aeroline Aeroline PROPN nsubj 1",
    "sold sell VERB ROOT 1",
    "ships ship NOUN obj 1",
    ". . PUNCT punct 1",
]
TOLD = [
    "Spokesman spokesman NOUN nsubj 6",
    "Roe Roe PROPN flat 4",
    "told tell VERB ROOT 6",
]


@pytest.mark.parametrize(
    ("rows", "marks", "office", "lang"),
    [
        (APPOINTED, [(0, "ORG"), (2, "PER")], 4, "en"),
        (NOMINATA, [(0, "ORG"), (3, "PER")], 4, "it"),
        (SACKED, [(0, "ORG"), (3, "PER")], 2, "en"),
    ],
)
def test_find_appointers_gives_whose_office_it_is(read_rows, rows, marks, office, lang):
    tree = read_rows(rows, marks, lang=lang)

    assert find_appointers(tree, office) == [0]


@pytest.mark.parametrize("label", ["PER", None])
def test_find_appointers_takes_bodies_only(read_rows, label):
    marks = [(0, label)] if label else []

    tree = read_rows(APPOINTED, [*marks, (2, "PER")], lang="en")

    assert find_appointers(tree, 4) == []


def test_find_appointers_leaves_out_parliaments(read_rows):
    rows = ["Parliament Parliament PROPN nsubj 1", *APPOINTED[1:]]

    tree = read_rows(rows, [(0, "ORG"), (2, "PER")], lang="en")

    assert find_appointers(tree, 4) == []


def test_find_house_gives_the_last_body_that_did_something(read_rows):
    tree = read_rows([*SOLD, *TOLD], [(0, "ORG"), (5, "PER")], lang="en")

    assert find_house(tree, (4,)) == [0]


def test_find_house_is_open_between_two_bodies(read_rows):
    rows = [
        "Aeroline Aeroline PROPN nsubj 1",
        "said say VERB ROOT 1",
        "Windfarm Windfarm PROPN nsubj 3",
        "sold sell VERB ccomp 1",
        *TOLD,
    ]

    tree = read_rows(rows, [(0, "ORG"), (2, "ORG"), (5, "PER")], lang="en")

    assert find_house(tree, (4,)) == []


def test_find_house_is_of_no_office_that_others_have_too(read_rows):
    rows = [
        *SOLD,
        "A a DET det 5",
        "spokesman spokesman NOUN nsubj 7",
        "Roe Roe PROPN flat 5",
        "spoke speak VERB ROOT 7",
    ]

    tree = read_rows(rows, [(0, "ORG"), (6, "PER")], lang="en")

    assert find_house(tree, (5,)) == []


@pytest.mark.parametrize(("comma", "found"), [(",", [1]), ("and", [])])
def test_find_setting_gives_the_body_that_opens_the_sentence(read_rows, comma, found):
    rows = [
        "At at ADP case 1",
        "Aeroline Aeroline PROPN obl 5",
        f"{comma} {comma} PUNCT punct 1",
        "chairman chairman NOUN nsubj 5",
        "Roe Roe PROPN flat 3",
        "resigned resign VERB ROOT 5",
    ]

    tree = read_rows(rows, [(1, "ORG"), (4, "PER")], lang="en")

    assert find_setting(tree, (3,)) == found


def test_find_spoken_body_gives_the_last_that_did_something(read_rows):
    rows = [
        "Norda Norda PROPN nsubj 1",
        "cresce crescere VERB ROOT 1",
        ". . PUNCT punct 1",
        "Alla a ADP case 4",
        "presidenza presidenza NOUN obl 5",
        "resta restare VERB ROOT 5",
        "Neri Neri PROPN nsubj 5",
        ". . PUNCT punct 5",
    ]
    tree = read_rows(rows, [(0, "ORG"), (6, "PER")])

    assert find_spoken_body(tree, 3) == [0]


def test_find_spoken_body_takes_the_one_whose_people_are_named_beside(read_rows):
    # "Norda cresce. Neri, presidente di Edil, saluta l'ad": the office is of Edil
    rows = [
        "Norda Norda PROPN nsubj 1",
        "cresce crescere VERB ROOT 1",
        ". . PUNCT punct 1",
        "Neri Neri PROPN nsubj 9",
        ", , PUNCT punct 5",
        "presidente presidente NOUN appos 3",
        "di di ADP case 7",
        "Edil Edil PROPN nmod 5",
        ", , PUNCT punct 3",
        "saluta salutare VERB ROOT 9",
        "ad ad NOUN obj 9",
        ". . PUNCT punct 9",
    ]
    tree = read_rows(rows, [(0, "ORG"), (3, "PER"), (7, "ORG")])

    assert find_spoken_body(tree, 10) == [7]


@pytest.mark.parametrize(
    ("lang", "body", "found"),
    [
        ("it", "Procura", []),
        ("it", "Comune", [2]),
        ("en", "Court", []),
    ],
)
def test_find_house_is_no_town_where_a_court_sits(read_rows, lang, body, found):
    of, mayor = {"it": ("di", "sindaco"), "en": ("of", "mayor")}[lang]
    rows = [
        f"{body} {body} PROPN nsubj 3",
        f"{of} {of} ADP case 2",
        "Bari Bari PROPN nmod 0",
        "hears hear VERB ROOT 3",
        f"{mayor} {mayor} NOUN obj 3",
        "Roe Roe PROPN flat 4",
    ]
    marks = [(0, "ORG"), (2, "LOC"), (5, "PER")]

    assert find_house(read_rows(rows, marks, lang=lang), (4,)) == found
