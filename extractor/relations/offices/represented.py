"""An office that says not of what it is in, the body somebody acts for out.

"Per la Polonia ha firmato il ministro Rau", "for Poland, Minister Rau signed".
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree

PERSON, NAME = "PER", "name"
FOR = "for"


def find_represented(tree: Tree, tokens: Sequence[int]) -> list[int]:
    """Give the last state or body before an office "for" which somebody does something.

    Or the one that speaks through who has it: "il Pd, per bocca del capogruppo Neri".

    Nobody else stands between, and the sentence says that people take part or sign:
    elsewhere "for X" may mean what X thinks.
    """
    office = min(tokens)
    if voiced := _find_voiced(tree, max(tokens)):
        return voiced
    sentence = tree.sent_of[office]
    first, end = tree.sents[sentence]
    acting = tree.table.attendance.for_others
    if acting.isdisjoint(tree.lemmas[first:end]):
        return []
    for index in reversed(tree.named[sentence]):
        anchor, mention = tree.anchors[index], tree.mentions[index]
        if anchor is None or anchor >= office or tree.covering[anchor] != index:
            continue
        if mention.label == PERSON or mention.form != NAME:
            return []
        if FOR in find_preposition_roles(tree, anchor):
            return [anchor]
    return []


def _find_voiced(tree: Tree, office: int) -> list[int]:
    """Give the subject that somebody speaks for: "l'Ue, per mano dell'ambasciatore"."""
    mouth = tree.heads[office]
    verb = tree.heads[mouth]
    if tree.lemmas[mouth] not in tree.table.employers.mouths or not tree.is_verb(verb):
        return []
    if not find_preposition_roles(tree, mouth):
        return []
    indices = ((token, tree.covering[token]) for token in find_subjects(tree, verb))
    return [
        token
        for token, index in indices
        if index is not None and tree.mentions[index].label != PERSON
    ]
