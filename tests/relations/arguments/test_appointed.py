from dataclasses import replace

import pytest

from extractor.relations.arguments.appointed import find_appointed
from extractor.relations.arguments.referents import find_actors
from extractor.relations.arguments.said import find_said

APPOINTED = [
    "Neri Neri PROPN nsubj 1",
    "nomina nominare VERB ROOT 1",
    "console console NOUN obj 1",
    "Sala Sala PROPN {kind}",
    ". . PUNCT punct 1",
]
NAMES = [(0, "PER"), (3, "PER"), (7, "PER")]
SUCCEEDS = ["Succede succedere VERB ROOT 5", "a a ADP case 7", "Riva Riva PROPN obl 5"]


@pytest.mark.parametrize("kind", ["obj 1", "appos 2"])
def test_who_succeeds_is_whom_the_sentence_before_appoints(kind, read_rows):
    rows = [*(row.format(kind=kind) for row in APPOINTED), *SUCCEEDS]
    tree = read_rows(rows, [(0, "PER"), (3, "PER"), (7, "PER")])

    assert find_appointed(tree, 5) == [3]
    assert find_actors(tree, 5) == [3]


@pytest.mark.parametrize(
    ("noun", "chosen"), [("posto", [3]), ("testimone", [3]), ("treno", [])]
)
def test_who_takes_a_seat_is_whom_the_sentence_before_appoints(noun, chosen, read_rows):
    taken = [
        "Prende prendere VERB ROOT 5",
        "il il DET det 7",
        f"{noun} {noun} NOUN obj 5",
    ]
    rows = [*(row.format(kind="obj 1") for row in APPOINTED), *taken]

    assert find_appointed(read_rows(rows, NAMES[:2]), 5) == chosen


def test_who_speaks_after_appointing_is_who_appoints(read_rows):
    rows = [
        *(row.format(kind="obj 1") for row in APPOINTED),
        "Parla parlare VERB ROOT 5",
    ]
    tree = read_rows(rows, NAMES[:2])

    assert find_appointed(tree, 5) == []
    assert find_actors(tree, 5) == [0]


def test_nobody_is_appointed_before_the_first_sentence(read_rows):
    rows = ["Succede succedere VERB ROOT 0", "a a ADP case 2", "Riva Riva PROPN obl 0"]

    assert find_appointed(read_rows(rows, [(2, "PER")]), 0) == []


@pytest.mark.parametrize(("verb", "said"), [("succeed", 1), ("thank", 0)])
def test_he_who_succeeds_is_whom_the_sentence_before_appoints(verb, said, read_rows):
    rows = [
        "Cole Cole PROPN nsubj 1",
        "appoints appoint VERB ROOT 1",
        "Hall Hall PROPN compound 3",
        "envoy envoy NOUN obj 1",
        ". . PUNCT punct 1",
        "He he PRON nsubj 6",
        f"{verb}s {verb} VERB ROOT 6",
        "Bell Bell PROPN obj 6",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "PER"), (5, "PER"), (7, "PER")], lang="en")
    cole, hall, he, bell = tree.mentions
    cole, he = replace(cole, entity="cole"), replace(he, form="pronoun", entity="cole")
    tree = replace(tree, mentions=(cole, hall, he, bell))

    assert find_said(tree, 2) == said
