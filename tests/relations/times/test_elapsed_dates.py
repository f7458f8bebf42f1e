from dataclasses import replace

import pytest

from extractor.records import Mention
from extractor.relations.times.elapsed_dates import find_elapsed, shift_date

LATER = {
    "it": [
        "Tre tre NUM nummod 1",
        "giorni giorno NOUN obl 3",
        "dopo dopo ADV advmod 3",
    ],
    "en": [
        "Three three NUM nummod 1",
        "days day NOUN obl 3",
        "later late ADV advmod 3",
    ],
}
LEFT = {"it": "lasciò lasciare VERB ROOT 3", "en": "left leave VERB ROOT 3"}


def read_counted(read_rows, lang, base):
    """Give what is counted in "2018-03-14 . Three days later left .", by sentence."""
    rows = [f"{base} {base} NUM ROOT 0", ". . PUNCT punct 0"]
    for row in [*LATER[lang], LEFT[lang], ". . PUNCT punct 3"]:
        *cells, head = row.split()
        rows.append(" ".join([*cells, str(int(head) + 2)]))
    tree = read_rows(rows, lang=lang)
    date = Mention(0, len(base), base, "DATE", value=base)
    spans, named = ((0, 0),), [[0], []]
    return find_elapsed(replace(tree, mentions=(date,), spans=spans, named=named))


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_elapsed_counts_from_the_date_before(read_rows, lang):
    assert read_counted(read_rows, lang, "2018-03-14") == {1: [(3, "2018-03-17")]}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_elapsed_needs_a_date_that_is_precise_enough(read_rows, lang):
    assert read_counted(read_rows, lang, "2018") == {}


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        (
            "it",
            "14 14 NUM obl 4;due due NUM nummod 2;giorni giorno NOUN obl 4;"
            "dopo dopo ADP case 2;lasciò lasciare VERB ROOT 4;"
            "voto voto NOUN nmod 2",
        ),
        (
            "en",
            "14 14 NUM obl 4;two two NUM nummod 2;days day NOUN obl 4;"
            "after after ADP case 2;left leave VERB ROOT 4;vote vote NOUN nmod 2",
        ),
    ],
)
def test_find_elapsed_dates_the_event_counted_from(read_rows, lang, rows):
    tree = read_rows(rows.split(";"), lang=lang)
    date = Mention(0, 2, "14", "DATE", value="2018-03-14")
    tree = replace(tree, mentions=(date,), spans=((0, 0),), named=[[0]])

    assert find_elapsed(tree) == {0: [(5, "2018-03-12")]}


@pytest.mark.parametrize(
    ("value", "unit", "shift", "wanted"),
    [
        ("2018-03-14", "day", -14, "2018-02-28"),
        ("2018-03-14", "week", 1, "2018-03-19/2018-03-25"),
        ("2018-01-31", "month", -2, "2017-11"),
        ("2018-12", "month", 1, "2019-01"),
        ("2018-03", "year", 10, "2028"),
        ("2018-03", "day", 3, None),
        ("2018", "month", 3, None),
        ("2018/2019", "year", 1, None),
        ("9999-12-31", "day", 1, None),
        ("0001", "year", -1, None),
        ("2018", "century", 1, None),
    ],
)
def test_shift_date_is_never_more_precise_than_its_base(value, unit, shift, wanted):
    assert shift_date(value, unit, shift) == wanted
