import pytest

from extractor.relations.offices.rows import find_people, find_rows

ITALIAN = [
    "ministri ministro NOUN nsubj 12",
    "di di ADP case 2",
    "Mali Mali PROPN nmod 0",
    "e e CCONJ cc 4",
    "Ciad Ciad PROPN conj 2",
    "{} {} PUNCT punct 6",
    "Keita Keita PROPN appos 0",
    "e e CCONJ cc 8",
    "Deby Deby PROPN conj 6",
]


def read_tree(read_rows, lang="it", mark=",", second="PER"):
    of, joint = ("di", "e") if lang == "it" else ("of", "and")
    rows = [row.format(mark, mark) for row in ITALIAN]
    rows[1] = f"{of} {of} ADP case 2"
    rows[3], rows[7] = (f"{joint} {joint} CCONJ cc {at}" for at in (4, 8))
    rows += [", , PUNCT punct 0", "oggi oggi ADV advmod 12", "qui qui ADV advmod 12"]
    rows += ["tacciono tacere VERB ROOT 12"]
    marks = [(2, "LOC"), (4, "LOC"), (6, "PER"), (8, second)]
    return read_rows(rows, marks, lang)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_rows_pairs_owners_with_people(read_rows, lang):
    assert find_rows(read_tree(read_rows, lang), 0) == ([2, 4], [6, 8])


@pytest.mark.parametrize(("mark", "second"), [(";", "PER"), (",", "ORG")])
def test_find_rows_needs_a_comma_and_as_many_people(read_rows, mark, second):
    assert find_rows(read_tree(read_rows, mark=mark, second=second), 0) is None


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_rows_reads_them_in_turns(read_rows, lang):
    of, joint = ("di", "e") if lang == "it" else ("of", "and")
    rows = [
        "ministri ministro NOUN nsubj 9",
        f"{of} {of} ADP case 2",
        "Mali Mali PROPN nmod 0",
        ", , PUNCT punct 4",
        "Keita Keita PROPN appos 0",
        f"{joint} {joint} CCONJ cc 6",
        "Ciad Ciad PROPN conj 2",
        ", , PUNCT punct 8",
        "Deby Deby PROPN appos 6",
        "tacciono tacere VERB ROOT 9",
    ]
    marks = [(2, "LOC"), (4, "PER"), (6, "LOC"), (8, "PER")]

    assert find_rows(read_rows(rows, marks, lang), 0) == ([2, 6], [4, 8])


def test_his_name_may_stand_right_behind_a_place(read_rows):
    # "I sindaci di Bari Neri e di Como Verdi"
    rows = [
        "sindaci sindaco NOUN ROOT 0",
        "di di ADP case 2",
        "Bari Bari PROPN nmod 0",
        "Neri Neri PROPN nmod 0",
        "e e CCONJ cc 6",
        "di di ADP case 6",
        "Como Como PROPN conj 2",
        "Verdi Verdi PROPN nmod 6",
    ]
    marks = [(2, "LOC"), (3, "PER"), (6, "LOC"), (7, "PER")]

    assert find_rows(read_rows(rows, marks), 0) == ([2, 6], [3, 7])


@pytest.mark.parametrize(("joint", "found"), [("e", [1, 3, 6]), ("poi", [1])])
def test_find_people_gives_a_row_that_and_ends(read_rows, joint, found):
    # "ministri A, B e ovviamente C"
    rows = [
        "ministri ministro NOUN ROOT 0",
        "Neri Neri PROPN nmod 0",
        ", , PUNCT punct 3",
        "Sala Sala PROPN conj 1",
        f"{joint} {joint} {'CCONJ' if joint == 'e' else 'SCONJ'} cc 6",
        "ovviamente ovviamente ADV advmod 6",
        "Verdi Verdi PROPN conj 1",
    ]
    tree = read_rows(rows, [(1, "PER"), (3, "PER"), (6, "PER")])

    assert find_people(tree, 1) == found
