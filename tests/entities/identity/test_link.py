import re

import pytest

from extractor.entities.identity.link import link_mentions
from extractor.entities.identity.names.acronyms import find_acronyms, find_definitions
from extractor.entities.names.demonyms import find_demonyms
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marked import find_names
from extractor.entities.names.overlaps import resolve_overlaps
from extractor.lang.parsed_doc import read_doc
from extractor.records import Mention

LOCAL = re.compile("@[0-9a-f]{12}$")


def link(doc, *more):
    gazetteer = load_gazetteer(doc.lang_)
    names = find_names(doc, gazetteer)
    pairs = find_definitions(doc.text, names, gazetteer)
    mentions = resolve_overlaps(
        more,
        find_demonyms(read_doc(doc), gazetteer),
        names,
        find_acronyms(read_doc(doc), pairs),
    )
    return link_mentions(read_doc(doc), mentions, pairs, gazetteer)


def ids(doc):
    """Give names and ids, without what ties an id to one article."""
    return [(m.text, LOCAL.sub("@", m.entity)) for m in link(doc)[0]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "it",
            "[Roberta Pinotti:PER] parla, [Pinotti:PER] tace.",
            [
                ("Roberta Pinotti", "per:roberta-pinotti"),
                ("Pinotti", "per:roberta-pinotti"),
            ],
        ),
        (
            "en",
            "[Roberta Pinotti:PER] speaks, [Pinotti:PER] waits.",
            [
                ("Roberta Pinotti", "per:roberta-pinotti"),
                ("Pinotti", "per:roberta-pinotti"),
            ],
        ),
        (
            "en",
            "In [Tempe:LOC], [Ariz.:LOC], and in [Arizona:LOC].",
            [
                ("Tempe", "loc:tempe"),
                ("Ariz.", "loc:arizona"),
                ("Arizona", "loc:arizona"),
            ],
        ),
        (
            "en",
            "In [Erie:LOC], [Pa.:LOC], and the [United States:LOC].",
            [
                ("Erie", "loc:erie"),
                ("Pa.", "loc:pennsylvania"),
                ("United States", "loc:us"),
            ],
        ),
        (  # no newspaper has a president who is called so
            "it",
            "Il presidente della [Repubblica:ORG] tace, scrive [Repubblica:ORG].",
            [
                ("Repubblica", "org:repubblica@"),
                ("Repubblica", "org:it-la-repubblica"),
            ],
        ),
        (  # a town's name in Italian
            "it",
            "Ad [Ala:LOC] e in [Trentino:LOC].",
            [("Ala", "loc:ala@"), ("Trentino", "loc:trentino")],
        ),
        (
            "it",
            "La [Bielorussia:LOC] e i bielorussi.",
            [("Bielorussia", "loc:by"), ("bielorussi", "loc:by")],
        ),
        (
            "en",
            "[Belarus:LOC] and Belarusians.",
            [("Belarus", "loc:by"), ("Belarusians", "loc:by")],
        ),
        (
            "it",
            "La [Lega Volo:ORG] (LV), la LV.",
            [
                ("Lega Volo", "org:lega-volo"),
                ("LV", "org:lega-volo"),
                ("LV", "org:lega-volo"),
            ],
        ),
        (
            "en",
            "The [Lega Volo:ORG] (LV), the LV.",
            [
                ("Lega Volo", "org:lega-volo"),
                ("LV", "org:lega-volo"),
                ("LV", "org:lega-volo"),
            ],
        ),
        (
            "it",
            "La [Nuova Lega:ORG] ([CSTO:ORG]) e [OTSC:ORG].",
            [
                ("Nuova Lega", "org:nuova-lega"),
                ("CSTO", "org:csto"),
                ("OTSC", "org:csto"),
            ],
        ),
        (
            "en",
            "The [New League:ORG] ([CSTO:ORG]) and [OTSC:ORG].",
            [
                ("New League", "org:new-league"),
                ("CSTO", "org:csto"),
                ("OTSC", "org:csto"),
            ],
        ),
        (
            "it",
            "L'[Alfa S.p.A.:ORG] e [Alfa:ORG].",
            [("Alfa S.p.A.", "org:alfa"), ("Alfa", "org:alfa")],
        ),
        (
            "en",
            "[Alpha Inc.:ORG] and [Alpha:ORG].",
            [("Alpha Inc.", "org:alpha"), ("Alpha", "org:alpha")],
        ),
        # A club is not its town, and a name that other places have is another.
        (
            "it",
            "La [Roma:ORG] gioca a [Roma:LOC].",
            [("Roma", "org:roma"), ("Roma", "loc:rome")],
        ),
        (
            "en",
            "[Rome:ORG] play in [Rome:LOC].",
            [("Rome", "org:rome"), ("Rome", "loc:rome")],
        ),
        ("it", "Vive a [Victoria:LOC].", [("Victoria", "loc:victoria@")]),
        ("en", "She lives in [Victoria:LOC].", [("Victoria", "loc:victoria@")]),
    ],
)
def test_link_mentions_gives_ids(make_doc, lang, text, expected):
    assert ids(make_doc(lang, text)) == expected


