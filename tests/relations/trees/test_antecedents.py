import pytest

from extractor.relations.trees.antecedents import is_of_another, resolve_relative

# "The bank, which Rossi leads": the parse says what the clause describes.
BANK = {
    "it": [
        "La il DET det 1",
        "banca banca NOUN nsubj 5",
        "che che PRON obj 4",
        "Rossi Rossi PROPN nsubj 4",
        "guida guidare VERB acl:relcl 1",
        "cresce crescere VERB ROOT 5",
    ],
    "en": [
        "The the DET det 1",
        "bank bank NOUN nsubj 5",
        "which which PRON obj 4",
        "Rossi Rossi PROPN nsubj 4",
        "leads lead VERB acl:relcl 1",
        "grows grow VERB ROOT 5",
    ],
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_resolve_relative_gives_what_the_clause_describes(read_rows, lang):
    assert resolve_relative(read_rows(BANK[lang], lang=lang), 2) == 1


@pytest.mark.parametrize("lang", ["it", "en"])
def test_resolve_relative_leaves_other_words_alone(read_rows, lang):
    tree = read_rows(BANK[lang], lang=lang)
    assert [resolve_relative(tree, token) for token in (0, 3, 5)] == [0, 3, 5]


def test_resolve_relative_prefers_the_person_right_before(read_rows):
    rows = [
        "La il DET det 1",
        "banca banca NOUN nsubj 2",
        "assume assumere VERB ROOT 2",
        "Rossi Rossi PROPN obj 2",
        ", , PUNCT punct 6",
        "che che PRON nsubj 6",
        "tace tacere VERB acl:relcl 1",
    ]
    assert resolve_relative(read_rows(rows), 5) == 1
    assert resolve_relative(read_rows(rows, [(3, "PER")]), 5) == 3


@pytest.mark.parametrize(("noun", "owner"), [("leader", 4), ("wife", 2)])
def test_whose_leader_is_of_the_state_right_before(read_rows, noun, owner):
    # Italian "il cui" agrees with what is owned and is parsed alike.
    rows = [
        "named name VERB ROOT 0",
        "the the DET det 2",
        "minister minister NOUN obj 0",
        "of of ADP case 4",
        "Chad Chad PROPN nmod 2",
        ", , PUNCT punct 8",
        "whose whose PRON nmod:poss 7",
        f"{noun} {noun} NOUN nsubj 8",
        "asked ask VERB acl:relcl 2",
    ]
    assert resolve_relative(read_rows(rows, [(4, "LOC")], "en"), 6) == owner


@pytest.mark.parametrize(("pronoun", "found"), [("which", 4), ("who", 0)])
def test_resolve_relative_takes_which_for_no_person(read_rows, pronoun, found):
    rows = [
        "Rossi Rossi PROPN nsubj 9",
        ", , PUNCT punct 2",
        "head head NOUN appos 0",
        "of of ADP case 4",
        "Acme Acme PROPN nmod 2",
        ", , PUNCT punct 7",
        f"{pronoun} {pronoun} PRON nsubj 7",
        "lends lend VERB acl:relcl 0",
        ", , PUNCT punct 0",
        "spoke speak VERB ROOT 9",
    ]
    tree = read_rows(rows, [(0, "PER"), (4, "ORG")], "en")

    assert resolve_relative(tree, 6) == found


@pytest.mark.parametrize(("pronoun", "found"), [("cui", True), ("ieri", False)])
def test_a_clause_with_a_preposition_is_of_the_body_before_it(
    read_rows, pronoun, found
):
    # "Neri, capo della Lega, da cui si dimise": he is its subject
    rows = [
        "Neri Neri PROPN ROOT 0",
        ", , PUNCT punct 2",
        "capo capo NOUN appos 0",
        "della di ADP case 4",
        "Lega Lega PROPN nmod 2",
        ", , PUNCT punct 0",
        "da da ADP case 7",
        f"{pronoun} {pronoun} PRON obl 8",
        "dimise dimettere VERB acl:relcl 0",
    ]
    tree = read_rows(rows, [(0, "PER"), (4, "ORG")])

    assert is_of_another(tree, 8) is found


@pytest.mark.parametrize(("denial", "wanted"), [("not", 2), ("also", 5)])
def test_resolve_relative_gives_whom_it_singles_out(read_rows, denial, wanted):
    # "It was Lee, and not Roe, who won"; Italian has an infinitive there
    rows = [
        "It it PRON nsubj 2",
        "was be AUX cop 2",
        "Lee Lee PROPN ROOT 2",
        "and and CCONJ cc 5",
        f"{denial} {denial} PART advmod 5",
        "Roe Roe PROPN conj 2",
        ", , PUNCT punct 8",
        "who who PRON nsubj 8",
        "won win VERB acl:relcl 5",
    ]
    tree = read_rows(rows, [(2, "PER"), (5, "PER")], lang="en")

    assert resolve_relative(tree, 7) == wanted
