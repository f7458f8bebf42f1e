"""A trigger in, whether it is denied, and whether it is fact, plan or possibility."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from extractor.lang.cue_words import Cues, CueTable
from extractor.lang.tables import load_table
from extractor.relations.governors import find_governors, is_claimed, is_listed
from extractor.relations.trees.clauses import is_infinitive
from extractor.relations.trees.subjects import is_addressed_to
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import find_head

# How a claim depends on what is made of it.
ARGUMENTS = ("object", "subject", "passive_subject")
# Tokens before a trigger in which a phrase such as "is due to" may end.
PHRASE_REACH = 3
AUXILIARIES = frozenset({"AUX"})


def is_negated(tree: Tree, tokens: Sequence[int], *, stative: bool = False) -> bool:
    """Say whether the text denies what the trigger says.

    ``stative`` triggers (an office beside a name) are not governed by the verb of
    their sentence.
    """
    cues = load_table(tree.lang, "cues", CueTable).negated
    scope = [t for t in _find_scope(tree, tokens) if not _is_asked(tree, t, tokens)]
    if any(_has_word(tree, token, cues, own=tokens) for token in scope):
        return True
    verbs = [token for token in scope if tree.is_verb(token)]
    if any(_has_nobody(tree, verb, cues) for verb in verbs):
        return True
    if any(_is_never_so(tree, verb, cues) for verb in verbs):
        return True
    if _follows(tree, tokens, cues.phrases):
        return True
    if stative:
        return False
    governors = find_governors(tree, tokens)
    return any(
        _denies(tree, token, cues, finite=finite) for token, finite in governors
    ) or _is_claimed_falsely(tree, find_head(tree, tokens), cues)


def _is_shown(tree: Tree, clause: int) -> bool:
    """Say whether a clause is what there is evidence of: "that X met Y", no "which"."""
    if tree.is_kind(clause, "participial", "complement"):
        return True
    subjects = tree.children_of(clause, "subject", "passive_subject")
    pronouns = tree.table.relative_pronouns
    named = any(tree.words[subject] not in pronouns for subject in subjects)
    return named and tree.is_kind(clause, "relative")


def _denies(tree: Tree, governor: int, cues: Cues, *, finite: bool) -> bool:
    """Say whether a governor denies what it governs; denied itself it does not."""
    denied = _has_word(tree, governor, cues)
    if is_listed(tree, governor, cues.lemmas):
        return not denied
    return denied and (not finite or is_listed(tree, governor, cues.denied))


def _is_claimed_falsely(tree: Tree, head: int, cues: Cues) -> bool:
    """Say whether somebody denies a claim of it: "dismissed claims that X left".

    There may be no evidence of it, too.
    """
    claim = tree.heads[head]
    if tree.lemmas[claim] in cues.evidence and _is_shown(tree, head):
        above = tree.heads[claim]
        return any(_has_word(tree, token, cues) for token in (claim, above))
    if not is_claimed(tree, head, cues):
        return False
    verb = tree.heads[claim]
    denied = tree.lemmas[verb] in cues.denials or tree.lemmas[verb] in cues.lemmas
    return denied and tree.is_kind(claim, *ARGUMENTS)


def find_modality(tree: Tree, tokens: Sequence[int], *, stative: bool = False) -> str:
    """Give possible, planned or fact; a report is not told apart from fact here."""
    table = load_table(tree.lang, "cues", CueTable)
    if _holds(tree, tokens, table.possible, stative=stative):
        return "possible"
    planned = _holds(tree, tokens, table.planned, stative=stative)
    planned = planned or any(tree.lemmas[t] in table.planned.own for t in tokens)
    if not planned and not stative:
        planned = _is_purpose(tree, tokens, table.planned)
        planned = planned or _is_prospect(tree, tokens, table.planned)
    return "planned" if planned else "fact"


def _holds(tree: Tree, tokens: Sequence[int], cues: Cues, *, stative: bool) -> bool:
    scope = _find_scope(tree, tokens)
    if any(_has_cue(tree, token, cues, inside=True) for token in scope):
        return True
    if not stative:
        for token, finite in find_governors(tree, tokens):
            if is_listed(tree, token, cues.lemmas) or _is_not_so(tree, token, cues):
                return True
            if not finite and _has_cue(tree, token, cues, inside=False):
                return True
    return _follows(tree, tokens, cues.phrases)


def _is_not_so(tree: Tree, governor: int, cues: Cues) -> bool:
    """Say whether a governor, denied, is a cue: "does not rule out", "is not true"."""
    if not is_listed(tree, governor, cues.denied):
        return False
    return _has_word(tree, governor, load_table(tree.lang, "cues", CueTable).negated)


def _find_scope(tree: Tree, tokens: Sequence[int]) -> list[int]:
    """Give the trigger's tokens, without function words of a word sequence."""
    small = _small(tree)
    scope = [t for t in tokens if tree.is_verb(t) or tree.pos[t] not in small]
    # "Will be in Rome" has its helping verb at the place.
    return scope + [tree.heads[t] for t in tokens if tree.is_kind(t, "copula")]


def _is_asked(tree: Tree, token: int, trigger: Sequence[int]) -> bool:
    """Say whether somebody is asked to do what a word says: "urged Rome not to pay".

    What is denied there is not that he is asked.
    """
    above = tree.heads[token]
    asked = above != token and above in trigger and is_infinitive(tree, token)
    return asked and bool(tree.children_of(above, "object"))


