"""An office that says not of what it is in, the body somebody acts for out.

"Per la Polonia ha firmato il ministro Rau", "for Poland, Minister Rau signed".
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree

PERSON, NAME = "PER", "name"
FOR = "for"


def find_represented(tree: Tree, tokens: Sequence[int]) -> list[int]:
    """Give the last state or body before an office "for" which somebody does something.

    Nobody else stands between, and the sentence says that people take part or sign:
    elsewhere "for X" may mean what X thinks.
    """
    office = min(tokens)
    sentence = tree.sent_of[office]
    first, end = tree.sents[sentence]
    attending = tree.table.employers.attending
    if attending.isdisjoint(tree.lemmas[first:end]):
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
