"""A verb in, its subjects, said or not, out."""

from __future__ import annotations

from extractor.relations.trees.antecedents import resolve_relative
from extractor.relations.trees.clauses import (
    find_preposition_roles,
    is_infinitive,
    is_personal,
    is_subject,
)
from extractor.relations.trees.control import (
    find_addressed,
    find_called,
    find_controlled,
    find_wished,
    is_addressed_to,
    is_foiled,
    is_pressed,
)
from extractor.relations.trees.questions import find_asked
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_participial

# Clauses climbed in search of a subject that is not said.
MAX_CLIMB = 4
# Whose a decision or an attempt is: "of X", "by X".
DOERS = frozenset({"of", "by"})


def find_subjects(tree: Tree, verb: int, climbed: int = 0) -> list[int]:
    """Give the grammatical subjects of a verb, also where another clause says them."""
    labelled = tree.children_of(verb, "subject", "passive_subject")
    own = [c for c in labelled if not find_preposition_roles(tree, c)]
    own = own or _find_raised(tree, verb)
    if own and not (tree.is_kind(verb, "complement") and is_personal(tree, own)):
        return [resolve_relative(tree, token) for token in own]
    if tree.heads[verb] == verb:
        return _find_lent(tree, verb)
    return [] if climbed >= MAX_CLIMB else _find_subjects_above(tree, verb, climbed)


def _find_lent(tree: Tree, verb: int) -> list[int]:
    """Give the subject of the clause behind a participle that was taken for the main.

    "Nato a Noto, [...], Rossi era il vice di ...": the clause hangs on it as another.
    """
    ends = tree.words[verb][-1:] in tree.table.participle_endings
    opens = verb == tree.sents[tree.sent_of[verb]][0]
    if not (ends and opens) or tree.children_of(verb, "auxiliary", "object"):
        return []
    return [
        subject
        for clause in tree.children_of(verb, "parataxis", "complement", "conjunct")
        for subject in tree.children_of(clause, "subject", "passive_subject")
        if verb < subject < clause and not find_preposition_roles(tree, subject)
    ]


def _find_raised(tree: Tree, verb: int) -> list[int]:
    """Give a subject before the verb that hangs on its infinitive: "X has to pay"."""
    return [
        child
        for infinitive in tree.children_of(verb, "open_complement")
        for child in tree.children[infinitive]
        if child < verb < infinitive and is_subject(tree, child)
    ]


def _find_subjects_above(tree: Tree, verb: int, climbed: int) -> list[int]:
    """Give the subjects that the clause or noun above lends a verb."""
    head = tree.heads[verb]
    if tree.is_kind(verb, "conjunct") and is_participial(tree, verb):
        return find_subjects(tree, head, climbed + 1)
    if (told := _find_told(tree, verb)) is not None:
        return [told]
    if tree.is_kind(verb, "relative") or is_participial(tree, verb):
        return _find_described(tree, verb, climbed)
    if tree.is_kind(verb, "open_complement"):
        return _find_cleft(tree, verb) or _find_controllers(tree, verb, climbed)
    if tree.is_kind(verb, "conjunct", "adverbial", "complement"):
        return _find_shared(tree, verb, climbed)
    return []


def _find_shared(tree: Tree, verb: int, climbed: int) -> list[int]:
    """Give the subjects that a clause shares with the one it belongs to."""
    if is_foiled(tree, verb):
        return []
    above = tree.heads[verb]
    if (described := _find_spoken_of(tree, verb)) is not None:
        return [described]
    if is_pressed(tree, verb):  # "preme su X perché vada"
        return find_addressed(tree, above) or find_called(tree, above)
    if others := find_wished(tree, verb) or find_asked(tree, verb):
        return others
    if chosen := _find_chosen(tree, verb, above):
        return chosen
    return find_controlled(tree, verb) or find_subjects(tree, above, climbed + 1)


def _find_spoken_of(tree: Tree, verb: int) -> int | None:
    """Give of whom a relative clause says what its complement tells.

    "X, who Roe said was jailed by Y", "X, che Roe dice essere stato arrestato".
    """
    pronouns, above = tree.table.relative_pronouns, tree.heads[verb]
    if not (tree.is_kind(verb, "complement") and tree.is_kind(above, "relative")):
        return None
    said = (t for t in tree.children_of(above, "object") if tree.words[t] in pronouns)
    return next((resolve_relative(tree, token) for token in said), None)


