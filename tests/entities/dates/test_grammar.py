import pytest

from extractor.entities.dates.expressions import Calendar
from extractor.entities.dates.grammar import compile_rule, load_grammar, parse_dates
from extractor.entities.dates.makers import MAKERS
from extractor.errors import LanguageError, TableError
from extractor.lang.date_words import DateRule, DateWords
from extractor.lang.tables import load_table

LANGS = ["it", "en"]


@pytest.mark.parametrize(
    ("make", "pattern", "message"),
    [
        ("cake", "day:day", "makes 'cake'; allowed are"),
        ("calendar", "day:dia", "'day:dia' does not compile: 'dia'"),
        ("calendar", "(day:day", r"'\(day:day' does not compile: missing"),
    ],
)
def test_compile_rule_says_what_is_wrong(make, pattern, message):
    with pytest.raises(TableError, match=message):
        compile_rule(DateRule(make=make, pattern=pattern))


@pytest.mark.parametrize("lang", LANGS)
def test_load_grammar_compiles_every_production(lang):
    rules = load_table(lang, "dates", DateWords).rules
    assert len(load_grammar(lang).rules) == len(rules)


def test_load_grammar_refuses_other_languages():
    with pytest.raises(LanguageError, match="'fr' is not supported"):
        load_grammar("fr")


def test_every_maker_is_used():
    used = {
        rule.make
        for lang in LANGS
        for rule in load_table(lang, "dates", DateWords).rules
    }
    assert used == set(MAKERS)


@pytest.mark.parametrize(
    ("lang", "text", "bound"),
    [
        ("it", "dal 3 maggio", "since"),
        ("en", "from 3 May", "since"),
        ("it", "a partire dal 2020", "since"),
        ("en", "since 2020", "since"),
        ("it", "fino al 3 maggio", "until"),
        ("en", "until the 3rd of May", "until"),
        ("it", "prima della fine del 2020", "before"),
        ("en", "before the end of 2020", "before"),
        ("it", "dopo il 3 maggio", "after"),
        ("en", "after 3 May", "after"),
        ("it", "entro l'anno 2030", "by"),
        ("en", "by the year 2030", "by"),
        ("it", "la prima del 2020", None),
        ("en", "the spring of 2020", None),
        ("it", "dal 3 all'8 maggio", None),
        ("en", "from 3 to 8 May", None),
    ],
)
def test_parse_dates_reads_the_preposition_into_the_bound(lang, text, bound):
    assert [found.bound for found in parse_dates(text, lang)] == [bound]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("it", "tra il 3 e il 5 maggio 2020"), ("en", "between 3 and 5 May 2020")],
)
def test_parse_dates_leaves_prepositions_outside_the_mark(lang, text):
    (found,) = parse_dates(text, lang)
    assert text[found.start] == "3"
    assert found.end == len(text)


@pytest.mark.parametrize(("lang", "month"), [("it", "maggio"), ("en", "May")])
def test_parse_dates_sorts_by_start(lang, month):
    found = parse_dates(f"5 {month} 2020. 3 {month} 2021.", lang)
    assert [date.meaning for date in found] == [
        Calendar(2020, 5, 5),
        Calendar(2021, 5, 3),
    ]
