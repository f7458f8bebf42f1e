"""Names before their verb that the parse hung on what opens the clause."""

from extractor.relations.trees.strays import mend_strays


def test_mend_strays_reads_an_english_opening_clause(read_rows):
    rows = [
        "Receiving receive VERB advcl 4",
        "Neri neri PROPN dobj 0",
        ", , PUNCT punct 0",
        "Sala sala PROPN appos 1",
        "laughed laugh VERB ROOT 4",
    ]
    tree = read_rows(rows, [(1, "PER"), (3, "PER")], lang="en")

    mend_strays(tree)

    assert tree.heads[3] == 4
    assert tree.is_kind(3, "subject")


FRONTED = [
    "con con ADP case 1",
    "Cina cina PROPN obl 7",
    ", , PUNCT punct 3",
    "Iran iran PROPN conj 1",
    "e e CCONJ cc 5",
    "Oman oman PROPN conj 1",
    "hanno avere AUX aux 7",
    "deciso decidere VERB ROOT 7",
]
PLACES = [(1, "LOC"), (3, "LOC"), (5, "LOC")]


def test_mend_strays_gives_the_clause_the_row_that_opens_it(read_rows):
    tree = read_rows(FRONTED, PLACES)

    mend_strays(tree)

    assert tree.heads[3] == 7
    assert tree.is_kind(3, "subject")
    assert tree.heads[5] == 3


def test_mend_strays_leaves_a_row_that_a_comma_parts_from_its_verb(read_rows):
    rows = [*FRONTED[:6], ", , PUNCT punct 8", "hanno avere AUX aux 8"]
    rows = [*rows, "deciso decidere VERB ROOT 8"]
    rows[1] = "Cina cina PROPN obl 8"
    tree = read_rows(rows, PLACES)

    mend_strays(tree)

    assert tree.heads[3] == 1


def test_a_name_with_an_article_behind_a_phrase_is_the_subject(read_rows):
    # "Al termine del colloquio l'Eni ha firmato"; English puts a comma.
    rows = [
        "Al a ADP case 1",
        "termine termine NOUN obl 7",
        "del di ADP case 3",
        "colloquio colloquio NOUN nmod 1",
        "l' il DET det 5",
        "Eni Eni PROPN nmod 3",
        "ha avere AUX aux 7",
        "firmato firmare VERB ROOT 7",
    ]
    tree = read_rows(rows, [(5, "ORG")])
    mend_strays(tree)

    assert tree.heads[5] == 7
    assert tree.is_kind(5, "subject")


def test_a_name_behind_an_event_is_the_subject(read_rows):
    # "Dopo il colloquio Rama ha firmato"; English puts a comma.
    rows = [
        "dopo dopo ADP case 2",
        "il il DET det 2",
        "colloquio colloquio NOUN obl 5",
        "Rama Rama PROPN nmod 2",
        "ha avere AUX aux 5",
        "firmato firmare VERB ROOT 5",
    ]
    other = [*rows[:2], "ministro ministro NOUN obl 5", *rows[3:]]
    tree, titled = (read_rows(r, [(3, "PER")]) for r in (rows, other))
    mend_strays(tree)
    mend_strays(titled)

    assert tree.heads[3] == 5
    assert tree.is_kind(3, "subject")
    assert titled.heads[3] == 2
