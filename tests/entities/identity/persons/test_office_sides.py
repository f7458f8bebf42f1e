import pytest

from extractor.entities.identity.persons.office_sides import (
    Reading,
    is_modifier,
    read_left,
    read_right,
)
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    layout = frozen(name).build_layout()
    return layout, load_table(layout.parsed.lang, "roles", RoleTable)


@pytest.mark.parametrize("name", ["it/holder-named-later", "en/holder-named-later"])
def test_read_right_reads_the_state_behind_an_office(frozen, name):
    layout, table = read(frozen, name)
    office = next(i for i, w in enumerate(layout.words) if w in ("emir", "emiro"))
    reading = Reading(office, office + 1, set(), set())
    read_right(layout, reading, table)
    assert reading.of == {"loc:kw"}
    assert layout.find_mention(reading.end - 1).text == "Kuwait"


def test_read_left_reads_the_nation_before_an_english_office(frozen):
    # Italian nations stand behind.
    layout, table = read(frozen, "en/holder-elsewhere")
    word = list(layout.words).index("minister", 5)
    reading = Reading(word, word + 1, set(), set())
    read_left(layout, reading, table)
    assert (reading.first, reading.of) == (word - 1, {"loc:tr"})


def test_is_modifier_sees_a_noun_behind(frozen):
    # In both languages the same; Italian "capo negoziatore".
    layout, _ = read(frozen, "en/role-beside-a-noun")
    chief = list(layout.words).index("chief")
    assert is_modifier(layout, chief + 1)
    assert not is_modifier(layout, chief + 2)
