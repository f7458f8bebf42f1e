import pytest

from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.epithets import is_epithet
from extractor.entities.identity.persons.offices import find_phrases
from extractor.entities.identity.persons.roles import GUESSED, PLAUSIBLE, find_roles
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    layout = frozen(name).build_layout()
    return layout, load_table(layout.parsed.lang, "roles", RoleTable)


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("name", "score"),
    [
        ("epithet-of-the-same-field", PLAUSIBLE),
        ("epithet-before-its-champion", PLAUSIBLE),
        ("epithet-that-nobody-said", GUESSED),
        ("nation-alone", GUESSED),
        ("age-alone", GUESSED),
    ],
)
def test_find_meant_is_surer_of_what_the_article_calls_a_person(
    frozen, lang, name, score
):
    layout, table = read(frozen, f"{lang}/{name}")
    named = [m for m in layout.mentions if m.label == "PER"]
    genders = find_genders(layout.parsed.text, lang, named)
    [role], _ = find_roles(layout, table, genders)
    assert (role.entity, role.score) == (named[0].entity, score)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_epithet_is_said_of_trades_and_not_of_posts(frozen, lang):
    layout, table = read(frozen, f"{lang}/epithet-of-another-field")
    minister, actor = find_phrases(layout, table)
    assert not is_epithet(minister, table)
    assert is_epithet(actor, table)
