import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.heads import add_heads, add_particles, add_place_noun
from extractor.entities.names.marks import read_marks
from extractor.lang.parsed_doc import read_doc

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


def read(doc):
    return read_marks(read_analysed(doc, read_doc(doc)), LABELS)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La nazionale di [Porto Rico:LOC] vince.",
         [("nazionale di Porto Rico", "ORG")]),
        ("L'[università:ORG] di [Pisa:LOC] apre.", [("università di Pisa", "ORG")]),
        ("Nel cartello di [Sinaloa:LOC] e a [Culiacán:LOC].",
         [("cartello di Sinaloa", "ORG"), ("Culiacán", "LOC")]),
        ("La periferia di [Pisa:LOC] cresce.", [("Pisa", "LOC")]),
        ("Il cartello di [Ada Bianchi:PER] cade.", [("Ada Bianchi", "PER")]),
        ("Con la Flotta del [Mar Nero:LOC].", [("Flotta del Mar Nero", "ORG")]),
        ("Flotta del [Mar Nero:LOC] ferma.", [("Mar Nero", "LOC")]),
        ("Da Scuola del [Partito:ORG].", [("Partito", "ORG")]),
        ("La [Ditta:ORG] non è di [Pisa:LOC].", [("Ditta", "ORG"), ("Pisa", "LOC")]),
    ],
)  # fmt: skip
def test_add_heads_begins_bodies_at_their_nouns(make_doc, text, names):
    # English names of bodies have capitals.
    nouns = ("nazionale", "università", "cartello", "periferia")
    doc = make_doc("it", text, pos=dict.fromkeys(nouns, "NOUN"))
    assert [(mark.text, mark.label) for mark in add_heads(read(doc))] == names


def test_add_heads_leaves_adjectives(make_doc):
    doc = make_doc("it", "La nazionale di [Pisa:LOC].", pos={"nazionale": "ADJ"})
    assert [mark.text for mark in add_heads(read(doc))] == ["Pisa"]


@pytest.mark.parametrize(
    ("lang", "text", "last"),
    [
        ("it", "[Rosario Lo Verso:PER] tace. Lo [Verso:LOC] nega.", "Lo Verso"),
        ("en", "[Marine Le Pen:PER] won. Le [Pen:PER] left.", "Le Pen"),
        ("it", "[Rosario Verso:PER] tace. Lo [Verso:PER] nega.", "Verso"),
        ("en", "[Marine Pen:PER] won. Le [Pen:PER] left.", "Pen"),
    ],
)
def test_add_particles_follows_the_full_name(make_doc, lang, text, last):
    found = list(add_particles(read(make_doc(lang, text))))
    assert (found[-1].text, found[-1].label) == (
        last,
        "PER" if " " in last else found[-1].label,
    )


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "Lungo il fiume [Ohio:LOC] ieri.", "fiume Ohio"),
        ("en", "By the river [Thames:LOC] today.", "river Thames"),
        ("it", "In piazza [Cadorna:LOC] ieri.", "piazza Cadorna"),
        ("it", "La regione [Puglia:ORG] decide.", "regione Puglia"),
        # A place is in a town, a body at a place; nobody is one.
        ("it", "Nella città [Pisa:LOC] ieri.", "Pisa"),
        ("it", "Allo stadio [Bild:ORG] scrive.", "Bild"),
        ("it", "Via [Ada Bianchi:PER] ieri.", "Ada Bianchi"),
        ("en", "The river [Bianchi:PER] crossed.", "Bianchi"),
    ],
)
def test_add_place_noun_begins_places_at_their_nouns(make_doc, lang, text, name):
    nouns = ("fiume", "river", "piazza", "regione", "città", "stadio", "Via")
    doc = make_doc(lang, text, pos=dict.fromkeys(nouns, "NOUN"))
    assert [add_place_noun(mark).text for mark in read(doc)] == [name]


def test_add_place_noun_leaves_a_flight_over_a_town(make_doc):
    doc = make_doc("it", "Il volo via [Roma:LOC] parte.", pos={"via": "ADP"})
    assert [add_place_noun(mark).text for mark in read(doc)] == ["Roma"]
