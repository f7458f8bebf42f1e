import pytest
from pydantic import ValidationError

from extractor.lang.argument_roles import PREPOSITION_ROLES
from extractor.lang.syntax_roles import Scheme, SyntaxTable
from extractor.lang.tables import load_table

TABLES = {lang: load_table(lang, "syntax", SyntaxTable) for lang in ("it", "en")}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_syntax_gives_each_preposition_its_roles(lang):
    roles = TABLES[lang].preposition_roles

    assert set(TABLES[lang].prepositions) == set(PREPOSITION_ROLES)
    assert roles["della" if lang == "it" else "of"][0] == "of"
    assert roles["da" if lang == "it" else "from"][0] == "from"


@pytest.mark.parametrize("lang", ["it", "en"])
def test_syntax_words_are_lower_case_without_duplicates(lang):
    for words in TABLES[lang].prepositions.values():
        assert len(set(words)) == len(words)
        assert all(word == word.lower() for word in words)


def test_syntax_names_the_same_schemes_and_kinds_in_both_languages():
    assert set(TABLES["it"].schemes) == set(TABLES["en"].schemes) == {"ud"}


def test_scheme_gives_a_label_all_its_kinds():
    kinds = TABLES["it"].schemes["ud"].kinds

    assert kinds["obl:agent"] == {"oblique", "agent"}
    assert kinds["nsubj:pass"] == {"passive_subject"}


def test_syntax_refuses_an_unknown_role():
    values = TABLES["it"].model_dump() | {"prepositions": {"under": ("sotto",)}}

    with pytest.raises(ValidationError, match="unknown role under; allowed are with"):
        SyntaxTable.model_validate(values)


def test_scheme_refuses_an_unknown_kind():
    values = TABLES["it"].schemes["ud"].model_dump() | {"topic": ("top",)}

    with pytest.raises(ValidationError, match="topic"):
        Scheme.model_validate(values)
