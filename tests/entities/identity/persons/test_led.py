import pytest

from extractor.entities.identity.persons.led import find_leaders
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


@pytest.mark.parametrize(("lang", "name"), [("it", "Anna Bruni"), ("en", "Ann Brown")])
def test_find_leaders_finds_who_leads_a_government(frozen, lang, name):
    layout = frozen(f"{lang}/role-of-who-leads").build_layout()
    table = load_table(lang, "roles", RoleTable)
    [phrase] = find_leaders(layout, table)
    assert phrase.office == "head_of_government"
    assert layout.find_mention(phrase.end).text == name
