"""A coordination in; what the parse joined to the wrong word is hung, in place, anew.

Articles and prepositions tell what is one of a row: where they fuse ("del", "dagli"),
each of a row has its own.
"""

from __future__ import annotations

from extractor.relations.trees.apposed_rows import lower_row
from extractor.relations.trees.clauses import (
    find_cases,
    find_preposition_roles,
    is_infinitive,
)
from extractor.relations.trees.tree import Tree

CONJUNCT = frozenset({"conjunct"})
# What only a clause has.
CLAUSAL = ("subject", "passive_subject", "copula", "object", "oblique", "adverbial")
OBLIQUE = frozenset({"oblique"})
# Roles of the prepositions that an article is joined to ("del", "al", "dal", "nel").
FUSING = ("of", "dative", "from", "within")
# The role of the two sides of an event.
BETWEEN = "between"


def mend_conjunct(tree: Tree, token: int) -> None:
    """Hang what a coordination was said to join on what it belongs to."""
    if tree.is_verb(token):
        _raise_participle(tree, token)
    elif not lower_row(tree, token):
        _join_object(tree, token)
        _join_nearer(tree, token)
        _raise_phrase(tree, token)
        _raise_titled(tree, token)
        _raise_member(tree, token)
        _raise_kin(tree, token)
        _lower_member(tree, token)


def _join_object(tree: Tree, noun: int) -> None:
    """Join a noun to the object right before its "and", not to the verb.

    "Has sued Acme and its boss, Ann Green": a noun without verb is no clause.
    """
    verb, joints = tree.heads[noun], tree.table.surface.coordinator_pos
    if not tree.is_verb(verb) or tree.children_of(noun, *CLAUSAL):
        return
    joint = next((c for c in tree.children[noun] if tree.pos[c] in joints), 0)
    for other in tree.children_of(verb, "object"):
        whole = verb < other < joint < noun and tree.find_right_edge(other) + 1 == joint
        if whole and not find_cases(tree, noun):
            tree.move(noun, other, CONJUNCT)
            return


def _join_nearer(tree: Tree, name: int) -> None:
    """Join a name to the subject or object before it, not to an agent before that.

    "Furono accolti da Neri Sala, Bosco e Conti": no row reaches over what its verb
    governs.
    """
    agent = tree.heads[name]
    if tree.covering[name] is None or not agent < name or not find_cases(tree, agent):
        return
    if find_cases(tree, name):
        return
    verb = tree.heads[agent]
    between = [
        other
        for other in tree.children_of(verb, "subject", "passive_subject", "object")
        if agent < other < name and tree.covering[other] is not None
    ]
    if between and verb < agent:
        tree.move(name, between[-1], CONJUNCT)


def _raise_phrase(tree: Tree, noun: int) -> None:
    """Hand a phrase with another preposition than the row's to the verb.

    So in "è stato fermato dagli agenti, all'aeroporto di Bari".
    """
    first = tree.heads[noun]
    cases = tree.children_of(noun, "case")
    if not cases or tree.children_of(first, "conjunct")[0] != noun:
        return
    comma = cases[0] - 1
    commas = tree.table.surface.commas
    if tree.words[comma] not in commas or not tree.is_kind(first, "oblique"):
        return
    own, other = find_preposition_roles(tree, noun), find_preposition_roles(tree, first)
    verb = tree.heads[first]
    if own and other and not set(own) & set(other) and tree.is_verb(verb):
        tree.move(noun, verb, OBLIQUE)


def _raise_titled(tree: Tree, noun: int) -> None:
    """Join a phrase to the one before, not to its name: "del re X e della regina Y"."""
    name = tree.heads[noun]
    title = tree.heads[name]
    bare = title < name < noun and tree.covering[name] is not None
    if not bare or tree.is_verb(title) or not tree.children_of(noun, "case"):
        return
    if find_cases(tree, name) or not tree.is_kind(name, "nominal", "apposition"):
        return
    own, other = (find_preposition_roles(tree, t) for t in (noun, title))
    if set(own) & set(other):
        tree.move(noun, title, CONJUNCT)


def _raise_kin(tree: Tree, noun: int) -> None:
    """Join kin to kin: "figlio di un mercante e nipote del poeta X"."""
    inner, kin = tree.heads[noun], tree.table.companions
    outer = tree.heads[inner]
    if tree.lemmas[noun] not in kin or tree.lemmas[inner] in kin:
        return
    bare = not tree.children_of(noun, "determiner", "case")
    if bare and tree.lemmas[outer] in kin and tree.is_kind(inner, "nominal"):
        tree.move(noun, outer, CONJUNCT)


