import pytest
import spacy

from extractor.entities.dates.expressions import Calendar, Relative
from extractor.entities.dates.find import find_dates
from extractor.entities.dates.grammar import parse_dates

LAST_WEEK, LAST_MONTH = Relative("week", -1), Relative("month", -1)
NAMED_YEAR = Relative("year", 0, named=True)
NAMED_MONTH = Relative("month", 0, named=True)


def meanings(lang, text):
    return [date.meaning for date in parse_dates(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "meaning"),
    [
        ("it", "lo scorso anno", Relative("year", -1)),
        ("en", "last year", Relative("year", -1)),
        ("it", "la prossima settimana", Relative("week", 1)),
        ("en", "next week", Relative("week", 1)),
        ("it", "il secolo scorso", Relative("century", -1)),
        ("en", "last century", Relative("century", -1)),
        ("it", "quel giorno", Relative("day", 0, named=True)),
        ("en", "that day", Relative("day", 0, named=True)),
        ("it", "la stessa sera", Relative("day", 0, named=True)),
        ("en", "the same evening", Relative("day", 0, named=True)),
        ("it", "l'anno seguente", Relative("year", 1, named=True)),
        ("en", "the following year", Relative("year", 1, named=True)),
        ("it", "il mese precedente", Relative("month", -1, named=True)),
        ("en", "the previous month", Relative("month", -1, named=True)),
        ("it", "il giorno prima.", Relative("day", -1, named=True)),
        ("en", "the day before.", Relative("day", -1, named=True)),
        ("it", "10 anni fa", Relative("year", -10)),
        ("en", "10 years ago", Relative("year", -10)),
        ("it", "fra due mesi", Relative("month", 2)),
        ("en", "two months from now", Relative("month", 2)),
        ("it", "ieri mattina", Relative("day", -1)),
        ("en", "yesterday morning", Relative("day", -1)),
        ("en", "thirty-five years ago", Relative("year", -35)),
        ("it", "trentacinque anni fa", Relative("year", -35)),
        ("it", "questo semestre", Relative("half", 0)),
        ("it", "il trimestre scorso", Relative("quarter", -1)),
        ("en", "sales rose last quarter", Relative("quarter", -1)),
        ("it", "entro l'anno", Relative("year", 0)),
        ("en", "by year-end", Relative("year", 0)),
        ("it", "l'indomani", Relative("day", 1, named=True)),
        ("en", "on the morrow", Relative("day", 1, named=True)),
        ("it", "il lunedì seguente", Calendar(weekday=0, direction=1, named=True)),
        ("en", "the following Monday", Calendar(weekday=0, direction=1, named=True)),
        ("it", "nel maggio successivo", Calendar(month=5, direction=1, named=True)),
        ("en", "the following May", Calendar(month=5, direction=1, named=True)),
        ("it", "quell'ottobre", Calendar(NAMED_YEAR, 10)),
        ("en", "That October", Calendar(NAMED_YEAR, 10)),
        ("it", "la sera stessa", Relative("day", 0, named=True)),
        ("it", "la mattina dopo partì", Relative("day", 1, named=True)),
        ("en", "the next morning", Relative("day", 1, named=True)),
        ("it", "quell'estate", Calendar(NAMED_YEAR, 22)),
        ("en", "He left; that summer he ran.", Calendar(NAMED_YEAR, 22)),
        ("it", "Fu eletto quell'agosto.", Calendar(NAMED_YEAR, 8)),
        ("en", "He was elected that August.", Calendar(NAMED_YEAR, 8)),
        ("it", "Il 21, a Roma, si votò", Calendar(day=21, within=NAMED_MONTH)),
        ("en", "On the 21st, in Rome,", Calendar(day=21, within=NAMED_MONTH)),
        ("it", "la notte del 5 i soldati", Calendar(day=5, within=NAMED_MONTH)),
        ("en", "the night of the 5th soldiers", Calendar(day=5, within=NAMED_MONTH)),
        ("it", "martedì della scorsa settimana", Calendar(weekday=1, within=LAST_WEEK)),
        ("en", "Tuesday of last week", Calendar(weekday=1, within=LAST_WEEK)),
        ("it", "il 12 dello scorso mese", Calendar(day=12, within=LAST_MONTH)),
        ("en", "the 12th of last month", Calendar(day=12, within=LAST_MONTH)),
        ("it", "il 30 c.m.", Calendar(day=30, within=Relative("month", 0))),
        ("en", "30th inst.", Calendar(day=30, within=Relative("month", 0))),
    ],
)
def test_relatives_count_from_the_anchor_or_the_date_named(lang, text, meaning):
    assert meanings(lang, text) == [meaning]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "il giorno dopo l'attacco, l'indomani del voto"),
        ("en", "the day after the attack, the day before Brexit"),
        ("it", "cinque anni dopo, tre giorni prima, due anni dopo Mosca"),
        ("en", "five years later, three days earlier"),
        ("it", "entro l'anno accademico, entro un anno, entro la giornata"),
        ("en", "within a year, within days"),
        ("it", "mezzo secolo fa, un anno e mezzo fa"),
        ("en", "half a century ago, a year and a half ago"),
        ("en", "she said that May lied"),  # Italian "che" is another word
        ("en", "he lost that quarter-final"),  # Italian has another word
    ],
)
def test_relatives_refuse_durations_and_events(lang, text):
    assert meanings(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il 21 per cento vota"),
        ("en", "On the 21st floor"),
        ("it", "L'11 titolare della Juve"),
        ("en", "On the 11th anniversary"),
        ("it", "Si comincia dopo le 9, a Roma"),
        ("en", "He said on the 9, in Rome"),
        ("it", "La sera stessa del voto"),
        ("en", "He said that May was warm"),
    ],
)
def test_figures_and_clauses_are_no_day_of_the_month_named(lang, text):
    assert meanings(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("it", "Dal 2 maggio. Tra il 5 e l'8 vide X.", ["05-02", "05-05/2023-05-08"]),
        (
            "en",
            "From May 2. Between the 5th and the 8th he saw X.",
            ["05-02", "05-05/2023-05-08"],
        ),
        ("it", "Il 21, a Roma, si votò.", []),
        ("en", "On the 21st, in Rome, they voted.", []),
    ],
)
def test_a_bare_day_counts_from_the_month_named(lang, text, values):
    found = find_dates(spacy.blank(lang)(text), anchor="2023-05-17")

    assert [m.value for m in found] == [f"2023-{value}" for value in values]
