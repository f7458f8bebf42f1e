import pytest

from extractor.relations.roles.name_roles import SELF, find_name_roles
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "word", "role", "found"),
    [
        ("it/located-behind-comma", "Volterra", "behind", ["toscana"]),
        ("en/located-behind-comma", "Volterra", "behind", ["tuscany"]),
        ("it/located-behind-bracket", "Sopron", "behind", ["ungheria"]),
        ("en/located-behind-bracket", "Sopron", "behind", ["hungary"]),
        ("it/located-not-in-a-list", "Mali", "behind", []),
        ("en/located-not-in-a-list", "Mali", "behind", []),
        ("it/national-demonym-beside-name", "danese", "bearer", ["lars"]),
        ("it/national-demonym-of-office", "danese", "bearer", ["lars"]),
    ],
)
def test_find_name_roles_reads_what_is_asked(name, word, role, found, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)
    token = parse.find(word)

    roles = find_name_roles(tree, token, frozenset({SELF, role}))

    assert list(roles[SELF]) == [token]
    assert [tree.words[t] for t in roles[role]] == found


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_name_roles_reads_nothing_else(lang, parsed):
    parse = parsed(f"{lang}/located-behind-comma")
    tree = build_tree(parse.doc, parse.mentions)

    roles = find_name_roles(tree, parse.find("Volterra"), frozenset({SELF, "of"}))

    assert roles.keys() == {SELF, "of"}
    assert not roles["of"]
