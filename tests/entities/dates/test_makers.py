import pytest

from extractor.entities.dates.expressions import Calendar
from extractor.entities.dates.grammar import parse_dates


def meanings(lang, text):
    return [date.meaning for date in parse_dates(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "meaning"),
    [
        ("it", "sab 5 maggio 2022", Calendar(2022, 5, 5, weekday=5)),
        ("en", "Sat 5 May 2022", Calendar(2022, 5, 5, weekday=5)),
        ("it", "lunedì, 2023-12-04", Calendar(2023, 12, 4, weekday=0)),
        ("en", "Monday, 2023-12-04", Calendar(2023, 12, 4, weekday=0)),
        ("it", "lunedì 5 a Roma", Calendar(day=5, weekday=0)),
        ("it", "lunedì 5 con la Cina", Calendar(day=5, weekday=0)),
        ("en", "Monday the 5th with China", Calendar(day=5, weekday=0)),
        ("en", "Monday the 5th in Rome", Calendar(day=5, weekday=0)),
        ("it", "lo scorso lunedì", Calendar(weekday=0, direction=-1)),
        ("en", "next Monday", Calendar(weekday=0, direction=1)),
        ("it", "lo scorso mese di giugno", Calendar(month=6, direction=-1)),
        ("en", "last June", Calendar(month=6, direction=-1)),
        ("it", "nel mese di maggio", Calendar(month=5)),
        ("en", "in the month of May", Calendar(month=5)),
        ("it", "DAL 5 MAGGIO", Calendar(month=5, day=5)),
        ("en", "FROM MAY 5", Calendar(month=5, day=5)),
        ("en", "the June vote", Calendar(month=6)),  # Italian: "il voto di giugno"
        ("en", "on March 25 police said", Calendar(month=3, day=25)),
        ("en", "in March 25 people died", Calendar(month=3)),
        (
            "en",
            "the fourth of June",
            Calendar(month=6, day=4),
        ),  # Italian: "il 4 giugno"
    ],
)
def test_makers_join_calendar_dates(lang, text, meaning):
    assert meanings(lang, text) == [meaning]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "il 31 aprile"),
        ("en", "31 April"),
        ("it", "il 32/13/2023 o 31.02.2023"),
        ("en", "32/13/2023 or 31.02.2023"),
        ("it", "il secondo maggio"),
        ("en", "his second May"),
        ("it", "in via 4 novembre"),
        ("en", "the August Wilson play"),
        ("it", "il giornale Oggi"),
        ("en", "the show Today"),
        ("it", "la domenica, una domenica e ogni lunedì"),
        ("en", "every Sunday, a Sunday and each Monday"),
    ],
)
def test_makers_refuse_what_is_no_date(lang, text):
    wanted = [Calendar(month=5)] if "secondo" in text else []
    assert meanings(lang, text) == wanted


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("01/02/2023", 1),
        ("01/02/2023. May 3.", 2),
        ("01/02/2023. 3rd May. May 3, 4 May.", 1),
    ],
)
def test_is_month_first_follows_the_habit_of_the_text(text, day):
    # Italian figures begin with the day.
    assert meanings("en", text)[0].day == day
    assert meanings("it", text)[0].day == 1
