import pytest

from extractor.entities.identity.bodies.body_phrases import find_body_phrases
from extractor.entities.identity.bodies.body_profiles import find_named
from extractor.entities.identity.bodies.place_nouns import find_place
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def find(frozen, name):
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    [phrase] = find_body_phrases(layout, table)
    found = find_place(layout, phrase, table, find_named(layout, table, []))
    return found.entity if found else None


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("town-without-article", "loc:taranto"),
        ("town-of-a-state", "loc:dubrovnik"),
        ("state-that-is-an-island", "loc:cu"),
        ("state-of-a-part-of-the-world", "loc:rs"),
        ("country-of-two", None),
    ],
)
def test_find_place_finds_the_only_place_that_fits(frozen, lang, name, place):
    assert find(frozen, f"{lang}/{name}") == place
