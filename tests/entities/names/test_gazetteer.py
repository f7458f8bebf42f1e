import pytest
import spacy

from extractor.entities.names.gazetteer import (
    find_known,
    find_meanings,
    find_sure,
    load_gazetteer,
)
from extractor.errors import LanguageError
from extractor.lang.parsed_doc import read_doc
from extractor.records import Mention


def texts(mentions):
    return [(m.text, m.label) for m in mentions]


@pytest.mark.parametrize(
    ("lang", "text", "known"),
    [
        (
            "it",
            "La Costa d’Avorio, l'Unione Europea e gli Stati Uniti d'America.",
            [
                ("Costa d’Avorio", "LOC"),
                ("Unione Europea", "ORG"),
                ("Stati Uniti d'America", "LOC"),
            ],
        ),
        (
            "en",
            "The Ivory Coast, the European Union, the United States of America.",
            [
                ("Ivory Coast", "LOC"),
                ("European Union", "ORG"),
                ("United States of America", "LOC"),
            ],
        ),
        ("it", "UCRAINA, la visita dell'OSCE.", [("UCRAINA", "LOC"), ("OSCE", "ORG")]),
        ("en", "UKRAINE: the OSCE's visit.", [("UKRAINE", "LOC"), ("OSCE", "ORG")]),
        (
            "it",
            "Si vota a N’Djamena e a Biškek.",
            [("N’Djamena", "LOC"), ("Biškek", "LOC")],
        ),
        (
            "en",
            "Polls in N’Djamena and Biškek.",
            [("N’Djamena", "LOC"), ("Biškek", "LOC")],
        ),
    ],
)
def test_find_known_finds_names_in_their_spellings(make_doc, lang, text, known):
    found = find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang))
    assert texts(found) == known


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La riga è lunga, i mali sono molti e gli stati uniti nel dolore."),
        ("en", "He jordaned the china, the turkey and the united states of mind."),
        ("it", "Mali e Georgia sono nomi che possono voler dire altro."),
        ("en", "Chad met Jordan and Georgia in the garden."),
        ("it", "Un titolo con UN articolo."),
        ("en", "It says WHO is first."),
    ],
)
def test_find_known_leaves_words_and_homographs_alone(make_doc, lang, text):
    assert find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang)) == ()


def test_find_known_takes_the_longest(make_doc):
    doc = make_doc("it", "Il Consiglio di Sicurezza Collettiva della CSTO tace.")
    found = find_known(read_doc(doc), load_gazetteer("it"))
    assert texts(found) == [("Consiglio di Sicurezza Collettiva della CSTO", "ORG")]


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("name", "label", "id"),
    [
        ("CSTO", "ORG", "org:csto"),
        ("OTSC", "ORG", "org:csto"),
        ("Organizzazione del trattato di sicurezza collettiva", "ORG", "org:csto"),
        ("Collective Security Treaty Organization", "ORG", "org:csto"),
        ("Bielorussia", "LOC", "loc:by"),
        ("Belarus", "LOC", "loc:by"),
        ("Erevan", "LOC", "loc:yerevan"),
        ("Yerevan", "LOC", "loc:yerevan"),
        ("L’Avana", "LOC", "loc:havana"),
        ("The Kremlin", "ORG", "org:kremlin"),
        ("the Kremlin", "LOC", "org:kremlin"),
    ],
)
def test_find_facts_is_the_same_in_both_languages(lang, name, label, id):
    facts = load_gazetteer(lang).find_facts(name, label)
    assert [fact.id for fact in facts] == [id]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Austria", "Australia"),
        ("Niger", "Nigeria"),
        ("Consiglio europeo", "Consiglio d'Europa"),
        ("Corea del Nord", "Corea del Sud"),
        ("Guinea", "Guinea Equatoriale"),
        ("Iran", "Iraq"),
    ],
)
def test_find_facts_keeps_traps_apart(one, other):
    gazetteer = load_gazetteer("it")
    facts = [
        {f.id for label in ("LOC", "ORG") for f in gazetteer.find_facts(name, label)}
        for name in (one, other)
    ]
    assert len(facts[0]) == len(facts[1]) == 1
    assert not facts[0] & facts[1]


