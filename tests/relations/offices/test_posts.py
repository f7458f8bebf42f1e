import pytest

from extractor.relations.offices.posts import (
    find_former,
    find_holders,
    find_whose_appointment,
)


@pytest.mark.parametrize(
    ("lang", "words", "found"),
    [
        ("it", "la carica di sindaco", [0]),
        ("it", "la carica del sindaco", []),
        ("en", "the post of mayor", [0]),
        ("en", "the house of mayor", []),
    ],
)
def test_find_holders_wants_a_post_of_nobody_else(read_rows, lang, words, found):
    article, post, of, mayor = words.split()
    rows = [
        "Ada Ada PROPN nsubj 1",
        "holds hold VERB ROOT 1",
        f"{article} il DET det 3",
        f"{post} {post} NOUN obj 1",
        f"{of} di ADP case 5",
        f"{mayor} {mayor} NOUN nmod 3",
    ]
    assert find_holders(read_rows(rows, [(0, "PER")], lang), 5) == found


@pytest.mark.parametrize(
    ("lang", "choice", "of", "as_", "found"),
    [
        ("en", "choice", "of", "as", [4]),
        ("it", "nomina", "di", "come", [4]),
        ("en", "friend", "of", "as", []),
    ],
)
def test_find_appointed_gives_whom_an_event_is_of(
    read_rows, lang, choice, of, as_, found
):
    rows = [
        "Ada Ada PROPN nsubj 1",
        "hails hail VERB ROOT 1",
        f"{choice} {choice} NOUN obj 1",
        f"{of} di ADP case 4",
        "Ugo Ugo PROPN nmod 2",
        f"{as_} come ADP case 6",
        "head head NOUN obl 1",
    ]
    tree = read_rows(rows, [(0, "PER"), (4, "PER")], lang)
    assert find_whose_appointment(tree, 6) == found


@pytest.mark.parametrize(("case", "found"), [("da", ["neri"]), ("dal", [])])
def test_find_former_gives_who_left_an_office(read_rows, case, found):
    # English says "as", which is read elsewhere.
    rows = [
        "Neri Neri PROPN nsubj 2",
        "si si PRON expl 2",
        "dimise dimettere VERB ROOT 2",
        f"{case} da ADP case 4",
        "presidente presidente NOUN obl 2",
    ]
    tree = read_rows(rows, [(0, "PER")])

    assert [tree.words[token] for token in find_former(tree, 4)] == found


@pytest.mark.parametrize(
    ("word", "found"), [("militanti", []), ("militante", ["neri"])]
)
def test_find_former_gives_nobody_whom_several_did_something_to(read_rows, word, found):
    # English says "by", which is no "as".
    rows = [
        "Neri Neri PROPN nsubj:pass 2",
        "fu essere AUX aux:pass 2",
        "picchiato picchiare VERB ROOT 2",
        "da da ADP case 4",
        f"{word} militante NOUN obl 2",
    ]
    tree = read_rows(rows, [(0, "PER")])

    assert [tree.words[token] for token in find_former(tree, 4)] == found
