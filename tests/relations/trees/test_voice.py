import pytest

from extractor.relations.trees.tree import build_tree
from extractor.relations.trees.voice import (
    is_participial,
    is_passive,
    is_past_participle,
)


@pytest.mark.parametrize(
    ("name", "word"),
    [("it/hosts-passive", "ricevuto"), ("en/hosts-participle", "hosted")],
)
def test_is_passive_of_auxiliaries_and_participles(name, word, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, ())

    assert is_passive(tree, parse.find(word))
    assert not is_passive(tree, parse.find("Meloni"))


def test_is_passive_of_a_participle_that_shares_its_helper(read_rows):
    rows = [
        "Neri Neri PROPN nsubj:pass 2",
        "fu essere AUX aux:pass 2",
        "fermato fermare VERB ROOT 2",
        "e e CCONJ cc 4",
        "espulso espellere VERB conj 2",
    ]

    assert is_passive(read_rows(rows), 4)
    assert not is_passive(read_rows([*rows[:4], "tace tacere VERB conj 2"]), 4)


def test_is_passive_of_no_verb_with_an_active_helper(read_rows):
    rows = [
        "Minsk Minsk PROPN nsubj:pass 2",
        "ha avere AUX aux 2",
        "inviato inviare VERB ROOT 2",
    ]
    tree = read_rows(rows)

    assert not is_passive(tree, 2)
    assert is_passive(read_rows([rows[0], "è essere AUX aux 2", rows[2]]), 2)


@pytest.mark.parametrize(("label", "passive"), [("PER", True), (None, False)])
def test_is_passive_of_a_participle_in_a_row_with_its_doer(read_rows, label, passive):
    rows = [
        "Roe Roe PROPN nsubj:pass 2",
        "was be AUX aux:pass 2",
        "held hold VERB ROOT 2",
        "and and CCONJ cc 4",
        "beaten beat VERB conj 2",
        "by by ADP case 6",
        "Doe Doe PROPN obl 4",
    ]
    marks = [(0, "PER"), (6, label)] if label else [(0, "PER")]

    assert is_passive(read_rows(rows, marks, "en"), 4) is passive


@pytest.mark.parametrize(
    ("verb", "ending", "passive"),
    [
        ("arrestare", "arrestato", True),
        ("partire", "partito", False),
        ("arrestare", "arresta", False),
    ],
)
@pytest.mark.parametrize(("name", "kind"), [(0, "nsubj"), (5, "obj")])
def test_a_headline_is_passive_by_who_does_it(
    verb, ending, passive, name, kind, read_rows
):
    # "Sala arrestato a Bari dalla Digos", "Arrestato a Bari dalla Digos Sala".
    said = [
        f"{ending} {verb} VERB ROOT 0",
        "a a ADP case 2",
        "Bari Bari PROPN obl 0",
        "da da ADP case 4",
        "Digos Digos PROPN obl 0",
    ]
    moved = [
        f"{row.rsplit(' ', 1)[0]} {int(row.rsplit(' ', 1)[1]) + 1}" for row in said
    ]
    rows = (
        [f"Sala Sala PROPN {kind} 1", *moved]
        if not name
        else [*said, "Sala Sala PROPN obj 0"]
    )
    agent = 4 if name else 5
    tree = read_rows(rows, [(agent, "ORG"), (name, "PER")])

    assert is_passive(tree, 0 if name else 1) is passive


@pytest.mark.parametrize(
    ("lang", "verb", "participial"),
    [
        ("it", "fondata fondare VERB acl 0", True),
        ("en", "founded found VERB acl 0", True),
        ("it", "fondata fondare VERB ROOT 2", False),
        ("en", "founded found VERB ROOT 2", False),
    ],
)
def test_is_participial_of_what_describes_a_name(read_rows, lang, verb, participial):
    rows = ["Fiat fiat PROPN nsubj 2", ", , PUNCT punct 2", verb]

    assert is_participial(read_rows(rows, [(0, "ORG")], lang), 2) is participial


def test_is_past_participle_by_its_ending_and_never_in_english(read_rows):
    rows = ["fermata fermare VERB ROOT 0", "ferma fermare VERB dep 0"]
    tree = read_rows(rows)

    assert [is_past_participle(tree, token) for token in (0, 1)] == [True, False]
    assert not is_past_participle(read_rows(["held hold VERB ROOT 0"], lang="en"), 0)


def test_is_passive_of_no_clause_with_a_marker_and_a_subject(read_rows):
    # An Italian verb has its helper there.
    rows = [
        "Acme Acme PROPN ROOT 0",
        "after after SCONJ mark 3",
        "jets jet NOUN nsubj 3",
        "bombed bomb VERB acl 0",
        "Leeds Leeds PROPN obj 3",
    ]
    assert not is_passive(read_rows(rows, [(0, "ORG"), (4, "LOC")], "en"), 3)
    rows[1] = "so so ADV advmod 3"
    assert is_passive(read_rows(rows, [(0, "ORG"), (4, "LOC")], "en"), 3)
