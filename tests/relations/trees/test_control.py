"""Whom a clause under another verb is about, by the rows the parser gave it."""

import pytest

from extractor.relations.trees.control import find_controlled, is_addressed_to

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
