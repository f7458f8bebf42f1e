import pytest

from extractor.relations.times.clause_times import is_gerund, is_shared, leads_out

# "Ieri Roma lodò Kiev e Parigi accusò / accusa Mosca".
FIRST = {"it": "lodò lodare VERB ROOT 1", "en": "praised praise VERB ROOT 1"}
PAST = {"it": "accusò accusare VERB conj 1", "en": "accused accuse VERB conj 1"}
NOW = {"it": "accusa accusare VERB conj 1", "en": "accuses accuse VERB conj 1"}


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(("second", "wanted"), [(PAST, True), (NOW, False)])
def test_a_date_in_front_is_shared_at_the_same_time(read_rows, lang, second, wanted):
    rows = [
        "ieri ieri ADV advmod 1",
        FIRST[lang],
        "e e CCONJ cc 4",
        "Parigi parigi PROPN nsubj 4",
        second[lang],
    ]

    assert is_shared(read_rows(rows, lang=lang), 0, 1, 4) is wanted


@pytest.mark.parametrize("lang", ["it", "en"])
def test_a_date_behind_is_not_that_of_another_subject(read_rows, lang):
    rows = [
        "Roma roma PROPN nsubj 1",
        FIRST[lang],
        "ieri ieri ADV advmod 1",
        "e e CCONJ cc 5",
        "Parigi parigi PROPN nsubj 5",
        PAST[lang],
    ]

    assert not is_shared(read_rows(rows, lang=lang), 2, 1, 5)


@pytest.mark.parametrize(
    ("lang", "verb", "marker", "last", "wanted"),
    [
        ("it", "dice dire", "che che SCONJ mark", "vide vedere VERB ccomp", True),
        ("en", "says say", "that that SCONJ mark", "saw see VERB ccomp", True),
        ("it", "vota votare", "dopo dopo ADP case", "gara gara NOUN obl", True),
        ("en", "votes vote", "after after ADP case", "race race NOUN obl", True),
        ("it", "vota votare", "durante durante ADP case", "gara gara NOUN obl", False),
        ("en", "votes vote", "during during ADP case", "race race NOUN obl", False),
    ],
)
def test_leads_out(read_rows, lang, verb, marker, last, wanted):
    rows = [f"{verb} VERB ROOT 0", f"{marker} 2", f"{last} 0"]

    assert leads_out(read_rows(rows, lang=lang), 2) is wanted


@pytest.mark.parametrize(
    ("lang", "word", "wanted"),
    [
        ("it", "parlando parlare", True),
        ("en", "speaking speak", True),
        ("it", "nato nascere", False),
        ("en", "born bear", False),
    ],
)
def test_is_gerund(read_rows, lang, word, wanted):
    tree = read_rows([f"{word} VERB advcl 1", "vota votare VERB ROOT 1"], lang=lang)

    assert is_gerund(tree, 0) is wanted
