"""A verb in; whether it is passive, and whether it is a participle of a noun, out."""

from __future__ import annotations

from extractor.relations.trees.clauses import (
    find_preposition_roles,
    is_infinitive,
    is_reflexive,
)
from extractor.relations.trees.tree import Tree


def is_passive(tree: Tree, token: int) -> bool:
    """Say whether a verb is passive: by auxiliary, subject or as a bare participle."""
    if not tree.verbs[token]:
        return False
    key = ("passive", token)
    known: bool | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = _reads_as_passive(tree, token)
    return known


def _reads_as_passive(tree: Tree, verb: int) -> bool:
    if _is_never_passive(tree, verb):
        return False
    if tree.children_of(verb, "passive_auxiliary"):
        # "se l'è presa con ..." has an object of its own
        clitics = tree.table.dropped.pronouns
        pronouns = tree.children_of(verb, "expletive")
        objects = tree.children_of(verb, "object")
        said = pronouns or any(o < verb and tree.words[o] in clitics for o in objects)
        return not (objects and said)
    if is_reflexive(tree, verb) or _has_active_helper(tree, verb):
        return False
    if tree.children_of(verb, "passive_subject") or _is_bare_passive(tree, verb):
        return True
    if _has_own_arguments(tree, verb):
        return False
    return is_participial(tree, verb) and not _is_active_form(tree, verb)


def _is_never_passive(tree: Tree, verb: int) -> bool:
    """Say whether a verb with "to be" is in the past, not passive: "è scesa"."""
    never = tree.lemmas[verb] in tree.table.never_passive
    return never and bool(tree.children_of(verb, "auxiliary", "passive_subject"))


def _has_active_helper(tree: Tree, verb: int) -> bool:
    """Say whether a helping verb makes a verb active: "Mosca ha inviato reparti"."""
    helpers = tree.table.active_helpers
    return any(tree.lemmas[c] in helpers for c in tree.children_of(verb, "auxiliary"))


def _has_own_arguments(tree: Tree, verb: int) -> bool:
    """Say whether a verb has a subject before it, and an object.

    It is finite then, whatever it is labelled as: "a day after Acme named Ann head"; a
    subject that is no name has a marker before it ("after its jets bombed Leeds").
    """
    said = [c for c in tree.children_of(verb, "subject") if c < verb]
    marked = said and tree.children_of(verb, "marker")
    named = marked or any(tree.covering[c] is not None for c in said)
    return bool(named) and bool(tree.children_of(verb, "object"))


def is_participial(tree: Tree, verb: int) -> bool:
    """Say whether a verb describes a noun, even if labelled as if it did a verb."""
    kinds = tree.kinds[verb]
    if "participial" in kinds:
        return True
    if "apposition" in kinds:  # "Roma, alleata di Berlino, ..."
        return not tree.children_of(verb, "auxiliary", "subject")
    if "conjunct" in kinds:
        return _continues_participle(tree, verb)
    if "adverbial" not in kinds:
        return "parataxis" in kinds and _follows_its_name(tree, verb)
    head = tree.heads[verb]
    described = tree.pos[head] in tree.table.surface.noun_pos
    described = described or tree.words[head] in tree.table.dropped.latter
    if described:
        active = tree.words[verb].endswith(tree.table.active_endings)
        said = (active or verb < head) and tree.children_of(head, "copula")
        return not said
    return "parataxis" in kinds and _follows_its_name(tree, verb)


def _follows_its_name(tree: Tree, verb: int) -> bool:
    """Say whether a bare participle stands behind the comma of a name it is put under.

    "Con lui Rossi, eletto sindaco": it is labelled as a clause of its own.
    """
    named = tree.covering[tree.heads[verb]] is not None and tree.heads[verb] < verb
    bare = named and not tree.children_of(verb, "auxiliary", "subject", "expletive")
    behind = bare and tree.words[verb - 1] in tree.table.surface.commas
    ends = tree.table.participle_endings
    return behind and tree.words[verb][-1:] in ends


def _has_agent_alone(tree: Tree, verb: int) -> bool:
    """Say whether a participle stands with its agent, and no auxiliary.

    It goes on a row ("and named by X") or is a headline ("Rossi battuto da Neri").
    """
    if tree.children_of(verb, "auxiliary"):
        return False
    agents = bool(tree.children_of(verb, "agent"))
    if tree.heads[verb] != verb:
        said = tree.children_of(verb, "object", "subject")
        return agents and tree.is_kind(verb, "conjunct") and not said
    taken = tree.lemmas[verb] in tree.table.dropped.transitive
    past = is_past_participle(tree, verb)
    if tree.children_of(verb, "object") or not agents:
        return taken and past and _has_doer(tree, verb)
    return taken or past


def _is_bare_passive(tree: Tree, verb: int) -> bool:
    """Say whether a participle is passive by its place, without auxiliary."""
    return (
        _is_fronted_participle(tree, verb)
        or _has_agent_alone(tree, verb)
        or _shares_passive(tree, verb)
    )


def _shares_passive(tree: Tree, verb: int) -> bool:
    """Say whether a bare participle goes on a passive: "è stato fermato e poi espulso".

    It has the helping verb of the one before.
    """
    head = tree.heads[verb]
    return (
        tree.is_kind(verb, "conjunct")
        and bool(tree.children_of(head, "passive_auxiliary"))
        and not tree.children_of(verb, "auxiliary", "subject", "object")
        and (is_past_participle(tree, verb) or _has_doer(tree, verb))
    )


def _has_doer(tree: Tree, verb: int) -> bool:
    """Say whether a participle has a name behind "by": "was held and beaten by X"."""
    if tree.words[verb][-1:] not in tree.table.participle_endings:
        return False
    return any(
        tree.covering[token] is not None and "by" in find_preposition_roles(tree, token)
        for token in tree.children_of(verb, "oblique")
    )


def is_past_participle(tree: Tree, verb: int) -> bool:
    """Say whether a verb's form is a participle and no present: "fermata", not "ferma".

    Never in a language whose past looks the same ("was held and said").
    """
    tails = tree.table.participle_tails
    ending = next((e for e in tails if tree.lemmas[verb].endswith(e)), None)
    return ending is not None and tree.words[verb].endswith(tails[ending])


def _is_fronted_participle(tree: Tree, verb: int) -> bool:
    """Say whether a participle with an agent opens a clause: "Met by X, Y left"."""
    taken = tree.lemmas[verb] in tree.table.dropped.transitive
    open_object = taken and not tree.children_of(verb, "object", "complement")
    return (
        tree.is_kind(verb, "adverbial")
        and (open_object or bool(tree.children_of(verb, "agent")))
        and not tree.children_of(verb, "auxiliary", "subject")
        and tree.words[verb][-1:] in tree.table.participle_endings
        and not _is_active_form(tree, verb)
    )


def _continues_participle(tree: Tree, verb: int) -> bool:
    """Say whether a verb goes on a participle: "founded by X and led by Y"."""
    head = tree.heads[verb]
    bare = not tree.children_of(verb, "auxiliary", "subject", "passive_subject")
    return (
        bare
        and head != verb
        and tree.is_verb(head)
        and is_participial(tree, head)
        and tree.words[verb][-1:] in tree.table.participle_endings
    )


def _is_active_form(tree: Tree, token: int) -> bool:
    word = tree.words[token]
    return word.endswith(tree.table.active_endings) or is_infinitive(tree, token)
