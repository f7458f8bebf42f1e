"""What hangs near its place, by the rows the parser gave it."""

import pytest

from extractor.relations.trees.misplaced import (
    mend_appointed,
    mend_aside,
    mend_called,
    mend_coloured,
    mend_forward,
    mend_indirect,
    mend_late,
    mend_named,
    mend_owned,
    mend_relative,
    mend_whom,
)

WAR = [
    "spied spy VERB ROOT 0",
    "Mali Mali PROPN obl 0",
    "with with ADP case 3",
    "which which PRON obl 6",
    "Chad Chad PROPN nsubj 6",
    "is be AUX cop 6",
    "war war NOUN advcl 0",
]
WHOM = [
    "Rossi Rossi PROPN ROOT 0",
    "whom who PRON obl 3",
    "Neri Neri PROPN nsubj 3",
    "accuses accuse VERB acl:relcl 0",
]
GAVE = [
    "goal goal NOUN nsubj 1",
    "gave give VERB ROOT 1",
    "Acme Acme PROPN nsubj 1",
    "victory victory NOUN obj 1",
]
COUNTRY = [
    "country country NOUN nsubj 2",
    "Mali Mali PROPN nsubj 0",
    "met meet VERB ROOT 2",
]
FINED = [
    "Rome Rome PROPN nsubj 1",
    "fined fine VERB ROOT 1",
    "Acme Acme PROPN nmod:poss 4",
    "two two NUM nummod 4",
    "euros euro NOUN obj 1",
]
NAMED = [
    "Rossi Rossi PROPN nsubj 1",
    "called call VERB ROOT 1",
    "Acme Acme PROPN xcomp 1",
    "useless useless ADJ xcomp 1",
]
FORWARD = [
    "Rossi Rossi PROPN ROOT 0",
    "of of ADP case 2",
    "Italy Italy PROPN nmod 4",
    "and and CCONJ cc 4",
    "Ruiz Ruiz PROPN conj 0",
]
OWNED = [
    "politicians politician NOUN nsubj 7",
    "Rossi Rossi PROPN appos 0",
    "of of ADP case 3",
    "Acme Acme PROPN nmod 0",
    "and and CCONJ cc 5",
    "Ruiz Ruiz PROPN conj 1",
    "of of ADP case 8",
    "met meet VERB ROOT 7",
    "Enea Enea PROPN nmod 5",
]
BORN = [
    "Born bear VERB advcl 6",
    ", , PUNCT punct 2",
    "son son NOUN nsubj:pass 0",
    "of of ADP case 4",
    "Neri Neri PROPN nmod 2",
    "Rossi Rossi PROPN nsubj 6",
    "won win VERB ROOT 6",
]


@pytest.mark.parametrize(
    ("mend", "rows", "marks", "hung", "kind"),
    [
        (mend_relative, WAR, [(1, "LOC"), (4, "LOC")], (6, 1), "relative"),
        (mend_whom, WHOM, [(0, "PER"), (2, "PER")], (1, 3), "object"),
        (mend_late, GAVE, [(2, "ORG")], (2, 1), "dative"),
        (mend_late, COUNTRY, [(1, "LOC")], (1, 0), "apposition"),
        (mend_aside, BORN, [(4, "PER"), (5, "PER")], (2, 5), "apposition"),
        (mend_indirect, FINED, [(0, "LOC"), (2, "ORG")], (2, 1), "object"),
        (mend_called, NAMED, [(0, "PER"), (2, "ORG")], (2, 1), "object"),
        (
            mend_forward,
            FORWARD,
            [(0, "PER"), (2, "LOC"), (4, "PER")],
            (2, 0),
            "nominal",
        ),
    ],
)
def test_what_hangs_near_its_place_is_hung_on_it(  # the columns of a case
    read_rows, mend, rows, marks, hung, kind
):
    tree, (token, head) = read_rows(rows, marks, "en"), hung

    mend(tree, token)

    assert (tree.heads[token], set(tree.kinds[token])) == (head, {kind})


