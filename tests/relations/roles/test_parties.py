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


@BOTH
@pytest.mark.parametrize(("noun", "found"), [("war", [6]), ("bridge", [])])
def test_find_parties_takes_those_of_a_conflict_behind(
    read_rows, lang, words, noun, found
):
    lemma = {"war": {"it": "guerra", "en": "war"}[lang]}.get(noun, noun)
    sides = {"it": "tra", "en": "between"}[lang]
    rows = [
        f"{words['the']} {words['the']} DET det 1",
        f"{words['deal']} {words['deal']} NOUN nsubj 2",
        "ends end VERB ROOT 2",
        f"{words['a']} {words['a']} DET det 4",
        f"{lemma} {lemma} NOUN obj 2",
        f"{sides} {sides} ADP case 6",
        "Mali Mali PROPN nmod 4",
        f"{words['and']} {words['and']} CCONJ cc 8",
        "Chad Chad PROPN conj 6",
    ]

    tree = read_rows(rows, [(6, "LOC"), (8, "LOC")], lang)

    assert find_parties(tree, 1) == found


@pytest.mark.parametrize(
    ("lang", "held", "talks"),
    [("it", "tenuto tenere", "colloqui"), ("en", "held hold", "talks")],
)
def test_find_parties_takes_who_held_an_event(read_rows, lang, held, talks):
    rows = [
        "Mali Mali PROPN nsubj 3",
        "e e CCONJ cc 2",
        "Chad Chad PROPN conj 0",
        f"{held} VERB ROOT 3",
        f"{talks} {talks} NOUN obj 3",
    ]

    assert find_parties(read_rows(rows, [(0, "LOC"), (2, "LOC")], lang), 4) == [0]


@pytest.mark.parametrize(
    ("lang", "after", "talks", "signed"),
    [
        ("it", "dopo", "colloqui", "siglano siglare"),
        ("en", "after", "talks", "negotiated negotiate"),
    ],
)
def test_find_parties_takes_the_row_around_an_event(
    read_rows, lang, after, talks, signed
):
    rows = [
        "Mali Mali PROPN nsubj 5",
        "e e CCONJ cc 2",
        "Chad Chad PROPN conj 0",
        f"{after} {after} ADP case 4",
        f"{talks} {talks} NOUN obl 5",
        f"{signed} VERB ROOT 5",
    ]
    tree = read_rows(rows, [(0, "LOC"), (2, "LOC")], lang)

    assert find_parties(tree, 4) == [0]
