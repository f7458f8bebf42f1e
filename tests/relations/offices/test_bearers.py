import pytest

from extractor.relations.offices.bearers import find_bearers
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "office", "bearer"),
    [
        ("it/office-copula", "presidente", ["anna"]),
        ("en/office-copula", "president", ["ann"]),
        ("it/disputes-copula", "disaccordo", ["tunisia"]),
        ("en/disputes-copula", "odds", ["tunisia"]),
        ("en/office-demonym", "Minister", ["sergei"]),
        ("it/office-not-beside-comma", "presidente", []),
        ("en/office-not-beside-comma", "president", []),
    ],
)
def test_find_bearers_by_the_parse(name, office, bearer, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_bearers(tree, parse.find(office))

    assert [tree.words[token] for token in found] == bearer


@pytest.mark.parametrize(
    ("rows", "lang", "bearers"),
    [
        (
            [
                *("Ada Ada PROPN nsubj 1", "holds hold VERB ROOT 1"),
                *("the the DET det 3", "post post NOUN obj 1"),
                *("of of ADP case 5", "mayor mayor NOUN nmod 3"),
            ],
            "en",
            [0],
        ),
        (
            [
                *("Ada Ada PROPN nsubj 1", "attacks attack VERB ROOT 1"),
                *("the the DET det 3", "position position NOUN obj 1"),
                *("of of ADP case 6", "the the DET det 6", "mayor mayor NOUN nmod 3"),
            ],
            "en",
            [],
        ),
        (
            [
                *("Ada Ada PROPN nsubj 1", "ricopre ricoprire VERB ROOT 1"),
                *("la il DET det 3", "carica carica NOUN obj 1"),
                *("di di ADP case 5", "sindaco sindaco NOUN nmod 3"),
            ],
            "it",
            [0],
        ),
        (
            [
                *("Ada Ada PROPN nsubj 1", "attacca attaccare VERB ROOT 1"),
                *("la il DET det 3", "posizione posizione NOUN obj 1"),
                *("del di ADP case 5", "sindaco sindaco NOUN nmod 3"),
            ],
            "it",
            [],
        ),
    ],
)
def test_post_of_the_mayor_is_not_the_post_of_mayor(read_rows, rows, lang, bearers):
    tree = read_rows(rows, [(0, "PER")], lang)
    assert find_bearers(tree, len(rows) - 1) == bearers


@pytest.mark.parametrize(("comma", "found"), [(",", [0]), ("e", [])])
def test_find_bearers_reads_among_whom_somebody_is(comma, found, read_rows):
    # "Sala, tra i fondatori di Acme, tace"
    rows = [
        "Sala Sala PROPN nsubj 5",
        f"{comma} {comma} PUNCT punct 4",
        "tra tra ADP case 4",
        "i il DET det 4",
        "fondatori fondatore NOUN obl 5",
        "tace tacere VERB ROOT 5",
    ]

    assert find_bearers(read_rows(rows, [(0, "PER")]), 4) == found


def test_find_bearers_reads_one_of_several(read_rows):
    rows = [
        "Sala Sala PROPN nsubj 5",
        ", , PUNCT punct 2",
        "uno uno PRON appos 0",
        "dei di ADP case 4",
        "fondatori fondatore NOUN nmod 2",
        "tace tacere VERB ROOT 5",
    ]

    assert find_bearers(read_rows(rows, [(0, "PER")]), 4) == [0]


def test_find_bearers_of_kin_behind_a_place_is_the_subject(read_rows):
    # English opens with the participle: "Born in Noto, the son of X, Rossi ...".
    rows = [
        "Rossi Rossi PROPN nsubj 1",
        "nacque nascere VERB ROOT 1",
        "a a ADP case 3",
        "Noto Noto PROPN obl 1",
        ", , PUNCT punct 5",
        "figlio figlio NOUN nmod 3",
        "di di ADP case 7",
        "Sala Sala PROPN nmod 5",
    ]
    tree = read_rows(rows, [(0, "PER"), (3, "LOC"), (7, "PER")])

    assert find_bearers(tree, 5) == [0]


def test_find_bearers_before_a_verb_is_not_its_object(read_rows):
    rows = [
        "As as ADP case 1",
        "guest guest NOUN obl 3",
        "Neri Neri PROPN nsubj 3",
        "toured tour VERB ROOT 3",
        "Chad Chad PROPN obj 3",
    ]
    tree = read_rows(rows, [(2, "PER"), (4, "LOC")], "en")

    assert find_bearers(tree, 1) == [2]


@pytest.mark.parametrize(
    ("article", "mark", "found"),
    [("a", "-", [0]), ("the", "-", []), ("a", ",", [])],
)
def test_find_bearers_of_a_second_office_with_an_article(
    read_rows, article, mark, found
):
    rows = [
        "Roe Roe PROPN nsubj 9",
        ", , PUNCT punct 3",
        "the the DET det 3",
        "head head NOUN appos 0",
        "there there ADV advmod 3",
        f"{mark} {mark} PUNCT punct 8",
        "and and CCONJ cc 8",
        f"{article} {article} DET det 8",
        "member member NOUN conj 0",
        "left leave VERB ROOT 9",
    ]
    tree = read_rows(
        [r.replace("- - PUNCT", "now now ADV") for r in rows], [(0, "PER")], "en"
    )

    assert find_bearers(tree, 8) == found