def _small(tree: Tree) -> frozenset[str]:
    surface = tree.table.surface
    return surface.preposition_pos | surface.determiner_pos


def _has_word(tree: Tree, token: int, cues: Cues, *, own: Sequence[int] = ()) -> bool:
    """Say whether a cue word, marker or adjective depends on the token.

    Words of the trigger's ``own`` deny nothing: "does not recognise" is what it is.
    """
    return any(
        (tree.words[child] in cues.words and not _is_limited(tree, child, cues))
        or (tree.words[child] in cues.markers and tree.is_kind(child, "marker", "case"))
        or (tree.lemmas[child] in cues.adjectives and tree.is_kind(child, "adjective"))
        for child in tree.children[token]
        if child not in own
    )


def _is_limited(tree: Tree, word: int, cues: Cues) -> bool:
    """Say whether a word denies only that there is no more: "was not the first to"."""
    if not cues.limiting:
        return False
    small = tree.table.surface.determiner_pos | AUXILIARIES
    token, end = word + 1, tree.sents[tree.sent_of[word]][1]
    while token < end and tree.pos[token] in small:
        token += 1
    return token < end and tree.words[token] in cues.limiting


def _has_nobody(tree: Tree, verb: int, cues: Cues) -> bool:
    """Say whether the subject is denied: "no minister met X", "neither X nor Y met"."""
    surface = tree.table.surface
    small = surface.determiner_pos | surface.coordinator_pos
    return any(
        tree.words[subject] in cues.words
        or any(
            tree.words[child] in cues.words and tree.pos[child] in small
            for child in tree.children[subject]
        )
        for subject in tree.children_of(verb, "subject", "passive_subject")
    )


def _is_never_so(tree: Tree, verb: int, cues: Cues) -> bool:
    """Say whether a phrase of circumstances denies: "in no way", "in nessun caso"."""
    return any(
        tree.lemmas[noun] in cues.circumstances
        and any(tree.words[child] in cues.words for child in tree.children[noun])
        for noun in tree.children_of(verb, "oblique")
    )


def _has_cue(tree: Tree, token: int, cues: Cues, *, inside: bool) -> bool:
    """Say whether words, helping verbs or the verb's own ending are cues."""
    helpers = tree.children_of(token, "auxiliary", "copula")
    verbs = (token, *helpers) if cues.endings else ()
    if any(_has_ending(tree, verb, cues) for verb in verbs):
        return True
    if any(tree.lemmas[helper] in cues.lemmas for helper in helpers):
        return True
    names = tree.table.surface.name_pos
    for child in tree.children[token]:
        said = tree.words[child] in cues.words and tree.pos[child] not in names
        if said and not tree.is_kind(child, "object"):  # "may", not "in May"
            return True
        if inside and tree.lemmas[child] in cues.adjectives:
            return True
    return _has_marker(tree, token, cues)


def _has_marker(tree: Tree, token: int, cues: Cues) -> bool:
    """Say whether a marker opens the token's finite clause ("se", "if")."""
    markers = tree.children_of(token, "marker")
    opens = any(tree.words[child] in cues.markers for child in markers)
    return opens and not is_infinitive(tree, token)


def _has_ending(tree: Tree, token: int, cues: Cues) -> bool:
    word = tree.words[token]
    return (
        word.endswith(cues.endings)
        and tree.is_verb(token)
        and word not in cues.except_forms
    )


def _is_purpose(tree: Tree, tokens: Sequence[int], cues: Cues) -> bool:
    """Say whether the trigger is an infinitive of purpose ("per incontrare")."""
    head = find_head(tree, tokens)
    return (
        tree.is_kind(head, "adverbial")
        and is_infinitive(tree, head)
        and any(
            tree.words[child] in cues.markers
            for child in tree.children_of(head, "marker", "case")
        )
    )


def _is_prospect(tree: Tree, tokens: Sequence[int], cues: Cues) -> bool:
    """Say whether a noun governs an infinitive here ("la volontà di firmare")."""
    above = (token for token, _ in find_governors(tree, tokens))
    return any(
        _hangs_on_noun(tree, token) or _is_wanted(tree, token, cues)
        for token in (find_head(tree, tokens), *above)
    )


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
    )


def _follows(tree: Tree, tokens: Sequence[int], phrases: tuple[str, ...]) -> bool:
    """Say whether the words of a phrase stand shortly before the trigger."""
    first = tree.sents[tree.sent_of[tokens[0]]][0]
    known = _split_phrases(phrases)
    for end in range(tokens[0], max(first, tokens[0] - PHRASE_REACH), -1):
        word, lemma = tree.words[end - 1], tree.lemmas[end - 1]
        if word not in known and lemma not in known:  # as most words
            continue
        for parts in (*known.get(word, ()), *known.get(lemma, ())):
            start = end - len(parts)
            if start >= first and all(
                part in (tree.words[start + i], tree.lemmas[start + i])
                for i, part in enumerate(parts)
            ):
                return True
    return False


@lru_cache(maxsize=32)  # a few lists of each language
def _split_phrases(
    phrases: tuple[str, ...],
) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Give the words of phrases by their last word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        found.setdefault(parts[-1], []).append(parts)
    return found
