import pytest

from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.named_later import find_named_later
from extractor.entities.identity.persons.profiles import find_people
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def find(frozen, name):
    """Give who is named later for the first phrase without a name, and all people."""
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    named = [m for m in layout.mentions if m.label == "PER"]
    genders = find_genders(layout.parsed.text, layout.parsed.lang, named)
    people, free = find_people(layout, table, genders)
    return find_named_later(layout, free[0], people, table), people


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_named_later_takes_the_subject_of_the_next_sentence(frozen, lang):
    found, people = find(frozen, f"{lang}/office-of-who-is-named-next")
    assert found is people["per:maria-stenergard"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_named_later_takes_nobody_of_another_trade(frozen, lang):
    found, people = find(frozen, f"{lang}/office-of-another-than-named-next")
    assert "per:maria-stenergard" in people
    assert found is None
