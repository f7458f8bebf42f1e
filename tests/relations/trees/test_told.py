"""Clauses behind what somebody says, which go on with who said it."""

import pytest

from extractor import extract_text
from extractor.relations.trees.told import raise_told

# "Neri disse che Sala partirà e lodò", "Neri said that Sala leaves and praised".
SAID = {
    "it": ["disse dire VERB", "partirà partire VERB", "lodò lodare VERB"],
    "en": ["said say VERB", "leaves leave VERB", "praised praise VERB"],
}
LEFT = {"it": "partì partire VERB", "en": "left leave VERB"}
WENT = {"it": "andò andare VERB", "en": "went go VERB"}


def read_said(read_rows, lang, teller, told, *, subject=False):
    who = "nsubj" if subject else "obj"
    rows = [
        "Neri neri PROPN nsubj 1",
        f"{teller} ROOT 1",
        "che che SCONJ mark 4",
        "Sala sala PROPN nsubj 4",
        f"{told} ccomp 1",
        "e e CCONJ cc 6",
        f"{SAID[lang][2]} conj 4",
        f"Conti conti PROPN {who} 6",
    ]
    return read_rows(rows, lang=lang)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_raise_told_goes_on_with_who_says_it(read_rows, lang):
    tree = read_said(read_rows, lang, *SAID[lang][:2])

    assert raise_told(tree, 6)
    assert tree.heads[6] == 1
    assert tree.is_kind(6, "conjunct")


@pytest.mark.parametrize("lang", ["it", "en"])
def test_raise_told_leaves_what_may_be_said_as_well(read_rows, lang):
    said, leaves, _ = SAID[lang]

    assert not raise_told(read_said(read_rows, lang, said, LEFT[lang]), 6)
    assert not raise_told(read_said(read_rows, lang, WENT[lang], leaves), 6)
    assert not raise_told(read_said(read_rows, lang, said, leaves, subject=True), 6)


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Macron ha detto che Parigi non cederà e ha accusato Mosca."),
        ("en", "Macron said that Paris will not yield and accused Moscow."),
    ],
)
def test_what_is_done_beside_saying_is_a_fact(lang, text):
    found = extract_text(text, lang=lang)

    (accusation,) = [r for r in found.relations if r.type == "ACCUSES"]

    assert found.mentions[accusation.subject].text == "Macron"
    assert (accusation.modality, accusation.attribution) == ("fact", ())
