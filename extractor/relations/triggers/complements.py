"""A verb of a trigger in, the noun or infinitive that completes it, out."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.trees.antecedents import resolve_relative
from extractor.relations.trees.clauses import is_infinitive
from extractor.relations.trees.tree import Tree
from extractor.schemas import Pattern

# How the subject of a verb depends on it.
SUBJECTS = ("subject", "passive_subject")
# Who is to do what somebody says.
CLAIMED = "claimed"


def find_complements(
    tree: Tree, verb: int, pattern: Pattern, trigger: Sequence[int]
) -> list[int]:
    """Find what completes a verb, and more of it: "a stake in A and one in B"."""
    noun = find_complement(tree, verb, pattern, trigger)
    if noun is None:
        return []
    return [noun, *_find_joined(tree, noun, pattern.complement)]


def _find_joined(tree: Tree, noun: int, nouns: Sequence[str]) -> list[int]:
    """Give the complements joined to one that say themselves of what they are."""
    return [
        other
        for other in tree.children_of(noun, "conjunct")
        if tree.lemmas[other] in nouns or _has_any(tree, other, nouns)
        if tree.children_of(other, "nominal")
    ]


def find_complement(
    tree: Tree, verb: int, pattern: Pattern, trigger: Sequence[int]
) -> int | None:
    """Find the verb's object or infinitive, also where the verb is passive.

    Beside an object it may be the subject only where the pattern asks for the object
    and for no other subject ("Maltese drones hit Gozo").
    """
    nouns = pattern.complement
    candidates = _find_objects(tree, verb, pattern, trigger)
    free = "subject" not in pattern.subject and "object" in pattern.object
    others = SUBJECTS if free or not candidates else ()
    candidates += _find_bare(tree, verb)
    if len(trigger) > 1:
        candidates += _find_behind_particle(tree, verb, trigger)
    candidates += tree.children_of(verb, "open_complement", *others)
    candidates += _find_farther(tree, verb, pattern)
    for candidate in candidates:
        if _is_number(tree, candidate) and _has_any(tree, candidate, nouns):
            return candidate
        for noun in _find_nouns(tree, candidate):
            if tree.lemmas[noun] in nouns or tree.words[noun] in nouns:
                return noun
    return None


def _find_objects(
    tree: Tree, verb: int, pattern: Pattern, trigger: Sequence[int]
) -> list[int]:
    """Give the objects of a verb, and what is labelled otherwise and is one."""
    objects = [
        noun
        for child in tree.children_of(verb, "object")
        if child not in trigger
        for noun in _find_antecedents(tree, child)
    ]
    beside = tree.children_of(verb, "adverb")  # "minaccia dazi", so mislabelled
    mislabelled = [t for t in beside if tree.words[t] in pattern.complement]
    return objects + _find_amounts(tree, verb) + mislabelled


def _find_farther(tree: Tree, verb: int, pattern: Pattern) -> list[int]:
    """Give what completes a verb from farther off: infinitives, whom it describes."""
    found = [
        clause
        for clause in tree.children_of(verb, "adverbial", "complement")
        if is_infinitive(tree, clause) and not tree.children_of(clause, "auxiliary")
    ]
    first = tree.heads[verb] if tree.is_kind(verb, "conjunct") else verb
    if _describes(tree, first):  # "hosted by X and led by Y"
        found += _find_described(tree, first)
    if CLAIMED in pattern.object:
        found += _find_duties(tree, verb)
    return found + _find_linked(tree, verb)


def _find_antecedents(tree: Tree, token: int) -> list[int]:
    """Give what a relative pronoun may stand for, else the token itself.

    Behind "the charges of London, which Moscow denied" it is London, or the charges.
    """
    antecedent = resolve_relative(tree, token)
    inner = antecedent != token and tree.is_kind(antecedent, "nominal")
    return [antecedent, tree.heads[antecedent]] if inner else [antecedent]


def _find_linked(tree: Tree, adjective: int) -> list[int]:
    """Give what a linking verb says an adjective of: "i rapporti restano tesi"."""
    verb = tree.heads[adjective]
    linking = tree.lemmas[verb] in tree.table.predicative_verbs
    said = linking and tree.is_kind(adjective, "open_complement")
    return tree.children_of(verb, "subject") if said else []


def _find_behind_particle(tree: Tree, verb: int, trigger: Sequence[int]) -> list[int]:
    """Give what a particle of the trigger was taken for a preposition of."""
    return [
        noun
        for noun in tree.children_of(verb, "oblique")
        if any(case in trigger for case in tree.children_of(noun, "case"))
    ]


def _find_bare(tree: Tree, verb: int) -> list[int]:
    """Give phrases behind a verb without preposition: "gli ha inflitto due turni"."""
    return [
        noun
        for noun in tree.children_of(verb, "oblique")
        if noun > verb and not tree.children_of(noun, "case")
    ]


def _find_nouns(tree: Tree, noun: int) -> list[int]:
    """Give a noun, its row, and what it counts: "due tornate di colloqui"."""
    found = [noun, *tree.children_of(noun, "conjunct")]
    if not tree.table.light_nouns.isdisjoint((tree.lemmas[noun], tree.words[noun])):
        found += [t for t in tree.children_of(noun, "nominal") if t > noun]
    return found


def _find_duties(tree: Tree, verb: int) -> list[int]:
    """Give what may say that somebody has to act: "said X must go", "has to go".

    A second auxiliary makes it a guess: "must have gone".
    """
    duties = []
    for clause in tree.children_of(verb, "complement"):
        auxiliaries = tree.children_of(clause, "auxiliary")
        if tree.children_of(clause, "copula"):  # "said X is responsible"
            duties.append(clause)
        if any(
            is_infinitive(tree, inner)
            for inner in tree.children_of(clause, "open_complement")
        ):
            duties.append(clause)
        elif len(auxiliaries) == 1:
            helpers = tree.table.active_helpers
            bound = is_infinitive(tree, clause)  # "had to go"
            duties += [t for t in auxiliaries if bound or tree.lemmas[t] not in helpers]
    return duties


def _find_amounts(tree: Tree, verb: int) -> list[int]:
    """Give numbers behind a verb that the parse did not take for its object."""
    return [
        child
        for child in tree.children[verb]
        if child > verb and tree.words[child][:1].isdigit() and not tree.kinds[child]
    ]


def _is_number(tree: Tree, token: int) -> bool:
    if tree.words[token][:1].isdigit():
        return True
    noun = tree.pos[token] in tree.table.surface.noun_pos
    return not (noun or tree.is_verb(token))


def _describes(tree: Tree, verb: int) -> bool:
    """Say whether a verb describes a noun; not in "la decisione di rifiutare"."""
    described = tree.is_kind(verb, "participial", "relative")
    return described and not is_infinitive(tree, verb)


def _find_described(tree: Tree, verb: int) -> list[int]:
    """Give the noun that a participle describes, and those whose phrases it is in.

    "The arrest of Neri, ordered by X": the parse may hang it on the name.
    """
    noun = tree.heads[verb]
    found = [noun]
    if not tree.is_kind(verb, "participial"):
        return found  # "omaggio all'Iran, che ha fornito armi"
    while tree.is_kind(noun, "nominal", "conjunct") and tree.heads[noun] < noun:
        noun = tree.heads[noun]
        found.append(noun)
    return found


def _has_any(tree: Tree, number: int, nouns: Sequence[str]) -> bool:
    """Say whether a number is one of these units: "60" of "60 per cento", "60 %"."""
    return any(tree.lemmas[child] in nouns for child in tree.children[number])
