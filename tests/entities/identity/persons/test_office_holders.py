import pytest

from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.office_holders import (
    KNOWN,
    find_holder,
    find_later_holder,
    find_only_person,
)
from extractor.entities.identity.persons.profiles import find_people
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    """Give the layout, the table, the people and the last phrase without a name."""
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    named = [m for m in layout.mentions if m.label == "PER"]
    genders = find_genders(layout.parsed.text, layout.parsed.lang, named)
    people, free = find_people(layout, table, genders)
    return layout, table, people, free[-1]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_holder_gives_who_is_said_to_have_an_office(frozen, lang):
    layout, table, people, phrase = read(frozen, f"{lang}/role-of-one-holder")
    able = list(people.values())
    assert find_holder(layout, phrase, able, table) == (able[0], KNOWN)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_holder_gives_none_of_two_in_one_sentence(frozen, lang):
    layout, table, people, phrase = read(frozen, f"{lang}/role-of-two-holders")
    able = list(people.values())
    assert len(able) == 2
    found = find_holder(layout, phrase, able, table)
    assert found is not None
    assert found[0] is None


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_later_holder_reads_on_where_the_state_is_said(frozen, lang):
    layout, table, people, phrase = read(frozen, f"{lang}/holder-named-later")
    found = find_later_holder(layout, phrase, people, table)
    assert found is people["per:sabah-al-ahmad"]


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("name", "found"),
    [("holder-of-a-post-nobody-said", True), ("judge-that-nobody-named", False)],
)
def test_find_only_person_takes_no_judge_for_who_spoke(frozen, lang, name, found):
    layout, table, people, phrase = read(frozen, f"{lang}/{name}")
    only = find_only_person(layout, phrase, list(people.values()), people, table)
    assert (only is not None) == found
