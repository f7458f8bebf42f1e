import pytest

from extractor.relations.arguments.near_names import (
    find_couple,
    find_fronted,
    find_only_person,
    find_only_thing,
    find_people_between,
    find_row_beside,
    find_thing_beside,
    is_of_other_gender,
    is_one_person,
)

ROWS = [
    "Ann Ann PROPN nsubj 1",
    "wed wed VERB ROOT 1",
    "Tom Tom PROPN obj 1",
    ". . PUNCT punct 1",
    "Neri Neri PROPN nsubj 6",
    "lo lo PRON obj 6",
    "vede vedere VERB ROOT 6",
]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_couple_gives_the_only_two_before(read_rows, lang):
    marks = [(0, "PER"), (2, "PER")]
    assert find_couple(read_rows(ROWS, marks, lang), 6) == [0, 2]
    assert find_couple(read_rows(ROWS, marks[:1], lang), 6) == []


@pytest.mark.parametrize(("marks", "found"), [([0], [0]), ([0, 2], [])])
def test_find_only_person_gives_nobody_of_two(read_rows, marks, found):
    # English pronouns are resolved with the names (entities.identity).
    tree = read_rows(ROWS, [*((at, "PER") for at in marks), (4, "PER")])
    assert find_only_person(tree, 5, [4]) == found


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_people_between_gives_people_alone(read_rows, lang):
    tree = read_rows(ROWS, [(0, "ORG"), (2, "PER")], lang)
    assert find_people_between(tree, 1, 3) == [2]
    assert find_people_between(tree, 2, 3) == []


@pytest.mark.parametrize(("label", "found"), [("ORG", [2]), ("PER", [])])
def test_find_fronted_gives_a_thing(read_rows, label, found):
    # English says "it": see owners.
    rows = [
        "Entrato entrare VERB advcl 5",
        "in in ADP case 2",
        "Acme Acme PROPN obl 0",
        ", , PUNCT punct 0",
        "la lo PRON obj 5",
        "lascia lasciare VERB ROOT 5",
    ]
    assert find_fronted(read_rows(rows, [(2, label)]), 4, 5) == found


@pytest.mark.parametrize(("label", "one"), [("PER", True), ("ORG", False)])
def test_is_one_person(read_rows, label, one):
    tree = read_rows(ROWS, [(0, label)])
    assert is_one_person(tree, [0]) is one
    assert not is_one_person(tree, [])


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_only_thing_gives_no_person_and_none_of_two(read_rows, lang):
    tree = read_rows(ROWS, [(0, "PER"), (2, "LOC")], lang)
    assert find_only_thing(tree, 4) == [2]
    tree = read_rows(ROWS, [(0, "ORG"), (2, "LOC")], lang)
    assert find_only_thing(tree, 4) == []


@pytest.mark.parametrize(
    ("article", "pronoun", "other"),
    [("la", "lo", True), ("la", "la", False), ("l'", "lo", False)],
)
def test_is_of_other_gender_by_the_article(read_rows, article, pronoun, other):
    # English nouns show no gender.
    rows = [
        f"{article} il DET det 1",
        "Corte Corte PROPN nsubj 3",
        f"{pronoun} lo PRON obj 3",
        "accusa accusare VERB ROOT 3",
    ]
    tree = read_rows(rows, [(1, "ORG")])
    assert is_of_other_gender(tree, 2, [1]) is other


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        (
            "it",
            [
                "Rubio Rubio PROPN nsubj 1",
                "sente sentire VERB ROOT 1",
                "Sharif Sharif PROPN obj 1",
                "e e CCONJ cc 4",
                "Modi Modi PROPN conj 2",
                "esortandoli esortare VERB advcl 1",
            ],
        ),
        (
            "en",
            [
                "Rubio Rubio PROPN nsubj 1",
                "met meet VERB ROOT 1",
                "Sharif Sharif PROPN obj 1",
                "and and CCONJ cc 4",
                "Modi Modi PROPN conj 2",
                "thanked thank VERB conj 1",
            ],
        ),
    ],
)
def test_find_row_beside_gives_the_object_before(read_rows, lang, rows):
    marks = [(0, "PER"), (2, "PER"), (4, "PER")]
    assert find_row_beside(read_rows(rows, marks, lang), 5, 5) == [2]
    one = [*rows[:3], "e e CCONJ cc 5", "poi poi ADV advmod 5", rows[5]]
    assert find_row_beside(read_rows(one, marks[:2], lang), 5, 5) == []


@pytest.mark.parametrize(("town", "other"), [("Budapest", True), ("Sudan", False)])
def test_a_town_is_no_he_in_italian(read_rows, mark_entity, town, other):
    rows = [
        f"{town} {town} PROPN nsubj 1",
        "tace tacere VERB ROOT 1",
        "lo lo PRON obj 1",
    ]
    tree = mark_entity(read_rows(rows, [(0, "LOC")]), f"loc:{town.lower()}")
    assert is_of_other_gender(tree, 2, [0]) is other


BROKE = {
    "it": [
        "Malta Malta PROPN nsubj 1",
        "rompe rompere VERB ROOT 1",
        "i il DET det 3",
        "rapporti rapporto NOUN obj 1",
        "con con ADP case 6",
        "il il DET det 6",
        "Qatar Qatar PROPN obl 1",
        ", , PUNCT punct 8",
        "accusandolo accusare VERB advcl 1",
    ],
    "en": [
        "Malta Malta PROPN nsubj 1",
        "cuts cut VERB ROOT 1",
        "its its PRON nmod:poss 3",
        "ties tie NOUN obj 1",
        "with with ADP case 5",
        "Qatar Qatar PROPN obl 1",
        ", , PUNCT punct 7",
        "accusing accuse VERB advcl 1",
        "it it PRON obj 7",
    ],
}
ACCUSED = {"it": (8, 8, 6), "en": (8, 7, 5)}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_thing_beside_gives_the_one_body_or_state(read_rows, lang):
    pronoun, verb, name = ACCUSED[lang]
    marks = [(0, "LOC"), (name, "LOC")]
    assert find_thing_beside(read_rows(BROKE[lang], marks, lang), pronoun, verb) == [
        name
    ]
    people = [(0, "LOC"), (name, "PER")]
    tree = read_rows(BROKE[lang], people, lang)
    assert find_thing_beside(tree, pronoun, verb) == []


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (3, "capitano capitano NOUN obj 1"),  # may be "lo"
        (5, "la il DET det 6"),  # "lo" is no "la"
        (8, "accusandolo accusare VERB ROOT 8"),  # goes on no clause
    ],
)
def test_find_thing_beside_gives_nothing_in_doubt(read_rows, at, row):
    rows = [*BROKE["it"]]
    rows[at] = row
    tree = read_rows(rows, [(0, "LOC"), (6, "LOC")])
    assert find_thing_beside(tree, 8, 8) == []
