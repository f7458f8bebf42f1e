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
