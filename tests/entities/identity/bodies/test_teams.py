import pytest

from extractor.entities.identity.bodies.teams import find_teams, relabel_teams
from extractor.entities.identity.layout import build_layout
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.lang.parsed_doc import read_doc
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table
from extractor.records import Mention


def read(frozen, name):
    layout = frozen(name).build_layout()
    return layout, load_table(layout.parsed.lang, "roles", RoleTable)


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("name", "found"),
    [("team-by-its-nickname", ["loc:it"]), ("team-of-a-state-not-named", [])],
)
def test_find_teams_wants_the_country_named(frozen, lang, name, found):
    layout, table = read(frozen, f"{lang}/{name}")
    assert [mention.entity for mention in find_teams(layout, table)] == found


@pytest.mark.parametrize(
    ("lang", "text", "state"),
    [
        ("it", "Spagna prima, applausi agli iberici", "loc:es"),
        ("en", "England first, much joy for the lionesses", "loc:gb-eng"),
    ],
)
def test_find_teams_reads_a_nickname_at_the_very_end(make_doc, lang, text, state):
    name = Mention(0, text.index(" "), text.split()[0], "LOC", "name", entity=state)
    layout = build_layout(read_doc(make_doc(lang, text)), [name], load_gazetteer(lang))
    [team] = find_teams(layout, load_table(lang, "roles", RoleTable))
    assert (team.end, team.entity) == (len(text), state)


@pytest.mark.parametrize(
    ("lang", "text"), [("it", "Gli Springboks"), ("en", "The Springboks")]
)
def test_relabel_teams_makes_countries_of_nicknames(make_doc, lang, text):
    doc = make_doc(lang, f"{text} win.")
    start = text.index("Spr")
    name = Mention(start, len(text), "Springboks", "ORG", "name", entity="org:x")
    layout = build_layout(read_doc(doc), [name], load_gazetteer(lang))
    [country] = relabel_teams(layout, load_table(lang, "roles", RoleTable))
    assert (country.label, country.entity) == ("LOC", "loc:za")
