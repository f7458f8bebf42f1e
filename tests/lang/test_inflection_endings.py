import pytest

from extractor.lang.inflection_endings import InflectionTable
from extractor.lang.tables import load_table


@pytest.mark.parametrize(
    ("lang", "lemma", "forms"),
    [
        ("it", "incontrare", {"incontrano", "incontrerà", "incontrato", "incontrò"}),
        ("it", "dislocare", {"dislochi", "dislocherà", "dislocò"}),
        ("it", "appoggiare", {"appoggia", "appoggerà", "appoggino"}),
        ("it", "tenere", {"terrà", "tenuto", "tenne"}),
        ("en", "meet", {"met", "meets", "meeting"}),
        ("en", "deny", {"denied", "denies", "denying"}),
        ("en", "agree", {"agreed", "agrees"}),
    ],
)
def test_find_forms_of_verbs(lang, lemma, forms):
    table = load_table(lang, "inflection", InflectionTable)

    assert forms <= set(table.find_forms(lemma, verb=True))


@pytest.mark.parametrize(
    ("lang", "lemma", "forms"),
    [
        ("it", "soldato", {"soldato", "soldati"}),
        ("it", "colloquio", {"colloquio", "colloqui"}),
        ("it", "uomo", {"uomini"}),
        ("en", "army", {"army", "armies"}),
        ("en", "chairman", {"chairman", "chairmen"}),
    ],
)
def test_find_forms_of_nouns(lang, lemma, forms):
    table = load_table(lang, "inflection", InflectionTable)

    assert forms <= set(table.find_forms(lemma, verb=False))


@pytest.mark.parametrize(
    ("lang", "noun", "singular"),
    [
        ("it", "soldati", "soldato"),
        ("it", "truppe", "truppa"),
        ("it", "parte", None),
        ("en", "talks", None),
    ],
)
def test_find_singular_of_a_noun_that_a_table_has_in_the_plural(lang, noun, singular):
    table = load_table(lang, "inflection", InflectionTable)
    known = {"soldato", "truppa", "parto", "talk"}

    assert table.find_singular(noun, known) == singular
