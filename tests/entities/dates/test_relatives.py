import pytest
import spacy

from extractor.entities.dates.expressions import Calendar, Relative
from extractor.entities.dates.find import find_dates
from extractor.entities.dates.grammar import parse_dates

LAST_WEEK, LAST_MONTH = Relative("week", -1), Relative("month", -1)
TWO_WEEKS = Relative("week", -2)
NAMED_YEAR = Relative("year", 0, named=True)
NAMED_WEEK = Relative("week", 0, named=True)
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
        ("it", "quel martedì", Calendar(weekday=1, within=NAMED_WEEK)),
        ("en", "He left that Tuesday.", Calendar(weekday=1, within=NAMED_WEEK)),
        ("it", "Il venerdì dopo", Calendar(weekday=4, direction=1, named=True)),
        ("it", "Il giorno dopo Rossi ha vinto", Relative("day", 1, named=True)),
        ("it", "martedì della scorsa settimana", Calendar(weekday=1, within=LAST_WEEK)),
        ("en", "Tuesday of last week", Calendar(weekday=1, within=LAST_WEEK)),
        ("it", "sabato di due settimane fa", Calendar(weekday=5, within=TWO_WEEKS)),
        ("en", "Saturday two weeks ago", Calendar(weekday=5, within=TWO_WEEKS)),
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


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        (
            "it",
            "Il 10 marzo 2015 vinse. Due giorni prima, l'8 marzo, aveva perso.",
            ["2015-03-10", "2015-03-08"],
        ),
        (
            "en",
            "On 10 March 2015 she won. Two days earlier, on March 8, she had lost.",
            ["2015-03-10", "2015-03-08"],
        ),
        (
            "it",
            "Il 10 marzo 2015 vinse. Due anni dopo, a giugno, perse.",
            ["2015-03-10", "2017-06"],
        ),
        (
            "en",
            "On 10 March 2015 she won. Two years later, in June, she lost.",
            ["2015-03-10", "2017-06"],
        ),
        (
            "it",
            "Vinse nel 2015 e perse nel giugno di due anni dopo.",
            ["2015", "2017-06"],
        ),
        (
            "en",
            "She won in 2015 and lost in June two years later.",
            ["2015", "2017-06"],
        ),
        (
            "it",
            "Il 5 marzo 2015 vinse; a maggio perse. La settimana prima era a Roma.",
            ["2015-03-05", "2015-05", "2015-02-23/2015-03-01"],
        ),
        (
            "en",
            "On 5 March 2015 she won; in May she lost. The week before, she left.",
            ["2015-03-05", "2015-05", "2015-02-23/2015-03-01"],
        ),
    ],
)
def test_dates_beside_what_is_counted_lean_on_the_date_named(lang, text, values):
    found = find_dates(spacy.blank(lang)(text), anchor="2023-05-17")

    assert [m.value for m in found] == values


def test_an_event_behind_is_what_english_counts_from():
    assert meanings("en", "The day before Macron met Scholz") == []
    assert meanings("it", "Il giorno dopo Natale la neve cadde") == [
        Calendar(month=12, day=25)
    ]


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("it", "Nel fine settimana vedrà Scholz.", ["2023-05-20/2023-05-21"]),
        ("en", "Over the weekend he will meet Scholz.", ["2023-05-20/2023-05-21"]),
        ("it", "Nel fine settimana ha visto Scholz.", ["2023-05-13/2023-05-14"]),
        ("it", "A fine settimana vedrà Scholz.", ["2023-05-20/2023-05-21"]),
        ("it", "Il fine settimana ha visto Scholz.", ["2023-05-13/2023-05-14"]),
        ("en", "Over the weekend he met Scholz.", ["2023-05-13/2023-05-14"]),
        ("it", "Nel mese ha visto Scholz.", []),
        ("en", "Over the month he met Scholz.", []),
        (
            "it",
            "Il 10 maggio vinse; il fine settimana successivo perse.",
            ["2023-05-10", "2023-05-13/2023-05-14"],
        ),
        (
            "en",
            "He won on May 13; the following weekend he lost.",
            ["2023-05-13", "2023-05-20/2023-05-21"],
        ),
    ],
)
def test_a_weekend_is_the_one_that_verb_or_date_means(lang, text, values):
    found = find_dates(spacy.blank(lang)(text), anchor="2023-05-17")

    assert [m.value for m in found] == values