@pytest.mark.parametrize(
    ("lang", "text", "entity"),
    [
        ("it", "Si vota in [Georgia:LOC].", "loc:georgia@"),
        ("en", "They vote in [Georgia:LOC].", "loc:georgia@"),
        ("it", "Si vota in [Georgia:LOC], a [Tbilisi:LOC].", "loc:ge"),
        ("en", "They vote in [Georgia:LOC], in [Tbilisi:LOC].", "loc:ge"),
        ("it", "Era volato in [Georgia:LOC] da [Mikheil Saakashvili:PER].", "loc:ge"),
        ("en", "He flew to [Georgia:LOC] to see [Mikheil Saakashvili:PER].", "loc:ge"),
        ("it", "Era volato in [Georgia:LOC] da [Nicolas Sarkozy:PER].", "loc:georgia@"),
        ("en", "He flew to [Georgia:LOC] with [Nicolas Sarkozy:PER].", "loc:georgia@"),
        ("it", "La [Camera:ORG] vota.", "org:camera@"),
        ("en", "The [Senate:ORG] votes.", "org:senate@"),
        (
            "it",
            "La [Camera:ORG], cioè la [Camera dei deputati:ORG].",
            "org:it-chamber-of-deputies",
        ),
        ("en", "[Congress:ORG], the [US Congress:ORG].", "org:us-congress"),
        ("it", "Si vota in [Congo:LOC].", "loc:congo@"),
        ("en", "They vote in [Congo:LOC].", "loc:congo@"),
        ("it", "Si vota in [Congo:LOC], a [Kinshasa:LOC].", "loc:cd"),
        # An institution of the only state, an organ of a body, written in any case.
        ("it", "Il [Senato:ORG] vota in [Italia:LOC].", "org:it-senate"),
        ("en", "[Congress:ORG] votes in the [United States:LOC].", "org:us-congress"),
        ("it", "Il [Senato:ORG] vota: [Italia:LOC] e [Francia:LOC].", "org:senato@"),
        (
            "en",
            "[Congress:ORG] votes, [United States:LOC] and [France:LOC].",
            "org:congress@",
        ),
        ("it", "La [Lega:ORG] con il [Partito Democratico:ORG].", "org:it-lega"),
        ("en", "The [Lega:ORG] with the [Italian Parliament:ORG].", "org:it-lega"),
        ("it", "Il [Consiglio di sicurezza:ORG] vota.", "org:consiglio-di-sicurezza@"),
        ("en", "The [Security council:ORG] votes.", "org:security-council@"),
        ("it", "L'[Assemblea generale:ORG] e l'[Unsc:ORG].", "org:unga"),
        ("en", "The [General Assembly:ORG] and the [UNSC:ORG].", "org:unga"),
        ("en", "They vote in [Congo:LOC], in [Kinshasa:LOC].", "loc:cd"),
        # Without a state, that of a leader or of a place.
        ("it", "Il [Senato:ORG] vota con [Sergio Mattarella:PER].", "org:it-senate"),
        ("en", "The [Republicans:ORG] and [Joe Biden:PER].", "org:us-republican-party"),
        ("en", "The [Democrats:ORG] of [Chicago:LOC].", "org:us-democratic-party"),
        ("en", "The [Democrats:ORG] vote.", "org:democrats@"),
    ],
)
def test_link_mentions_of_shared_names_needs_a_second_sign(
    make_doc, lang, text, entity
):
    assert ids(make_doc(lang, text))[0][1] == entity


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("it", "Le truppe coreane.", []),
        ("en", "The Korean troops.", []),
        ("it", "Le truppe coreane a [Seul:LOC].", ["coreane", "Seul"]),
        ("en", "The Korean troops in [Seoul:LOC].", ["Korean", "Seoul"]),
    ],
)
def test_link_mentions_leaves_unclear_nations_out(make_doc, lang, text, words):
    assert [m.text for m in link(make_doc(lang, text))[0]] == words


def test_link_mentions_keeps_dates_without_entity(make_doc):
    date = Mention(3, 7, "2023", "DATE", value="2023")
    assert link(make_doc("it", "Il 2023 finisce."), date) == ((date,), ())


