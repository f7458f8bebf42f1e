import pytest

from extractor.entities.identity.bodies.bodies import find_bodies, relink_bodies
from extractor.entities.identity.persons.offices import find_phrases
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def find(frozen, name):
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    return [(m.text, m.label, m.entity) for m in find_bodies(layout, table)]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("it/body-by-its-kind", ("alleanza", "ORG", "org:nato")),
        ("en/body-by-its-kind", ("alliance", "ORG", "org:nato")),
        ("it/body-by-its-name", ("partito", "ORG", "org:partito-dei-fari")),
        ("en/body-by-its-name", ("party", "ORG", "org:lighthouse-party")),
        ("it/body-by-apposition", ("società", "ORG", "org:naviport")),
        ("en/body-by-its-form", ("company", "ORG", "org:naviport")),
        ("it/body-of-a-nation", ("colosso", "ORG", "org:blackridge")),
        ("en/body-of-a-nation", ("giant", "ORG", "org:blackridge")),
        ("it/island-of-one", ("isola", "LOC", "loc:crete")),
        ("en/island-of-one", ("island", "LOC", "loc:crete")),
        ("it/capital-with-a-nation", ("capitale", "LOC", "loc:paris")),
        ("en/capital-with-a-nation", ("capital", "LOC", "loc:paris")),
        ("it/country-of-one", ("Paese", "LOC", "loc:am")),
        ("en/country-of-one", ("country", "LOC", "loc:am")),
    ],
)
def test_find_bodies_finds_the_one_that_fits(frozen, name, found):
    assert found in find(frozen, name)


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    "name",
    [
        "body-of-another-nation",
        "body-of-two",
        "body-that-another-may-be",
        "body-with-more-words",
        "country-of-two",
    ],
)
def test_find_bodies_leaves_doubtful_nouns_alone(frozen, lang, name):
    assert find(frozen, f"{lang}/{name}") == []


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_bodies_wants_a_player_before_it_calls_a_body_a_team(frozen, lang):
    layout = frozen(f"{lang}/body-of-its-player").build_layout()
    table = load_table(lang, "roles", RoleTable)
    assert find_bodies(layout, table) == []
    offices = find_phrases(layout, table)
    assert [m.entity for m in find_bodies(layout, table, offices)] == ["org:velarda"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_relink_bodies_leaves_real_names_alone(frozen, lang):
    layout = frozen(f"{lang}/body-by-its-name").build_layout()
    assert relink_bodies(layout, load_table(lang, "roles", RoleTable)) == {}