def _find_chosen(tree: Tree, verb: int, above: int) -> list[int]:
    """Give whom a verb appoints, where a clause says whom he follows.

    "Acme named Ann Roe chairman, replacing Tom Lee"; in a passive it is the subject.
    """
    words = tree.table.employers
    if tree.lemmas[verb] not in words.succeeding or not tree.is_kind(verb, "adverbial"):
        return []
    if tree.lemmas[above] not in words.appointing or verb < above:
        return []
    return [
        t for t in tree.children_of(above, "object") if tree.covering[t] is not None
    ]


def _find_cleft(tree: Tree, verb: int) -> list[int]:
    """Give who a sentence says does it: "È stata Roma a chiedere ...".

    It may be an office ("È stato il ministro Rossi a chiedere"), or stand behind the
    infinitive ("A fare da arbitro è Roma").
    """
    name = tree.heads[verb]
    if not tree.children_of(name, "copula"):
        return []
    if verb < name:
        return [name] if _is_told_of(tree, name) else []
    named = tree.covering[name] is not None or (
        tree.pos[name] in tree.table.surface.noun_pos and is_addressed_to(tree, verb)
    )
    return [name] if named else []


def _find_told(tree: Tree, verb: int) -> int | None:
    """Give the name behind an infinitive that does it: "A guidarla sarà Rossi".

    A date between the two may have taken the infinitive: "A guidarla era nel 2022 X".
    """
    head = tree.heads[verb]
    above = tree.heads[head]
    if not is_infinitive(tree, verb) or verb > head:
        return None
    if tree.covering[head] is None and tree.is_kind(head, "nominal", "oblique"):
        dated = tree.is_kind(verb, "participial") and tree.heads[above] == above
        return above if dated and _is_told(tree, verb, above) else None
    clause = tree.is_kind(verb, "adverbial", "complement")
    return head if clause and _is_told(tree, verb, head) else None


def _is_told(tree: Tree, verb: int, head: int) -> bool:
    told = verb < head and bool(tree.children_of(head, "copula"))
    return told and _is_told_of(tree, head)


def _is_told_of(tree: Tree, name: int) -> bool:
    """Say whether a name or noun without preposition may be who does it."""
    nominal = tree.pos[name] in tree.table.surface.noun_pos
    named = tree.covering[name] is not None or nominal
    return named and not tree.children_of(name, "case")


def _find_described(tree: Tree, verb: int, climbed: int) -> list[int]:
    """Give the noun a relative clause or participle describes, as its subject."""
    head = tree.heads[verb]
    if _has_relative_adverb(tree, verb):
        return find_subjects(tree, tree.heads[head], climbed + 1)
    if _is_free_gerund(tree, verb):
        return find_subjects(tree, tree.heads[head], climbed + 1)
    if _is_marked_gerund(tree, verb) and tree.children_of(head, "copula"):
        return find_subjects(tree, head, climbed + 1)  # "after meeting X, Y was late"
    if is_infinitive(tree, verb) or _is_marked_gerund(tree, verb):
        return _find_noun_controllers(tree, verb, climbed)
    return [] if _has_relative(tree, verb) else [head]


def _is_free_gerund(tree: Tree, verb: int) -> bool:
    """Say whether an Italian gerund was hung on the object before it.

    It describes no noun: "ha rivendicato l'attacco accusando X" is of who did it.
    """
    noun = tree.heads[verb]
    gerund = tree.words[verb].endswith(tree.table.gerund_endings)
    governed = tree.is_kind(noun, "object", "oblique", "dative")
    return gerund and governed and tree.is_verb(tree.heads[noun])


def _is_marked_gerund(tree: Tree, verb: int) -> bool:
    """Say whether a gerund completes a noun: "no intention of meeting X"."""
    active = tree.words[verb].endswith(tree.table.active_endings)
    return active and bool(tree.children_of(verb, "marker"))


