import pytest

from extractor.entities.identity.bodies.body_phrases import find_body_phrases
from extractor.entities.identity.bodies.body_profiles import find_named
from extractor.entities.identity.bodies.salience import choose, find_main, is_near
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    [phrase] = find_body_phrases(layout, table)
    return layout, phrase.first, find_named(layout, table, [])


@pytest.mark.parametrize("lang", ["it", "en"])
def test_choose_takes_the_subject_that_somebody_controls(frozen, lang):
    layout, noun, named = read(frozen, f"{lang}/body-that-is-owned")
    bodies = list(named.values())
    assert choose(layout, noun, bodies, bodies) is named["org:velamar"]
    assert find_main(layout, noun, bodies, bodies) is None


@pytest.mark.parametrize("lang", ["it", "en"])
def test_choose_takes_none_of_subject_and_object(frozen, lang):
    layout, noun, named = read(frozen, f"{lang}/body-of-two")
    bodies = list(named.values())
    assert len(bodies) == 2
    assert all(is_near(layout, one, noun, 1) for one in bodies)
    assert choose(layout, noun, bodies, bodies) is None
