import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.broken import join_broken
from extractor.entities.names.cuts import (
    cut_known,
    cut_people,
    cut_towns,
    is_initials,
)
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marks import read_marks
from extractor.lang.parsed_doc import read_doc

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


def marks(doc):
    return read_marks(read_analysed(doc, read_doc(doc)), LABELS)


def shown(found):
    return [(mark.text, mark.label) for mark in found]


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
    assert shown(cut_known(marks(doc), load_gazetteer(lang))) == names


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        (
            "it",
            "Il commissario [Ue Ada Rossi:PER].",
            [("Ue", "ORG"), ("Ada Rossi", "PER")],
        ),
        ("en", "The envoy [UN Ann Hall:PER].", [("UN", "ORG"), ("Ann Hall", "PER")]),
        # No acronym: somebody may be called so.
        ("it", "Parla [Cuba Ada Rossi:PER].", [("Cuba Ada Rossi", "PER")]),
        ("en", "Then [Peru Ann Hall:PER] spoke.", [("Peru Ann Hall", "PER")]),
        (
            "it",
            "Da [Kiev Volodymyr Zelensky:PER] chiede armi.",
            [("Kiev", "LOC"), ("Volodymyr Zelensky", "PER")],
        ),
        (
            "en",
            "[From Kyiv Volodymyr Zelensky:PER] asks for arms.",
            [("Kyiv", "LOC"), ("Volodymyr Zelensky", "PER")],
        ),
        (
            "it",
            "Da [Kiev:PER] [Volodymyr Zelensky:PER] chiede armi.",
            [("Kiev", "LOC"), ("Volodymyr Zelensky", "PER")],
        ),
        (
            "en",
            "From [Kyiv:PER] [Volodymyr Zelensky:PER] asks for arms.",
            [("Kyiv", "LOC"), ("Volodymyr Zelensky", "PER")],
        ),
        (
            "it",
            "Il capo di [Reuters Anna Maria Rossi:PER]",
            [("Reuters", "ORG"), ("Anna Maria Rossi", "PER")],
        ),
        (
            "en",
            "The head of [Reuters Anna Maria Rossi:PER]",
            [("Reuters", "ORG"), ("Anna Maria Rossi", "PER")],
        ),
    ],
)
def test_cut_known_finds_what_a_person_begins_with(make_doc, lang, text, names):
    gazetteer = load_gazetteer(lang)
    cut = cut_known(marks(make_doc(lang, text)), gazetteer)
    assert shown(join_broken(cut, gazetteer)) == names


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # Without a preposition, with one word left, or a first name.
        ("it", "Parla [Kiev Volodymyr Zelensky:PER]"),
        ("en", "So [Kyiv Volodymyr Zelensky:PER] speaks"),
        ("it", "Di [Londra Breed:PER]"),
        ("en", "By [Berlin Breed:PER]"),
        ("it", "Di [Asia Maria Argento:PER]"),
        ("en", "By [Florence Nightingale Shore:PER]"),
        ("it", "Di [Anna Maria Rossi:PER]"),
        ("it", "Vive in [Di:PER] Bari"),
        ("en", "It is in [Of:PER] Rome"),
        ("en", "By [Anna Maria Rossi:PER]"),
    ],
)
def test_cut_known_leaves_persons_named_after_places(make_doc, lang, text):
    doc = make_doc(lang, text)
    assert shown(cut_known(marks(doc), load_gazetteer(lang))) == shown(marks(doc))


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        (
            "it",
            "Con [Omar Diaz:PER] parla la [Marina di Diaz:PER].",
            [("Omar Diaz", "PER"), ("Marina", "ORG"), ("Diaz", "PER")],
        ),
        (
            "en",
            "With [Omar Diaz:PER] came the [Navy of Omar Diaz:ORG].",
            [("Omar Diaz", "PER"), ("Navy", "ORG"), ("Omar Diaz", "PER")],
        ),
        # "Of" with an article in it is Italian.
        (
            "it",
            "Con [Ada Bruni della Fiom:PER] si tratta.",
            [("Ada Bruni", "PER"), ("Fiom", "ORG")],
        ),
        (
            "it",
            "Con [Rosa Dell'Era:PER] c'era [Ugo del Toro:PER].",
            [("Rosa Dell'Era", "PER"), ("Ugo del Toro", "PER")],
        ),
        ("en", "The [Bank of Diaz:ORG] closed.", [("Bank of Diaz", "ORG")]),
        # An Arab surname alone.
        (
            "it",
            "L'[esercito di al-Burhan:ORG] tace.",
            [("esercito", "ORG"), ("al-Burhan", "PER")],
        ),
        (
            "en",
            "The [Army of al-Burhan:ORG] waits.",
            [("Army", "ORG"), ("al-Burhan", "PER")],
        ),
    ],
)
def test_cut_people_cuts_off_whom_the_article_names(make_doc, lang, text, names):
    assert shown(cut_people(marks(make_doc(lang, text)))) == names


@pytest.mark.parametrize(
    ("text", "initials"), [("S.", True), ("N.V.", True), ("St.", False), ("S", False)]
)
def test_is_initials_wants_dots_behind_single_capitals(text, initials):
    assert is_initials(text) == initials


@pytest.mark.parametrize(("label", "first"), [("PER", "Omar di Diaz"), ("ORG", "Omar")])
def test_cut_people_leaves_first_names(make_doc, label, first):
    doc = make_doc("it", f"Con [Ada Diaz:PER] c'era [Omar di Diaz:{label}].")
    assert shown(cut_people(marks(doc)))[1][0] == first


def test_cut_known_leaves_the_country_of_a_body(make_doc):
    doc = make_doc("it", "Per il [WWF Italia:ORG] [Ada Bruni:PER] tratta.")
    found = cut_known(marks(doc), load_gazetteer("it"))
    assert shown(found) == [("WWF Italia", "ORG"), ("Ada Bruni", "PER")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lo [Stadio Bindi di Pisa:LOC].", [("Stadio Bindi", "LOC"), ("Pisa", "LOC")]),
        ("Il [liceo Bindi di Pisa:ORG].", [("liceo Bindi", "ORG"), ("Pisa", "LOC")]),
        # It has no name of its own, or "of" no town behind it.
        ("La [Università di Pisa:ORG].", [("Università di Pisa", "ORG")]),
        ("La [Villa Bindi di Sotto:LOC].", [("Villa Bindi di Sotto", "LOC")]),
        ("Il [Banco Bindi di Pisa:ORG].", [("Banco Bindi di Pisa", "ORG")]),
    ],
)
def test_cut_towns_parts_what_has_a_name_from_its_town(make_doc, text, names):
    # English has no such names: "the Bindi stadium in Pisa".
    doc = make_doc("it", text)
    assert shown(cut_towns(marks(doc), load_gazetteer("it"))) == names


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        (
            "it",
            "La [Corte penale internazionale dell'Aia:ORG].",
            [("Corte penale internazionale", "ORG"), ("Aia", "LOC")],
        ),
        (
            "en",
            "The [International Criminal Court of The Hague:ORG].",
            [("International Criminal Court", "ORG"), ("The Hague", "LOC")],
        ),
        # Other towns have such bodies too.
        ("it", "La [Procura di Pisa:ORG].", [("Procura di Pisa", "ORG")]),
        ("en", "The [High Court of Leeds:ORG].", [("High Court of Leeds", "ORG")]),
    ],
)
def test_cut_towns_parts_known_bodies_from_their_town(make_doc, lang, text, names):
    doc = make_doc(lang, text)
    assert shown(cut_towns(marks(doc), load_gazetteer(lang))) == names
