import pytest

from extractor.entities.dates.expressions import Calendar, Interval, Relative
from extractor.entities.dates.grammar import parse_dates


def meanings(lang, text):
    return [date.meaning for date in parse_dates(text, lang)]


def years(first, last):
    return Interval(Calendar(first), Calendar(last), period=True)


@pytest.mark.parametrize(
    ("lang", "text", "meaning"),
    [
        ("it", "questa estate", Calendar(Relative("year", 0), 22)),
        ("en", "this summer", Calendar(Relative("year", 0), 22)),
        ("it", "la scorsa primavera", Calendar(month=21, direction=-1)),
        ("en", "last spring", Calendar(month=21, direction=-1)),
        ("it", "in autunno", Calendar(month=23)),
        ("en", "in the autumn", Calendar(month=23)),
        ("it", "l'inverno 2022", Calendar(2022, 24)),
        ("en", "the winter of 2022", Calendar(2022, 24)),
        ("it", "nel terzo trimestre", Calendar(month=35)),
        ("en", "the third quarter of the year", Calendar(Relative("year", 0), 35)),
        ("it", "l'ultimo trimestre del 2022", Calendar(2022, 36)),
        ("en", "the last quarter of 2022", Calendar(2022, 36)),
        ("it", "H1 2022", Calendar(2022, 40)),
        ("en", "H1 2022", Calendar(2022, 40)),
        ("it", "la fine del mese", Relative("month", 0)),
        ("en", "the end of the month", Relative("month", 0)),
        ("it", "a fine 2022", Calendar(2022)),
        ("en", "in late 2022", Calendar(2022)),
        ("it", "alla fine dell'estate", Calendar(month=22)),
        ("en", "late summer", Calendar(month=22)),
        ("it", "inizio del '68", Calendar(1968)),
        ("it", "nei primi sei mesi del 2025", Calendar(2025)),
        ("en", "in the first six months of 2025", Calendar(2025)),
        ("it", "nel Q3", Calendar(month=35)),
        ("en", "in Q3", Calendar(month=35)),
        ("it", "gli anni Duemila", years(2000, 2009)),
        ("en", "the mid-2000s", years(2000, 2009)),
        ("it", "la seconda metà di giugno", Calendar(month=6)),
        ("en", "late June", Calendar(month=6)),
        ("it", "i primi anni '80", years(1980, 1989)),
        ("en", "the early 1980s", years(1980, 1989)),
        ("it", "gli anni '90 del 1500", years(1590, 1599)),
        ("it", "gli anni Trenta dell'Ottocento", years(1830, 1839)),
        ("en", "the 1830s", years(1830, 1839)),
        ("it", "gli anni 20", years(2020, 2029)),
        ("en", "the twenties", years(2020, 2029)),
        ("it", "nel XIX secolo", years(1801, 1900)),
        ("en", "the 19th century", years(1801, 1900)),
        ("it", "il secolo XIX", years(1801, 1900)),
        ("it", "nell'Ottocento", years(1801, 1900)),
        ("it", "il primo secolo a.C.", years(-99, 0)),
        ("en", "the first century BC", years(-99, 0)),
        ("it", "il I secolo d.C.", years(1, 100)),
        ("en", "the 1st century AD", years(1, 100)),
        ("it", "la prima metà degli anni '90", years(1990, 1994)),
        ("en", "the first half of the 1990s", years(1990, 1994)),
        ("it", "la seconda metà del XIX secolo", years(1851, 1900)),
        ("en", "the second half of the 19th century", years(1851, 1900)),
        ("it", "la metà del Cinquecento", years(1501, 1600)),
        ("en", "the mid-sixteenth century", years(1501, 1600)),
        ("en", "the 1700s", years(1700, 1799)),
        ("it", "a Pasqua", Calendar(feast="easter+0")),
        ("en", "at Easter", Calendar(feast="easter+0")),
        ("it", "il Venerdì santo 2020", Calendar(2020, feast="easter-2")),
        ("en", "Good Friday 2020", Calendar(2020, feast="easter-2")),
        ("en", "on Thanksgiving", Calendar(feast="3-4-11")),
        ("it", "il Natale scorso", Calendar(None, 12, 25, direction=-1)),
        ("en", "last Christmas", Calendar(None, 12, 25, direction=-1)),
        ("it", "il Natale dell'800", Calendar(800, 12, 25)),
        ("en", "on Christmas Day 800", Calendar(800, 12, 25)),
        ("en", "profit in the third quarter", Calendar(month=35)),
        ("it", "a Natale 2020", Calendar(2020, 12, 25)),
        ("en", "on Christmas Eve 2020", Calendar(2020, 12, 24)),
    ],
)  # fmt: skip
def test_periods_are_counted_and_named(lang, text, meaning):
    assert meanings(lang, text) == [meaning]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "it",
            "tra un anno e mezzo, d'estate, negli ultimi anni, nei mesi scorsi",
        ),
        ("en", "in the last year, over the next year, in recent years"),
        ("it", "l'isola di Pasqua, l'albero di Natale, il signor Natale"),
        ("en", "Easter Island, the Christmas tree, the Good Friday Agreement"),
        ("it", "il quarto di finale, il terzo quarto"),
        ("en", "a goal in the third quarter, the first quarter-final"),
        ("it", "l'inizio dell'anno scolastico, la fine del giorno"),
        ("en", "the end of the day, the fall of Kabul"),
        ("it", "Babbo Natale, Antonio Di Natale, la Fiat Cinquecento, primavera araba"),
        ("en", "Father Christmas, Christmas presents, Spring Hill, the Arab Spring"),
        ("it", "i 30 anni 35, il trentesimo secolo, il quinto trimestre"),
        ("en", "in the 30s°F, the fifth quarter, in his 80s"),
        ("it", "l'ultimo trimestre, il primo semestre della scuola"),
        ("en", "the last quarter of the day, the second half"),
    ],
)
def test_periods_refuse_what_is_no_date(lang, text):
    found = meanings(lang, text)
    assert found == ([Calendar(month=40)] if "semestre" in text else [])
