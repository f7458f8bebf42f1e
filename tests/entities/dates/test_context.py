import pytest

from extractor.entities.dates.context import (
    find_dateline,
    is_near,
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
        ("it", "(Opinione libera 06.12.23) Il premier parla.", "2023-12-06"),
        ("en", "(Free Opinion 06.12.23) The premier speaks.", "2023-12-06"),
        ("it", "Dal nostro inviato, 6 maggio 2023. Si vota.", "2023-05-06"),
        ("en", "By our correspondent, 6 May 2023. They vote.", "2023-05-06"),
        ("it", "Di nuovo in piazza il 6 maggio 2023. Si vota.", None),
        ("en", "By law the vote is on 6 May 2023. They vote.", None),
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
    ("text", "wanted"),
    [("Il 3, poi il 5", True), ("Il 3. Poi il 5", False), ("Il 3\npoi il 5", False)],
)
def test_is_same_sentence_looks_for_an_end(text, wanted):
    # Signs only: no English twin.
    assert is_same_sentence(text, 4, len(text)) is wanted
    assert not is_same_sentence(text + "x" * 400, 4, 400)


@pytest.mark.parametrize(
    ("between", "wanted"),
    [("", True), (". Poi. ", True), (". Poi. Ancora. ", False), ("x" * 500, False)],
)
def test_is_near_counts_sentences_and_characters(between, wanted):
    # Signs only: no English twin.
    assert is_near(between, 0, len(between)) is wanted
