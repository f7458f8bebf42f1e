"""A trigger in, whether it is fact, plan or possibility: "will meet", "may meet"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.cue_words import Cues, CueTable
from extractor.lang.tables import load_table
from extractor.relations.attempts import (
    Attempt,
    comes_to_nothing,
    find_attempt,
    is_deed,
)
from extractor.relations.cues import find_kinds, find_scope, follows, has_word
from extractor.relations.governors import find_governors, has_lemma, is_undone
from extractor.relations.limits import is_only_one
from extractor.relations.suppositions import is_announced, is_supposed
from extractor.relations.trees.clauses import is_infinitive
from extractor.relations.trees.control import (
    find_wished,
    is_addressed_to,
    is_pressed,
)
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import find_head


def find_modality(
    tree: Tree,
    tokens: tuple[int, ...],
    *,
    stative: bool = False,
    attempts: str = "planned",
) -> str:
    """Give possible, planned or fact; a report is not told apart from fact here.

    What somebody tries is planned, unless it is known to have failed or ``attempts``
    are as good as the deed.
    """
    table = load_table(tree.lang, "cues", CueTable)
    near = find_kinds(tree, tokens[0])
    if "possible" in near and _holds(tree, tokens, table.possible, stative=stative):
        return "possible"
    if not stative and is_supposed(tree, tokens):
        return "possible"
    planned = "planned" in near and (
        _holds(tree, tokens, table.planned, stative=stative)
        or any(tree.lemmas[t] in table.planned.own for t in tokens)
    )
    if not planned and not stative:
        attempt = find_attempt(tree, tokens)
        planned = _is_purpose(tree, tokens, table.planned, attempt)
        planned = planned or _is_prospect(tree, tokens, table.planned, attempt)
        planned = planned or is_announced(tree, tokens) or _is_wished(tree, tokens)
        if attempt and not planned and not is_deed(tree, tokens, attempts):
            planned = not comes_to_nothing(tree, tokens)
    return "planned" if planned else "fact"


def _holds(tree: Tree, tokens: Sequence[int], cues: Cues, *, stative: bool) -> bool:
    scope = find_scope(tree, tokens)
    if any(_has_cue(tree, token, cues, own=tokens) for token in scope):
        return True
    if not stative:
        for token, finite in find_governors(tree, tokens):
            listed = has_lemma(tree, token, cues.lemmas)
            listed = listed and tree.words[token] not in cues.done
            listed = listed and not (finite and tree.lemmas[token] in cues.opinions)
            listed = listed and not is_undone(tree, token, cues.undone)
            if listed or _is_not_so(tree, token, cues):
                return True
            if not finite and _has_cue(tree, token, cues):
                return True
        if _is_bidden(tree, tokens, cues):
            return True
    return follows(tree, tokens, cues)


def _is_wished(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether a trigger is in what somebody wants of others: "preme perché".

    So does "for" before who shall do it: "pushed for X to leave".
    """
    head = find_head(tree, tokens)
    above = (token for token, _ in find_governors(tree, tokens))
    return any(is_pressed(tree, t) or find_wished(tree, t) for t in (head, *above))


def _is_bidden(tree: Tree, tokens: Sequence[int], cues: Cues) -> bool:
    """Say whether an infinitive tells what somebody shall do: "called on X to leave".

    What is over is told by a perfect one ("pensa di aver vinto"). Some languages tell
    it in a clause of its own ("ha fatto appello a X perché lasci").
    """
    below = find_head(tree, tokens)
    for above, _ in find_governors(tree, tokens):
        if has_lemma(tree, above, cues.infinitives) and is_infinitive(tree, below):
            helpers = tree.children_of(below, "auxiliary")
            passive = tree.children_of(below, "passive_auxiliary")
            return len(helpers) == len(passive)
        below = above
    return False


def _is_not_so(tree: Tree, governor: int, cues: Cues) -> bool:
    """Say whether a governor, denied, is a cue: "does not rule out", "is not true"."""
    if not has_lemma(tree, governor, cues.denied):
        return False
    return has_word(tree, governor, load_table(tree.lang, "cues", CueTable).negated)


