"""A row of names in, taken for more of who did it; it is hung on its noun, in place.

"I leader, ospitati dal presidente Neri, Sala, Riva e Conti, hanno firmato": one
president is not four people, the leaders are three. English has no article in its
"by", so that nothing tells the two apart.
"""

from __future__ import annotations

from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.tree import Tree

APPOSITION = frozenset({"apposition"})
CONJUNCT = frozenset({"conjunct"})


def lower_row(tree: Tree, name: int) -> bool:
    """Hang a row behind an agent's comma on the plural noun that he did it to."""
    before = name - 1
    if tree.covering[name] is None or before < 0:
        return False
    if tree.words[before] not in tree.table.surface.commas or find_cases(tree, name):
        return False
    agent = _find_title(tree, name)
    noun = None if agent is None else _find_noun(tree, agent)
    if agent is None or noun is None:
        return False
    inner = [t for t in (agent, tree.heads[name]) if t != name]
    row = [
        other
        for token in dict.fromkeys((*inner, name))
        for other in tree.children_of(token, "conjunct", "apposition", "name_part")
        if other > name and tree.covering[other] != tree.covering[name]
    ]
    if not row or any(tree.covering[t] is None for t in row):
        return False
    tree.move(name, noun, APPOSITION)
    for other in row:
        tree.move(other, name, CONJUNCT)
    return True


def _find_title(tree: Tree, name: int) -> int | None:
    """Give the singular noun with an article in its "by" that a name hangs on."""
    head = tree.heads[name]
    title = tree.heads[head] if tree.covering[head] is not None else head
    if not title < name or not tree.is_kind(title, "agent"):
        return None
    if tree.words[head - 1] in tree.table.surface.commas:  # the row begins before
        return None
    one = tree.covering[title] is None and tree.words[title] == tree.lemmas[title]
    named = any(
        title < t < name and tree.covering[t] is not None for t in tree.children[title]
    )
    definite = tree.table.dropped.definite
    said = any(tree.words[case] in definite for case in find_cases(tree, title))
    return title if one and named and said else None


def _find_noun(tree: Tree, agent: int) -> int | None:
    """Give the bare plural noun that the participle of an agent describes."""
    verb = tree.heads[agent]
    noun = tree.heads[verb]
    if not noun < verb < agent or tree.children_of(verb, "auxiliary", "subject"):
        return None
    articles = tree.table.dropped.plural_articles
    said = (tree.words[t] for t in tree.children_of(noun, "determiner"))
    several = tree.covering[noun] is None and any(word in articles for word in said)
    named = any(tree.covering[t] is not None for t in range(noun, verb))
    return noun if several and not named and not tree.is_verb(noun) else None
