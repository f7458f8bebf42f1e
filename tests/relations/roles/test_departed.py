import pytest

from extractor.relations.roles.departed import find_departed


@pytest.mark.parametrize(
    ("lang", "verb", "lemma", "found"),
    [
        ("it", "dimette", "dimettere", [0]),
        ("it", "canta", "cantare", []),
        ("en", "resigns", "resign", [0]),
        ("en", "sings", "sing", []),
    ],
)
def test_find_departed_wants_a_word_for_leaving(read_rows, lang, verb, lemma, found):
    rows = [
        "Sala Sala PROPN nsubj 1",
        f"{verb} {lemma} VERB ROOT 1",
        ". . PUNCT punct 1",
        "suo suo DET det 4",
        "posto posto NOUN obl 5",
        "arriva arrivare VERB ROOT 5",
        "Neri Neri PROPN nsubj 5",
    ]
    tree = read_rows(rows, [(0, "PER"), (6, "PER")], lang)

    assert find_departed(tree, 4, [3, 4]) == found


def test_find_departed_takes_whose_leave_it_is(read_rows):
    rows = [
        "Aurora Aurora PROPN nsubj 1",
        "accetta accettare VERB ROOT 1",
        "dimissioni dimissione NOUN obj 1",
        "di di ADP case 4",
        "Sala Sala PROPN nmod 2",
        ". . PUNCT punct 1",
        "posto posto NOUN ROOT 6",
    ]
    tree = read_rows(rows, [(0, "PER"), (4, "PER")])

    assert find_departed(tree, 6, [6]) == [4]