def _raise_member(tree: Tree, noun: int) -> None:
    """Join a noun with an article alone to what has one, not to a phrase between.

    "Il figlio di Neri e il ministro Sala": one more of whom he is the son had "del".
    """
    articles = tree.table.surface.definite
    if not any(tree.words[c] in articles for c in tree.children_of(noun, "determiner")):
        return
    if find_cases(tree, noun) or not _is_named(tree, noun):
        return
    first = tree.heads[noun]
    while tree.heads[first] < first and _is_inner(tree, first):
        first = tree.heads[first]
    whole = first != tree.heads[noun] and tree.pos[first] in tree.table.surface.noun_pos
    if whole and tree.children_of(first, "determiner"):
        tree.move(noun, first, CONJUNCT)


def _lower_member(tree: Tree, noun: int) -> None:
    """Join the second of two sides to the first: "gli scontri tra A e B".

    One side alone is between nothing: the parse joined the other to the event.
    """
    event = tree.heads[noun]
    if find_cases(tree, noun) or not _is_named(tree, noun):
        return
    for side in tree.children_of(event, "nominal"):
        between = BETWEEN in find_preposition_roles(tree, side)
        alone = side < noun and not tree.children_of(side, "conjunct")
        if between and alone and _is_named(tree, side):
            tree.move(noun, side, CONJUNCT)
            return
    side_before = _find_side_before(tree, noun)
    if side_before is not None and tree.heads[noun] < side_before:
        tree.move(noun, side_before, CONJUNCT)


def _find_side_before(tree: Tree, noun: int) -> int | None:
    """Give the one side that stands right before the "and" of a noun.

    The parse may have hung it on when or where it was: "l'intesa raggiunta nella notte
    tra A e B".
    """
    joints = tree.table.surface.coordinator_pos
    joint = next((c for c in tree.children[noun] if tree.pos[c] in joints), 0)
    index = tree.covering[joint - 1] if joint else None
    anchor = tree.anchors[index] if index is not None else None
    if anchor is None or anchor == tree.heads[noun]:
        return None
    for side in (anchor, tree.heads[anchor]):
        between = BETWEEN in find_preposition_roles(tree, side)
        if between and not tree.children_of(side, "conjunct"):
            return side
    return None


def _is_named(tree: Tree, noun: int) -> bool:
    """Say whether a noun is a name, or has one beside it."""
    beside = tree.children_of(noun, "nominal", "name_part", "apposition")
    return any(tree.covering[t] is not None for t in (noun, *beside))


def _is_inner(tree: Tree, token: int) -> bool:
    """Say whether a word is a bare name of a noun, or a phrase whose article fuses."""
    if not tree.is_kind(token, "nominal", "name_part"):
        return False
    cases = find_cases(tree, token)
    if not cases:
        named = tree.covering[token] is not None
        return named and not tree.children_of(token, "determiner")
    fused = tree.table.dropped.definite & tree.table.preposition_roles.keys()
    roles = set(find_preposition_roles(tree, token))
    return bool(fused) and not roles.isdisjoint(FUSING)


def _raise_participle(tree: Tree, verb: int) -> None:
    """Join a participle to the verb with a helper, not to the infinitive between.

    "Hanno costretto l'aereo ad atterrare e arrestato Neri".
    """
    infinitive = tree.heads[verb]
    above = tree.heads[infinitive]
    if not tree.is_verb(verb) or tree.children_of(verb, "auxiliary", "subject"):
        return
    if above == infinitive or not is_infinitive(tree, infinitive):
        return
    helped = tree.is_verb(above) and bool(tree.children_of(above, "auxiliary"))
    ends = tree.table.participle_endings
    same = helped and bool(ends) and _is_same_form(tree, verb, above)
    if same and tree.words[verb].endswith(tuple(ends)):
        tree.move(verb, above, CONJUNCT)


def _is_same_form(tree: Tree, verb: int, above: int) -> bool:
    """Say whether two verbs are participles with the same ending: "-ato", "-etto"."""
    tails = {ending[-2:] for ending in tree.table.agreement.participles}
    return all(tree.words[t][-2:] in tails for t in (verb, above))
