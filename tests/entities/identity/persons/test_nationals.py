import pytest

from extractor.entities.identity.persons.nationals import find_nationals
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    layout = frozen(name).build_layout()
    return layout, load_table(layout.parsed.lang, "roles", RoleTable)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_nationals_reads_an_article_with_a_nation_or_an_age_alone(frozen, lang):
    said = {}
    for name in ("nation-alone", "age-alone", "body-of-a-nation"):
        layout, table = read(frozen, f"{lang}/{name}")
        phrases = find_nationals(layout, table)
        said[name] = [layout.parsed.cut(p.first, p.end) for p in phrases]
    spaniard, age = (
        ("argentino", "43enne") if lang == "it" else ("Spaniard", "43-year-old")
    )
    assert said == {
        "nation-alone": [spaniard], "age-alone": [age], "body-of-a-nation": [],
    }  # fmt: skip
