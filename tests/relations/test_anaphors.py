import pytest

from extractor.relations.anaphors import find_anaphor
from extractor.relations.both import find_both


@pytest.mark.parametrize(
    ("lang", "article", "noun", "found"),
    [
        ("it", "la", "società", 0),
        ("it", "una", "società", None),
        ("it", "ogni", "società", None),
        ("it", "la", "pioggia", None),
        ("en", "the", "company", 0),
        ("en", "a", "company", None),
        ("en", "each", "company", None),
    ],
)
def test_find_anaphor_wants_a_definite_noun_of_the_label(
    read_rows, lang, article, noun, found
):
    verb = "cresce" if lang == "it" else "grows"
    rows = [
        "Eni Eni PROPN nsubj 1",
        f"{verb} {verb} VERB ROOT 1",
        ". . PUNCT punct 1",
        f"{article} il DET det 4",
        f"{noun} {noun} NOUN nsubj 5",
        f"{verb} {verb} VERB ROOT 5",
    ]

    assert find_anaphor(read_rows(rows, [(0, "ORG")], lang), 4) == found


@pytest.mark.parametrize(
    ("lang", "said"), [("it", ("il", "paese")), ("en", ("the", "country"))]
)
@pytest.mark.parametrize(
    ("entity", "found"), [("loc:se", 0), ("loc:baltic-sea", None), ("loc:noto", None)]
)
def test_find_anaphor_wants_a_place_of_the_kind_it_says(
    read_rows, mark_entity, lang, said, entity, found
):
    article, noun = said
    rows = [
        "Questo questo PROPN nsubj 1",
        "cresce crescere VERB ROOT 1",
        ". . PUNCT punct 1",
        f"{article} il DET det 4",
        f"{noun} {noun} NOUN nsubj 5",
        "tace tacere VERB ROOT 5",
    ]
    tree = mark_entity(read_rows(rows, [(0, "LOC")], lang), entity)

    assert find_anaphor(tree, 4) == found


@pytest.mark.parametrize(("lang", "words"), [("it", "di Melfi"), ("en", "of Leeds")])
def test_find_anaphor_may_say_the_town_of_a_firm_in_italian(read_rows, lang, words):
    of, town = words.split()
    noun = "azienda" if lang == "it" else "company"
    rows = [
        "Eni Eni PROPN nsubj 1",
        "cresce crescere VERB ROOT 1",
        ". . PUNCT punct 1",
        f"{'la' if lang == 'it' else 'the'} il DET det 4",
        f"{noun} {noun} NOUN nsubj 7",
        f"{of} di ADP case 6",
        f"{town} {town} PROPN nmod 4",
        "tace tacere VERB ROOT 7",
    ]
    tree = read_rows(rows, [(0, "ORG"), (6, "LOC")], lang)

    # English has no "of" that is of towns alone.
    assert find_anaphor(tree, 4) == (0 if lang == "it" else None)


@pytest.mark.parametrize(
    ("lang", "number", "noun"), [("it", "due", "leader"), ("en", "two", "leader")]
)
def test_find_both_gives_the_two_that_were_named(read_rows, lang, number, noun):
    rows = [
        "Rossi Rossi PROPN nsubj 3",
        "e e CCONJ cc 2",
        "Neri Neri PROPN conj 0",
        "parlano parlare VERB ROOT 3",
        ". . PUNCT punct 3",
        f"{number} {number} NUM nummod 6",
        f"{noun} {noun} NOUN ROOT 6",
    ]

    people = [(0, "PER"), (2, "PER")]
    assert find_both(read_rows(rows, people, lang), 6) == (0, 1)
    assert find_both(read_rows(rows, people[:1], lang), 6) == ()
