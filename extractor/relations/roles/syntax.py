"""A trigger's tokens in, its neutral roles out: who is subject, object, with, to, of.

They are those of its words, and of the light verbs and nouns they are said with.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.cue_words import Cues, CueTable
from extractor.lang.tables import load_table
from extractor.relations.roles.clause_roles import find_clause_roles
from extractor.relations.roles.light_roles import find_light_roles
from extractor.relations.roles.merging import (
    DIRECT,
    Roles,
    keep_named,
    merge,
)
from extractor.relations.trees.clauses import find_preposition_roles, is_infinitive
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive

# How a name without preposition hangs on the noun before it.
BARE = ("nominal", "name_part", "apposition")
PERSON = "PER"


def find_roles(tree: Tree, tokens: Sequence[int], *, light: bool = True) -> Roles:
    """Give for each neutral role the tokens that fill it, with their certainty.

    Those of ``noun_roles`` are not among them. ``light`` lends an event noun the
    arguments of its light verb. Tokens of the trigger itself fill no role. Conjuncts
    are not expanded here.
    """
    key = tuple(tokens), light
    known: Roles | None = tree.memo.get(key)
    if known is None:
        if len(tokens) == 1 and tree.is_verb(tokens[0]):  # as most are
            roles = find_clause_roles(tree, tokens[0])
        else:
            roles = _read_roles(tree, tokens, light=light)
        known = tree.memo[key] = _keep_named(tree, roles, tokens)
    return dict(known)


def _read_roles(tree: Tree, tokens: Sequence[int], *, light: bool) -> Roles:
    roles: Roles = {}
    for token in tokens:
        merge(roles, _find_own_roles(tree, token, tokens))
        if not tree.is_verb(token):
            for other in tree.children_of(token, "conjunct"):
                own = tree.covering[other] is not None
                own = own or bool(tree.children_of(other, "determiner"))
                if len(tokens) > 1 and not own:
                    merge(roles, find_clause_roles(tree, other))
            if light:
                merge(roles, find_light_roles(tree, token, tokens))
    if "object" not in roles and len(tokens) > 1:
        merge(roles, _find_particle_roles(tree, tokens))
        if "subject" in roles:
            merge(roles, _find_late_object(tree, tokens))
    return roles


def _keep_named(tree: Tree, roles: Roles, tokens: Sequence[int]) -> Roles:
    """Leave out, of each role, what is no filler, and roles that nothing fills."""
    kept = {role: keep_named(tree, fillers, tokens) for role, fillers in roles.items()}
    return {role: fillers for role, fillers in kept.items() if fillers}


def _find_particle_roles(tree: Tree, tokens: Sequence[int]) -> Roles:
    """Give the object behind a particle taken for its preposition: "saw off Rossi"."""
    prepositions = [t for t in tokens if tree.is_kind(t, "case")]
    objects = {
        tree.heads[t]: DIRECT
        for t in prepositions
        if (verb := tree.heads[tree.heads[t]]) in tokens
        and tree.heads[t] not in tokens
        and tree.is_verb(verb)
        and not is_passive(tree, verb)
    }
    return {"object": objects} if objects else {}


def _find_late_object(tree: Tree, tokens: Sequence[int]) -> Roles:
    """Give the object taken for a part of a phrase: "ha messo al bando Acme"."""
    verb = tokens[0]
    if not tree.is_verb(verb) or is_passive(tree, verb):
        return {}
    objects = {
        name: DIRECT
        for noun in tokens[1:]
        if tree.children_of(noun, "case")
        for name in tree.children_of(noun, *BARE)
        if name > tokens[-1]
        and tree.covering[name] is not None
        and not tree.children_of(name, "case")
    }
    return {"object": objects} if objects else {}


def _find_own_roles(tree: Tree, token: int, trigger: Sequence[int]) -> Roles:
    """Give a token's roles; an infinitive under a verb of the trigger has no subject.

    Whoever is "asked to leave" asks nobody; whom he is to leave is not asked.
    """
    roles = find_clause_roles(tree, token)
    above = tree.heads[token]
    if above in trigger and above != token and is_infinitive(tree, token):
        told = tree.children_of(token, "subject")  # "told [Rome to leave]"
        asked = bool(told or find_clause_roles(tree, above).get("object"))
        shut = ("subject", "object") if asked else ("subject",)
        kept = {role: who for role, who in roles.items() if role not in shut}
        return kept | {"object": dict.fromkeys(told, DIRECT)} if told else kept
    return roles


def expand(tree: Tree, token: int) -> list[int]:
    """Give a token and what is coordinated with it, in text order.

    Of "not A but B" it is B alone, of "A but neither B nor C" it is A.
    """
    conjuncts = tree.children_of(token, "conjunct")
    if not conjuncts or not _is_nominal(tree, token):
        return [token]
    out = _is_left_out(tree, token)
    found = [] if out else [token]
    for child in conjuncts:
        out = _is_left_out(tree, child) or (out and _goes_on_denying(tree, child))
        nominal = not tree.is_verb(child) or tree.covering[child] is not None
        nominal = nominal and not out
        nominal = nominal and not _is_of_another_phrase(tree, token, child)
        nominal = nominal and not _is_bare_office(tree, token, child)
        if nominal and not _has_verb_between(tree, token, child):
            found += expand(tree, child)
    return found


def _is_of_another_phrase(tree: Tree, first: int, conjunct: int) -> bool:
    """Say whether one of a row has another preposition: "for A, and against B"."""
    if not tree.children_of(conjunct, "case"):
        return False
    one, other = (find_preposition_roles(tree, token) for token in (first, conjunct))
    apart = bool(one) and bool(other) and set(one).isdisjoint(other)
    return apart and not _repeats_last_word(tree, first, other)


def _repeats_last_word(tree: Tree, first: int, roles: Sequence[str]) -> bool:
    """Say whether a row repeats the end of its preposition: "insieme a A e al re B"."""
    known = tree.table.preposition_roles
    return any(
        not set(roles).isdisjoint(known.get(tree.words[word], ()))
        for case in tree.children_of(first, "case")
        for word in tree.children_of(case, "fixed")
    )


def _is_bare_office(tree: Tree, name: int, conjunct: int) -> bool:
    """Say whether a noun goes on about a bearer: "nato a Bari e sindaco di Lecce"."""
    index = tree.covering[name]
    if index is None or tree.covering[conjunct] is not None:
        return False
    if tree.mentions[index].label == PERSON:
        return False  # "Neri, ex ministro e sindaco di Bari"
    lemma, person = tree.lemmas[conjunct], tree.table.dropped.anaphors["PER"]
    if lemma not in tree.table.people and lemma not in person:
        return False
    bare = not tree.children_of(conjunct, "case", "determiner", "possessive")
    return bare and bool(tree.children_of(name, "case"))


def _is_left_out(tree: Tree, conjunct: int) -> bool:
    """Say whether one of a row is denied alone: "A, not B", "A rather than B".

    A word that denies and joins does so behind another ("but neither B"): alone it
    goes on with what is denied.
    """
    denials = load_table(tree.lang, "cues", CueTable).negated
    return any(
        (tree.words[child] in denials.words and not _joins_on(tree, child, denials))
        or _read_joint(tree, child) in denials.phrases
        for child in tree.children[conjunct]
        if child < conjunct or tree.words[child] in denials.words
    )


def _goes_on_denying(tree: Tree, conjunct: int) -> bool:
    """Say whether one of a row is joined to what is denied: "but not A nor [B]"."""
    cues = load_table(tree.lang, "cues", CueTable).negated
    return any(tree.words[child] in cues.joining for child in tree.children[conjunct])


def _joins_on(tree: Tree, denial: int, cues: Cues) -> bool:
    """Say whether a word that denies joins, with none that joins before it."""
    first = tree.pos[denial - 1] not in tree.table.surface.coordinator_pos
    return first and tree.words[denial] in cues.joining


def _read_joint(tree: Tree, token: int) -> str:
    """Give a word with those that are one with it: "rather than"."""
    words = sorted((token, *tree.children_of(token, "fixed")))
    return " ".join(tree.words[word] for word in words)


def _has_verb_between(tree: Tree, first: int, last: int) -> bool:
    """Say whether a clause lies between: then a coordination is likely misread.

    Not one that commas set apart: "tra A, che tace, e B", "A, which ..., and B".
    """
    verbs = [
        token
        for token in range(first + 1, last)
        if tree.is_verb(token) and tree.covering[token] is None
    ]
    return bool(verbs) and not _is_set_apart(tree, first, last)


def _is_set_apart(tree: Tree, first: int, last: int) -> bool:
    """Say whether a clause that describes a name ends with a comma before "and"."""
    names = tree.children_of(first, "nominal", "apposition")  # "il premier Neri, che"
    clauses = [
        clause
        for token in (first, *(t for t in names if tree.covering[t] is not None))
        for clause in tree.children_of(token, "relative", "participial")
        if first < clause < last
    ]
    if not clauses:
        return False
    surface, after = tree.table.surface, range(clauses[0], last)
    joints = [t for t in after if tree.pos[t] in surface.coordinator_pos]
    return bool(joints) and tree.words[joints[-1] - 1] in surface.commas


def _is_nominal(tree: Tree, token: int) -> bool:
    """Say whether a token is a name or a noun, so that conjuncts are of its sort."""
    nouns = tree.table.surface.noun_pos
    known = tree.lemmas[token] in tree.table.transparent
    return known or tree.covering[token] is not None or tree.pos[token] in nouns
