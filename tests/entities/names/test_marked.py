import pytest

from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marked import SCORE, find_names


def found(doc):
    return [(m.text, m.label) for m in find_names(doc, load_gazetteer(doc.lang_))]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("it", "Il [presidente Lukashenko:PER] parla.", [("Lukashenko", "PER")]),
        ("en", "Then [President Lukashenko:PERSON] spoke.", [("Lukashenko", "PER")]),
        (
            "it",
            "Parlano [Anna Bruni e Luca Sala:PER].",
            [("Anna Bruni", "PER"), ("Luca Sala", "PER")],
        ),
        (
            "en",
            "Then [Ann Hall and Luke Bond:PER] spoke.",
            [("Ann Hall", "PER"), ("Luke Bond", "PER")],
        ),
        ("it", "Nella [la Fiat di:ORG] ieri.", [("Fiat", "ORG")]),
        ("en", "It was [the Ford's:ORG] day.", [("Ford", "ORG")]),
        ("it", "Da [«Repubblica»,:ORG] ieri.", [("Repubblica", "ORG")]),
        ("en", "By [“Reuters”,:ORG] today.", [("Reuters", "ORG")]),
        ("it", "La [Lega Volo (LV):ORG] tace.", [("Lega Volo", "ORG")]),
        ("en", "The [Flight League (FL):ORG] waits.", [("Flight League", "ORG")]),
        ("it", "[L'Unione europea:ORG] firma.", [("Unione europea", "ORG")]),
        ("en", "[The European Union:ORG] signs.", [("European Union", "ORG")]),
        ("it", "[L'Aquila:LOC] trema.", [("L'Aquila", "LOC")]),
        ("en", "[The Hague:GPE] waits.", [("The Hague", "LOC")]),
        ("it", "Il [Presidente del Consiglio:PER] tace.", []),
        ("en", "The [Secretary of State:PERSON] waits.", []),
        ("it", "Da [Lord:PER] Presidente a [Re:PER].", [("Re", "PER")]),
        ("en", "From [Lord:PER] President to [King:PER].", [("King", "PER")]),
        ("it", "Il capo di [UN:ORG] parla.", [("UN", "ORG")]),
        ("en", "The head of [AN:ORG] speaks.", [("AN", "ORG")]),
        ("it", "Vince [L':ORG]Alto Adige.", []),
        ("en", "In [The:LOC] five-year plan.", []),
        (
            "it",
            "Il [Trattato di Lisbona:ORG] e il [Patto di Varsavia:ORG].",
            [("Patto di Varsavia", "ORG")],
        ),
        (
            "en",
            "The [Lisbon Treaty:ORG] and the [Warsaw Pact:ORG].",
            [("Warsaw Pact", "ORG")],
        ),
        # The English tokenizer leaves the dot of "Corp." where it is.
        ("it", "La [CIIP S.p.a:ORG]. tace", [("CIIP S.p.a.", "ORG")]),
        ("it", "Da [Placer Dome:LOC], Inc. a Roma.", [("Placer Dome, Inc.", "ORG")]),
        ("en", "By [Google:ORG], [Inc.:ORG] of Reno.", [("Google, Inc.", "ORG")]),
        ("it", "Da [Fiat:ORG], SA a Roma.", [("Fiat", "ORG")]),
        ("en", "In [Reno:LOC], NV today.", [("Reno", "LOC")]),
        ("it", 'Al [Policlinico "Gemelli":LOC].', [('Policlinico "Gemelli"', "LOC")]),
        # English governments have no such numbers, kings have.
        ("it", "Il governo [Conte II:PER] cade.", [("Conte", "PER")]),
        ("it", "Il re [Carlo III:PER] tace.", [("Carlo III", "PER")]),
        ("en", "The king [Charles III:PER] waits.", [("Charles III", "PER")]),
        ("it", "La [Oprah Winfrey:PER] Network chiude.", [("Oprah Winfrey", "PER")]),
        ("en", "The [Oprah Winfrey:PER] Network.", [("Oprah Winfrey Network", "ORG")]),
        ("it", "Su [Yahoo!:ORG] si legge.", [("Yahoo!", "ORG")]),
        ("en", "On [Yahoo!:ORG] they read.", [("Yahoo!", "ORG")]),
        ("it", "Viva l'[Italia!:LOC] Festa.", [("Italia", "LOC")]),
        ("en", "Long live [Italy!:LOC] A feast.", [("Italy", "LOC")]),
        (
            "it",
            "Allo [stadio Ennio Tardini:LOC] ieri.",
            [("stadio Ennio Tardini", "LOC")],
        ),
        ("it", "Sulla [statale 194:LOC] ieri.", [("statale 194", "LOC")]),
        ("it", "Nel [paese 194:LOC] ieri.", []),
        # Somebody wrote a place without its capital.
        ("it", "Vado in [vietnam:LOC] ieri.", [("vietnam", "LOC")]),
        ("en", "I left [vietnam:LOC] today.", [("vietnam", "LOC")]),
        ("it", "Nel [cosentino:LOC] ieri.", []),
        # A foreign article is part of a name.
        ("it", "Per [The Independent:ORG] ieri.", [("The Independent", "ORG")]),
        ("en", "By [The Independent:ORG] today.", [("Independent", "ORG")]),
        ("en", "In [village Ribera:LOC] today.", [("Ribera", "LOC")]),
        # English nations stand before the body.
        ("it", "Dal [Pentagono americano:ORG] nulla.", [("Pentagono", "ORG")]),
        (
            "it",
            "La [Corte suprema statunitense:ORG] decide.",
            [("Corte suprema statunitense", "ORG")],
        ),
        ("it", "Vince [Moon Jae:PER]-in a Seul.", [("Moon Jae-in", "PER")]),
        ("en", "So [Kim Jong-un:PER] won.", [("Kim Jong-un", "PER")]),
        ("it", "Con il [pm:ORG] Bruni parla.", []),
        ("it", "Con il pubblico [ministero:ORG] Bruni parla.", []),
        ("en", "With the [prosecutor:ORG] Hall today.", []),
        ("it", "La [Bianchi:ORG] Partners tace.", [("Bianchi Partners", "ORG")]),
        ("en", "The [Abacus:ORG] Data poll.", [("Abacus Data", "ORG")]),
        ("it", "Nella [contea:LOC] si vota.", []),
        ("en", "In the [county:LOC] they vote.", []),
        ("it", "Il gruppo [—:ORG] tace, il [Nobel:MISC] no.", []),
        ("en", "The group [—:ORG] waits, the [French:NORP] do not.", []),
    ],
)
def test_find_names_puts_edges_right(make_doc, lang, text, names):
    assert found(make_doc(lang, text)) == names


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "La [Alfa:ORG] S.r.l. apre.", "Alfa S.r.l."),
        ("en", "[Alpha:ORG] Inc. opens.", "Alpha Inc."),
    ],
)
def test_find_names_adds_the_sort_of_company(make_doc, lang, text, name):
    assert found(make_doc(lang, text)) == [(name, "ORG")]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_names_cuts_at_a_line_break(make_doc, lang):
    assert found(make_doc(lang, "[Anna\n\nRoma:LOC]")) == [
        ("Anna", "LOC"),
        ("Roma", "LOC"),
    ]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_names_takes_the_scores_of_the_model(make_doc, lang):
    doc = make_doc(lang, "[Rio:LOC] [Grande:LOC] / [Anna Bruni:PER]")
    doc.user_data["name_scores"] = [[0, 3, 0.5], [4, 10, 0.75]]
    scores = [m.score for m in find_names(doc, load_gazetteer(lang))]
    assert scores == [0.5, SCORE]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_names_texts_are_where_they_say(make_doc, lang):
    doc = make_doc(lang, "A [“Anna Bruni”:PER], B [(Luca Sala:PER]) C")
    mentions = find_names(doc, load_gazetteer(lang))
    assert mentions
    for m in mentions:
        assert doc.text[m.start : m.end] == m.text


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("it", "Il ministro degli [Esteri:ORG] tace.", []),
        ("en", "The Secretary of [State:ORG] waits.", []),
        ("it", "Il presidente della [Camera:ORG] tace.", [("Camera", "ORG")]),
        ("en", "The head of [State:ORG] waits.", [("State", "ORG")]),
    ],
)
def test_find_names_leaves_the_end_of_an_office_out(make_doc, lang, text, names):
    assert found(make_doc(lang, text)) == names
