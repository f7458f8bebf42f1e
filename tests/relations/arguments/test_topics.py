"""The clause that says whom the text is about, on hand-made rows."""

import pytest

from extractor.relations.arguments.topics import (
    Told,
    find_told,
    find_treated,
    is_name_predicate,
    is_thing,
    keep_agreeing,
)

WON = {
    "it": ["Neri neri PROPN nsubj 1", "vinse vincere VERB ROOT 1"],
    "en": ["Roe roe PROPN nsubj 1", "won win VERB ROOT 1"],
}
LATER = [". . PUNCT punct 1", "{word} {word} {pos} ROOT 3"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_told_gives_the_clause_before(read_rows, lang):
    later = [row.format(word="poi", pos="ADV") for row in LATER]
    tree = read_rows([*WON[lang], *later], [(0, "PER")], lang)

    assert find_told(tree, 1, plural=False) == Told(1, [0])
    assert find_told(tree, 0, plural=False) is None


def test_find_told_ends_at_a_name_of_another_number(read_rows):
    # English verbs of the past show no number.
    rows = [*WON["it"], *(row.format(word="poi", pos="ADV") for row in LATER)]

    assert find_told(read_rows(rows, [(0, "PER")]), 1, plural=True) is None


@pytest.mark.parametrize(("order", "treated"), [("lo neri", 0), ("neri lo", None)])
def test_find_treated_gives_the_pronoun_before_a_late_subject(
    read_rows, order, treated
):
    # "Lo volle Neri. Vinse": English leaves no subject out.
    kinds = {"lo": "PRON obj 1", "neri": "PROPN nsubj 1"}
    first, last = order.split()
    rows = [
        f"{first} {first} {kinds[first]}",
        "volle volere VERB ROOT 1",
        f"{last} {last} {kinds[last]}",
    ]
    subject = order.split().index("neri") * 2
    tree = read_rows(rows, [(subject, "PER")])

    assert find_treated(tree, Told(1, [subject]), plural=False) == treated
    assert find_treated(tree, Told(1, [subject]), plural=True) is None


@pytest.mark.parametrize(("marks", "is_one"), [([(0, "PER")], True), ([], False)])
def test_is_name_predicate(read_rows, marks, is_one):
    assert is_name_predicate(read_rows(["Neri neri PROPN ROOT 0"], marks), 0) is is_one


@pytest.mark.parametrize(("lang", "words"), [("it", "e pronti"), ("en", "and ready")])
def test_keep_agreeing_gives_a_row_only_where_several_are_wanted(
    read_rows, lang, words
):
    # A clause without a verb shows no number.
    joins, predicate = words.split()
    rows = [
        "Roe roe PROPN nsubj 3",
        f"{joins} {joins} CCONJ cc 2",
        "Doe doe PROPN conj 0",
        f"{predicate} {predicate} ADJ ROOT 3",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "PER")], lang)

    assert keep_agreeing(tree, Told(3, [0]), plural=True) == [0]
    assert keep_agreeing(tree, Told(3, [0]), plural=False) == []


@pytest.mark.parametrize(
    ("lang", "noun", "thing"),
    [
        ("it", "poltrona", True),
        ("it", "moglie", False),
        ("en", "seat", True),
        ("en", "wife", False),
    ],
)
def test_is_thing_is_no_noun_for_people(read_rows, lang, noun, thing):
    assert is_thing(read_rows([f"{noun} {noun} NOUN ROOT 0"], [], lang), 0) is thing