def _has_cue(tree: Tree, token: int, cues: Cues, *, own: Sequence[int] = ()) -> bool:
    """Say whether words, helping verbs or the verb's own ending are cues.

    ``own`` are the words of a trigger: what it says itself is none ("may rely on").
    """
    helpers = [
        t for t in tree.children_of(token, "auxiliary", "copula") if t not in own
    ]
    verbs = (token, *helpers) if cues.endings else ()
    if any(_has_ending(tree, verb, cues) for verb in verbs):
        return True
    if any(
        tree.lemmas[helper] in cues.lemmas and tree.words[helper] not in cues.done
        for helper in helpers
    ):
        return True
    names, words = tree.table.surface.name_pos, cues.words
    nouns = tree.table.surface.noun_pos
    adjectives = cues.adjectives if own else frozenset[str]()
    for child in tree.children[token]:
        said = tree.words[child] in words and child not in own
        said = said and tree.pos[child] not in names
        if said and not tree.is_kind(child, "object"):  # "may", not "in May"
            return True
        if tree.lemmas[child] in adjectives and tree.pos[child] not in nouns:
            return True
    return _has_marker(tree, token, cues)


def _has_marker(tree: Tree, token: int, cues: Cues) -> bool:
    """Say whether a marker opens the token's finite clause ("se", "if").

    Behind the subject it is another word: "Rossi se l'è presa".
    """
    markers = tree.children_of(token, "marker")
    if not markers:  # as most clauses
        return False
    said = min(tree.children_of(token, "subject", "passive_subject"), default=token)
    opens = any(tree.words[c] in cues.markers and c < said for c in markers)
    verbs = (token, *tree.children_of(token, "auxiliary"))  # "per aver inviato"
    return opens and not any(is_infinitive(tree, verb) for verb in verbs)


def _has_ending(tree: Tree, token: int, cues: Cues) -> bool:
    word = tree.words[token]
    return (
        word.endswith(cues.endings)
        and tree.is_verb(token)
        and word not in cues.except_forms
    )


def _is_purpose(
    tree: Tree, tokens: Sequence[int], cues: Cues, attempt: Attempt | None
) -> bool:
    """Say whether the trigger is an infinitive of purpose ("per incontrare")."""
    head = find_head(tree, tokens)
    return (
        tree.is_kind(head, "adverbial")
        and not _is_tried(head, attempt)
        and is_infinitive(tree, head)
        and not tree.children_of(head, "auxiliary")  # "per aver firmato"
        and tree.lemmas[tree.heads[head]] not in cues.outcomes
        and any(
            tree.words[child] in cues.markers
            for child in tree.children_of(head, "marker", "case")
        )
    )


def _is_prospect(
    tree: Tree, tokens: Sequence[int], cues: Cues, attempt: Attempt | None
) -> bool:
    """Say whether a noun governs an infinitive here ("la volontà di firmare")."""
    above = (token for token, _ in find_governors(tree, tokens))
    return any(
        _hangs_on_noun(tree, token) or _is_wanted(tree, token, cues)
        for token in (find_head(tree, tokens), *above)
        if not _is_tried(token, attempt)
    )


def _is_tried(token: int, attempt: Attempt | None) -> bool:
    """Say whether a word is of what is tried, which is no plan for what does it."""
    return attempt is not None and token in attempt.tried


def _is_wanted(tree: Tree, clause: int, cues: Cues) -> bool:
    """Say whether a noun of will is what a clause belongs to ("hope of signing").

    The parse may hang the clause on the verb that the noun is the object of ("showed
    their will in reaching an agreement").
    """
    head = tree.heads[clause]
    governed = tree.is_kind(clause, "participial", "adverbial")
    if not governed or not tree.children_of(clause, "marker", "case"):
        return False
    nouns = [noun for noun in tree.children_of(head, "object") if noun < clause]
    return any(
        tree.lemmas[noun] in cues.lemmas and not tree.is_verb(noun)
        for noun in (head, *nouns)
    )


def _hangs_on_noun(tree: Tree, head: int) -> bool:
    noun = tree.heads[head]
    governed = tree.is_kind(head, "participial", "adverbial")
    named = tree.covering[noun] is not None
    common = tree.pos[noun] in tree.table.surface.noun_pos and not named
    perfect = bool(tree.children_of(head, "auxiliary"))
    cleft = head < noun or is_addressed_to(tree, head)
    cleft = cleft and bool(tree.children_of(noun, "copula"))
    return (
        governed
        and common
        and is_infinitive(tree, head)
        and not perfect
        and not cleft  # "a riceverlo è stato il sindaco", "è stato il sindaco a ..."
        and not _is_first(tree, noun)
        and not is_only_one(tree, noun, load_table(tree.lang, "cues", CueTable).negated)
    )


def _is_first(tree: Tree, noun: int) -> bool:
    """Say whether somebody did it as the first or only one: "the first to lead"."""
    limiting = load_table(tree.lang, "cues", CueTable).negated.limiting
    return any(tree.words[child] in limiting for child in tree.children[noun])
