import pytest

from extractor.articles.language import find_language
from extractor.errors import LanguageError


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Il ministro degli Esteri è arrivato ieri a Erevan per la firma.", "it"),
        ("The foreign minister arrived in Yerevan yesterday for the signing.", "en"),
        ("Wagner, Prigozhin muore in un incidente aereo", "it"),
        ("Wagner chief Prigozhin dies in a plane crash", "en"),
        ("VERTICE DI GYUMRI: FIRMATO L'ACCORDO TRA I DUE PAESI", "it"),
        ("GYUMRI SUMMIT: BOTH COUNTRIES SIGN THE AGREEMENT", "en"),
        (
            "Per il premier «the show must go on», ma i ministri non sono d'accordo.",
            "it",
        ),
        ("He called it “la dolce vita”, but the other ministers did not agree.", "en"),
    ],
)
def test_find_language_tells_the_two_apart(text, lang):
    assert find_language(text) == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Mario Rossi met Anna Bianchi in Rome.", "en"),
        ("Giuseppe Conte and Matteo Salvini in Milan.", "en"),
        ("Romano Prodi leaves Rome for Palermo.", "en"),
        ("Keir Starmer incontra Friedrich Merz a Londra.", "it"),
        ("Donald Trump accusa Volodymyr Zelensky.", "it"),
        ("David Cameron lascia Downing Street.", "it"),
        ("Secretary of State Antony Blinken.", "en"),  # too few without its names
    ],
)
def test_find_language_goes_by_words_where_names_are_many(text, lang):
    assert find_language(text) == lang


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le ministre français est arrivé hier soir à Rome pour signer.", "fr"),
        ("El ministro español llegó ayer por la tarde a Madrid para firmar.", "es"),
        ("Der Außenminister kam gestern zur Unterzeichnung nach Berlin.", "de"),
        ("Министр иностранных дел прибыл вчера в Ереван для подписания.", "ru"),
    ],
)
def test_find_language_names_a_third_language(text, found):
    with pytest.raises(LanguageError, match=f"found is '{found}'; .*--lang it"):
        find_language(text)


@pytest.mark.parametrize("text", ["", "G7", "Putin in China", "12345 67 89 " * 9])
def test_find_language_refuses_what_is_too_short(text):
    with pytest.raises(LanguageError, match="cannot be told from"):
        find_language(text)
