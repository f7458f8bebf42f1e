import pytest

from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.profiles import find_people
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    named = [m for m in layout.mentions if m.label == "PER"]
    return layout, *find_people(
        layout, table, find_genders(layout.parsed.text, layout.parsed.lang, named)
    )


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_people_gives_each_person_the_offices_said_of_them(frozen, lang):
    ids = ["per:alexander-lukashenko", "per:vladimir-putin"]
    _, people, free = read(frozen, f"{lang}/role-with-a-nation")
    assert sorted(people) == ids
    states = [[set(o.of) for o in people[id].offices] for id in ids]
    assert states == [[{"loc:by"}], [{"loc:ru"}]]
    assert [phrase.office for phrase in free] == ["president"]


@pytest.mark.parametrize(
    ("name", "id", "gender"),
    [
        ("it/role-after-apposition", "per:anna-bruni", "f"),
        ("en/role-after-apposition", "per:ann-brown", "f"),
        ("it/role-of-another", "per:luca-sala", "m"),
        ("en/role-of-another", "per:luke-hall", "m"),
    ],
)
def test_find_people_knows_genders_from_first_names(frozen, name, id, gender):
    assert read(frozen, name)[1][id].gender == gender


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_near_counts_sentences_before(frozen, lang):
    layout, people, _ = read(frozen, f"{lang}/role-of-another")
    [person] = people.values()
    last = len(layout.words) - 1
    assert person.is_near(layout, last, sentences=1)
    assert not person.is_near(layout, last, sentences=0)
    assert not person.is_near(layout, 0, sentences=1)


def test_may_be_refuses_the_other_gender(frozen):
    _, people, [free] = read(frozen, "it/role-of-the-other-gender")
    assert free.masculine
    assert not people["per:anna-bruni"].may_be(free)
