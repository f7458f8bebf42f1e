"""A trigger in, the words that say it, and whether cue words stand with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.lang.cue_words import Cues, CueTable
from extractor.lang.tables import load_table
from extractor.relations.limits import is_limited
from extractor.relations.trees.surface import is_person
from extractor.relations.trees.tree import Tree

# Kinds of cues that a clause may have.
KINDS = ("negated", "planned", "possible", "attempted")

# Tokens before a trigger in which a phrase such as "is due to" may end.
PHRASE_REACH = 3
# How a name hangs on the noun before it.
NAMED = ("name_part", "nominal", "apposition", "compound")


def find_kinds(tree: Tree, token: int) -> frozenset[str]:
    """Give the kinds of cues of which the sentence of a token has any word; once.

    Most sentences have none of one kind, so that nothing need be looked for.
    """
    key = "cues", tree.sent_of[token]
    known: frozenset[str] | None = tree.memo.get(key)
    if known is None:
        table, span = load_table(tree.lang, "cues", CueTable), tree.sents[key[1]]
        words, lemmas = tree.words[slice(*span)], tree.lemmas[slice(*span)]
        said = frozenset((*words, *lemmas))
        known = tree.memo[key] = frozenset(
            kind for kind in KINDS if getattr(table, kind).may_stand_among(words, said)
        )
    return known


def find_scope(tree: Tree, tokens: Sequence[int]) -> list[int]:
    """Give the trigger's tokens, without function words of a word sequence."""
    small = tree.table.surface.opening_pos
    scope = [t for t in tokens if tree.pos[t] not in small or tree.is_verb(t)]
    # "Will be in Rome" has its helping verb at the place.
    scope += [tree.heads[t] for t in tokens if tree.is_kind(t, "copula")]
    return scope + [tree.heads[t] for t in tokens if _is_somebody(tree, t)]


def _is_somebody(tree: Tree, noun: int) -> bool:
    """Say whether a clause names who a noun is: "the next head may be Roe"."""
    name = tree.heads[noun]
    if not tree.is_kind(noun, "subject") or "conjunct" in tree.beneath[name]:
        return False
    own = [t for t in tree.children_of(noun, *NAMED) if t > noun]
    titled = any(is_person(tree, t) and not tree.children_of(t, "case") for t in own)
    return is_person(tree, name) and not titled and "copula" in tree.beneath[name]


def has_word(tree: Tree, token: int, cues: Cues, *, own: Sequence[int] = ()) -> bool:
    """Say whether a cue word, marker or adjective depends on the token.

    Words of the trigger's ``own`` deny nothing: "does not recognise" is what it is.
    """
    words, markers, adjectives = cues.words, cues.markers, cues.adjectives
    for child in tree.children[token]:
        word = tree.words[child]
        if child not in own and (
            (word in words and not is_limited(tree, child, cues))
            or (word in markers and tree.is_kind(child, "marker", "case"))
            or (tree.lemmas[child] in adjectives and tree.is_kind(child, "adjective"))
        ):
            return True
    return False


def follows(tree: Tree, tokens: Sequence[int], cues: Cues) -> bool:
    """Say whether the words of a phrase stand shortly before the trigger.

    Or before the helping verb of a noun: "is set to [be] the new head".
    """
    if not (known := cues.phrases_by_end):
        return False
    starts = [tokens[0], *tree.children_of(tokens[0], "copula")]
    return any(_is_behind(tree, start, known) for start in starts)


def _is_behind(
    tree: Tree, start: int, known: Mapping[str, Sequence[tuple[str, ...]]]
) -> bool:
    """Say whether the words of a phrase stand shortly before a token."""
    first = tree.sents[tree.sent_of[start]][0]
    for end in range(start, max(first, start - PHRASE_REACH), -1):
        word, lemma = tree.words[end - 1], tree.lemmas[end - 1]
        if word not in known and lemma not in known:  # as most words
            continue
        for parts in (*known.get(word, ()), *known.get(lemma, ())):
            opening = end - len(parts)
            if opening >= first and all(
                part in (tree.words[opening + i], tree.lemmas[opening + i])
                for i, part in enumerate(parts)
            ):
                return True
    return False
