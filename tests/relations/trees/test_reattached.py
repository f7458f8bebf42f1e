import pytest

from extractor import extract_text
from extractor.relations.trees.reattached import (
    mend_complement,
    mend_compound,
    mend_oblique,
)


def test_mend_oblique_hangs_a_name_under_an_adverb_on_the_verb(read_rows):
    tree = read_rows(
        [
            "Mali Mali PROPN nsubj 4",
            "together together ADV advmod 0",
            "with with ADP case 3",
            "Chad Chad PROPN obl 1",
            "leaves leave VERB ROOT 4",
        ],
        [(0, "LOC"), (3, "LOC")],
        "en",
    )

    mend_oblique(tree, 3)

    assert (tree.heads[3], tree.is_kind(3, "oblique")) == (4, True)


def test_mend_complement_hangs_what_is_said_on_the_verb_of_saying(read_rows):
    tree = read_rows(
        [
            "Neri Neri PROPN nsubj 1",
            "said say VERB ROOT 1",
            "before before SCONJ mark 3",
            "leaving leave VERB advcl 1",
            "that that SCONJ mark 6",
            "Chad Chad PROPN nsubj 6",
            "won win VERB xcomp 3",
        ],
        [(0, "PER"), (5, "LOC")],
        "en",
    )

    mend_complement(tree, 6)

    assert (tree.heads[6], tree.is_kind(6, "complement")) == (1, True)


def test_mend_compound_takes_the_noun_before_a_participle_for_the_object(read_rows):
    tree = read_rows(
        [
            "Mali Mali PROPN nsubj 1",
            "agreed agree VERB ROOT 1",
            "truce truce NOUN compound 3",
            "brokered broker VERB xcomp 1",
            "by by ADP case 5",
            "Oman Oman PROPN obl 3",
        ],
        [(0, "LOC"), (5, "LOC")],
        "en",
    )

    mend_compound(tree, 2)

    assert (tree.heads[2], tree.is_kind(2, "object")) == (1, True)
    assert (tree.heads[3], tree.is_kind(3, "participial")) == (2, True)


@pytest.mark.parametrize(
    ("said", "head"), [("condanna", 3), ("elenco", 0)], ids=["judged", "listed"]
)
def test_mend_oblique_hangs_whom_a_judged_blow_hit_on_it(read_rows, said, head):
    tree = read_rows(
        [
            "rinnova rinnovare VERB ROOT 0",
            f"{said} {said} NOUN obj 0",
            "degli di ADP case 3",
            "attacchi attacco NOUN nmod 1",
            "a a ADP case 5",
            "Kiev Kiev PROPN obl 0",
        ],
        [(5, "LOC")],
        "it",
    )

    mend_oblique(tree, 5)

    assert tree.heads[5] == head


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "it",
            "Ugo Neri ha chiesto a Ada Serra di partire dopo un colloquio con Luca Po.",
            "Ugo Neri",
        ),
        (
            "it",
            "Ugo Neri ha esortato Ada Serra a partire dopo aver incontrato Luca Po.",
            "Ugo Neri",
        ),
        (
            "en",
            "Tom Lee urged Sue Hall to accept a truce after talks with Ann Roe.",
            "Tom Lee",
        ),
        (
            "en",
            "Tom Lee urged Sue Hall to sign before her talks with Ann Roe.",
            "Sue Hall",
        ),
    ],
)
def test_what_is_over_is_not_of_what_somebody_is_asked_to_do(lang, text, who):
    found = extract_text(text, lang=lang)
    met = {
        found.mentions[one.subject].text
        for one in found.relations
        if one.type == "MEETS"
    }

    assert met == {who}
