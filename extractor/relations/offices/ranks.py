"""An office in, whether others have it as well, out: "a senior commander of the army".

Who had an office before is no such one: "a former president of Chad".
"""

from __future__ import annotations

from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table
from extractor.relations.trees.clauses import find_cases, find_preposition_roles
from extractor.relations.trees.tree import Tree

# The role of those among whom somebody is: "tra i capi di Hamas".
RANK = "between"


def is_one_of_several(tree: Tree, office: int) -> bool:
    """Say whether an office has an indefinite article, or a rank before it."""
    table = load_table(tree.lang, "roles", RoleTable)
    words = {tree.words[child] for child in tree.children[office]}
    if not words.isdisjoint(table.former):
        return False
    before = {tree.words[child] for child in tree.children[office] if child < office}
    new = before & tree.table.dropped.new  # not "il numero uno"
    if new or not words.isdisjoint(table.ranks):
        return True
    head = tree.heads[office]
    one = head < office and tree.words[head] in tree.table.dropped.indefinite
    roles = find_preposition_roles(tree, office)
    return (one and "of" in roles) or (RANK in roles and _is_aside(tree, office))


def _is_aside(tree: Tree, office: int) -> bool:
    """Say whether a comma stands before an office and its preposition."""
    commas = tree.table.surface.commas
    return any(tree.words[case - 1] in commas for case in find_cases(tree, office))