def test_find_facts_of_a_shared_name_are_several():
    ids = {fact.id for fact in load_gazetteer("it").find_facts("Congo", "LOC")}
    assert ids == {"loc:cd", "loc:cg"}


@pytest.mark.parametrize(
    ("lang", "name", "folded"),
    [
        ("it", "L'Unione europea", "unione europea"),
        ("it", "Eni S.p.A.", "eni"),
        ("en", "The Gambia", "gambia"),
        ("en", "Acme Inc.", "acme"),
        ("en", "The", "the"),
    ],
)
def test_fold_drops_articles_and_sorts_of_company(lang, name, folded):
    assert load_gazetteer(lang).fold(name) == folded


def test_load_gazetteer_refuses_other_languages():
    with pytest.raises(LanguageError, match="'fr' is not supported"):
        load_gazetteer("fr")


@pytest.mark.parametrize("lang", ["it", "en"])
def test_load_gazetteer_cuts_names_as_the_tokenizer_does(lang):
    tokenizer = spacy.blank(lang).tokenizer
    for surfaces in load_gazetteer(lang).names.values():
        for surface in surfaces:
            text = surface.facts[0].names[lang]
            if tuple(text.split(" ")) == surface.tokens:
                assert surface.tokens == tuple(t.text for t in tokenizer(text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Nato a Bari nel 1950. Il porto, i mali e il sole di Colonia Marina."),
        ("en", "The Paris club and the Lebanese forces split on a nice reading."),
    ],
)
def test_find_known_leaves_common_words_and_lower_case_alone(make_doc, lang, text):
    found = find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang))
    assert texts(found) == ([("Bari", "LOC")] if lang == "it" else [])


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("esercito iracheno", "org:iq-army"),
        ("Iraqi army", "org:iq-army"),
        ("Knesset", "org:knesset"),
        ("Bankitalia", "org:it-bank"),
        ("Servizio di sicurezza dell'Ucraina", "org:ua-sbu"),
        ("SBU", "org:ua-sbu"),
    ],
)
def test_find_meanings_of_bodies_is_the_same_in_both_languages(lang, name, id):
    mention = Mention(start=0, end=len(name), text=name, label="ORG", form="name")
    assert [f.id for f in find_meanings(mention, name, load_gazetteer(lang))] == [id]


def test_find_sure_leaves_bodies_that_no_row_names():
    mention = Mention(start=0, end=10, text="Iraqi army", label="ORG", form="name")
    assert find_sure([mention], load_gazetteer("en")) == frozenset()


@pytest.mark.parametrize(
    ("lang", "name", "ids"),
    [
        ("it", "Monaco", ["loc:munich"]),
        ("en", "Monaco", ["loc:mc"]),
        ("it", "Munich", ["loc:munich"]),
        ("en", "Monaco di Baviera", ["loc:munich"]),
        ("it", "Elba", ["loc:elba", "loc:elbe-river"]),
        ("en", "Elba", ["loc:elba"]),
    ],
)
def test_find_facts_prefers_what_the_language_calls_so(lang, name, ids):
    facts = load_gazetteer(lang).find_facts(name, "LOC")
    assert sorted(fact.id for fact in facts) == ids


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("it", "Secondo la Dea si tratta.", ["Dea"]),
        ("en", "He runs the Fed now.", ["Fed"]),
        # A goddess, at the start, before another capital.
        ("it", "Secondo una dea si tratta.", []),
        ("it", "Dea si dice.", []),
        ("it", "Vince la Dea Cup ieri.", []),
        ("en", "She won the Fed Cup now.", []),
    ],
)
def test_find_known_takes_proper_homographs_behind_small_words(
    make_doc, lang, text, found
):
    doc = make_doc(lang, text, pos=dict.fromkeys(["Dea", "Fed"], "PROPN"))
    assert [m.text for m in find_known(read_doc(doc), load_gazetteer(lang))] == found


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("it", "Lo scrive su Facebook.", []),
        ("en", "She said so on Facebook.", []),
        ("it", "Lo compra Facebook.", ["Facebook"]),
        ("en", "It was bought by Facebook.", ["Facebook"]),
    ],
)
def test_find_known_leaves_firms_where_something_is_said(make_doc, lang, text, found):
    known = find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang))
    assert [m.text for m in known] == found
