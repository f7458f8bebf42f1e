import pytest

from extractor.entities.identity.persons.office_bearers import find_bearer, is_predicate
from extractor.entities.identity.persons.offices import find_phrases
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    return layout, table, list(find_phrases(layout, table))


@pytest.mark.parametrize(
    ("name", "bearers"),
    [
        ("it/role-of-one-holder", ["Aleksandr Lukashenko", None]),
        ("en/role-of-one-holder", ["Alexander Lukashenko", None]),
        ("it/role-after-apposition", ["Anna Bruni", None]),
        ("en/role-after-apposition", ["Ann Brown", None]),
        ("it/role-as-predicate", ["Luca Sala"]),
        ("en/role-as-predicate", ["Luke Hall"]),
    ],
)
def test_find_bearer_finds_the_person_described(frozen, name, bearers):
    layout, table, phrases = read(frozen, name)
    found = [find_bearer(layout, phrase, table) for phrase in phrases]
    texts = [f if f is None else layout.find_mention(f).text for f in found]
    assert texts == bearers


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_predicate_tells_what_somebody_is(frozen, lang):
    layout, table, [phrase] = read(frozen, f"{lang}/role-as-predicate")
    assert is_predicate(layout, phrase, table)
    layout, table, [_, role] = read(frozen, f"{lang}/role-of-one-holder")
    assert not is_predicate(layout, role, table)
