import pytest
import spacy
from spacy.tokens import Doc

from extractor.records import Mention
from extractor.relations.dropped import (
    find_actors,
    find_anaphor,
    find_both,
    find_owners,
    find_referents,
    has_enclitic,
)
from extractor.relations.tree import build_tree


def read(rows, marks=(), lang="it"):
    """Build a tree from "word lemma POS label head" rows; "." ends a sentence."""
    cells = [row.split() for row in rows]
    words = [cell[0] for cell in cells]
    ends = [True] + [word == "." for word in words[:-1]]
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=[cell[1] for cell in cells],
        pos=[cell[2] for cell in cells],
        deps=[cell[3] for cell in cells],
        heads=[int(cell[4]) for cell in cells],
        sent_starts=ends,
    )
    mentions = tuple(
        Mention(
            doc[at].idx,
            doc[at].idx + len(words[at]),
            words[at],
            label,
            form="name",
            entity=words[at].lower(),
        )
        for at, label in marks
    )
    return build_tree(doc, mentions)


ROSSI = [
    "Rossi Rossi PROPN nsubj 2",
    "è essere AUX aux 2",
    "arrivato arrivare VERB ROOT 2",
    ". . PUNCT punct 2",
]
FIRST = [(0, "PER")]


@pytest.mark.parametrize(
    ("helper", "found"), [("Ha", [0]), ("Hanno", []), ("Ho", []), ("Abbiamo", [])]
)
def test_find_actors_takes_the_last_subject_of_the_same_number(helper, found):
    rows = [
        *ROSSI,
        f"{helper} avere AUX aux 5",
        "incontrato incontrare VERB ROOT 5",
        "Bianchi Bianchi PROPN obj 5",
    ]

    tree = read(rows, [*FIRST, (6, "PER")])

    assert find_actors(tree, 5) == found


def test_find_actors_guesses_nothing_in_english():
    # English says its subjects.
    rows = [
        "Rossi Rossi PROPN nsubj 1",
        "arrived arrive VERB ROOT 1",
        ". . PUNCT punct 1",
        "Met meet VERB ROOT 3",
        "Bianchi Bianchi PROPN obj 3",
    ]

    assert find_actors(read(rows, [(0, "PER"), (4, "PER")], "en"), 3) == []


def test_find_actors_prefers_the_subject_that_is_said():
    rows = [*ROSSI, "Neri Neri PROPN nsubj 5", "parla parlare VERB ROOT 5"]

    assert find_actors(read(rows, [*FIRST, (4, "PER")]), 5) == [4]


def test_find_referents_gives_the_subject_before_not_its_own():
    rows = [
        *ROSSI,
        "Neri Neri PROPN nsubj 7",
        "lo lo PRON obj 7",
        "ha avere AUX aux 7",
        "accolto accogliere VERB ROOT 7",
    ]

    assert find_referents(read(rows, [*FIRST, (4, "PER")]), 5, 7) == [0]


@pytest.mark.parametrize(
    ("lang", "article", "noun", "found"),
    [
        ("it", "la", "società", 0),
        ("it", "una", "società", None),
        ("it", "la", "pioggia", None),
        ("en", "the", "company", 0),
        ("en", "a", "company", None),
    ],
)
def test_find_anaphor_wants_a_definite_noun_of_the_label(lang, article, noun, found):
    verb = "cresce" if lang == "it" else "grows"
    rows = [
        "Eni Eni PROPN nsubj 1",
        f"{verb} {verb} VERB ROOT 1",
        ". . PUNCT punct 1",
        f"{article} il DET det 4",
        f"{noun} {noun} NOUN nsubj 5",
        f"{verb} {verb} VERB ROOT 5",
    ]

    assert find_anaphor(read(rows, [(0, "ORG")], lang), 4) == found


@pytest.mark.parametrize(
    ("lang", "number", "noun"), [("it", "due", "leader"), ("en", "two", "leader")]
)
def test_find_both_gives_the_two_that_were_named(lang, number, noun):
    rows = [
        "Rossi Rossi PROPN nsubj 3",
        "e e CCONJ cc 2",
        "Neri Neri PROPN conj 0",
        "parlano parlare VERB ROOT 3",
        ". . PUNCT punct 3",
        f"{number} {number} NUM nummod 6",
        f"{noun} {noun} NOUN ROOT 6",
    ]

    assert find_both(read(rows, [(0, "PER"), (2, "PER")], lang), 6) == (0, 1)
    assert find_both(read(rows, FIRST, lang), 6) == ()


def test_find_owners_gives_the_subject_of_the_clause():
    rows = [
        "Rossi Rossi PROPN nsubj 1",
        "saluta salutare VERB ROOT 1",
        "sua suo DET det 3",
        "figlia figlia NOUN obj 1",
    ]

    assert find_owners(read(rows, FIRST), 3) == [0]


def test_has_enclitic_sees_the_pronoun_at_the_end():
    rows = ["arrestarlo arrestare VERB ROOT 0", "arrestare arrestare VERB ROOT 1"]
    tree = read(rows)

    assert has_enclitic(tree, 0)
    assert not has_enclitic(tree, 1)
