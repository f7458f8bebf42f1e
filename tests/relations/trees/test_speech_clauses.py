"""Clauses behind what somebody says, which go on with who said it."""

import pytest

from extractor import extract_text
from extractor.relations.trees.speech_clauses import lift_told, raise_told

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


# "Neri annuncia lunedì di votare", "Neri announced on Monday to vote".
DAYS = {
    "it": ["lunedì lunedì NOUN obl 1", "di di ADP mark 4", "votare votare VERB"],
    "en": ["Monday Monday PROPN obl 1", "to to PART mark 4", "vote vote VERB"],
}
TELLS = {"it": "annuncia annunciare VERB", "en": "announced announce VERB"}
GOES = {"it": "va andare VERB", "en": "went go VERB"}


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(("verbs", "head"), [(TELLS, 1), (GOES, 2)])
def test_lift_told_hangs_what_is_said_on_its_verb(read_rows, lang, verbs, head):
    day, mark, verb = DAYS[lang]
    rows = ["Neri neri PROPN nsubj 1", f"{verbs[lang]} ROOT 1", day, mark]
    tree = read_rows([*rows, f"{verb} acl 2"], lang=lang)

    assert lift_told(tree, 4) is (head == 1)
    assert tree.heads[4] == head


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


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Neri ha detto a Sala di tacere, scatenando l'ira del Pd."),
        ("en", "Roe told Marsh to wake up, sparking the anger of the Labour Party."),
    ],
)
def test_what_comes_of_the_words_is_not_said(lang, text):
    found = extract_text(text, lang=lang)

    (anger,) = [r for r in found.relations if r.type == "ACCUSES"]

    assert found.mentions[anger.object].text in {"Neri", "Roe"}
    assert (anger.modality, anger.attribution) == ("fact", ())
