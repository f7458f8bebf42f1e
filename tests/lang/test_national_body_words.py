import pytest

from extractor.lang.national_body_words import NationalBodyTable
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES


def test_bodies_have_the_same_kinds_in_both_languages():
    kinds = [
        set(load_table(lang, "national_bodies", NationalBodyTable).bodies)
        for lang in LANGUAGES
    ]
    assert kinds[0] == kinds[1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_bodies_words_are_lower_case_and_of_one_kind(lang):
    bodies = load_table(lang, "national_bodies", NationalBodyTable).bodies
    words = [word for group in bodies.values() for word in group]
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)
    assert all(group for group in bodies.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_shared_words_are_lower_case_sorted_and_no_kind(lang):
    table = load_table(lang, "national_bodies", NationalBodyTable)
    words = {word for group in table.bodies.values() for word in group}
    assert all(word == word.lower() for word in table.shared)
    assert not words & table.shared


def test_seated_kinds_are_the_same_and_known():
    one, other = (
        load_table(lang, "national_bodies", NationalBodyTable) for lang in LANGUAGES
    )
    assert one.seated == other.seated
    values = one.model_dump() | {"seated": {"circus"}}
    with pytest.raises(ValueError, match="seated names no kind of bodies: circus"):
        NationalBodyTable.model_validate(values)
