import pytest

from extractor.relations.trees.antecedents import resolve_relative

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
