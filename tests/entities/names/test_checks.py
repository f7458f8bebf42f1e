import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.checks import LEAST, is_name
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marks import read_marks
from extractor.lang.parsed_doc import read_doc

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


def names(doc, score=0.9):
    found = read_marks(read_analysed(doc, read_doc(doc)), LABELS)
    gazetteer = load_gazetteer(doc.lang_)
    return [mark.text for mark in found if is_name(mark, score, gazetteer)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Scrivere a [Mario.Rossi@posta.it:PER] oggi."),
        ("en", "Write to [Mario.Rossi@mail.com:PER] today."),
        ("it", "Apri [bilancio_2019:ORG] ora."),
        ("en", "Open [budget_2019:ORG] now."),
        ("it", "Una [S.p.A.:ORG] di Roma."),
        ("en", "An [Inc.:ORG] of Reno."),
    ],
)
def test_is_name_leaves_addresses_and_files(make_doc, lang, text):
    assert names(make_doc(lang, text)) == []


@pytest.mark.parametrize(
    ("lang", "text", "left"),
    [
        ("it", "La [Ministra:ORG] delle infrastrutture Ada Rossi.", []),
        ("en", "The [Minister:ORG] of transport spoke.", []),
        ("it", "Ada Rossi, [Governatrice:LOC] della banca.", []),
        ("en", "Ann Hall, [Governor:LOC] of the bank.", []),
        # A firm or party may be called so.
        ("it", "Secondo [Premier:ORG] il prezzo sale.", ["Premier"]),
        ("en", "At [Premier:ORG] prices rose.", ["Premier"]),
    ],
)
def test_is_name_leaves_titles_of_offices(make_doc, lang, text, left):
    assert names(make_doc(lang, text)) == left


@pytest.mark.parametrize(
    ("lang", "text", "score", "left"),
    [
        ("it", "Il [tribunale:ORG] ha deciso.", LEAST - 0.01, []),
        ("it", "Il [tribunale:ORG] ha deciso.", LEAST, ["tribunale"]),
        ("en", "The [court:ORG] decided.", LEAST - 0.01, []),
        ("en", "The [court:ORG] decided.", LEAST, ["court"]),
        # The tables have it.
        ("it", "I [carabinieri:ORG] indagano.", 0.1, ["carabinieri"]),
    ],
)
def test_is_name_asks_more_of_bodies_in_lower_case(make_doc, lang, text, score, left):
    assert names(make_doc(lang, text), score) == left
