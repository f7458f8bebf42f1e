from dataclasses import replace

import pytest

from extractor.records import Mention
from extractor.relations.times.date_clauses import (
    climb_date,
    find_verb,
    is_in_dateline,
)

# "Tamim, che succedette a Ali, nel 2013, tace": the parse hangs the date on "tace".
RELATIVE = [
    "Tamim tamim PROPN nsubj 8",
    ", , PUNCT punct 0",
    "{who} {who} PRON nsubj 3",
    "{followed} VERB {relative} 0",
    "Ali ali PROPN obj 3",
    ", , PUNCT punct 6",
    "2013 2013 NUM obl 8",
    ", , PUNCT punct 8",
    "{rests} VERB ROOT 8",
]
WORDS = {
    "it": {
        "who": "che",
        "followed": "seguì seguire",
        "relative": "acl:relcl",
        "rests": "tace tacere",
    },
    "en": {
        "who": "who",
        "followed": "followed follow",
        "relative": "acl:relcl",
        "rests": "rests rest",
    },
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_a_comma_closes_a_relative_clause_behind_its_date(read_rows, lang):
    tree = read_rows([row.format(**WORDS[lang]) for row in RELATIVE], lang=lang)
    above = climb_date(tree, 6)

    assert above[:2] == [6, 3]
    assert find_verb(tree, 6, above) == 3


@pytest.mark.parametrize("lang", ["it", "en"])
def test_without_a_comma_a_date_is_of_the_verb_behind(read_rows, lang):
    rows = [row.format(**WORDS[lang]) for row in RELATIVE]
    rows[7] = "poi poi ADV advmod 8"
    tree = read_rows(rows, lang=lang)

    assert climb_date(tree, 6) == [6, 8]


@pytest.mark.parametrize(
    ("lang", "was"), [("it", "era essere AUX cop 1"), ("en", "was be AUX cop 1")]
)
def test_a_predicate_with_a_copula_is_a_clause(read_rows, lang, was):
    rows = [was, "Roma roma PROPN ROOT 1", "2013 2013 NUM nmod 1"]
    tree = read_rows(rows, lang=lang)

    assert find_verb(tree, 2, climb_date(tree, 2)) == 1


@pytest.mark.parametrize(
    ("last", "wanted"), [("- - PUNCT punct 4", True), ("disse dire VERB dep 4", False)]
)
@pytest.mark.parametrize("lang", ["it", "en"])
def test_a_dateline_may_have_a_point_and_an_agency(read_rows, lang, last, wanted):
    rows = [
        "feb feb NOUN dep 6",
        "; ; PUNCT punct 6",
        "( ( PUNCT punct 6",
        "Ansa ansa PROPN dep 6",
        ") ) PUNCT punct 6",
        last,
        "Roma roma PROPN ROOT 6",
    ]
    tree = read_rows(rows, lang=lang)
    date = Mention(0, 3, "feb", "DATE", value="2013-02-28")
    tree = replace(tree, mentions=(date,), spans=((0, 0),), named=[[0]])

    assert is_in_dateline(tree, 0) is wanted
