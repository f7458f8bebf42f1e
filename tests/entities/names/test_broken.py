import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.broken import complete, join_broken
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marks import read_marks
from extractor.lang.parsed_doc import read_doc

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


def marks(doc):
    return read_marks(read_analysed(doc, read_doc(doc)), LABELS)


def shown(found):
    return [(mark.text, mark.label) for mark in found]


def joined(doc):
    return shown(join_broken(marks(doc), load_gazetteer(doc.lang_)))


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "Parla [Dell':PER][Utri:PER].", ("Dell'Utri", "PER")),
        # English has no elision before names.
        # An Italian hyphen between capitals does not part tokens.
        (
            "en",
            "By [Boutros Boutros:PER]-[Ghali:PER].",
            ("Boutros Boutros-Ghali", "PER"),
        ),
        ("it", "Il [Rio:LOC] [Grande:LOC] scorre.", ("Rio Grande", "LOC")),
        ("en", "The [Ohio:LOC] [River:LOC] flows.", ("Ohio River", "LOC")),
        (
            "it",
            "L'[Università:ORG] di [Bologna:LOC] apre.",
            ("Università di Bologna", "ORG"),
        ),
        (
            "en",
            "The [University:ORG] of [Leeds:LOC] opens.",
            ("University of Leeds", "ORG"),
        ),
        # An Italian "al-Sisi" is one token.
        (
            "en",
            "By [Abdel Fattah:PER] [al:PER]-[Sisi:PER].",
            ("Abdel Fattah al-Sisi", "PER"),
        ),
        ("en", "By [al:PER]-[Sisi:PER] today.", ("al-Sisi", "PER")),
        ("it", "La [Banca di:ORG] [Napoli:LOC] apre.", ("Banca di Napoli", "ORG")),
        ("en", "The [Bank of:ORG] [Leeds:LOC] opens.", ("Bank of Leeds", "ORG")),
    ],
)
def test_join_broken_joins_one_name(make_doc, lang, text, name):
    assert joined(make_doc(lang, text)) == [name]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "[Russia:LOC], [Cina:LOC] e [Fiat:ORG] [Torino:LOC]"),
        ("it", "Allenatrice [Ada Bruni:PER] [Ugo Leoni:PER]"),
        ("en", "Coach [Ada White:PER] [Guy Hall:PER]"),
        ("en", "[Russia:LOC], [China:LOC] and [Ford:ORG] [Detroit:LOC]"),
        # An Italian hyphen between capitals does not part tokens.
        ("en", "The [Rome:LOC]-[Milan:LOC], the [Dodd:PER]-[Frank:PER]"),
        ("it", "Le forze dell'[ordine:ORG] del [Kazakistan:LOC]"),
        ("en", "The new [order:ORG] of [Kazakhstan:LOC]"),
        ("it", "Il [Parlamento:ORG] di [Erevan:LOC]"),
        ("it", "Il discorso dell'[Unione di:ORG] [Ada Bruni:PER]"),
        ("it", "Ieri ad [Arcore:PER] [Ada Bruni:PER] tace"),
        ("en", "Today in [Arcore:PER] [Ada Bruni:PER] waits"),
        ("it", "[Genova:LOC] [Salone Nautico:LOC]"),
        ("en", "[Genoa:LOC] [Boat Show:LOC]"),
        ("it", "Il robot della [NASA:ORG] [Curiosity:ORG]"),
        ("en", "The [NASA:ORG] [Curiosity:ORG] rover"),
        ("en", "The [Parliament:ORG] of [Armenia:LOC]"),
    ],
)
def test_join_broken_leaves_two_names_apart(make_doc, lang, text):
    doc = make_doc(lang, text)
    assert joined(doc) == shown(marks(doc))


# An Italian hyphen between capitals does not part tokens, an official model's may.
@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "By [Kassym:PER]-[Jomart Tokayev:PER]",
            [("Kassym-Jomart Tokayev", "PER")],
        ),
        (
            "[Jannik Sinner:PER] won: [Sinner:PER]-[Carlos Alcaraz:PER]",
            [("Jannik Sinner", "PER"), ("Sinner", "PER"), ("Carlos Alcaraz", "PER")],
        ),
    ],
)
def test_join_broken_joins_first_names_with_a_hyphen(make_doc, text, names):
    assert joined(make_doc("en", text)) == names


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("it", "[Kim Jong:PER]-un tace.", [("Kim Jong-un", "PER")]),
        ("en", "[Ban Ki:PER]-moon left.", [("Ban Ki-moon", "PER")]),
        ("it", "Parla [Prayuth Chan:LOC]-ocha.", [("Prayuth Chan-ocha", "PER")]),
        # An Italian "al-Burhan" is one token.
        (
            "it",
            "Da [Abdel Fattah:PER] al-Burhan ieri.",
            [("Abdel Fattah al-Burhan", "PER")],
        ),
        (
            "en",
            "By [Abdel Fattah:PER] al-Burhan today.",
            [("Abdel Fattah al-Burhan", "PER")],
        ),
        ("it", "Da [Ada Rossi:PER] al-l'alba.", [("Ada Rossi", "PER")]),
        ("en", "[Omar al:PER]-Bashir fled.", [("Omar al-Bashir", "PER")]),
        ("en", "Ahmed al-[Sharaa:PER] spoke.", [("al-Sharaa", "PER")]),
        ("en", "[Bre:PER]-X fell.", [("Bre-X", "ORG")]),
        ("it", "Nel [Trump:PER]-bis.", [("Trump", "PER")]),
        ("en", "A [Trump:PER]-era law.", [("Trump", "PER")]),
        ("en", "The [Delta:ORG]-French deal.", [("Delta", "ORG")]),
        ("en", "A [Rome:LOC]-Milan train.", [("Rome", "LOC")]),
    ],
)
def test_complete_adds_what_a_hyphen_parts_from_a_name(make_doc, lang, text, names):
    found = complete(marks(make_doc(lang, text)), load_gazetteer(lang))
    assert shown(found) == names
