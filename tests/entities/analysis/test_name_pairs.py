import pytest
import spacy

from extractor.entities.analysis.name_pairs import set_name_pairs

IT = spacy.blank("it")


def cut(text):
    doc = set_name_pairs(IT(text))
    assert doc.text == text
    return [token.text for token in doc]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vertice Francia-Cina oggi", ["Vertice", "Francia", "-", "Cina", "oggi"]),
        ("Asse Roma–Parigi–Berlino", ["Asse", "Roma", "–", "Parigi", "–", "Berlino"]),
        # Teams that no table knows, and a score.
        ("Vigor-Audax 2-1", ["Vigor", "-", "Audax", "2", "-", "1"]),
    ],
)
def test_set_name_pairs_cuts_two_names(text, words):
    assert cut(text) == words


def test_set_name_pairs_knows_names_that_stand_alone_in_the_text():
    assert cut("Eroe Rossi-Verdi. Rossi sfida Verdi.")[:4] == [
        *("Eroe", "Rossi", "-", "Verdi")
    ]
    assert cut("Eroe Rossi-Verdi.")[1] == "Rossi-Verdi"
    # Alone, but as a common word too.
    assert cut("Patto Stato-Mafia. Lo Stato e Mafia. È stato")[1] == "Stato-Mafia"


@pytest.mark.parametrize(
    "name",
    [
        "Emilia-Romagna",
        "Guinea-Bissau",
        "Friuli-Venezia",  # the first word of a longer name
        "Congo-Brazzaville",
        "Jean-Claude",
    ],
)
def test_set_name_pairs_leaves_one_name_whole(name):
    assert cut(f"Ecco {name} Giulia")[1] == name


def test_set_name_pairs_cuts_two_of_whom_a_noun_says_what_is_between_them():
    assert cut("L'incontro Rossi-Verdi")[2:] == ["Rossi", "-", "Verdi"]
    assert cut("Rossi-Verdi, vertice")[:3] == ["Rossi", "-", "Verdi"]
    assert cut("L'incontro Jean-Marie Rossi")[2] == "Jean-Marie"


def test_set_name_pairs_needs_a_whole_score():
    assert cut("Vigor-Audax 2")[0] == "Vigor-Audax"
    assert cut("Vigor-Audax")[0] == "Vigor-Audax"


@pytest.mark.parametrize(
    "text",
    [
        "La ferrovia Roma-Viterbo chiude",
        "Ferma la A4 Torino-Trieste",
        "All'aeroporto militare di Brescia-Milano",
    ],
)
def test_set_name_pairs_leaves_lines_whole(text):
    # English tokens never have a hyphen between two names.
    assert any("-" in word and len(word) > 1 for word in cut(text))