def test_link_mentions_entities_have_names_aliases_and_codes(make_doc):
    doc = make_doc("it", "La [Repubblica di Bielorussia:LOC] e la [Bielorussia:LOC].")
    _, (entity,) = link(doc)
    assert entity.name == "Bielorussia"
    assert entity.names == {"it": "Bielorussia", "en": "Belarus"}
    assert entity.aliases == ("Repubblica di Bielorussia",)
    assert entity.ids == {"iso3166": "BY"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [("it", "Il [Cremlino:ORG] tace."), ("en", "The [Kremlin:ORG] is silent.")],
)
def test_link_mentions_metonyms_are_entities_too(make_doc, lang, text):
    (mention,), entities = link(make_doc(lang, text))
    assert mention.metonym == "loc:ru"
    assert [entity.id for entity in entities] == ["loc:ru", "org:kremlin"]
    assert entities[0].aliases == ()


@pytest.mark.parametrize("name", ["Al", "Ro", "Us"])
def test_link_mentions_never_takes_the_code_of_a_state_for_a_name(make_doc, name):
    ((mention, *_), _) = link(make_doc("it", f"Vive a [{name}:LOC]."))
    assert mention.entity not in {"loc:al", "loc:ro"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La [Lega Volo Aperto:ORG] (LVA). La [Lva:ORG] vola."),
        ("en", "The [Lega Volo Aperto:ORG] (LVA). The [Lva:ORG] flies."),
    ],
)
def test_link_mentions_acronyms_may_be_written_as_words(make_doc, lang, text):
    assert {entity for _, entity in ids(make_doc(lang, text))} == {
        "org:lega-volo-aperto"
    }


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("it", "Ieri papa [Francesco:PER] tace.", ("Francesco", "per:pope-francis")),
        ("en", "Now Pope [Francis:PER] waits.", ("Francis", "per:pope-francis")),
        ("it", "Ieri [Francesco:PER] tace.", ("Francesco", "per:francesco")),
        ("en", "Now [Homer:PER] waits.", ("Homer", "per:homer@")),
    ],
)
def test_link_mentions_knows_figures_of_history(make_doc, lang, text, expected):
    doc = make_doc(lang, text)
    _, entities = link(doc)
    assert ids(doc) == [expected]
    if expected[1] == "per:pope-francis":
        assert entities[0].names == {"it": "Papa Francesco", "en": "Pope Francis"}
    else:
        assert entities[0].names == {}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "L'[esercito iracheno:ORG] avanza verso [Lipsia:LOC]."),
        ("en", "The [Iraqi army:ORG] moves on [Leipzig:LOC]."),
    ],
)
def test_link_mentions_names_bodies_and_towns_alike_in_both_languages(
    make_doc, lang, text
):
    mentions, _ = link(make_doc(lang, text))
    assert [m.entity for m in mentions] == ["org:iq-army", "loc:leipzig"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Parla [Volodymyr Zelenskij:PER]."),
        ("it", "Parla [Zelensky:PER]."),
        ("en", "Then [Volodymyr Zelenskyy:PER] spoke."),
        ("en", "Then [Zelenskyj:PER] spoke."),
    ],
)
def test_link_mentions_knows_leaders_however_they_are_written(make_doc, lang, text):
    mentions, entities = link(make_doc(lang, text))
    assert [m.entity for m in mentions] == ["per:volodymyr-zelensky"]
    alone = " " not in mentions[0].text
    assert entities[0].name == (
        "Volodymyr Zelensky" if alone else "Volodymyr " + mentions[0].text.split()[1]
    )


@pytest.mark.parametrize(
    ("lang", "text", "ids_"),
    [
        # ICC and CPI are the court elsewhere.
        (
            "it",
            "La [Compagnia Palermo Immobili:ORG] ([CPI:ORG]) vende.",
            {"org:compagnia-palermo-immobili"},
        ),
        (
            "en",
            "The [Islington Cricket Club:ORG] ([ICC:ORG]) votes.",
            {"org:islington-cricket-club"},
        ),
        # Some word of the name is the court's.
        (
            "it",
            "La [Corte penale internazionale permanente:ORG] ([CPI:ORG]) decide.",
            {"org:icc"},
        ),
        ("en", "The [International Crime Court:ORG] ([ICC:ORG]) rules.", {"org:icc"}),
    ],
)
def test_link_mentions_explained_acronyms_are_no_other_body(make_doc, lang, text, ids_):
    assert {id for _, id in ids(make_doc(lang, text))} == ids_
