import pytest

from extractor.relations.roles.joined import find_joined
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "noun", "names"),
    [
        ("it/meets-joined", "vertice", ["usa", "cina"]),
        ("en/meets-joined", "talks", ["us", "china"]),
        ("it/meets-light-verb", "colloquio", []),
        ("en/meets-light-verb", "talks", []),
        ("en/rejects-compound", "proposal", []),
    ],
)
def test_find_joined_gives_names_that_a_dash_joins(name, noun, names, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_joined(tree, parse.find(noun))

    assert [tree.words[token] for token in found] == names
