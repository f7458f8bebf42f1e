import pytest

from extractor.entities.identity.names.acronyms import (
    find_acronyms,
    find_definitions,
    has_initials,
)
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marked import find_names
from extractor.lang.parsed_doc import read_doc


def definitions(doc):
    gazetteer = load_gazetteer(doc.lang_)
    found = find_definitions(doc.text, find_names(doc, gazetteer), gazetteer)
    return {short: long.text for short, long in found.items()}


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        (
            "it",
            "La [Lega Italiana Volo:ORG] (LIV) vola.",
            {"LIV": "Lega Italiana Volo"},
        ),
        (
            "en",
            "The [Italian Flight League:ORG] (IFL) flies.",
            {"IFL": "Italian Flight League"},
        ),
        (
            "en",
            "The [Italian Flight League:ORG] [IFL] flies.",
            {"IFL": "Italian Flight League"},
        ),
        (
            "it",
            "La [Federazione dei lavoratori agricoli:ORG] (Fla) vola.",
            {"Fla": "Federazione dei lavoratori agricoli"},
        ),
        (
            "en",
            "The [Farm Workers League:ORG] (Fwl) flies.",
            {"Fwl": "Farm Workers League"},
        ),
        ("it", "Il [Tribunale civile:ORG] (Bari) tace.", {}),
        ("en", "The [Farm Bank:ORG] (Bath) waits.", {}),
        (
            "it",
            "La [LIV:ORG] ([Lega Italiana Volo:ORG]) vola.",
            {"LIV": "Lega Italiana Volo"},
        ),
        (
            "en",
            "The [IFL:ORG] ([Italian Flight League:ORG]) flies.",
            {"IFL": "Italian Flight League"},
        ),
        (
            "it",
            "La [Volkspartei Nord:ORG] (VPN, in italiano altro).",
            {"VPN": "Volkspartei Nord"},
        ),
        (
            "en",
            "The [Volkspartei North:ORG] (“VPN”) waits.",
            {"VPN": "Volkspartei North"},
        ),
        (
            "it",
            "L'[Organizzazione del Trattato di Sicurezza Collettiva:ORG] (ODKB)",
            {"ODKB": "Organizzazione del Trattato di Sicurezza Collettiva"},
        ),
        (
            "en",
            "The [Collective Security Treaty Organization:ORG] (OTSC)",
            {"OTSC": "Collective Security Treaty Organization"},
        ),
        ("it", "Il [Consiglio europeo:ORG] (UE) tace.", {}),
        ("en", "The [European Council:ORG] (EU) waits.", {}),
        ("it", "La [Lega Italiana Volo:ORG] (Roma) vola.", {}),
        ("en", "The [Italian Flight League:ORG] (XYZ) flies.", {}),
        ("it", "La [Lega Italiana Volo:ORG] e poi (LIV).", {}),
        ("en", "The [Italian Flight League:ORG] (IFL", {}),
    ],
)
def test_find_definitions_joins_in_either_order(make_doc, lang, text, pairs):
    assert definitions(make_doc(lang, text)) == pairs


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La [Lega Italiana Volo:ORG] (LIV) vola. Poi la LIV atterra."),
        ("en", "The [Lega Italiana Volo:ORG] (LIV) flies. Then LIV lands."),
    ],
)
def test_find_acronyms_finds_every_place(make_doc, lang, text):
    doc = make_doc(lang, text)
    gazetteer = load_gazetteer(lang)
    pairs = find_definitions(doc.text, find_names(doc, gazetteer), gazetteer)
    found = find_acronyms(read_doc(doc), pairs)
    assert [(m.text, m.label, m.source) for m in found] == [
        ("LIV", "ORG", "acronyms")
    ] * 2
    assert all(doc.text[m.start : m.end] == m.text for m in found)


def test_find_acronyms_without_definitions_finds_none(make_doc):
    assert find_acronyms(read_doc(make_doc("it", "La LIV vola.")), {}) == ()


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("SVP", "Südtiroler Volkspartei", True),
        ("CGIL", "Confederazione Generale Italiana del Lavoro", True),
        ("NATO", "North Atlantic Treaty Organization", True),
        ("UE", "Consiglio europeo", False),
        ("LIV", "Lega", False),
        ("AB", "", False),
    ],
)
def test_has_initials(short, long, expected):
    assert has_initials(short, long) is expected
