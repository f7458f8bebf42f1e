import pytest

from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.compatibility import (
    find_fields,
    is_called_so,
    is_compatible,
    leads_state,
)
from extractor.entities.identity.persons.offices import find_phrases
from extractor.entities.identity.persons.profiles import find_people
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    """Give the layout, the table, the first person and the last phrase."""
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    named = [m for m in layout.mentions if m.label == "PER"]
    genders = find_genders(layout.parsed.text, layout.parsed.lang, named)
    people, _ = find_people(layout, table, genders)
    return layout, table, people[named[0].entity], [*find_phrases(layout, table)][-1]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_compatible_refuses_a_trade_of_another_field(frozen, lang):
    layout, table, minister, actor = read(frozen, f"{lang}/epithet-of-another-field")
    assert find_fields(minister, table) == {"politics"}
    assert not is_compatible(layout, actor, minister, table)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_called_so_is_who_has_the_office(frozen, lang):
    layout, table, president, again = read(frozen, f"{lang}/role-of-one-holder")
    assert is_called_so(layout, again, president, table)
    assert leads_state(president.offices[0], table)
    assert is_compatible(layout, again, president, table)
