import pytest

from extractor.entities.identity.persons.offices import find_phrases
from extractor.entities.identity.persons.strangers import find_stranger, is_generic
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def read(frozen, name):
    """Give the layout, its phrases for anybody ("the man"), and the table."""
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    phrases = find_phrases(layout, table)
    vague = [p for p in phrases if p.office in table.vague_people]
    return layout, vague, table


@pytest.mark.parametrize(("lang", "noun"), [("it", "turista"), ("en", "tourist")])
def test_find_stranger_gives_who_was_brought_in_last(frozen, lang, noun):
    layout, vague, table = read(frozen, f"{lang}/word-for-a-stranger")
    assert len(vague) == 2
    for phrase in vague:
        assert layout.words[find_stranger(layout, phrase, table)] == noun


def test_find_stranger_is_of_the_gender_of_the_word(frozen):
    name = "it/word-for-a-stranger-of-the-other-gender"
    layout, vague, table = read(frozen, name)
    boy, woman = vague
    assert find_stranger(layout, woman, table) == -1
    assert not boy.definite


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_generic_where_two_such_words_stand_in_a_row(frozen, lang):
    layout, vague, table = read(frozen, f"{lang}/words-for-anybody-in-a-row")
    assert [is_generic(layout, phrase, table) for phrase in vague] == [True, True]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_generic_is_nobody_alone(frozen, lang):
    layout, vague, table = read(frozen, f"{lang}/word-for-a-stranger")
    assert not any(is_generic(layout, phrase, table) for phrase in vague)
