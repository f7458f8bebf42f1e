import pytest
import spacy

from extractor.entities.names.gazetteer import (
    find_meanings,
    find_sure,
    load_gazetteer,
)
from extractor.errors import LanguageError
from extractor.records import Mention


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
    names = load_gazetteer(lang).names
    for first in names.by_words:
        for surface in names.find_all(first):
            text = surface.facts[0].names[lang]
            if tuple(text.split(" ")) == surface.tokens:
                assert surface.tokens == tuple(t.text for t in tokenizer(text))


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
    ("lang", "name", "ids"),
    [
        ("it", "fiume Ohio", ["loc:ohio-river"]),
        ("en", "river Ohio", ["loc:ohio-river"]),
        ("it", "regione Puglia", ["loc:apulia"]),
        ("it", "lago Michigan", ["loc:lake-michigan"]),
        ("en", "lake Michigan", ["loc:lake-michigan"]),
        # No river is called so.
        ("it", "fiume Puglia", []),
    ],
)
def test_find_facts_reads_the_noun_before_a_place(lang, name, ids):
    found = load_gazetteer(lang).find_facts(name, "LOC")
    assert [fact.id for fact in found] == ids
