import pytest

from extractor.entities.identity.bodies.body_profiles import find_named
from extractor.entities.identity.bodies.body_sorts import (
    find_words,
    is_of_sort,
    is_unknown,
)
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    layout = frozen(name).build_layout()
    return layout, load_table(layout.parsed.lang, "roles", RoleTable)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_of_sort_asks_the_tables_of_the_world(frozen, lang):
    layout, table = read(frozen, f"{lang}/state-that-is-an-island")
    cuba = find_named(layout, table, [])["loc:cu"]
    assert is_of_sort(layout, cuba, "island", table)
    assert is_of_sort(layout, cuba, "country", table)
    assert not is_of_sort(layout, cuba, "city", table)
    assert not is_unknown(layout, cuba, table.bodies["city"], table.vague)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_unknown_is_a_firm_of_which_nothing_is_said(frozen, lang):
    layout, table = read(frozen, f"{lang}/body-that-is-owned")
    firm = find_named(layout, table, [])["org:velamar"]
    assert is_unknown(layout, firm, table.bodies["company"], table.vague)
    assert find_words(firm) == {"velamar"}
