import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.marks import read_marks
from extractor.entities.names.quoted import closes, join_quoted
from extractor.lang.parsed_doc import read_doc

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


def joined(doc):
    marks = read_marks(read_analysed(doc, read_doc(doc)), LABELS)
    return [mark.text for mark in join_quoted(marks)]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        (
            "it",
            "Parla [Salvatore:PER] «[Totò:PER]» [Riina:PER].",
            ["Salvatore «Totò» Riina"],
        ),
        (
            "en",
            'Then [Alphonse:PER] "[Al:PER]" [Capone:PER] spoke.',
            ['Alphonse "Al" Capone'],
        ),
        (
            "it",
            'Parla [Ugo:PER] "[Pippo" Calò:PER] ieri.',
            ['Ugo "Pippo" Calò'],
        ),
        ("en", 'By [Ann:PER] "[Bo" Hall:PER] today.', ['Ann "Bo" Hall']),
        (
            "it",
            'Per [Joaquín "El Chapo:PER]" [Guzmán:PER] ieri.',
            ['Joaquín "El Chapo" Guzmán'],
        ),
        (
            "en",
            'By [Joaquín "El Chapo:PER]" [Guzmán:PER] today.',
            ['Joaquín "El Chapo" Guzmán'],
        ),
        # Another person is named in full, a body is none, and a sentence is said.
        (
            "it",
            "Dice [Ada:PER] «Vinco» [Ugo Maria Sala:PER].",
            ["Ada", "Ugo Maria Sala"],
        ),
        ("en", 'By [Ann:PER] "Bo" [Fiat:ORG] today.', ["Ann", "Fiat"]),
        ("it", "Dice [Ada:PER] «vinco» [Sala:PER].", ["Ada", "Sala"]),
        ("en", 'Says [Ann:PER] "I won" [Hall:PER] today.', ["Ann", "Hall"]),
    ],
)
def test_join_quoted_joins_what_a_nickname_parts(make_doc, lang, text, names):
    assert joined(make_doc(lang, text)) == names


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("it", 'Al [Policlinico "Gemelli:LOC]" ieri.', ['Policlinico "Gemelli"']),
        ("en", 'The [bar "Moon:ORG]" opens.', ['bar "Moon"']),
        ("it", 'Il "[Gemelli:LOC]" apre.', ["Gemelli"]),
        ("en", 'The "[Moon:ORG]" opens.', ["Moon"]),
    ],
)
def test_join_quoted_closes_what_a_name_opens(make_doc, lang, text, names):
    assert joined(make_doc(lang, text)) == names


@pytest.mark.parametrize("lang", ["it", "en"])
def test_closes_only_what_opens_inside(make_doc, lang):
    parsed = read_doc(make_doc(lang, 'Bar "Moon" "Sun"'))
    first, second = parsed.words.index('"'), parsed.words.index("Moon") + 1
    assert closes(parsed, 0, second)
    assert not closes(parsed, first, second)
    assert not closes(parsed, 0, first)
