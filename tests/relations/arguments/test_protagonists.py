import pytest

from extractor.relations.arguments.dropped import find_actors
from extractor.relations.arguments.protagonists import find_protagonist

LIFE = [
    "Sala Sala PROPN nsubj 1",
    "morì morire VERB ROOT 1",
    ". . PUNCT punct 1",
    "Sala Sala PROPN nsubj 4",
    "soffriva soffrire VERB ROOT 4",
    ". . PUNCT punct 4",
    "{word} {word} PROPN nsubj 7",
    "piangono piangere VERB ROOT 7",
    ". . PUNCT punct 7",
    "Rilevò rilevare VERB ROOT 9",
    "Acme Acme PROPN obj 9",
    ". . PUNCT punct 9",
]
MARKS = [(0, "PER"), (3, "PER"), (10, "ORG")]


def test_a_life_is_told_of_whom_its_first_lines_name(read_rows):
    tree = read_rows([row.format(word="Tutti") for row in LIFE], MARKS)

    assert find_protagonist(tree, 9) == [3]
    assert find_actors(tree, 9) == [3]


def test_who_does_something_between_is_a_rival(read_rows):
    tree = read_rows([row.format(word="Neri") for row in LIFE], [*MARKS, (6, "PER")])

    assert find_protagonist(tree, 9) == []


@pytest.mark.parametrize("named", [[(0, "PER")], [(0, "PER"), (6, "PER")]])
def test_nobody_is_the_protagonist_who_is_named_once(named, read_rows):
    tree = read_rows([row.format(word="Neri") for row in LIFE], named)

    assert find_protagonist(tree, 9) == []


def test_the_only_person_of_the_first_line_leads_a_life(read_rows):
    rows = ["Addio addio NOUN ROOT 0", "a a ADP case 2", "Sala Sala PROPN nmod 0"]
    rows += [". . PUNCT punct 0", "È essere AUX aux 5", "morta morire VERB ROOT 5"]
    rows += [". . PUNCT punct 5", "Sala Sala PROPN obj 8", "amò amare VERB ROOT 8"]
    marks = [(2, "PER"), (7, "PER")]

    assert find_protagonist(read_rows(rows, marks), 5) == [2]
    assert find_protagonist(read_rows(rows, [(0, "PER"), *marks]), 5) == []