def _find_noun_controllers(tree: Tree, verb: int, climbed: int) -> list[int]:
    """Give who does the infinitive that a noun governs.

    It is the name itself ("È stato Rossi a chiedere", "A chiedere è stato il sindaco
    Rossi"), whose the noun is ("la decisione
    di Rossi di chiedere"), or the subject of its clause ("ha la forza di chiedere").
    """
    noun = tree.heads[verb]
    above = tree.heads[noun]
    if above != noun and tree.lemmas[above] in tree.table.control.object_verbs:
        objects = [t for t in tree.children_of(above, "object") if t < verb]
        return objects or find_subjects(tree, above, climbed + 1)
    if doers := _find_blamed(tree, noun) or _find_first(tree, noun, verb):
        return doers
    cleft = verb < noun and bool(tree.children_of(noun, "copula"))
    if cleft or tree.covering[noun] is not None:
        return [noun]
    owners = [
        child
        for child in tree.children_of(noun, "nominal", "possessive")
        if child < verb and not DOERS.isdisjoint(find_preposition_roles(tree, child))
    ]
    if not owners and tree.is_kind(noun, "apposition"):
        return [above]
    # "Foiled a plot to kill X", "condemned an attempt to kill X".
    control = tree.table.control
    others = tree.lemmas[above] in control.foiling | control.judging
    if owners or others or not tree.is_verb(above):
        return owners
    return find_subjects(tree, above, climbed + 1)


def _find_blamed(tree: Tree, noun: int) -> list[int]:
    """Give a noun that it is said to: "imputò a Sala di aver mentito"."""
    above = tree.heads[noun]
    addresses = above != noun and tree.lemmas[above] in tree.table.control.dative_verbs
    return [noun] if addresses and noun in find_addressed(tree, above) else []


def _find_first(tree: Tree, noun: int, verb: int) -> list[int]:
    """Give who is said to be the one "a fare" something.

    "Sono stati gli X a dire", "X è stato il primo a dire", "Il primo a dire è X".
    """
    if verb < noun or not is_addressed_to(tree, verb):
        return []
    head = tree.heads[noun]
    if tree.children_of(noun, "copula"):
        said = [c for c in tree.children_of(noun, "subject") if is_subject(tree, c)]
        alone = [noun] if tree.children_of(noun, "determiner") else []
        return [resolve_relative(tree, child) for child in said] or alone
    named = tree.covering[head] is not None and tree.children_of(head, "copula")
    told = is_subject(tree, noun) or tree.is_kind(noun, "oblique")
    return [head] if named and told else []


def _has_relative_adverb(tree: Tree, verb: int) -> bool:
    adverbs = tree.table.relative_adverbs
    return tree.is_kind(verb, "relative") and any(
        tree.words[child] in adverbs for child in tree.children[verb]
    )


def _has_relative(tree: Tree, verb: int) -> bool:
    """Say whether a relative pronoun fills another role of the verb."""
    pronouns = tree.table.relative_pronouns
    filled = tree.children_of(verb, "object", "oblique")
    owners = (c for t in filled for c in tree.children[t])  # "al cui posto"
    return any(tree.words[c] in pronouns for c in (*filled, *owners))


def _find_controllers(tree: Tree, infinitive: int, climbed: int) -> list[int]:
    """Give who does the infinitive that depends on a verb."""
    if wished := find_wished(tree, infinitive):
        return wished
    verb = tree.heads[infinitive]
    addresses = tree.lemmas[verb] in tree.table.control.dative_verbs
    if addresses and (addressed := find_addressed(tree, verb)):
        return addressed
    objects = tree.children_of(verb, "object")
    # "Quit Acme to join Edison".
    if tree.lemmas[verb] in tree.table.control.subject_verbs:
        return find_subjects(tree, verb, climbed + 1)
    controls = tree.lemmas[verb] in tree.table.control.object_verbs
    if not objects and tree.lemmas[verb] in tree.table.control.calling:
        objects = find_called(tree, verb)
    endings = tree.table.dropped.enclitic_endings
    alone = (controls or addresses) and not objects and bool(endings)
    if alone and tree.words[verb].endswith(endings):
        return [verb]  # "invitandolo a trattare": whom its end means
    if any(tree.words[o] in tree.table.dropped.pronouns for o in objects):
        return objects
    named = [o for o in objects if tree.pos[o] in tree.table.surface.noun_pos]
    return named or find_subjects(tree, verb, climbed + 1)
