"""What a pronoun may mean by its number and gender, on hand-made rows."""

import pytest

from extractor.relations.arguments.agreeing import (
    is_of_other_gender,
    is_one_person,
    is_several,
)

ROWS = [
    "Ann Ann PROPN nsubj 1",
    "wed wed VERB ROOT 1",
    "Tom Tom PROPN obj 1",
]


@pytest.mark.parametrize(("label", "one"), [("PER", True), ("ORG", False)])
def test_is_one_person(read_rows, label, one):
    tree = read_rows(ROWS, [(0, label)])
    assert is_one_person(tree, [0]) is one
    assert not is_one_person(tree, [])


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


@pytest.mark.parametrize(("town", "other"), [("Budapest", True), ("Sudan", False)])
def test_a_town_is_no_he_in_italian(read_rows, mark_entity, town, other):
    rows = [
        f"{town} {town} PROPN nsubj 1",
        "tace tacere VERB ROOT 1",
        "lo lo PRON obj 1",
    ]
    tree = mark_entity(read_rows(rows, [(0, "LOC")]), f"loc:{town.lower()}")
    assert is_of_other_gender(tree, 2, [0]) is other


@pytest.mark.parametrize(
    ("lang", "word", "several"),
    [
        ("it", "li", True),
        ("it", "gli", False),
        ("it", "esortandoli", True),
        ("it", "chiedergli", False),
        ("en", "them", True),
        ("en", "him", False),
    ],
)
def test_is_several(read_rows, lang, word, several):
    assert is_several(read_rows([f"{word} {word} PRON obj 0"], [], lang), 0) is several
