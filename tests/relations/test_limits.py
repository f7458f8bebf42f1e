import pytest

from extractor import extract_text


def find_negated(lang, text):
    return [relation.negated for relation in extract_text(text, lang=lang).relations]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Mosca non fa che accusare Kiev."),
        ("it", "Roma non fa altro che accusare Parigi."),
        ("it", "Il premier Neri non può che condannare Mosca."),
        ("it", "Roma non ha altra scelta che sanzionare Mosca."),
        ("it", "Ugo Neri non ha incontrato che Ada Serra."),
        ("it", "Mosca non ha potuto fare a meno di accusare Kiev."),
        ("en", "Rome cannot but condemn Moscow."),
        ("en", "Rome cannot help but condemn Moscow."),
        ("en", "Rome has no choice but to sanction Moscow."),
    ],
)
def test_what_is_all_that_is_done_is_done(lang, text):
    assert find_negated(lang, text) == [False]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Non è vero che Ugo Neri ha incontrato Ada Serra."),
        ("it", "Ugo Neri non ha incontrato Ada Serra, che lo aspettava."),
        ("it", "Il governo non ha ammesso che Roma non accusa Parigi."),
        ("en", "It is not true that Tom Lee has met Ann Green."),
        ("en", "Tom Lee did not meet Ann Green, but waited."),
        ("en", "Rome has not condemned Moscow but Paris has."),
    ],
)
def test_what_opens_a_clause_is_no_exception(lang, text):
    assert True in find_negated(lang, text)
