import pytest

from extractor.entities.dates.context import (
    find_dateline,
    find_tense,
    is_attributive,
    is_same_sentence,
)
from extractor.entities.dates.grammar import load_grammar, parse_dates


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("it", "Titolo\n\nROMA 1996-12-06\nIl premier parla.", "1996-12-06"),
        ("en", "Title\n\nMOSCOW 1996-12-06\nYeltsin speaks.", "1996-12-06"),
        ("it", "di Anna Rossi (Il Foglio 06.12.23)\n", "2023-12-06"),
        ("en", "by Anna Rossi (The Sheet 06.12.23)\n", "2023-12-06"),
        ("it", "Roma, 3 maggio 2021 – Si vota.", "2021-05-03"),
        ("en", "Rome, 3 May 2021 – Polls open.", "2021-05-03"),
        ("it", "Aggiornato il 3 maggio 2021 alle 10", "2021-05-03"),
        ("en", "Updated on 3 May 2021 at 10", "2021-05-03"),
        ("it", "3 maggio 2021\nSi vota.", "2021-05-03"),
        ("en", "3 May 2021\nPolls open.", "2021-05-03"),
        ("it", "ROMA, 8 MAR - Il premier parla.", None),
        ("en", "ROME, 8 MAR - The premier speaks.", None),
        (
            "it",
            "Il premier parla. Nel 2021 votò. " + "x " * 400 + "\nROMA 1996-12-06",
            None,
        ),
        (
            "en",
            "He speaks. In 2021 he voted. " + "x " * 400 + "\nROME 1996-12-06",
            None,
        ),
        ("it", "alla data 2022-01 nulla", None),
        ("en", "the date 2022-01 passed", None),
        ("it", "La legge che fu poi votata 3 maggio 2021 - a Roma.", None),
        ("en", "The law which was then passed 3 May 2021 - in Rome.", None),
    ],
)
def test_find_dateline_reads_the_first_lines(lang, text, wanted):
    assert (
        find_dateline(text, parse_dates(text, lang), load_grammar(lang).words) == wanted
    )


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("it", "Il ministro ha incontrato giovedì il collega.", -1),
        ("en", "The minister met on Thursday his colleague.", -1),
        ("it", "Il ministro è morto giovedì.", -1),
        ("en", "The minister has died on Thursday.", -1),
        ("it", "Giovedì il ministro incontrerà il collega.", 1),
        ("en", "On Thursday the minister will meet his colleague.", 1),
        ("it", "Ha detto: giovedì si vedrà.", 1),
        ("en", "He said: Thursday will tell.", 1),
        ("it", "Il vertice è atteso giovedì a Roma.", 0),
        ("en", "The summit is planned Thursday in Rome.", 0),
        ("it", "Ha fissato il voto per giovedì.", 0),
        ("en", "He called a vote for Thursday.", 0),
        ("it", "Ha parlato del voto di giovedì.", 0),
        ("en", "He spoke of the vote of Thursday.", 0),
        ("it", "Giovedì, Roma.", 0),
        ("en", "Thursday, Rome.", 0),
        ("it", "L'accordo, firmato a ottobre, entrerà in vigore.", 0),
        ("en", "The deal, inked in October, will take effect.", -1),
        ("it", "Giovedì, incontrerà il collega.", 1),
        ("en", "On Thursday, he will meet his colleague.", 1),
    ],
)
def test_find_tense_reads_the_verb_of_the_clause(lang, text, wanted):
    (date,) = parse_dates(text, lang)
    assert find_tense(text, date, load_grammar(lang).words.tense) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("Il 3, poi il 5", True), ("Il 3. Poi il 5", False), ("Il 3\npoi il 5", False)],
)
def test_is_same_sentence_looks_for_an_end(text, wanted):
    # Signs only: no English twin.
    assert is_same_sentence(text, 4, len(text)) is wanted
    assert not is_same_sentence(text + "x" * 400, 4, 400)


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("it", "l'accordo del 3 maggio", True),
        ("en", "the accord of 3 May", True),
        ("it", "il voto dell'8 maggio", True),
        ("it", "firmato il 3 maggio", False),
        ("en", "signed on 3 May", False),
    ],
)
def test_is_attributive_sees_the_noun_before(lang, text, wanted):
    (date,) = parse_dates(text, lang)
    assert is_attributive(text, date, load_grammar(lang).words.tense) is wanted
