import pytest

from extractor.relations.trees.remarks import is_set_off, mend_remark

SAID = {
    "it": ("ha avere", "colpito colpire", "condannata condannare", "da da"),
    "en": ("has have", "hit hit", "condemned condemn", "by by"),
}


def read_remark(read_rows, lang, article, noun):
    """Somebody hit a place, a comma, and a noun that the parse takes for the place."""
    helper, verb, judged, by = SAID[lang]
    rows = [
        "Roma Roma PROPN nsubj 2",
        f"{helper} AUX aux 2",
        f"{verb} VERB ROOT 2",
        "Tiro Tiro PROPN obj 2",
        ", , PUNCT punct 6",
        f"{article} {article} DET det 6",
        f"{noun} {noun} NOUN appos 3",
        f"{judged} VERB acl 6",
        f"{by} ADP case 9",
        "Neri Neri PROPN obl:agent 7",
    ]
    return read_rows(rows, [(0, "LOC"), (3, "LOC"), (9, "PER")], lang)


@pytest.mark.parametrize(
    ("lang", "article", "noun", "head"),
    [
        ("it", "una", "mossa", 2),
        ("it", "la", "mossa", 3),
        ("it", "una", "proposta", 3),
        ("en", "a", "move", 2),
        ("en", "the", "move", 3),
        ("en", "a", "proposal", 3),
    ],
)
def test_mend_remark_hangs_a_deed_on_the_verb(read_rows, lang, article, noun, head):
    tree = read_remark(read_rows, lang, article, noun)

    assert mend_remark(tree, 6) == (head == 2)
    assert tree.heads[6] == head


def test_mend_remark_leaves_what_nobody_judges(read_rows):
    tree = read_remark(read_rows, "it", "una", "mossa")
    tree.move(9, 2, frozenset({"oblique"}))

    assert not mend_remark(tree, 6)


def test_mend_remark_wants_a_clause_before_it(read_rows):
    rows = [
        "Tiro Tiro PROPN ROOT 0",
        ", , PUNCT punct 2",
        "mossa mossa NOUN appos 0",
        "lodata lodare VERB acl 2",
        "da da ADP case 5",
        "Neri Neri PROPN obl:agent 3",
    ]

    assert not mend_remark(read_rows(rows, [(0, "LOC"), (5, "PER")]), 2)


@pytest.mark.parametrize(
    ("article", "off"), [("una", True), ("la", False), ("nuova", True)]
)
def test_is_set_off_wants_no_definite_article(read_rows, article, off):
    kind = "amod" if article == "nuova" else "det"
    rows = [
        "tace tacere VERB ROOT 0",
        ", , PUNCT punct 3",
        f"{article} {article} DET {kind} 3",
        "mossa mossa NOUN parataxis 0",
    ]

    assert is_set_off(read_rows(rows), 3) == off
