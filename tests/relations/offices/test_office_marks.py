import pytest

from extractor.relations.offices.office_phrases import read_office_phrases

TOWN = {2: ("LOC", "name")}


@pytest.mark.parametrize(
    ("words", "pos", "names", "bearers"),
    [
        (
            ["sindaco", "di", "Susa", "(", "To", ")", ",", "Neri", "tace"],
            "NOUN ADP PROPN PUNCT PROPN PUNCT PUNCT PROPN VERB",
            {7: ("PER", "name")},
            [7],
        ),
        (
            ["sindaco", "di", "Susa", ",", "on.", "Neri", "tace"],
            "NOUN ADP PROPN PUNCT NOUN PROPN VERB",
            {5: ("PER", "name")},
            [5],
        ),
        (
            ["sindaco", "di", "Susa", ",", "dopo", "Neri", "tace"],
            "NOUN ADP PROPN PUNCT ADP PROPN VERB",
            {5: ("PER", "name")},
            [],
        ),
        (
            ["sindaco", "di", "Susa", "(", "in", "Val", "di", "Susa", ",", "Neri"],
            "NOUN ADP PROPN PUNCT ADP PROPN ADP PROPN PUNCT PROPN",
            {9: ("PER", "name")},
            [],
        ),
    ],
)
def test_read_phrases_over_marks_before_a_name(read_words, words, pos, names, bearers):
    tree = read_words("it", words, pos.split(), TOWN | names)

    reading = read_office_phrases(tree, (0,))

    assert (reading.bearers, reading.roles) == (bearers, {"of": [2]})
