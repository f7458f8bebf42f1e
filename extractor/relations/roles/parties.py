"""An event noun that says not between whom in, the parties named before it out.

"Mali and Chad have agreed on a truce. Qatar brokered the deal." tells whose deal it is.
"""

from __future__ import annotations

from extractor.relations.roles.syntax import expand
from extractor.relations.trees.clauses import (
    find_cases,
    find_preposition_roles,
    is_subject,
)
from extractor.relations.trees.tree import Tree

# Sentences looked back into beside the noun's own.
MAX_BACK = 2
# Names that make a row of parties.
ROW = (2, 3)
BETWEEN = "between"
DATE = "DATE"
PERSON = "PER"


def find_parties(tree: Tree, noun: int) -> list[int]:
    """Give the first of the last row of names that an event was between.

    The noun has an article that says that it is known ("the talks"); the row stands
    behind "between", or is the subject of what only several do together.
    """
    if (own := _find_own(tree, noun)) is not None:
        return [own]
    definite, owned = tree.table.dropped.definite, tree.children_of(noun, "possessive")
    known = any(tree.words[child] in definite for child in tree.children[noun])
    last = tree.sent_of[noun]
    if not (known or owned or "as" in find_preposition_roles(tree, noun)):
        return _find_around(tree, noun)
    for sentence in range(last, max(-1, last - MAX_BACK - 1), -1):
        for index in reversed(tree.named[sentence]):
            token = tree.anchors[index]
            if token is not None and _may_be_meant(tree, token, noun):
                return [token]
    return []


def _find_around(tree: Tree, noun: int) -> list[int]:
    """Give the row whose clause goes on behind a noun: "A and B, after talks, agreed".

    So in "A e B, reduci da un vertice mediato da C, hanno siglato ...".
    """
    first, end = tree.sents[tree.sent_of[noun]]
    rows = [
        token
        for verb in range(noun + 1, end)
        if tree.lemmas[verb] in tree.table.reciprocal_verbs and tree.is_verb(verb)
        for token in tree.children_of(verb, "subject")
        if first <= token < noun
    ]
    return [token for token in rows if _is_row(tree, token)][:1]


def _may_be_meant(tree: Tree, token: int, noun: int) -> bool:
    """Say whether a row is named before a noun, or is the subject of its clause.

    Behind it, only those of a conflict: "the truce ends a war between A and B".
    """
    behind = token > noun and not tree.is_kind(token, "subject")
    if behind and tree.lemmas[tree.heads[token]] not in tree.table.conflicts:
        return False
    return _is_row(tree, token)


def _find_own(tree: Tree, noun: int) -> int | None:
    """Give the row whose event a noun is: "A and B agreed a truce brokered by C"."""
    verb, table = tree.heads[noun], tree.table
    if not tree.is_kind(noun, "object") or not tree.is_verb(verb):
        return None
    held = tree.lemmas[verb] in table.light_verbs  # "A and B held talks"
    subjects = tree.children_of(verb, "subject")
    return next((t for t in subjects if _is_row(tree, t, held=held)), None)


def _is_row(tree: Tree, token: int, *, held: bool = False) -> bool:
    """Say whether a name begins a row of those between whom something is.

    ``held`` says that what they do is an event of both.
    """
    together = tree.is_kind(token, "subject") and (held or _is_mutual(tree, token))
    if not together and BETWEEN not in find_preposition_roles(tree, token):
        return False
    labels = [one for t in expand(tree, token) for one in _find_labels(tree, t)]
    if not (ROW[0] <= len(labels) <= ROW[1]) or DATE in labels:
        return False
    return len({label == PERSON for label in labels}) == 1


def _find_labels(tree: Tree, token: int) -> list[str]:
    """Give the label of a name, or of those that a noun is said with.

    So of "il premier X", "the leaders of A and B".
    """
    if (index := tree.covering[token]) is not None:
        return [tree.mentions[index].label]
    beside = tree.children_of(token, "name_part", "apposition", "compound", "nominal")
    named = [c for c in beside if tree.covering[c] is not None]
    bare = [c for c in named if not find_cases(tree, c)]
    row = [bare[-1]] if bare else [t for c in named for t in expand(tree, c)]
    return [tree.mentions[i].label for t in row if (i := tree.covering[t]) is not None]


def _is_mutual(tree: Tree, token: int) -> bool:
    verb = tree.heads[token]
    mutual = tree.table.reciprocal_verbs
    return is_subject(tree, token) and tree.lemmas[verb] in mutual
