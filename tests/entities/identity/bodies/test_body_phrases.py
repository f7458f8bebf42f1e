import pytest

from extractor import extract_text
from extractor.entities.identity.bodies.body_phrases import (
    find_body_phrases,
    find_marked_nouns,
    find_strangers,
)
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    layout = frozen(name).build_layout()
    return layout, load_table(layout.parsed.lang, "roles", RoleTable)


def list_nouns(layout, phrases):
    return [(layout.parsed.cut(p.first, p.end), sorted(p.of)) for p in phrases]


@pytest.mark.parametrize(
    ("name", "noun", "of"),
    [
        ("it/body-by-its-kind", "alleanza", []),
        ("en/body-by-its-kind", "alliance", []),
        ("it/country-of-one", "Paese", []),
        ("en/country-of-one", "country", []),
    ],
)
def test_find_body_phrases_gives_noun_and_nation(frozen, name, noun, of):
    layout, table = read(frozen, name)
    assert (noun, of) in list_nouns(layout, find_body_phrases(layout, table))


@pytest.mark.parametrize(
    ("name", "noun"),
    [("it/body-of-a-nation", "colosso"), ("en/body-of-a-nation", "giant")],
)
def test_find_body_phrases_reads_the_nation_on_either_side(frozen, name, noun):
    layout, table = read(frozen, name)
    found = dict(list_nouns(layout, find_body_phrases(layout, table)))
    assert found[noun]
    assert all(key.startswith("loc:") for key in found[noun])


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_body_phrases_leaves_a_noun_with_more_words_alone(frozen, lang):
    layout, table = read(frozen, f"{lang}/body-with-more-words")
    assert list(find_body_phrases(layout, table)) == []


@pytest.mark.parametrize("lang", ["it", "en"])
def test_nouns_of_named_bodies_are_neither_strangers_nor_marked(frozen, lang):
    layout, table = read(frozen, f"{lang}/body-by-its-kind")
    assert list(find_strangers(layout, table)) == []
    assert list(find_marked_nouns(layout, table)) == []


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_marked_nouns_leaves_a_body_of_another_town(frozen, lang):
    last = {"it": "Alta Corte", "en": "High Court"}[lang]
    for name, same in (("marked-by-its-kind", True), ("in-another-town", False)):
        mentions, _ = frozen(f"{lang}/body-{name}").link()
        entity = next(m.entity for m in mentions if m.text == last)
        assert (entity == "org:icc") is same


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "noun"),
    [
        (
            "it",
            "La Fiom sciopera. Il leader del sindacato Ugo Sala parla.",
            "sindacato",
        ),
        ("it", "Barclays ha perso. La presidente della banca Anna Roe tace.", "banca"),
        ("it", "Barclays ha perso. Il direttore della banca Tom Lee tace.", None),
        ("en", "Sinn Fein won. Party leader Ann Roe thanked voters.", "Party"),
        ("en", "Barclays made a loss. Bank chairman Ann Roe apologised.", "Bank"),
        ("en", "Unite called a strike. Union leader Sharon Graham said so.", "Union"),
        ("en", "Unicef left. The agency chief, Ann Roe, was sad.", "agency"),
        ("en", "Barclays closed a branch. Bank manager Tom Lee was there.", None),
        ("en", "Sinn Fein won. A party leader, Ann Roe, thanked voters.", None),
        ("en", "Sinn Fein won. Irish party leader Ann Roe thanked voters.", None),
    ],
)
def test_find_body_phrases_reads_an_office_with_its_holder(lang, text, noun):
    roles = [m.text for m in extract_text(text, lang=lang).mentions if m.form == "role"]
    assert roles == ([noun] if noun else [])
