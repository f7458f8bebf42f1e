import pytest

from extractor.entities.names.broken import cut_known, join_broken
from extractor.entities.names.gazetteer import load_gazetteer


def shown(marks):
    return [(mark.text, mark.label_) for mark in marks]


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
        ("it", "La [Banca di:ORG] [Napoli:LOC] apre.", ("Banca di Napoli", "ORG")),
        ("en", "The [Bank of:ORG] [Leeds:LOC] opens.", ("Bank of Leeds", "ORG")),
    ],
)
def test_join_broken_joins_one_name(make_doc, lang, text, name):
    assert shown(join_broken(make_doc(lang, text).ents)) == [name]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "[Russia:LOC], [Cina:LOC] e [Fiat:ORG] [Torino:LOC]"),
        ("en", "[Russia:LOC], [China:LOC] and [Ford:ORG] [Detroit:LOC]"),
        # An Italian hyphen between capitals does not part tokens.
        ("en", "The [Rome:LOC]-[Milan:LOC], the [Dodd:PER]-[Frank:PER]"),
        ("it", "Le forze dell'[ordine:ORG] del [Kazakistan:LOC]"),
        ("en", "The new [order:ORG] of [Kazakhstan:LOC]"),
        ("it", "Il [Parlamento:ORG] di [Erevan:LOC]"),
        ("en", "The [Parliament:ORG] of [Armenia:LOC]"),
    ],
)
def test_join_broken_leaves_two_names_apart(make_doc, lang, text):
    doc = make_doc(lang, text)
    assert shown(join_broken(doc.ents)) == shown(doc.ents)


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        (
            "it",
            "Il capo della [CSTO Imangali:ORG] [Tasmagambetov:PER]",
            [("CSTO", "ORG"), ("Imangali", "PER"), ("Tasmagambetov", "PER")],
        ),
        (
            "en",
            "The head of the [CSTO Imangali:ORG] [Tasmagambetov:PER]",
            [("CSTO", "ORG"), ("Imangali", "PER"), ("Tasmagambetov", "PER")],
        ),
        (
            "it",
            "Il delegato del [Tagikistan S. Yatimov:LOC]",
            [("Tagikistan", "LOC"), ("S. Yatimov", "PER")],
        ),
        (
            "en",
            "The delegate of [Tajikistan S. Yatimov:LOC]",
            [("Tajikistan", "LOC"), ("S. Yatimov", "PER")],
        ),
        ("it", "La [Russia Unita:ORG] vince", [("Russia Unita", "ORG")]),
        ("en", "The [Russia House:ORG] wins", [("Russia House", "ORG")]),
        ("it", "Nulla.", []),
        (
            "en",
            "The [Miami Marlins:ORG] [José Fernández:PER] of the team.",
            [("Miami Marlins", "ORG"), ("José Fernández", "PER")],
        ),
        ("en", "Nothing.", []),
    ],
)
def test_cut_known_cuts_persons_off(make_doc, lang, text, names):
    doc = make_doc(lang, text)
    assert shown(cut_known(doc.ents, load_gazetteer(lang))) == names
