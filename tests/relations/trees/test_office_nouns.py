import pytest

from extractor.relations.trees.office_nouns import list_office_nouns


@pytest.mark.parametrize(
    ("lang", "known", "unknown"),
    [("it", "ministro", "fratello"), ("en", "executive", "ally")],
)
def test_list_office_nouns_has_the_last_words_of_offices(lang, known, unknown):
    nouns = list_office_nouns(lang)
    assert known in nouns
    assert unknown not in nouns
    assert all(" " not in noun for noun in nouns)
