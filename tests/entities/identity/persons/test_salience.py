import pytest

from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.profiles import find_people
from extractor.entities.identity.persons.salience import (
    find_last,
    find_near,
    find_protagonist,
)
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


@pytest.fixture(params=["it", "en"])
def spoken(frozen, request):
    """Give a layout, its two people, and a token of its last sentence."""
    layout = frozen(f"{request.param}/nation-of-the-object-before").build_layout()
    table = load_table(request.param, "roles", RoleTable)
    named = [m for m in layout.mentions if m.label == "PER"]
    genders = find_genders(layout.parsed.text, request.param, named)
    people, _ = find_people(layout, table, genders)
    return layout, people, len(layout.words) - 1


def test_find_near_gives_all_of_the_sentence_before(spoken):
    layout, people, before = spoken
    assert find_near(layout, before, list(people.values())) == list(people.values())
    assert find_near(layout, 0, list(people.values())) == []


def test_find_last_keeps_those_to_whom_something_was_done(spoken):
    layout, people, before = spoken
    found = find_last(layout, before, list(people.values()), ("object",))
    assert found == [people["per:dusan-vlahovic"]]


def test_find_protagonist_is_nobody_named_once(spoken):
    layout, people, before = spoken
    every = list(people.values())
    assert find_protagonist(layout, before, every, every) is None
