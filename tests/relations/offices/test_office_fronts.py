import pytest

from extractor.relations.offices.office_fronts import (
    find_led,
    is_before_office,
    read_front,
)


def test_read_front_takes_the_nation_before_an_english_office(read_words):
    words = ["the", "Czech", "president"]
    tree = read_words("en", words, ["DET", "ADJ", "NOUN"], {1: ("LOC", "demonym")})
    roles = {}

    assert read_front(tree, 2, roles) is None
    assert list(roles["modifier"]) == [1]


def test_read_front_takes_no_nation_before_an_italian_office(read_words):
    words = ["il", "ceco", "presidente"]
    tree = read_words("it", words, ["DET", "ADJ", "NOUN"], {1: ("LOC", "demonym")})
    roles = {}

    assert read_front(tree, 2, roles) is None
    assert not roles


@pytest.mark.parametrize(("lang", "office"), [("it", "presidente"), ("en", "chairman")])
def test_read_front_gives_the_person_before_the_comma(read_words, lang, office):
    tree = read_words(
        lang, ["Bo", ",", office], ["PROPN", "PUNCT", "NOUN"], {0: ("PER", "name")}
    )

    assert read_front(tree, 2, {}) == 0


def test_is_before_office_of_articles_and_never_of_verbs(read_words):
    tree = read_words("en", ["the", "said", "president"], ["DET", "VERB", "NOUN"], {})

    assert is_before_office(tree, 0)
    assert not is_before_office(tree, 1)


@pytest.mark.parametrize(
    ("case", "head", "led"),
    [("con", 1, [1]), ("a", 1, []), ("di", 1, []), ("con", 4, [])],
)
def test_find_led_gives_what_a_titled_person_leads(case, head, led, read_rows):
    # "con l'Ungheria del premier X", but "a Parigi del premier X" is where he speaks.
    rows = [
        f"{case} {case} ADP case 1",
        "Ungheria Ungheria PROPN obl 4",
        "del di ADP case 3",
        f"premier premier NOUN nmod {head}",
        "parla parlare VERB ROOT 4",
    ]

    assert find_led(read_rows(rows, [(1, "LOC")]), 3) == led


@pytest.mark.parametrize(("closer", "found"), [(")", 0), ("e", None)])
def test_an_office_behind_brackets_is_of_the_name_before_them(read_rows, closer, found):
    rows = [
        "Neri Neri PROPN ROOT 0",
        "( ( PUNCT punct 2",
        "Lega Lega PROPN appos 0",
        f"{closer} {closer} PUNCT punct 2",
        "sindaco sindaco NOUN appos 0",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "ORG")])

    assert read_front(tree, 4, {}) == found


def test_read_front_takes_no_field_for_the_nation_of_an_office(read_words):
    words = ["Amnesty", "'s", "Chad", "director"]
    pos = ["PROPN", "PART", "PROPN", "NOUN"]
    names = {0: ("ORG", "name"), 2: ("LOC", "name")}
    roles = {}

    assert read_front(read_words("en", words, pos, names), 3, roles) is None
    assert roles.keys() == {"of", "field"}


@pytest.mark.parametrize(
    ("lang", "words", "label", "found"),
    [
        ("it", ["Bo", "nuovo", "prefetto"], "PER", 0),
        ("en", ["Bo", "new", "chairman"], "PER", 0),
        ("it", ["Bo", "nuovo", "prefetto"], "ORG", None),
        ("it", ["Bo", "bravo", "prefetto"], "PER", None),
    ],
)
def test_a_new_office_right_behind_a_person_is_theirs(
    lang, words, label, found, read_words
):
    tree = read_words(lang, words, ["PROPN", "ADJ", "NOUN"], {0: (label, "name")})

    assert read_front(tree, 2, {}) == found
