import pytest

from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table, read_tsv
from extractor.world.facts import HERE, load_facts
from extractor.world.leaders import load_leaders
from extractor.world.rows import LeaderRow

ROWS = read_tsv(HERE / "leaders.tsv", LeaderRow)
MANY = 350


def test_leaders_are_sorted_without_duplicates():
    keys = [(row.id, row.name, row.aliases, row.office, row.of) for row in ROWS]
    assert keys == sorted(set(keys))
    assert len(keys) > MANY


def test_leaders_lead_states_and_bodies_of_the_tables():
    known = {fact.id for fact in load_facts()}
    assert {row.of for row in ROWS} <= known


@pytest.mark.parametrize("lang", ["it", "en"])
def test_leaders_have_offices_of_the_language(lang):
    offices = load_table(lang, "roles", RoleTable).offices
    assert {row.office for row in ROWS} <= set(offices)


@pytest.mark.parametrize(
    ("id", "office", "of"),
    [
        ("per:volodymyr-zelenskyj", "president", "loc:ua"),
        ("per:volodymyr-zelensky", "president", "loc:ua"),
        ("per:mario-draghi", "premier", "loc:it"),
        ("per:mario-draghi", "president", "org:ecb"),
        ("per:angela-merkel", "chancellor", "loc:de"),
    ],
)
def test_load_leaders_knows_every_way_to_write_a_name(id, office, of):
    assert (office, of) in [(row.office, row.of) for row in load_leaders()[id]]


def test_load_leaders_knows_nobody_else():
    assert "per:mario-rossi" not in load_leaders()
