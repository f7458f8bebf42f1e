import pytest

from extractor.relations.offices.represented import find_represented

ROWS = {
    "it": [
        "Per per ADP case 1",
        "Polonia polonia PROPN obl 3",
        "ha avere AUX aux 3",
        "firmato firmare VERB ROOT 3",
        "il il DET det 5",
        "ministro ministro NOUN nsubj 3",
        "Rau rau PROPN nmod 5",
    ],
    "en": [
        "For for ADP case 1",
        "Poland poland PROPN obl 4",
        ", , PUNCT punct 1",
        "minister minister NOUN nsubj 4",
        "signed sign VERB ROOT 4",
    ],
}
OFFICE = {"it": 5, "en": 3}


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("label", ["LOC", "ORG"])
def test_find_represented_gives_for_whom_somebody_signs(read_rows, lang, label):
    tree = read_rows(ROWS[lang], [(1, label)], lang)
    assert find_represented(tree, (OFFICE[lang],)) == [1]


@pytest.mark.parametrize(
    ("lang", "verb", "other"),
    [("it", "firmato firmare", "detto dire"), ("en", "signed sign", "lied lie")],
)
def test_find_represented_wants_people_to_take_part(read_rows, lang, verb, other):
    rows = [row.replace(verb, other) for row in ROWS[lang]]
    tree = read_rows(rows, [(1, "LOC")], lang)
    assert find_represented(tree, (OFFICE[lang],)) == []


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_represented_is_of_nobody_behind_a_person(read_rows, lang):
    tree = read_rows(ROWS[lang], [(1, "PER")], lang)
    assert find_represented(tree, (OFFICE[lang],)) == []
