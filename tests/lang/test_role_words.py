import pytest
from pydantic import ValidationError

from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES

TABLES = [load_table(lang, "roles", RoleTable) for lang in LANGUAGES]


def test_languages_have_the_same_offices_and_bodies():
    one, other = TABLES
    assert set(one.offices) == set(other.offices)
    assert set(one.bodies) == set(other.bodies)
    assert one.highest == other.highest


def test_bodies_mean_the_same_kinds_in_both_languages():
    one, other = TABLES
    for key, body in one.bodies.items():
        assert (body.kinds, body.label) == (
            other.bodies[key].kinds,
            other.bodies[key].label,
        )


@pytest.mark.parametrize("table", TABLES)
def test_every_office_has_words(table):
    assert all(office.words | office.feminine for office in table.offices.values())


@pytest.mark.parametrize(
    ("lang", "word", "office"),
    [
        ("it", "capo dello stato", "head_of_state"),
        ("en", "head of state", "head_of_state"),
    ],
)
def test_office_of_finds_words_of_several_tokens(lang, word, office):
    table = load_table(lang, "roles", RoleTable)
    assert table.office_of[word] == office
    assert table.longest >= len(word.split())


def test_masculine_articles_are_those_of_no_woman_and_not_elided():
    italian, english = TABLES
    assert {"il", "del"} <= italian.masculine
    assert not italian.masculine & ({"l'"} | italian.feminine)
    assert not english.masculine


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"offices": {"a": {"words": ["x"], "fits": ["b"]}}},
            "fits names no office: b",
        ),
        ({"led": {"governo": "b"}}, "no office is called b"),
        ({"fields": {"f": ["b"]}}, "no office is called b"),
        ({"loose": ["b"]}, "no office is called b"),
        ({"bodies": {"c": {"words": ["y"], "fits": ["b"]}}}, "fits names no body: b"),
        (
            {"bodies": {"c": {"words": ["y"], "implied": ["b"]}}},
            "implied is no field or office: b",
        ),
        ({"bodies": {"c": {"words": ["x"]}}}, "words with two meanings: x"),
    ],
)
def test_role_table_refuses_what_does_not_fit_together(change, message):
    small = {
        "offices": {"a": {"words": ["x"]}}, "bodies": {}, "definite": [],
        "feminine": [], "of": [], "possessive": [], "qualifiers": [], "modifiers": [],
        "former": [], "ranks": [], "others": [], "predicative": [], "leading": [],
        "led": {},
        "highest": [],
        "stops": [], "fields": {}, "epithets": [], "loose": [], "epicene": [],
        "national": "a", "ages": [], "vague": [], "appended": [], "portfolios": [],
        "heirs": [], "counterparts": [], "unnamed": [], "tens": [],
        "masculine_endings": [], "vague_people": [], "plural_definite": [],
        "feminine_indefinite": [], "members": {}, "party_offices": [],
        "unnamed_people": [], "of_bodies": [], "unnamed_trades": [], "adjoining": [],
        "incoming": [], "men": [], "held": [],
        "teams": {}, "team_articles": [], "clubs": [],
    }  # fmt: skip
    RoleTable.model_validate(small)
    with pytest.raises(ValidationError, match=message):
        RoleTable.model_validate(small | change)
