import pytest

from extractor.relations.trees.clauses import (
    find_preposition_roles,
    is_infinitive,
    is_reflexive,
)
from extractor.relations.trees.tree import build_tree


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
