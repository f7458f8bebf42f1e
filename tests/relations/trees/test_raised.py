"""Words hung too low, by the rows the parser gave them."""

import pytest

from extractor.relations.trees.raised import (
    mend_conjunction,
    mend_timed,
    raise_agent,
    raise_clause,
    raise_dated,
    raise_doers,
    raise_object,
    raise_owner,
    raise_patient,
)

TIMED = [
    "Neri neri PROPN nsubj 7",
    ", , PUNCT punct 0",
    "da da ADP case 4",
    "tre tre NUM nummod 4",
    "anni anno NOUN obl 7",
    "portavoce portavoce ADJ amod 4",
    ", , PUNCT punct 0",
    "tace tacere VERB ROOT 7",
]
BOARD = [
    "Il il DET det 1",
    "consiglio consiglio NOUN nsubj 6",
    "di di ADP case 3",
    "amministrazione amministrazione NOUN nmod 1",
    "di di ADP case 5",
    "Alfa alfa PROPN nmod 3",
    "tace tacere VERB ROOT 6",
]
ELECTED = [
    "Neri neri PROPN nsubj:pass 2",
    "è essere AUX aux:pass 2",
    "eletta eleggere VERB ROOT 2",
    "capo capo NOUN xcomp 2",
    "della di ADP case 5",
    "Alfa alfa PROPN nmod 3",
    "dal da ADP case 7",
    "Senato senato PROPN nmod 5",
]
BRANDED = [
    "Neri neri PROPN nsubj 2",
    "ha avere AUX aux 2",
    "bollato bollare VERB ROOT 2",
    "come come ADP mark 4",
    "folli folle ADJ obl 2",
    "le il DET det 6",
    "parole parola NOUN obj 4",
]
HELD = [
    "Cerca cercare VERB ROOT 0",
    "tracce traccia NOUN obj 0",
    "di di ADP case 3",
    "Neri neri PROPN nmod 1",
    ", , PUNCT punct 3",
    "che che SCONJ mark 8",
    "Roma roma PROPN nsubj 8",
    "aveva avere AUX aux 8",
    "fermato fermare VERB acl:relcl 1",
]


def change(rows, **cells):
    """Put other rows in the place of those at a number: at5="..."."""
    changed = list(rows)
    for at, row in cells.items():
        changed[int(at[2:])] = row
    return changed


def test_mend_timed_hangs_the_office_on_the_name_before_the_comma(read_rows):
    tree = read_rows(TIMED, [(0, "PER")])
    assert mend_timed(tree, 5)
    assert (tree.heads[5], tree.is_kind(5, "apposition")) == (0, True)


def test_mend_timed_counts_a_stretch_of_time_and_takes_what_it_is_of_along(read_rows):
    rows = change(TIMED, at3="tanti tanto DET det 4", at6="Alfa alfa PROPN nmod 4")
    tree = read_rows(rows, [(0, "PER"), (6, "ORG")])
    assert mend_timed(tree, 5)
    assert (tree.heads[5], tree.heads[6]) == (0, 5)


@pytest.mark.parametrize(
    "cells",
    [
        {"at1": "e e CCONJ cc 0"},
        {"at3": "lunghi lungo ADJ amod 4", "at4": "viaggi viaggio NOUN obl 7"},
        {"at0": "Oggi oggi ADV advmod 7"},
    ],
)
def test_mend_timed_wants_a_comma_a_number_and_a_name(read_rows, cells):
    marks = [] if "at0" in cells else [(0, "PER")]
    tree = read_rows(change(TIMED, **cells), marks)
    assert not mend_timed(tree, 5)
    assert tree.heads[5] == 4


def test_raise_owner_hangs_the_company_on_its_board(read_rows):
    tree = read_rows(BOARD, [(5, "ORG")])
    raise_owner(tree, 5)
    assert tree.heads[5] == 1


def test_raise_owner_leaves_other_nouns_alone(read_rows):
    tree = read_rows(
        change(BOARD, at3="disciplina disciplina NOUN nmod 1"), [(5, "ORG")]
    )
    raise_owner(tree, 5)
    assert tree.heads[5] == 3


def test_raise_agent_hangs_who_elects_on_the_verb(read_rows):
    tree = read_rows(ELECTED, [(0, "PER"), (5, "ORG"), (7, "ORG")])
    raise_agent(tree, 7)
    assert (tree.heads[7], tree.is_kind(7, "agent")) == (2, True)


@pytest.mark.parametrize(
    "cells",
    [
        {"at6": "del di ADP case 7"},
        {"at2": "vista vedere VERB ROOT 2"},
        {"at1": "ha avere AUX aux 2"},
    ],
)
def test_raise_agent_wants_a_passive_verb_of_appointing(read_rows, cells):
    tree = read_rows(change(ELECTED, **cells), [(0, "PER"), (5, "ORG"), (7, "ORG")])
    raise_agent(tree, 7)
    assert tree.heads[7] == 5


def test_raise_object_hands_the_verb_what_stands_behind_as(read_rows):
    tree = read_rows(BRANDED, [(0, "PER")])
    raise_object(tree, 6)
    assert (tree.heads[6], tree.is_kind(6, "object")) == (2, True)


@pytest.mark.parametrize(
    "cells",
    [{"at3": "con con ADP case 4"}, {"at0": "piani piano NOUN obj 2"}],
)
def test_raise_object_wants_as_and_a_verb_without_object(read_rows, cells):
    tree = read_rows(change(BRANDED, **cells))
    raise_object(tree, 6)
    assert tree.heads[6] == 4


