"""An event noun in, the roles that the verb it is said with lends it, out.

"X ha tenuto un incontro con Y", "l'accordo firmato con X", "parole di solidarietà sono
giunte da X": a light verb has the noun's arguments.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.arguments.referents import find_actors
from extractor.relations.roles.clause_roles import find_clause_roles
from extractor.relations.roles.clitics import find_partitive
from extractor.relations.roles.merging import INHERITED, Roles, merge
from extractor.relations.trees.clauses import find_preposition_roles, is_reflexive
from extractor.relations.trees.control import is_apart
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_participial

# What a light verb does not lend: the noun itself.
OBJECT = ("object",)
# What a word at the verb says of its object: "ne ha annunciato l'uscita".
PARTITIVE = ("of", "from")
# With whom a verb is, not an event apart from it ("after talks signed with X").
BESIDE = ("with", "together", "against", "to")
# What an event takes from any verb that says that it came about.
BETWEEN = "between"


def find_light_roles(tree: Tree, noun: int, trigger: Sequence[int]) -> Roles:
    """Lend an event noun the arguments of its light verb ("X ha tenuto un incontro").

    The verb may govern the noun or describe it ("l'accordo firmato con X").
    """
    light = tree.table.light_verbs
    if tree.lemmas[noun] in tree.table.people:
        return {}  # "convoca l'ambasciatore, ricevuto da X": nobody is an event
    told = tree.children_of(noun, "participial", "relative")
    told += [t for t in tree.children_of(noun, "adverbial") if is_participial(tree, t)]
    # "At talks hosted by X, Y and Z took part": the clause says who else was there.
    described = any(verb in trigger for verb in told)
    verbs = [*told, *(() if described else _find_governing_verb(tree, noun))]
    found: Roles = {}
    said = _find_self_saying_verb(tree, noun)
    for verb in (*verbs, *said):
        lends = verb in said or (tree.is_verb(verb) and tree.lemmas[verb] in light)
        if verb not in trigger:
            lent = _find_lent if lends else _find_sides
            merge(found, lent(tree, noun, verb, trigger))
    if tree.is_kind(noun, "object") and (owners := find_partitive(tree, noun)):
        found |= {role: dict.fromkeys(owners, INHERITED) for role in PARTITIVE}
    if subjects := _find_announcers(tree, noun):
        merge(found, {"subject": dict.fromkeys(subjects, INHERITED)})
    return found


def _find_lent(tree: Tree, noun: int, verb: int, trigger: Sequence[int]) -> Roles:
    """Give the roles that a light verb lends its noun."""
    shut = _find_kept(tree, noun, verb, trigger)
    return {
        role: {t: sure * INHERITED for t, sure in fillers.items() if t != noun}
        for role, fillers in find_clause_roles(tree, verb).items()
        if role not in shut
    }


def _find_kept(
    tree: Tree, noun: int, verb: int, trigger: Sequence[int]
) -> Sequence[str]:
    """Give the roles that a light verb does not lend.

    "Bombed positions held by X": whoever holds them bombs nothing; "a Bari ha parlato a
    sostegno di X" backs no town.
    """
    shut = ("object", "subject") if _is_of_object(tree, verb, trigger) else OBJECT
    if not tree.is_kind(noun, "oblique"):
        return shut
    of_others = _is_answered(tree, noun, verb) or _is_reacted_to(tree, noun, verb)
    shut = (*shut, *(("subject",) if of_others else ()), "dative")
    table = load_table(tree.lang, "cues", CueTable)
    return (*shut, *BESIDE) if is_apart(tree, noun, table) else shut


def _is_answered(tree: Tree, noun: int, verb: int) -> bool:
    """Say whether somebody responds to an event: "ha risposto al raid" did none."""
    replies = tree.lemmas[verb] in tree.table.control.replies
    return replies and "to" in find_preposition_roles(tree, noun)


def _is_reacted_to(tree: Tree, noun: int, verb: int) -> bool:
    """Say whether somebody tells what he thinks of an event: "sdegno per il raid"."""
    said = tree.children_of(verb, "object", "passive_subject")
    reactions = tree.table.control.reactions
    return any(tree.lemmas[child] in reactions for child in said if child < noun)


def _find_announcers(tree: Tree, noun: int) -> list[int]:
    """Give whose verb has a noun for the event: "X annuncia la firma di un accordo"."""
    above = tree.heads[noun]
    if not tree.is_kind(noun, "nominal"):
        return []
    if tree.lemmas[above] not in tree.table.light_nouns:
        return []
    return [
        subject
        for verb in _find_governing_verb(tree, above)
        for subject in find_actors(tree, verb)
    ]


def _find_sides(tree: Tree, noun: int, verb: int, _: Sequence[int]) -> Roles:
    """Give between whom an event is that any verb says came about.

    So in "tra Roma e Parigi è scoppiata la crisi", "the gap between A and B widens".
    """
    if not tree.is_kind(noun, "subject", "passive_subject", "object"):
        return {}
    sides = [
        phrase
        for phrase in tree.children_of(verb, "oblique")
        if BETWEEN in find_preposition_roles(tree, phrase)
    ]
    return {BETWEEN: dict.fromkeys(sides, INHERITED)} if sides else {}


def _is_of_object(tree: Tree, verb: int, trigger: Sequence[int]) -> bool:
    """Say whether a participle describes the object of a verb of the trigger."""
    noun = tree.heads[verb]
    described = noun in trigger and tree.is_kind(verb, "participial", "relative")
    return described and tree.heads[noun] in trigger


def _find_governing_verb(tree: Tree, noun: int) -> list[int]:
    """Give the verb that a noun, or what it is coordinated with, is an argument of.

    Words of something are that: "parole di solidarietà sono giunte da X".
    """
    if tree.is_kind(noun, "conjunct"):
        noun = tree.heads[noun]
    said = tree.heads[noun]
    worded = (
        tree.is_kind(noun, "nominal") and tree.lemmas[said] in tree.table.word_nouns
    )
    if worded and "of" in find_preposition_roles(tree, noun):
        noun = said
    taken = tree.is_kind(noun, "object", "subject", "passive_subject", "oblique")
    return [tree.heads[noun]] if taken else []


def _find_self_saying_verb(tree: Tree, adjective: int) -> list[int]:
    """Give the verb an adjective is said with: "si è detto contrario a ...".

    It is reflexive, or links ("i rapporti tra X e Y restano tesi").
    """
    verb = tree.heads[adjective]
    governed = tree.is_kind(adjective, "open_complement", "adjective")
    linking = tree.lemmas[verb] in tree.table.predicative_verbs
    said = governed and tree.is_verb(verb) and (linking or is_reflexive(tree, verb))
    adjectives = tree.table.surface.adjective_pos
    return [verb] if said and tree.pos[adjective] in adjectives else []
