import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marks import read_marks
from extractor.entities.names.paired import cut_pairs, is_between
from extractor.lang.parsed_doc import read_doc

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


def cut(doc):
    for token in doc:
        token.pos_ = (
            "NOUN" if token.text in {"deal", "meeting", "secret", "trade"} else "VERB"
        )
    marks = read_marks(read_analysed(doc, read_doc(doc)), LABELS)
    found = cut_pairs(marks, load_gazetteer(doc.lang_))
    return [(mark.text, mark.label) for mark in found]


PERSONS = [("Veldi", "PER"), ("Neri", "PER")]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("it", "L'incontro [Veldi - Neri:PER] di oggi", [("Veldi - Neri", "PER")]),
        ("en", "The [Veldi-Neri:PER] meeting today", PERSONS),
        ("en", "The [Veldi-Neri:PER] secret trade deal", PERSONS),
        ("en", "[Veldi-Neri:PER]: meeting today", PERSONS),
        (
            "en",
            "The [Orla Mills-Veba Steel:ORG] deal",
            [("Orla Mills", "ORG"), ("Veba Steel", "ORG")],
        ),
        ("en", "Green ([D-Calif.:ORG]) left", [("Calif.", "LOC")]),
        ("en", "Green ([D-Norda:ORG]) left", [("D-Norda", "ORG")]),
        # A half that the model left out, or took for a place that no table has.
        ("en", "The Veldi-[Neri:PER] meeting", PERSONS),
        ("en", "The [Veldi:PER]-Neri meeting", PERSONS),
        ("en", "The [Veldi:LOC]-[Neri:PER] meeting", PERSONS),
        ("en", "The [Peru:LOC]-[Neri:PER] deal", [("Peru", "LOC"), ("Neri", "PER")]),
    ],
)
def test_cut_pairs_parts_two_beside_what_is_between_them(make_doc, lang, text, names):
    assert cut(make_doc(lang, text)) == names


@pytest.mark.parametrize(
    "text",
    [
        # No noun of two, none that is a noun there, one full name, one known firm.
        "The [Veldi-Neri:PER] campaign",
        "And [Veldi-Neri:PER] will deal",
        "The [Ada Veldi-Neri:PER] meeting",
        "The [Rolls-Royce:ORG] deal",
        "[Ada Veldi-Neri:PER] left. The [Veldi-Neri:PER] meeting",
        "The [Veldi:LOC]-[Neri:PER] campaign",
    ],
)
def test_cut_pairs_leaves_one_name_whole(make_doc, text):
    # Italian tokens have the hyphen inside, and are cut before the model reads them.
    doc = make_doc("en", text)
    assert cut(doc) == [(ent.text, ent.label_) for ent in doc.ents]


@pytest.mark.parametrize(
    ("lang", "text", "pair", "said"),
    [
        ("it", "L' incontro Veldi-Neri ieri", 2, True),
        ("it", "L' incontro segreto Veldi-Neri", 3, True),
        ("it", "Veldi-Neri , incontro a Roma", 0, True),
        ("it", "L' incontro del Veldi-Neri", 3, False),
        ("it", "Il ministro Veldi-Neri incontro a noi", 2, False),
        ("en", "The Veldi-Neri meeting", 1, True),
        ("en", "The Veldi-Neri gas supply deal", 1, True),
        ("en", "Veldi-Neri : talks in Rome", 0, True),
        ("en", "The Veldi-Neri of the deal", 1, False),
        ("en", "Meeting Veldi-Neri today", 1, False),
    ],
)
def test_is_between_reads_the_noun_beside_a_pair(lang, text, pair, said):
    assert is_between(text.split(), pair, pair + 1, lang) is said
