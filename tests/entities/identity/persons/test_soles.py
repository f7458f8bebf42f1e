import pytest

from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.offices import find_phrases
from extractor.entities.identity.persons.profiles import find_people
from extractor.entities.identity.persons.soles import find_sole
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    """Give the layout, its last phrase, its people and the table."""
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    named = [m for m in layout.mentions if m.label == "PER"]
    genders = find_genders(layout.parsed.text, layout.parsed.lang, named)
    people, _ = find_people(layout, table, genders)
    return layout, find_phrases(layout, table)[-1], list(people.values()), table


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_sole_gives_the_only_person_whatever_was_said_of_him(frozen, lang):
    layout, phrase, people, table = read(frozen, f"{lang}/trade-of-the-only-person")
    assert find_sole(layout, phrase, people, table) is people[0]
    assert find_sole(layout, phrase, [*people, *people], table) is None


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_sole_gives_nobody_for_whom_news_leave_unnamed(frozen, lang):
    name = f"{lang}/trade-that-news-leave-unnamed"
    layout, phrase, people, table = read(frozen, name)
    assert len(people) == 1
    assert find_sole(layout, phrase, people, table) is None
