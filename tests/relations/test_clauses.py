import pytest
import spacy
from spacy.tokens import Doc

from extractor.relations.clauses import (
    find_preposition_roles,
    find_subjects,
    is_infinitive,
    is_passive,
    is_reflexive,
)
from extractor.relations.tree import build_tree


@pytest.mark.parametrize(
    ("name", "word"),
    [("it/hosts-passive", "ricevuto"), ("en/hosts-participle", "hosted")],
)
def test_is_passive_of_auxiliaries_and_participles(name, word, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, ())

    assert is_passive(tree, parse.find(word))
    assert not is_passive(tree, parse.find("Meloni"))


@pytest.mark.parametrize(
    ("name", "infinitive", "finite"),
    [
        ("it/meets-control", "incontrare", "rifiutato"),
        ("en/meets-control", "meet", "refused"),
    ],
)
def test_is_infinitive_by_ending_or_marker(name, infinitive, finite, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, ())

    assert is_infinitive(tree, parse.find(infinitive))
    assert not is_infinitive(tree, parse.find(finite))


@pytest.mark.parametrize(
    ("name", "verb", "subject"),
    [
        ("it/meets-control", "incontrare", "tusk"),
        ("en/meets-control", "meet", "tusk"),
        ("it/hosts-participle", "ospitato", "orbán"),
        ("en/hosts-participle", "hosted", "orban"),
    ],
)
def test_find_subjects_reads_them_in_the_clause_above(name, verb, subject, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_subjects(tree, parse.find(verb))

    assert [tree.words[token] for token in found] == [subject]


def test_is_reflexive_sees_the_pronoun(parsed):
    parse = parsed("it/meets-reciprocal")
    tree = build_tree(parse.doc, ())

    assert is_reflexive(tree, parse.find("incontrati"))
    assert not is_reflexive(tree, parse.find("leader"))


def test_find_preposition_roles_reads_fixed_expressions(parsed):
    parse = parsed("en/source-phrase")
    tree = build_tree(parse.doc, ())

    assert find_preposition_roles(tree, parse.find("Tusk")) == ("source",)
    assert find_preposition_roles(tree, parse.find("Scholz")) == ()


def read_flat(lang, words, lemmas, pos, deps, heads):
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=lemmas,
        pos=pos,
        deps=deps,
        heads=heads,
    )
    return build_tree(doc, ())


@pytest.mark.parametrize(("verb", "subject"), [("accusare", 1), ("credere", None)])
def test_find_subjects_of_what_somebody_is_accused_of(verb, subject):
    # "(Rossi) accusa Neri di mentire": it is Neri who lies.
    tree = read_flat(
        "it",
        ["accusa", "Neri", "di", "mentire"],
        [verb, "Neri", "di", "mentire"],
        ["VERB", "PROPN", "ADP", "VERB"],
        ["ROOT", "obj", "mark", "advcl"],
        [0, 0, 3, 0],
    )

    assert find_subjects(tree, 3) == ([] if subject is None else [subject])
