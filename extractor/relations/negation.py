"""A trigger in, whether the text denies it: "did not meet", "denied having met"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from extractor.lang.cue_words import Cues, CueTable
from extractor.lang.tables import load_table
from extractor.relations.attempts import comes_to_nothing, is_deed
from extractor.relations.cues import find_kinds, find_scope, follows, has_word
from extractor.relations.governors import (
    find_governors,
    has_lemma,
    is_claimed,
    is_undone,
    is_withheld,
)
from extractor.relations.trees.clauses import is_infinitive
from extractor.relations.trees.surface import opens_with_preposition
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import find_head

# How a claim depends on what is made of it.
ARGUMENTS = ("object", "subject", "passive_subject")


def is_negated(
    tree: Tree,
    tokens: tuple[int, ...],
    *,
    stative: bool = False,
    attempts: str = "planned",
) -> bool:
    """Say whether the text denies what the trigger says.

    ``stative`` triggers (an office beside a name) are not governed by the verb of
    their sentence. Where ``attempts`` are as good as the deed, none is denied because
    it failed.
    """
    tried = not stative and is_deed(tree, tokens, attempts)
    if "negated" in find_kinds(tree, tokens[0]):  # as in few sentences
        table = load_table(tree.lang, "cues", CueTable)
        cues = table.negated_attempts if tried else table.negated
        if _is_denied(tree, tokens, cues, stative=stative):
            return True
    return not stative and not tried and comes_to_nothing(tree, tokens)


def _is_denied(tree: Tree, tokens: Sequence[int], cues: Cues, *, stative: bool) -> bool:
    scope = [t for t in find_scope(tree, tokens) if not _is_asked(tree, t, tokens)]
    if any(has_word(tree, token, cues, own=tokens) for token in scope):
        return True
    verbs = [token for token in scope if tree.is_verb(token)]
    if any(_has_nobody(tree, verb, cues) for verb in verbs):
        return True
    if any(_is_never_so(tree, verb, cues) for verb in verbs):
        return True
    if follows(tree, tokens, cues):
        return True
    if stative or opens_with_preposition(tree, tokens):
        return False
    return _is_denied_above(tree, tokens, cues)


def _is_denied_above(tree: Tree, tokens: Sequence[int], cues: Cues) -> bool:
    """Say whether what governs a trigger denies it, or a claim of it is denied."""
    for token, finite in find_governors(tree, tokens):
        if is_undone(tree, token, cues.undone):
            return False
        if _denies(tree, token, cues, finite=finite):
            return True
    return _is_claimed_falsely(tree, find_head(tree, tokens), cues)


def _is_asked(tree: Tree, token: int, trigger: Sequence[int]) -> bool:
    """Say whether somebody is asked to do what a word says: "urged Rome not to pay".

    What is denied there is not that he is asked.
    """
    above = tree.heads[token]
    asked = above != token and above in trigger and is_infinitive(tree, token)
    return asked and bool(tree.children_of(above, "object"))


def _has_nobody(tree: Tree, verb: int, cues: Cues) -> bool:
    """Say whether an argument is denied: "no minister met X", "met neither X nor Y".

    A phrase of circumstances with "no" denies nothing ("with no warning").
    """
    surface = tree.table.surface
    joints = surface.coordinator_pos
    small = surface.determiner_pos | joints
    return any(
        tree.words[token] in cues.words or _has_denial(tree, token, small, cues)
        for token in tree.children_of(verb, *ARGUMENTS)
    ) or any(
        _has_denial(tree, token, joints, cues)
        for token in tree.children_of(verb, "oblique")
    )


def _has_denial(tree: Tree, token: int, tags: Set[str], cues: Cues) -> bool:
    """Say whether a word that denies, and has one of some tags, depends on a token.

    Not behind it, where it denies another: "met A and neither B".
    """
    return any(
        child < token and tree.words[child] in cues.words and tree.pos[child] in tags
        for child in tree.children[token]
    )


def _is_never_so(tree: Tree, verb: int, cues: Cues) -> bool:
    """Say whether a phrase of circumstances denies: "in no way", "in nessun caso"."""
    return any(
        tree.lemmas[noun] in cues.circumstances
        and any(tree.words[child] in cues.words for child in tree.children[noun])
        for noun in tree.children_of(verb, "oblique")
    )


def _denies(tree: Tree, governor: int, cues: Cues, *, finite: bool) -> bool:
    """Say whether a governor denies what it governs; denied itself it does not."""
    denied = has_word(tree, governor, cues)
    below = (is_withheld(tree, child, cues) for child in tree.children[governor])
    if has_lemma(tree, governor, cues.lemmas) or any(below):
        return not denied
    return denied and (not finite or has_lemma(tree, governor, cues.denied))


def _is_claimed_falsely(tree: Tree, head: int, cues: Cues) -> bool:
    """Say whether somebody denies a claim of it: "dismissed claims that X left".

    There may be no evidence of it, too.
    """
    claim = tree.heads[head]
    if tree.lemmas[claim] in cues.evidence and _is_shown(tree, head):
        above = tree.heads[claim]
        return any(has_word(tree, token, cues) for token in (claim, above))
    if not is_claimed(tree, head, cues):
        return False
    verb = tree.heads[claim]
    denied = tree.lemmas[verb] in cues.denials or tree.lemmas[verb] in cues.lemmas
    return denied and tree.is_kind(claim, *ARGUMENTS)


def _is_shown(tree: Tree, clause: int) -> bool:
    """Say whether a clause is what there is evidence of: "that X met Y", no "which"."""
    if tree.is_kind(clause, "participial", "complement"):
        return True
    subjects = tree.children_of(clause, "subject", "passive_subject")
    pronouns = tree.table.relative_pronouns
    named = any(tree.words[subject] not in pronouns for subject in subjects)
    return named and tree.is_kind(clause, "relative")