def test_mend_owned_hangs_an_owner_on_the_first_of_a_row(read_rows):
    tree = read_rows(OWNED, [(1, "PER"), (3, "ORG"), (5, "PER"), (8, "ORG")], "en")

    mend_owned(tree, 1)

    assert (tree.heads[3], tree.is_kind(3, "nominal")) == (1, True)


def test_mend_indirect_leaves_an_owner_that_is_marked(read_rows):
    rows = [*FINED[:3], "'s 's PART case 2", "euros euro NOUN obj 1"]
    tree = read_rows(rows, [(0, "LOC"), (2, "ORG")], "en")

    mend_indirect(tree, 2)

    assert tree.is_kind(2, "possessive")


def test_mend_indirect_leaves_a_name_with_no_noun_behind_it(read_rows):
    rows = ["cars car NOUN obj 1", "buy buy VERB ROOT 1", "Acme Acme PROPN compound 0"]
    tree = read_rows(rows, [(2, "ORG")], "en")

    mend_indirect(tree, 2)

    assert tree.heads[2] == 0


def test_mend_late_leaves_the_only_subject(read_rows):
    rows = ["came come VERB ROOT 0", "Acme Acme PROPN nsubj 0"]
    tree = read_rows(rows, [(1, "ORG")], "en")

    mend_late(tree, 1)

    assert tree.is_kind(1, "subject")


@pytest.mark.parametrize(
    ("between", "kind"), [("two two NUM", "object"), ("gold gold NOUN", "compound")]
)
def test_mend_indirect_asks_for_a_sum_behind_a_compound(read_rows, between, kind):
    rows = [*FINED[:2], "Acme Acme PROPN compound 4", f"{between} compound 4"]
    tree = read_rows([*rows, FINED[4]], [(0, "LOC"), (2, "ORG")], "en")

    mend_indirect(tree, 2)

    assert tree.is_kind(2, kind)


APPOINTED = {
    "it": [
        "Neri Neri PROPN ROOT 0",
        "che che PRON dep 3",
        "Roe Roe PROPN nsubj 3",
        "nominò nominare VERB acl:relcl 0",
        "ministro ministro NOUN obj 3",
    ],
    "en": [
        "Neri Neri PROPN ROOT 0",
        "whom whom PRON dep 3",
        "Roe Roe PROPN nsubj 3",
        "appointed appoint VERB acl:relcl 0",
        "minister minister NOUN obj 3",
    ],
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_mend_appointed_makes_the_pronoun_the_object(read_rows, lang):
    tree = read_rows(APPOINTED[lang], [(0, "PER"), (2, "PER")], lang)
    mend_appointed(tree, 3)
    assert set(tree.kinds[1]) == {"object"}
    assert set(tree.kinds[4]) == {"open_complement"}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_mend_appointed_wants_a_verb_of_appointing(read_rows, lang):
    rows = [*APPOINTED[lang]]
    rows[3] = "vide vedere VERB acl:relcl 0" if lang == "it" else "saw see VERB acl 0"
    tree = read_rows(rows, [(0, "PER"), (2, "PER")], lang)
    mend_appointed(tree, 3)
    assert tree.is_kind(4, "object")


@pytest.mark.parametrize(
    ("word", "lemma", "kind"),
    [("favored", "favor", "adjective"), ("oust", "oust", "open_complement")],
)
def test_a_participle_before_an_object_only_colours_it(read_rows, word, lemma, kind):
    rows = [
        "Roe Roe PROPN nsubj 1",
        "beat beat VERB ROOT 1",
        f"{word} {lemma} VERB xcomp 1",
        "Doe Doe PROPN obj 2",
    ]
    tree = read_rows(rows, [(0, "PER"), (3, "PER")], "en")

    mend_coloured(tree, 2)

    assert tree.is_kind(2, kind)
    assert (tree.heads[3] == 1) is (kind == "adjective")


@pytest.mark.parametrize(("form", "mended"), [("ORG", True), (None, False)])
def test_a_name_before_a_noun_is_a_part_of_it(read_rows, form, mended):
    rows = ["Alba Alba PROPN amod 1", "party party NOUN ROOT 1"]
    tree = read_rows(rows, [(0, form)] if form else [], "en")

    assert mend_named(tree, 0) is mended
    assert tree.is_kind(0, "compound") is mended
