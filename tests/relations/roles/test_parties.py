import pytest

from extractor.relations.roles.parties import find_parties

IT = {"and": "e", "agree": "concordare", "the": "l'", "a": "un", "deal": "accordo"}
EN = {"and": "and", "agree": "agree", "the": "the", "a": "a", "deal": "deal"}
BOTH = pytest.mark.parametrize(("lang", "words"), [("it", IT), ("en", EN)])


def make_rows(words, article):
    """Build "Mali and Chad agree . Oman brokers the deal", the deal at token 7."""
    return [
        "Mali Mali PROPN nsubj 3",
        f"{words['and']} {words['and']} CCONJ cc 2",
        "Chad Chad PROPN conj 0",
        f"{words['agree']} {words['agree']} VERB ROOT 3",
        ". . PUNCT punct 3",
        "Oman Oman PROPN nsubj 6",
        "media mediare VERB ROOT 6",
        f"{words[article]} {words[article]} DET det 8",
        f"{words['deal']} {words['deal']} NOUN obj 6",
    ]


MARKS = [(0, "LOC"), (2, "LOC"), (5, "LOC")]


@BOTH
def test_find_parties_takes_the_row_that_agreed_before(read_rows, lang, words):
    tree = read_rows(make_rows(words, "the"), MARKS, lang)

    assert find_parties(tree, 8) == [0]


@BOTH
def test_find_parties_of_an_event_not_known_are_none(read_rows, lang, words):
    tree = read_rows(make_rows(words, "a"), MARKS, lang)

    assert find_parties(tree, 8) == []


@BOTH
def test_find_parties_never_pairs_a_person_with_a_state(read_rows, lang, words):
    marks = [(0, "LOC"), (2, "PER"), (5, "LOC")]
    tree = read_rows(make_rows(words, "the"), marks, lang)

    assert find_parties(tree, 8) == []
