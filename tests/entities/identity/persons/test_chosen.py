import pytest

from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.chosen import find_chosen
from extractor.entities.identity.persons.profiles import find_people
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def find(frozen, name):
    """Give whom the phrase with "new" means."""
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    named = [m for m in layout.mentions if m.label == "PER"]
    genders = find_genders(layout.parsed.text, layout.parsed.lang, named)
    people, free = find_people(layout, table, genders)
    [phrase] = [phrase for phrase in free if phrase.new]
    found = find_chosen(layout, phrase, list(people.values()), table)
    return None if found is None else found.entity


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_chosen_gives_who_was_elected(frozen, lang):
    assert find(frozen, f"{lang}/office-of-who-was-chosen") == "per:anna-bosco"


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_chosen_does_not_give_who_has_the_office(frozen, lang):
    assert find(frozen, f"{lang}/new-office-of-nobody-chosen") is None
