import pytest

from extractor.entities.identity.bodies.body_profiles import find_named, relabel_bodies
from extractor.entities.identity.persons.offices import find_phrases
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    layout = frozen(name).build_layout()
    return layout, load_table(layout.parsed.lang, "roles", RoleTable)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_named_reads_the_sort_and_the_nation_beside_a_name(frozen, lang):
    layout, table = read(frozen, f"{lang}/body-of-a-nation")
    named = find_named(layout, table, [])
    blackridge, velamar = named["org:blackridge"], named["org:velamar"]
    assert (blackridge.nouns, blackridge.places) == ({"fund"}, {"loc:us"})
    assert (velamar.nouns, velamar.places) == (set(), set())
    assert blackridge.find_last(len(layout.words)) == blackridge.tokens[-1]
    assert (blackridge.find_last(0), blackridge.count(0)) == (-1, 0)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_named_takes_the_employer_of_a_player_for_a_club(frozen, lang):
    layout, table = read(frozen, f"{lang}/body-of-its-player")
    offices = list(find_phrases(layout, table))
    named = find_named(layout, table, offices)
    assert named["org:velarda"].nouns == {"club"}
    assert named["org:corvo"].nouns == set()


@pytest.mark.parametrize("lang", ["it", "en"])
def test_relabel_bodies_takes_no_firm_for_a_place(frozen, lang):
    mentions, entities = frozen(f"{lang}/body-taken-for-a-place").link()
    names = [(m.label, m.entity) for m in mentions if m.form == "name"]
    assert names == [("ORG", "org:edilnova")]
    assert [entity.label for entity in entities] == ["ORG"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_relabel_bodies_leaves_a_known_island_a_place(frozen, lang):
    layout, table = read(frozen, f"{lang}/island-of-one")
    assert relabel_bodies(layout, table) == tuple(layout.mentions)
