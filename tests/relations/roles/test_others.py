import pytest

from extractor.relations.roles.others import find_others

IT = ("loda", "lodare", "suo", "coraggio")
EN = ("praises", "praise", "his", "courage")


def make_rows(verb, lemma, own, noun, before=()):
    """Build "(A Sala) Neri praises his courage", the verb at the third token or so."""
    rows = [row.format(verb=2 + len(before)) for row in before]
    at = len(before)
    return [
        *rows,
        f"Neri Neri PROPN nsubj {at + 1}",
        f"{verb} {lemma} VERB ROOT {at + 1}",
        f"{own} {own} DET det {at + 3}",
        f"{noun} {noun} NOUN obj {at + 1}",
    ]


@pytest.mark.parametrize(("lang", "words"), [("it", IT), ("en", EN)])
def test_find_others_takes_the_name_before_that_does_not_act(read_rows, lang, words):
    before = ("a a ADP case 1", "Sala Sala PROPN obl 3")
    tree = read_rows(make_rows(*words, before=before), [(1, "PER"), (2, "PER")], lang)

    assert find_others(tree, 5) == [1]


@pytest.mark.parametrize(("lang", "words"), [("it", IT), ("en", EN)])
def test_find_others_never_takes_who_acts(read_rows, lang, words):
    tree = read_rows(make_rows(*words), [(0, "PER")], lang)

    assert find_others(tree, 3) == []


@pytest.mark.parametrize(("lang", "words"), [("it", IT), ("en", EN)])
def test_find_others_of_a_noun_without_possessive_is_empty(read_rows, lang, words):
    verb, lemma, _, noun = words
    before = ("a a ADP case 1", "Sala Sala PROPN obl 3")
    rows = make_rows(verb, lemma, "il", noun, before=before)
    tree = read_rows(rows, [(1, "PER"), (2, "PER")], lang)

    assert find_others(tree, 5) == []


def test_find_others_prefers_a_person(read_rows):
    before = (
        "a a ADP case 1",
        "Sala Sala PROPN obl 5",
        "in in ADP case 3",
        "Mali Mali PROPN obl 5",
    )
    tree = read_rows(
        make_rows(*IT, before=before), [(1, "PER"), (3, "LOC"), (4, "PER")]
    )

    assert find_others(tree, 7) == [1]
