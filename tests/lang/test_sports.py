import pytest

from extractor.lang.sports import is_sporting


@pytest.mark.parametrize(
    ("lang", "text", "sporting"),
    [
        ("it", "Un gol in semifinale.", True),
        ("en", "A striker in the semifinal.", True),
        ("it", "Il pit - stop.", True),
        ("en", "A semi - final.", True),
        ("it", "Voto finale in aula.", False),
        ("en", "A final vote in parliament.", False),
        # In a long text one word is too few.
        ("it", "La partita dei dazi. " + "Il governo tratta. " * 30, False),
        ("en", "A football of tariffs. " + "The cabinet talks. " * 30, False),
    ],
)
def test_is_sporting_by_words_of_sports(lang, text, sporting):
    words = text.lower().replace(".", " .").split()

    assert is_sporting(lang, words) is sporting
