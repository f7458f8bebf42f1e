import pytest

from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table

TABLES = {lang: load_table(lang, "syntax", SyntaxTable) for lang in ("it", "en")}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_anaphors_have_one_label_each(lang):
    dropped = TABLES[lang].dropped
    nouns = [noun for some in dropped.anaphors.values() for noun in some]
    assert len(nouns) == len(set(nouns))
    assert dropped.labels["azienda" if lang == "it" else "company"] == "ORG"


@pytest.mark.parametrize("lang", ["it", "en"])
def test_no_word_is_of_a_person_and_of_a_thing(lang):
    dropped = TABLES[lang].dropped
    assert dropped.plural_possessives <= dropped.possessives
    assert not dropped.neuter & dropped.personal


def test_only_a_language_that_drops_subjects_has_their_endings():
    assert TABLES["it"].dropped.plural_endings
    assert not TABLES["en"].dropped.plural_endings


@pytest.mark.parametrize("lang", ["it", "en"])
def test_who_appoints_does_not_dismiss_by_the_same_verb(lang):
    employers = TABLES[lang].employers
    assert not employers.appointing & employers.dismissing
    assert not employers.towns & employers.house
