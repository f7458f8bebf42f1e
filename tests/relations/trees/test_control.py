"""Whom a clause under another verb is about, by the rows the parser gave it."""

import pytest

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.trees.control import (
    find_controlled,
    is_addressed_to,
    is_apart,
    is_owed,
)

BLAMED = {
    "it": ("accusa accusare", "di di", "mentire mentire"),
    "en": ("accuses accuse", "of of", "lying lie"),
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_controlled_gives_who_is_accused_of_it(read_rows, lang):
    verb, of, lie = BLAMED[lang]
    rows = [
        "Neri Neri PROPN nsubj 1",
        f"{verb} VERB ROOT 1",
        "Sala Sala PROPN obj 1",
        f"{of} ADP mark 4",
        f"{lie} VERB advcl 1",
    ]
    people = [(0, "PER"), (2, "PER")]
    assert find_controlled(read_rows(rows, people, lang), 4) == [2]
    rows[1] = "vede vedere VERB ROOT 1" if lang == "it" else "sees see VERB ROOT 1"
    assert find_controlled(read_rows(rows, people, lang), 4) == []


@pytest.mark.parametrize(("marker", "addressed"), [("a", True), ("per", False)])
def test_is_addressed_to_reads_the_marker(read_rows, marker, addressed):
    # English puts nobody first with "to" alone: see subjects.
    rows = [
        "Neri Neri PROPN ROOT 0",
        f"{marker} {marker} ADP mark 2",
        "chiedere chiedere VERB acl 0",
    ]
    assert is_addressed_to(read_rows(rows), 2) is addressed


PAID = {
    "it": ("multa multare", "dona donare", "versare versare", "milioni milione"),
    "en": ("fined fine", "gives give", "pay pay", "millions million"),
}


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("obliging", "what", "owed"), [(0, 3, True), (1, 3, False), (0, None, False)]
)
def test_is_owed_what_somebody_is_made_to_pay(read_rows, lang, obliging, what, owed):
    said = PAID[lang]
    rows = [
        f"{said[obliging]} VERB ROOT 0",
        "to to PART mark 2" if lang == "en" else "a a ADP mark 2",
        f"{said[2]} VERB xcomp 0",
        f"{'armi arma' if what is None else said[what]} NOUN obj 2",
    ]
    assert is_owed(read_rows(rows, (), lang), (2, 3)) is owed


@pytest.mark.parametrize(
    ("lang", "word", "owed"),
    [
        ("it", "di di", True),
        ("it", "per per", False),
        ("en", "in in", True),
        ("en", "for for", False),
    ],
)
def test_is_owed_what_is_due_and_not_what_is_for_it(read_rows, lang, word, owed):
    due = "tasse tassa" if lang == "it" else "taxes tax"
    rows = [
        f"{PAID[lang][2]} VERB ROOT 0",
        f"{PAID[lang][3]} NOUN obj 0",
        f"{word} ADP case 3",
        f"{due} NOUN nmod 1",
    ]
    assert is_owed(read_rows(rows, (), lang), (0, 1)) is owed


@pytest.mark.parametrize(("lang", "case"), [("it", "dopo"), ("en", "after")])
def test_is_apart(read_rows, lang, case):
    rows = [f"{case} {case} ADP case 1", "voto voto NOUN ROOT 1"]
    tree = read_rows(rows, lang=lang)
    table = load_table(lang, "cues", CueTable)

    assert is_apart(tree, 1, table)
    assert not is_apart(tree, 0, table)
