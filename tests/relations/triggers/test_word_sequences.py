import pytest

from extractor.relations.triggers.word_sequences import find_rest

# "Roma si schiera ieri al fianco di Kiev".
ROWS = [
    "Roma roma PROPN nsubj 1",
    "schiera schierare VERB ROOT 1",
    "ora ora ADV advmod 1",
    "a a ADP case 4",
    "fianco fianco NOUN obl 1",
    "di di ADP case 6",
    "Kiev kiev PROPN nmod 4",
]


@pytest.mark.parametrize(
    ("rest", "tokens"),
    [
        (("a", "fianco"), [1, 3, 4]),
        (("a", "fianco", "di"), [1, 3, 4, 5]),
        (("a", "lato"), None),
        (("di",), None),  # too far
    ],
)
def test_find_rest_reads_over_small_words(read_rows, rest, tokens):
    assert find_rest(read_rows(ROWS, [(0, "LOC"), (6, "LOC")]), 1, rest) == tokens


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_rest_splits_no_name(read_rows, lang):
    rows = ["take take VERB ROOT 0", "That that PROPN obj 0"]

    assert find_rest(read_rows(rows, lang=lang), 0, ("that",)) == [0, 1]
    assert find_rest(read_rows(rows, [(1, "ORG")], lang), 0, ("that",)) is None


def test_find_rest_finds_a_phrase_before_its_verb(read_rows):
    rows = ["al a ADP case 1", "fianco fianco NOUN obl 2", "va andare VERB ROOT 2"]

    assert find_rest(read_rows(rows), 2, ("a", "fianco")) == [2, 0, 1]
    assert find_rest(read_rows(rows), 2, ("fianco",)) is None
