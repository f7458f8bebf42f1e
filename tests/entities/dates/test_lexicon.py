import pytest

from extractor.entities.dates.grammar import load_grammar


def stretches(lang, line):
    lexicon = load_grammar(lang).lexicon
    return [line[first:end].strip() for first, end in lexicon.find_stretches(line)]


@pytest.mark.parametrize(
    ("lang", "line", "wanted"),
    [
        ("it", "Il sindaco parte il 3 maggio per Malta", ["il 3 maggio per"]),
        ("en", "The mayor left on 3 May for Malta", ["on 3 May for"]),
        ("it", "Nel 2019 tacque, nel 2020 parla", ["Nel 2019", ", nel 2020"]),
        ("en", "She slept, in 2019 (spoke)", [", in 2019 ("]),
        ("it", "Parte oggi", ["oggi"]),
        ("en", "Leaves today", ["today"]),
        ("it", "L'altro ieri", ["L'altro ieri"]),
        ("en", "The day before yesterday", ["The day before yesterday"]),
        ("it", "Il sindaco di Malta tace", []),
        ("en", "The mayor of Malta sleeps", []),
        ("it", "", []),
        ("en", "https://acme.org/mayor/2019 said", ["https://acme.org/mayor/2019"]),
    ],
)
def test_find_stretches_gives_what_may_hold_a_date(lang, line, wanted):
    assert stretches(lang, line) == wanted


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_stretches_gives_the_same_again(lang):
    line = "Malta 2019, Gozo 2020; May, maggio"

    assert stretches(lang, line) == stretches(lang, line)


@pytest.mark.parametrize(
    ("lang", "line", "dating"),
    [
        ("it", "il vertice di maggio", True),
        ("en", "the summit of May", True),
        ("it", "il vertice di Malta", False),
        ("en", "the summit of Malta", False),
        ("it", "3", True),
    ],
)
def test_may_date_looks_for_figures_and_words_of_dates(lang, line, dating):
    assert load_grammar(lang).lexicon.may_date(line) is dating
