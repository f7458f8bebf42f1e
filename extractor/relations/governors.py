"""A trigger in; the verbs and nouns that say what became of it, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from extractor.lang.cue_words import Cues, CueTable
from extractor.lang.tables import load_table
from extractor.relations.cues import has_word
from extractor.relations.trees.clauses import find_preposition_roles, is_infinitive
from extractor.relations.trees.control import is_apart
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import find_head

# Governors read above a trigger.
MAX_CLIMB = 4
# How what is claimed depends on the claim.
CLAUSES = ("relative", "participial", "complement")
# How an event noun depends on the verb or noun that says what became of it.
ARGUMENTS = ("object", "subject", "passive_subject", "oblique", "nominal")


def has_lemma(tree: Tree, token: int, lemmas: Set[str]) -> bool:
    """Say whether the lemma of a word, alone or with its particle, is among some."""
    lemma, after = tree.lemmas[token], token + 1
    if lemma in lemmas or after == len(tree.words):
        return lemma in lemmas
    return f"{lemma} {tree.words[after]}" in lemmas  # "rule out"


def is_undone(tree: Tree, governor: int, lemmas: Set[str]) -> bool:
    """Say whether a governor is one of some, and denied: "has not [stopped] accusing".

    The verb of a noun may be denied ("had no [doubt] that").
    """
    if not has_lemma(tree, governor, lemmas):
        return False
    denials = load_table(tree.lang, "cues", CueTable).negated
    return any(has_word(tree, t, denials) for t in (governor, tree.heads[governor]))


def is_withheld(tree: Tree, clause: int, denials: Cues) -> bool:
    """Say whether a clause is what its verb keeps somebody from: "barred from"."""
    if not has_lemma(tree, tree.heads[clause], denials.withholding):
        return False
    markers = tree.children_of(clause, "marker", "case")
    return any(tree.words[token] in denials.withheld for token in markers)


def is_claimed(tree: Tree, clause: int, cues: Cues) -> bool:
    """Say whether a clause is what a claim says: "claims that", "voci secondo cui"."""
    if tree.lemmas[tree.heads[clause]] not in cues.claims:
        return False
    return tree.is_kind(clause, *CLAUSES) and any(
        tree.is_kind(child, "marker") or "source" in find_preposition_roles(tree, child)
        for child in tree.children[clause]
    )


def find_governors(tree: Tree, tokens: Sequence[int]) -> list[tuple[int, bool]]:
    """Give what the trigger depends on, and whether across a finite clause; once."""
    key = "governors", find_head(tree, tokens)
    known: list[tuple[int, bool]] | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = list(_climb(tree, key[1]))
    return known


def _climb(tree: Tree, token: int) -> Iterator[tuple[int, bool]]:
    table = load_table(tree.lang, "cues", CueTable)
    finite = False
    for _ in range(MAX_CLIMB):
        head = tree.heads[token]
        if head == token:
            return
        if tree.is_kind(token, "complement"):
            finite = finite or not is_infinitive(tree, token)
        elif not _is_governed(tree, token, head, table):
            return
        yield head, finite
        token = head


def _is_governed(tree: Tree, token: int, head: int, table: CueTable) -> bool:
    if tree.is_kind(token, "open_complement") or _is_at(tree, token, head):
        return True
    kinds = (table.negated, table.planned, table.possible, table.attempted)
    cued = any(has_lemma(tree, head, cues.lemmas) for cues in kinds)
    if tree.is_kind(token, "participial", "adverbial"):
        # "No intention of visiting".
        marked = bool(tree.children_of(token, "marker", "case"))
        joined = marked != tree.is_verb(head)
        # "Did not rule out meeting", right behind the verb or its particle.
        near = joined and (marked or head < token <= head + 2)
        governed = (cued and near) or is_withheld(tree, token, table.negated)
        return governed or is_infinitive(tree, token)
    lemma = tree.lemmas[head]
    if tree.is_kind(token, *ARGUMENTS):
        governed = (
            (cued and not _is_for_somebody(tree, token))
            or lemma in tree.table.light_verbs
            or (lemma in tree.table.light_nouns and tree.is_kind(token, "nominal"))
            or (_is_denied(tree, head) and _is_mentioning(tree, head, table))
            or "for" in find_preposition_roles(tree, token)
        )
        return governed and not (tree.is_verb(token) or is_apart(tree, token, table))
    return tree.is_kind(token, "conjunct") and (
        is_infinitive(tree, token) or _shares_helper(tree, token)
    )


def _is_for_somebody(tree: Tree, token: int) -> bool:
    """Say whether a phrase tells of a person: "offered himself for the candidate"."""
    return tree.is_kind(token, "oblique") and tree.lemmas[token] in tree.table.people


def _is_at(tree: Tree, place: int, head: int) -> bool:
    """Say whether a trigger is the place at which its verb is: "will be in Rome"."""
    named = tree.covering[place] is not None and tree.is_kind(place, "oblique")
    return named and (tree.is_verb(head) or bool(tree.children_of(head, "copula")))


def _is_denied(tree: Tree, verb: int) -> bool:
    """Say whether a word of denial depends on a verb: "there is no talk of ..."."""
    words = load_table(tree.lang, "cues", CueTable).negated.words
    return any(tree.words[child] in words for child in tree.children[verb])


def _is_mentioning(tree: Tree, verb: int, table: CueTable) -> bool:
    """Say whether a verb, or the phrase it begins, says that an event came about."""
    for phrase in table.mentioning:
        first, *rest = phrase.split()
        if (
            tree.lemmas[verb] == first
            and list(tree.words[verb + 1 : verb + 1 + len(rest)]) == rest
        ):
            return True
    return False


def _shares_helper(tree: Tree, verb: int) -> bool:
    """Say whether a bare verb goes on another's helping verb: "may meet and sign".

    So does a bare helper: "will resign and be replaced".
    """
    helped = tree.children_of(tree.heads[verb], "auxiliary")
    if not helped or tree.children_of(verb, "subject", "passive_subject"):
        return False
    bare = min(tree.children_of(verb, "auxiliary"), default=verb)
    return tree.words[bare] == tree.lemmas[bare]
