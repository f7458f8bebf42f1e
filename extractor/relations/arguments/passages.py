"""A noun in, whether a role passes through it to a name out: "the banks of Iran"."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.relations.trees.tree import Tree


@dataclass(frozen=True, slots=True)
class Passage:
    """Nouns passed through beside those that stand for a name: these, or all others.

    None of ``shut`` is, though it stand for a name elsewhere.
    """

    nouns: frozenset[str]
    others: bool
    shut: frozenset[str] = frozenset()

    def is_open(self, noun: str) -> bool:
        """Say whether a noun is passed through."""
        return (noun in self.nouns) != self.others


CLOSED = Passage(frozenset(), others=False)


def is_shut(tree: Tree, noun: int, passage: Passage) -> bool:
    """Say whether a noun leads nowhere: a part of a body, a nation's arts as studied.

    "The head of the Polish delegation" is not that of Poland, nor does a "professor of
    German literature" hold an office of Germany.
    """
    if tree.lemmas[noun] in passage.shut:
        return True
    nations = (tree.covering[c] for c in tree.children_of(noun, "adjective"))
    return tree.words[noun] in tree.table.disciplines and any(
        tree.mentions[index].form == "demonym" for index in nations if index is not None
    )