def test_mend_conjunction_makes_che_the_object_of_its_clause(read_rows):
    tree = read_rows(HELD, [(3, "PER"), (6, "LOC")])
    mend_conjunction(tree, 5)
    assert tree.is_kind(5, "object")
    assert tree.heads[8] == 3


def test_mend_conjunction_wants_a_comma(read_rows):
    tree = read_rows(change(HELD, at4="e e CCONJ cc 3"), [(3, "PER"), (6, "LOC")])
    mend_conjunction(tree, 5)
    assert tree.heads[8] == 1


@pytest.mark.parametrize(
    ("joint", "head"), [(", , PUNCT punct 9", 1), ("ieri ieri ADV advmod 6", 6)]
)
def test_raise_clause_goes_on_behind_a_closed_relative_clause(read_rows, joint, head):
    rows = [
        "Neri Neri PROPN nsubj 1",
        "appoggia appoggiare VERB ROOT 1",
        "Sala Sala PROPN obj 1",
        "con con ADP case 4",
        "cui cui PRON obl 6",
        "Conti Conti PROPN nsubj 6",
        "litiga litigare VERB acl:relcl 2",
        joint,
        "e e CCONJ cc 9",
        "esorta esortare VERB conj 6",
        "Riva Riva PROPN obj 9",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "PER"), (5, "PER"), (10, "PER")])
    raise_clause(tree, 9)
    assert tree.heads[9] == head


DATED = {
    "it": [
        "Neri neri PROPN nsubj 7",
        ", , PUNCT punct 0",
        "capo capo NOUN appos 0",
        "dal da ADP case 4",
        "2010 2010 NUM nmod 2",
        "di di ADP case 6",
        "Alfa alfa PROPN nmod 4",
        "tace tacere VERB ROOT 7",
    ],
    "en": [
        "Neri neri PROPN nsubj 7",
        ", , PUNCT punct 0",
        "chief chief NOUN appos 0",
        "since since ADP case 4",
        "2010 2010 NUM nmod 2",
        "of of ADP case 6",
        "Alfa alfa PROPN nmod 4",
        "waits wait VERB ROOT 7",
    ],
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_raise_dated_hangs_a_body_on_the_office_before_a_year(read_rows, lang):
    tree = read_rows(DATED[lang], [(0, "PER"), (6, "ORG")], lang)
    raise_dated(tree, 6)
    assert (tree.heads[6], set(tree.kinds[6])) == (2, {"nominal"})


@pytest.mark.parametrize("lang", ["it", "en"])
def test_raise_dated_leaves_what_has_a_number_alone(read_rows, lang):
    rows = [row.replace("2010 2010 NUM", "anno anno NOUN") for row in DATED[lang]]
    tree = read_rows(rows, [(0, "PER"), (6, "ORG")], lang)
    raise_dated(tree, 6)
    assert tree.heads[6] == 4


PATIENT = [
    "accolti accogliere VERB ROOT 0",
    "dal da ADP case 2",
    "presidente presidente NOUN obl:agent 0",
    "Neri neri PROPN nmod 2",
    "Sala sala PROPN appos 2",
    "e e CCONJ cc 6",
    "Bosco bosco PROPN conj 2",
]


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        (["sono essere AUX aux:pass 1", *PATIENT], (1, 5)),
        (["hanno avere AUX aux 1", *PATIENT], (3, 3)),  # no passive
    ],
)
def test_raise_patient_gives_a_passive_verb_its_subject(read_rows, rows, heads):
    first, *others = rows
    moved = [
        " ".join((*row.split()[:4], str(int(row.split()[4]) + 1))) for row in others
    ]
    tree = read_rows([first, *moved], [(4, "PER"), (5, "PER"), (7, "PER")])
    raise_patient(tree, 5)
    assert (tree.heads[5], tree.heads[7]) == heads


SIGNED = [
    "Hanno avere AUX aux 1",
    "firmato firmare VERB ROOT 1",
    "il il DET det 3",
    "patto patto NOUN obj 1",
    "Ada Ada PROPN nmod 3",
    "Neri Neri PROPN flat:name 4",
    "e e CCONJ cc 7",
    "Sala Sala PROPN conj 4",
]


@pytest.fixture
def mark_names(read_rows):
    """Give a tree whose first name is two words: a first name and a surname."""

    def mark(rows, first):
        tree = read_rows(rows, [(first, "PER"), (first + 3, "PER")])
        tree.spans[0], tree.covering[first + 1] = (first, first + 1), 0
        return tree

    return mark


def test_raise_doers_hands_a_plural_verb_its_subjects(mark_names):
    # English does not put subjects behind objects.
    tree = mark_names(SIGNED, 4)
    assert raise_doers(tree, 4)
    assert (tree.heads[4], set(tree.kinds[4])) == (1, {"subject"})


def test_raise_doers_reaches_over_an_opening_predicate(mark_names):
    moved = [row[:-1] + str(int(row[-1]) + 1) for row in SIGNED]
    rows = ["Ospiti ospite NOUN nsubj 2", *moved]
    rows[5] = "Ada Ada PROPN nmod 0"
    tree = mark_names(rows, 5)
    assert raise_doers(tree, 5)
    assert tree.heads[5] == 2


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (0, "Ha avere AUX aux 1"),  # one did it: the deal may be called so
        (3, "patti patto NOUN obj 1"),
        (3, "capitano capitano NOUN obj 1"),  # has such a name
        (7, "Sala Sala PROPN nmod 4"),  # no row
        (2, "Riva Riva PROPN nsubj 1"),  # it has a subject
    ],
)
def test_raise_doers_leaves_names_of_things_alone(mark_names, at, row):
    rows = [*SIGNED]
    rows[at] = row
    tree = mark_names(rows, 4)
    assert not raise_doers(tree, 4)
    assert tree.heads[4] == 3
