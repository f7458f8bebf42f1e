import pytest

from extractor.relations.pairings import (
    Pair,
    combine,
    combine_within,
    flatten,
    has_labels,
)
from extractor.relations.triggers.triggers import Trigger
from extractor.schemas import Pattern


def test_flatten_keeps_the_best_certainty_of_each_mention():
    assert flatten([[(2, 0.5), (1, 1.0)], [(2, 0.9)]]) == [(1, 1.0), (2, 0.9)]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_combine_within_pairs_no_person_with_a_body_of_a_row(read_rows, lang):
    rows = ["Ann Ann PROPN ROOT 0", "Bob Bob PROPN conj 0", "Acme Acme PROPN conj 0"]
    tree = read_rows(rows, [(0, "PER"), (1, "PER"), (2, "ORG")], lang)
    row = [(index, 1.0) for index in range(3)]

    assert combine_within(tree, [row], ("subject",)) == [Pair(0, 1, 1.0)]


@pytest.mark.parametrize(
    ("ends", "fits"), [((["PER"], ["ORG"]), True), ((["PER"], ["PER"]), False)]
)
def test_has_labels_whichever_comes_first(read_rows, ends, fits):
    rows = ["Acme Acme PROPN ROOT 0", "Ann Ann PROPN conj 0"]
    tree = read_rows(rows, [(0, "ORG"), (1, "PER")])

    assert has_labels(tree, Pair(0, 1, 1.0), ends) is fits


def test_combine_within_takes_the_first_that_something_is_between(read_rows):
    rows = ["Ann Ann PROPN ROOT 0", "Bob Bob PROPN conj 0"]
    rows += ["Chad Chad PROPN nmod 0", "Mali Mali PROPN conj 2"]
    marks = [(0, "PER"), (1, "PER"), (2, "LOC"), (3, "LOC")]
    groups = [[(0, 1.0), (1, 1.0)], [(2, 1.0), (3, 1.0)]]
    tree = read_rows(rows, marks, "en")

    assert combine_within(tree, groups, ("between",)) == [Pair(0, 1, 1.0)]
    assert len(combine_within(tree, groups, ("subject",))) == 2


PATTERN = {
    "id": "x-1",
    "trigger": ["capital"],
    "subject": "bearer",
    "object": "of",
    "examples": ["[A:subject] is the capital of [B:object]."],
    "counterexamples": ["[A:LOC] is far."],
}


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("objects", "pairs"),
    [
        ([(2, 1.0), (3, 1.0)], [Pair(0, 2, 1.0), Pair(1, 3, 1.0)]),
        ([(2, 1.0)], [Pair(1, 2, 1.0)]),  # of the last alone
    ],
)
def test_combine_gives_each_of_a_row_its_own(read_rows, lang, objects, pairs):
    rows = ["Oslo Oslo PROPN ROOT 0", "Roma Roma PROPN conj 0"]
    rows += ["capital capital NOUN appos 1"]
    rows += ["Norway Norway PROPN nmod 2", "Italy Italy PROPN conj 3"]
    tree = read_rows(rows, [(i, "LOC") for i in (0, 1, 3, 4)], lang)
    trigger = Trigger("LOCATED_IN", Pattern(lang=lang, **PATTERN), (2,))

    assert list(combine(tree, trigger, [(1, 1.0)], objects)) == pairs


@pytest.mark.parametrize(
    ("lang", "noun", "subjects"),
    [
        ("it", "capitali capitale", [0, 1]),
        ("it", "capitale capitale", [1]),
        ("en", "towns town", [0, 1]),
        ("en", "town town", [1]),
    ],
)
def test_combine_gives_a_plural_its_whole_row(read_rows, lang, noun, subjects):
    rows = ["Oslo Oslo PROPN ROOT 0", "Roma Roma PROPN conj 0"]
    rows += [f"{noun} NOUN appos 1", "Norway Norway PROPN nmod 2"]
    tree = read_rows(rows, [(i, "LOC") for i in (0, 1, 3)], lang)
    trigger = Trigger("LOCATED_IN", Pattern(lang=lang, **PATTERN), (2,))

    pairs = combine(tree, trigger, [(1, 1.0)], [(2, 1.0)])
    assert [pair.subject for pair in pairs] == subjects


PLURALS = {"it": ("ministri", "ministro"), "en": ("ministers", "minister")}


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(("plural", "pairs"), [(True, 2), (False, 6)])
def test_combine_gives_a_plural_office_to_so_many_behind_it(
    read_rows, lang, plural, pairs
):
    several, one = PLURALS[lang]
    office = f"{several if plural else one} {one} NOUN ROOT 0"
    rows = [office, "Mali Mali PROPN nmod 0", "Chad Chad PROPN conj 1"]
    rows += ["Ann Ann PROPN nmod 0", "Bob Bob PROPN conj 3", "Eva Eva PROPN conj 3"]
    marks = [(1, "LOC"), (2, "LOC"), (3, "PER"), (4, "PER"), (5, "PER")]
    tree = read_rows(rows, marks, lang)
    trigger = Trigger("HOLDS_POSITION", Pattern(lang=lang, **PATTERN), (0,))
    people = [(2, 1.0), (3, 1.0), (4, 1.0)]

    found = list(combine(tree, trigger, people, [(0, 1.0), (1, 1.0)]))
    assert len(found) == pairs
    assert found[0] == Pair(2, 0, 1.0)
