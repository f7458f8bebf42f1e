"""A tree in; two names that a headline joins by a comma are mended into one subject.

English titles say "Scholz, Macron meet in Berlin" where a text says "and"; the parse
takes the second alone for the subject. Italian titles keep their "e".
"""

from __future__ import annotations

from extractor.relations.trees.tree import Tree

SUBJECT = frozenset({"subject"})
CONJUNCT = frozenset({"conjunct"})
NAME = "name"


def mend_headline_pairs(tree: Tree) -> None:
    """Join, in place, the two names that open a sentence before a bare verb."""
    for sentence, named in enumerate(tree.named):
        if len(named) > 1 and tree.spans[named[0]] is not None:
            _mend_pair(tree, tree.sents[sentence][0], named[0], named[1])


def _mend_pair(tree: Tree, start: int, one: int, other: int) -> None:
    first, second = tree.anchors[one], tree.anchors[other]
    if first is None or second is None or not _is_pair(tree, start, one, other):
        return
    verb = tree.heads[second]
    if not tree.is_kind(second, "subject") or tree.heads[first] != verb:
        return
    # A verb of one of them would end in "s"; only the bare form has two subjects.
    if not tree.is_verb(verb) or tree.words[verb] != tree.lemmas[verb]:
        return
    tree.move(first, verb, SUBJECT)
    tree.move(second, first, CONJUNCT)


def _is_pair(tree: Tree, start: int, one: int, other: int) -> bool:
    """Say whether a sentence opens with two like names and a comma between them."""
    before, behind = tree.spans[one], tree.spans[other]
    mentions = tree.mentions[one], tree.mentions[other]
    if before is None or behind is None or before[0] != start:
        return False
    if behind[0] - before[1] != 2 or any(m.form != NAME for m in mentions):
        return False
    comma = tree.words[before[1] + 1] in tree.table.surface.commas
    return comma and mentions[0].label == mentions[1].label
