import pytest

from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.offices import find_phrases
from extractor.entities.identity.persons.profiles import find_people
from extractor.entities.identity.persons.successors import is_lent, lend_office
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    layout = frozen(name).build_layout()
    return layout, load_table(layout.parsed.lang, "roles", RoleTable)


@pytest.mark.parametrize(
    ("name", "heir"),
    [
        ("it/holder-succeeded", "per:ugo-sala"),
        ("en/holder-succeeded", "per:hugh-stone"),
        ("it/holder-elsewhere", "per:hakan-fidan"),
        ("en/holder-elsewhere", "per:hakan-fidan"),
    ],
)
def test_lend_office_gives_an_heir_the_office_of_the_other(frozen, name, heir):
    layout, table = read(frozen, name)
    named = [m for m in layout.mentions if m.label == "PER"]
    genders = find_genders(layout.parsed.text, layout.parsed.lang, named)
    people, _ = find_people(layout, table, genders)
    assert [office.office for office in people[heir].offices] == ["minister"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_lend_office_has_none_where_nobody_holds_one(frozen, lang):
    layout, table = read(frozen, f"{lang}/holder-succeeded")
    _, heir, _ = find_phrases(layout, table)
    assert is_lent(layout, heir, table)
    assert lend_office(layout, heir, None, {}, table) is None
