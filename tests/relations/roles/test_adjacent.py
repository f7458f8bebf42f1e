import pytest

from extractor.relations.roles.adjacent import find_adjacent_roles
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "noun", "roles"),
    [
        ("it/meets-light-verb", "colloquio", {"with": ["blinken"]}),
        ("en/meets-light-verb", "talks", {"with": ["wang"]}),
        (
            "it/meets-reciprocal",
            "leader",
            {role: ["serbia", "kosovo"] for role in ("of", "of_bare", "town")},
        ),
        ("en/meets-reciprocal", "leaders", {"of": ["serbia", "kosovo"]}),
        ("it/hosts-session", "ospitato", {}),
        ("en/hosts-session", "hosted", {}),
    ],
)
def test_find_adjacent_roles_reads_phrases_of_names(name, noun, roles, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_adjacent_roles(tree, parse.find(noun))

    assert {
        role: [tree.words[t] for t in tokens] for role, tokens in found.items()
    } == roles
