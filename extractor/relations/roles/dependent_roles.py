"""A dependent of a verb or noun in, the neutral roles it fills there out."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.relations.roles.clitics import find_clitic_roles
from extractor.relations.trees.clauses import (
    find_preposition_roles,
    is_infinitive,
    is_subject,
)
from extractor.relations.trees.tree import Tree

# Kinds that give a role whatever the voice and the preposition.
PLAIN = {
    "object": "object",
    "dative": "to",
    "adjective": "modifier",
    "compound": "compound",
    "name_part": "compound",
    "apposition": "compound",
}

# Kinds that give no role, as most dependents have.
SILENT = frozenset({
    *("case", "marker", "determiner", "fixed", "adverb", "conjunct"),
    *("auxiliary", "passive_auxiliary", "copula"),
})  # fmt: skip

# The tag of a year.
NUMBER = "NUM"

# Kinds read by their preposition; a subject with one is mislabelled.
OBLIQUE = ("subject", "passive_subject", "oblique", "nominal", "possessive")


def is_silent(tree: Tree, child: int) -> bool:
    """Say at a glance that a dependent fills no role: a function word, or a mark."""
    silent = tree.kinds[child] <= SILENT
    return silent and tree.words[child] not in tree.table.pronominals


def find_dependent_roles(tree: Tree, child: int, *, passive: bool) -> Iterable[str]:
    """Give the roles of one dependent, by its kind and its preposition."""
    kinds = tree.kinds[child]
    if tree.words[child] in tree.table.clitics:
        return find_clitic_roles(tree, child)
    if is_subject(tree, child):
        return (
            ("object",) if passive or _is_relative_object(tree, child) else ("subject",)
        )
    if not kinds.isdisjoint(OBLIQUE):
        return _read_oblique(tree, child, passive=passive)
    if "dative" in kinds or _is_bare_dative(tree, child):
        return ("to", "dative")
    return _read_bare(tree, child)


def _is_bare_dative(tree: Tree, child: int) -> bool:
    """Say whether a relative pronoun without preposition is no object: "cui"."""
    if tree.words[child] not in tree.table.dative_relatives:
        return False
    return tree.is_kind(child, "object") and not tree.children_of(child, "case")


def _read_bare(tree: Tree, child: int) -> Iterable[str]:
    """Give the roles of a dependent that has neither preposition nor case."""
    kinds = tree.kinds[child]
    if not kinds and tree.words[child] in tree.table.relative_pronouns:
        return ("of", "modifier")  # "il cui presidente"
    if "open_complement" in kinds and not is_infinitive(tree, child):
        alone = not tree.children_of(tree.heads[child], "object")
        false = alone and _is_false_predicate(tree, child)
        return ("object",) if false else ("predicate",)  # "si sentono traditi"
    if "object" in kinds and _is_second_object(tree, child):
        return ("object", "predicate")
    if ("apposition" in kinds and tree.covering[child] is None) or (
        "adjective" in kinds and _is_of_its_own(tree, child)
    ):
        return ()
    plain = next((role for kind, role in PLAIN.items() if kind in kinds), None)
    if plain == "compound":
        return _read_compound(tree, child)
    return () if plain is None else (plain,)


def _is_of_its_own(tree: Tree, child: int) -> bool:
    """Say whether an adjective has its own article: "il rivale, il danese Holm"."""
    behind = child > tree.heads[child]
    return behind and tree.pos[child - 1] in tree.table.surface.determiner_pos


def _read_oblique(tree: Tree, child: int, *, passive: bool) -> Iterable[str]:
    roles = find_preposition_roles(tree, child)
    if "possessive" in tree.kinds[child] or _has_possessive(tree, child):
        return ("of", "modifier")
    if not roles and tree.words[child] in tree.table.dative_relatives:
        return ("to", "dative")
    dated = tree.pos[child] == NUMBER  # "dal 2006 è governata"
    agent = "by" in roles or (not roles and "agent" in tree.kinds[child])
    if passive and agent and not dated:
        return ("subject", "by")
    if not roles and "nominal" in tree.kinds[child]:
        return _read_compound(tree, child)
    if not roles and not passive and _is_bare_object(tree, child):
        return ("object",)
    return roles


def _read_compound(tree: Tree, child: int) -> tuple[str, ...]:
    """Give the roles of a bare name beside a noun.

    Before its noun the name of a body, or of a state in letters, does what an adjective
    of nationality does ("a US proposal", "NATO troops"), as such an adjective does that
    was taken for a name.
    """
    index = tree.covering[child]
    if index is None or child > tree.heads[child]:
        return ("compound",)
    mention = tree.mentions[index]
    if mention.form == "demonym":
        return ("compound", "modifier")
    state = mention.label == "LOC" and mention.text.isupper()
    body = mention.label == "ORG" and mention.form == "name"
    agent = tree.table.surface.premodifiers and (state or body)
    return ("compound", "modifier") if agent else ("compound",)


def _is_bare_object(tree: Tree, child: int) -> bool:
    """Say whether a name behind a verb without object has no preposition."""
    verb, index = tree.heads[child], tree.covering[child]
    named = index is not None and tree.mentions[index].label != "DATE"
    behind = child > verb and tree.is_verb(verb) and tree.is_kind(child, "oblique")
    return named and behind and not tree.children_of(verb, "object")


def _is_false_predicate(tree: Tree, token: int) -> bool:
    """Say whether a predicate has an article, of a verb that takes none: an object."""
    linking = tree.lemmas[tree.heads[token]] in tree.table.predicative_verbs
    return not linking and bool(tree.children_of(token, "determiner", "possessive"))


def _is_second_object(tree: Tree, token: int) -> bool:
    """Say whether a noun behind another object may say what that is: "called X a fool".

    A name says so of nobody.
    """
    objects = tree.children_of(tree.heads[token], "object")
    if objects[0] == token or tree.covering[token] is not None:
        return False
    return bool(tree.children_of(token, "determiner"))


def _is_relative_object(tree: Tree, token: int) -> bool:
    """Say whether a relative pronoun labelled subject has a name beside it as such."""
    others = tree.children_of(tree.heads[token], "subject")
    return (
        tree.words[token] in tree.table.relative_pronouns
        and len(others) > 1
        and not tree.children_of(tree.heads[token], "object")
    )


def _has_possessive(tree: Tree, token: int) -> bool:
    """Say whether a possessive ending ("'s") marks a name, whatever its label is."""
    endings = tree.table.surface.possessive
    return any(tree.words[case] in endings for case in tree.children_of(token, "case"))
