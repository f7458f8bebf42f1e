"""A charge or an offer in, who made it, out: "Kyiv denied the charge"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.arguments.referents import find_actors, find_referents
from extractor.relations.roles.others import find_makers
from extractor.relations.trees.tree import Tree


def find_raisers(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    """Give who made the charge, or the offer, that somebody denies or declines.

    Nobody is said to have made it ("Kyiv denied the charge"): it is the subject of the
    sentence before, or the clause above, if its verb is about who denies it.
    """
    if makers := find_makers(tree, noun):
        return makers  # "respinge le condizioni poste da Roma"
    verb = tree.heads[noun]
    if not (tree.is_verb(verb) and tree.is_kind(noun, "object")):
        return []
    definite = tree.table.dropped.definite
    if not any(tree.words[child] in definite for child in tree.children[noun]):
        return []
    if tree.children_of(noun, "nominal", "possessive", "participial", "relative"):
        return []
    raisers = find_referents(tree, noun, verb)
    own = _find_meant(tree, find_actors(tree, verb))
    told = _find_meant(tree, [c for r in raisers for c in _find_told(tree, r)])
    return raisers if own & told else []


def _find_told(tree: Tree, subject: int) -> list[int]:
    """Give whom the verb of a subject is about, or the clause that it governs."""
    verb = tree.heads[subject]
    clauses = tree.children_of(verb, "complement")
    return [
        *tree.children_of(verb, "object", "dative"),
        *(child for clause in clauses for child in tree.children_of(clause, "subject")),
    ]


def _find_meant(tree: Tree, tokens: Sequence[int]) -> set[str]:
    """Give the entities that tokens name or act for."""
    indices = (tree.covering[token] for token in tokens)
    return {e for i in indices if i is not None for e in _find_entities(tree, i)}


def _find_entities(tree: Tree, index: int) -> set[str]:
    mention = tree.mentions[index]
    return {entity for entity in (mention.entity, mention.metonym) if entity}
