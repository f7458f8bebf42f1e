import pytest

from extractor.lang.national_body_words import NationalBodyTable
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES
from extractor.world.facts import load_facts
from extractor.world.national_bodies import (
    find_kind,
    find_national_body,
    find_state_body,
    is_shared,
)


@pytest.mark.parametrize(
    ("italian", "english", "id"),
    [
        ("ministero degli Esteri bielorusso", "Belarusian Foreign Ministry", None),
        ("Ministero bielorusso degli Esteri", "Ministry of Foreign Affairs of Belarus",
         "org:by-foreign-ministry"),
        ("esercito iracheno", "Iraqi army", "org:iq-army"),
        ("l'esercito israeliano".removeprefix("l'"), "Israeli army", "org:il-idf"),
        ("Parlamento italiano", "Italian Parliament", "org:it-parliament"),
        ("Parlamento dell'Ucraina", "Parliament of Ukraine", "org:verkhovna-rada"),
        ("Parlamento ucraino", "Ukrainian parliament", "org:verkhovna-rada"),
        ("Assemblea nazionale sudcoreana", "South Korean parliament",
         "org:kr-national-assembly"),
        ("banca centrale russa", "Russian central bank", "org:ru-bank"),
        ("Banca centrale della Nigeria", "Central Bank of Nigeria",
         "org:ng-central-bank"),
        ("ministero della Difesa americano", "American Defense Ministry",
         "org:pentagon"),
        ("Ministero degli Esteri della Repubblica Ceca",
         "Foreign Ministry of the Czech Republic", "org:cz-foreign-ministry"),
        ("governo britannico", "British government", "org:gb-government"),
        ("Corte suprema indiana", "Indian Supreme Court", "org:in-supreme-court"),
    ],
)  # fmt: skip
def test_find_national_body_is_the_same_in_both_languages(italian, english, id):
    one, other = find_national_body(italian), find_national_body(english)
    assert one is not None
    assert one == other
    assert one.id == (id or "org:by-foreign-ministry")
    assert one.label == "ORG"


@pytest.mark.parametrize(
    "text",
    [
        "parlamento coreano",  # of two states
        "Korean parliament",
        "Foreign Ministry",  # of none
        "ministero degli Esteri",
        "esercito",
        "presidente bielorusso",  # no body
        "Belarusian president",
        "Parlamento europeo",
        "European Parliament",
        "",
        "'",
    ],
)
def test_find_national_body_leaves_what_is_unclear(text):
    assert find_national_body(text) is None


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("British police", "org:gb-police"),
        ("polizia britannica", "org:gb-police"),
        ("servizi segreti sudcoreani", "org:kr-intelligence"),
        ("South Korean intelligence", "org:kr-intelligence"),
    ],
)
def test_find_national_body_is_no_force_of_several(text, id):
    assert find_national_body(text).id == id


def test_find_national_body_made_has_names_and_a_state():
    body = find_national_body("Bolivian navy")
    assert body.id == "org:bo-navy"
    assert body.names == {"it": "Marina (Bolivia)", "en": "Navy (Bolivia)"}
    assert body.state == "loc:bo"


def test_find_national_body_made_ids_are_of_no_other_fact():
    facts = {fact.id: fact for fact in load_facts()}
    kinds = load_table("en", "national_bodies", NationalBodyTable).bodies
    for fact in facts.values():
        state = (fact.state or fact.stands_for or "").removeprefix("loc:")
        for kind, words in kinds.items():
            if fact.id == f"org:{state}-{kind}":
                adjective = facts[f"loc:{state}"].adjectives["en"][0]
                assert find_national_body(f"{adjective} {words[0]}") == fact


@pytest.mark.parametrize("lang", LANGUAGES)
def test_bodies_templates_have_their_places(lang):
    template = load_table(lang, "national_bodies", NationalBodyTable).template
    assert "{body}" in template
    assert "{state}" in template


@pytest.mark.parametrize(
    ("lang", "text", "kind", "shared"),
    [
        ("it", "Governo", "government", True),
        ("en", "Government", "government", True),
        ("it", "Consiglio Comunale", None, True),
        ("en", "City Council", None, True),
        ("it", "Ministero della Difesa", "defence-ministry", True),
        ("en", "Defence Ministry", "defence-ministry", True),
        ("it", "governo libico", None, False),
        ("en", "Libyan government", None, False),
        ("it", "Storting", None, False),
        ("en", "Storting", None, False),
    ],
)
def test_nouns_for_bodies_have_a_kind_or_none(lang, text, kind, shared):
    assert find_kind(text, lang) == kind
    assert is_shared(text, lang) is shared


def test_find_state_body_takes_the_row_of_an_institution():
    assert find_state_body("parliament", "loc:no").id == "org:no-storting"
    made = find_state_body("police", "loc:no")
    assert (made.id, made.names["en"]) == ("org:no-police", "Police (Norway)")
