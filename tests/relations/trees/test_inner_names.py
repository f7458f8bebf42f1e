"""Names inside a larger name, by the rows the parser gave them."""

import pytest

ACT = [
    "Neri Neri PROPN nsubj 1",
    "backs back VERB ROOT 1",
    "the the DET det 5",
    "Floyd Floyd PROPN compound 5",
    "Policing Policing PROPN compound 5",
    "Act Act PROPN obj 1",
]
DISEASE = {
    "en": ["Parkinson Parkinson PROPN nmod 2", "'s 's PART case 0", "disease disease"],
    "it": ["morbo morbo NOUN ROOT 0", "di di ADP case 2", "Parkinson Parkinson"],
}
TITLE = [
    "curatore curatore NOUN ROOT 0",
    "di di ADP case 3",
    '" " PUNCT punct 3',
    "Warhol Warhol PROPN nmod 0",
    ": : PUNCT punct 5",
    "Ritratti Ritratti NOUN appos 3",
    '" " PUNCT punct 3',
]


def test_a_name_before_more_capitals_is_a_part_of_theirs(read_rows):
    assert read_rows(ACT, [(0, "PER"), (3, "PER")], "en").covering[3] is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Act Act PROPN", "administration administration NOUN"),  # stands for him
        ("Act Act PROPN", "plan plan NOUN"),
    ],
)
def test_a_name_before_a_common_noun_stays(read_rows, old, new):
    rows = [row.replace(old, new) for row in ACT]

    assert read_rows(rows, [(3, "PER")], "en").covering[3] == 0


@pytest.mark.parametrize(("lang", "token"), [("it", 2), ("en", 0)])
def test_nobody_is_meant_by_what_is_called_after_him(read_rows, lang, token):
    rows = [*DISEASE[lang][:2], f"{DISEASE[lang][2]} NOUN nmod 0"]
    if lang == "en":
        rows = [*DISEASE[lang][:2], f"{DISEASE[lang][2]} NOUN ROOT 2"]

    assert read_rows(rows, [(token, "PER")], lang).covering[token] is None


@pytest.mark.parametrize("lang", ["it", "en"])
def test_a_name_that_opens_a_title_in_quotes_is_nobody(read_rows, lang):
    assert read_rows(TITLE, [(3, "PER")], lang).covering[3] is None


@pytest.mark.parametrize(
    "rows",
    [
        [*TITLE[:4], '" " PUNCT punct 3', *TITLE[5:6]],  # the name alone
        [*TITLE[:5], "parla parlare VERB parataxis 3", *TITLE[6:]],  # speech
        [*TITLE[:5], "ritratti ritratto NOUN appos 3", *TITLE[6:]],
    ],
)
def test_a_name_in_other_quotes_stays(read_rows, rows):
    assert read_rows(rows, [(3, "PER")]).covering[3] == 0


@pytest.mark.parametrize(("lang", "prefix"), [("it", "filo"), ("en", "anti")])
def test_who_is_for_or_against_a_name_is_not_that_name(read_rows, lang, prefix):
    rows = [
        f"{prefix} {prefix} X compound 2",
        "- - PUNCT punct 0",
        "Roma roma PROPN amod 3",
        "forze forza NOUN ROOT 3",
    ]

    assert read_rows(rows, [(2, "LOC")], lang).covering[2] is None


LINE = [
    "BERN BERN PROPN nsubj 6",
    ", , PUNCT punct 2",
    "March March PROPN appos 0",
    "19 19 NUM nummod 2",
    "- - PUNCT punct 0",
    "UBS UBS PROPN conj 0",
    "agreed agree VERB ROOT 6",
]


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(("town", "out"), [("BERN", True), ("Bern", False)])
def test_the_town_a_report_is_dated_from_does_nothing(read_rows, lang, town, out):
    rows = [row.replace("BERN", town) for row in LINE]
    tree = read_rows(rows, [(0, "LOC"), (5, "ORG")], lang)

    assert (tree.covering[0] is None) is out
    assert tree.covering[5] is not None


def test_a_town_before_the_place_it_lies_in_stays(read_rows):
    rows = [row.replace("March", "Chad") for row in LINE]
    marks = [(0, "LOC"), (2, "LOC"), (5, "ORG")]

    assert read_rows(rows, marks, "en").covering[0] == 0


@pytest.mark.parametrize(("label", "out"), [("PER", True), ("ORG", False)])
def test_a_person_alone_in_quotes_is_a_work_of_its_owner(read_rows, label, out):
    rows = [
        "BBC BBC PROPN nmod 3",
        "'s 's PART case 0",
        '" " PUNCT punct 3',
        "Emma Emma PROPN ROOT 3",
        '" " PUNCT punct 3',
    ]
    tree = read_rows(rows, [(0, "ORG"), (3, label)], "en")

    assert (tree.covering[3] is None) is out


@pytest.mark.parametrize(
    ("lang", "noun", "called"),
    [
        ("it", "legge", True),
        ("it", "governo", False),
        ("en", "law", True),
        ("en", "plan", False),
    ],
)
def test_nobody_is_meant_by_a_law_called_after_him(read_rows, lang, noun, called):
    name = "Neri Neri PROPN compound"
    rows = [f"{noun} {noun} NOUN ROOT 0", f"{name} 0"]
    if lang == "en":
        rows = [f"{name} 1", f"{noun} {noun} NOUN ROOT 1"]
    token = 1 if lang == "it" else 0

    covering = read_rows(rows, [(token, "PER")], lang).covering

    assert (covering[token] is None) is called
