import pytest

from extractor.relations.bearers import find_bearers
from extractor.relations.tree import build_tree


@pytest.mark.parametrize(
    ("name", "office", "bearer"),
    [
        ("it/office-copula", "presidente", ["anna"]),
        ("en/office-copula", "president", ["ann"]),
        ("it/disputes-copula", "disaccordo", ["tunisia"]),
        ("en/disputes-copula", "odds", ["tunisia"]),
        ("en/office-demonym", "Minister", ["sergei"]),
        ("it/office-not-beside-comma", "presidente", []),
        ("en/office-not-beside-comma", "president", []),
    ],
)
def test_find_bearers_by_the_parse(name, office, bearer, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_bearers(tree, parse.find(office))

    assert [tree.words[token] for token in found] == bearer
