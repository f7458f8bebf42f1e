"""What the parse hung on the wrong word in; it is hung on the right one, in place."""

from __future__ import annotations

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.trees.clauses import (
    find_cases,
    find_preposition_roles,
    is_infinitive,
)
from extractor.relations.trees.control import find_addressed, is_over
from extractor.relations.trees.tree import Tree

OBJECT = frozenset({"object"})
OBLIQUE = frozenset({"oblique"})
PARTICIPIAL = frozenset({"participial"})
COMPLEMENT = frozenset({"complement"})
NOMINAL = frozenset({"nominal"})


def raise_past(tree: Tree, phrase: int) -> bool:
    """Hang what is over on the verb of asking: "urged X to go after talks with Y".

    What somebody is asked to do is yet to come. Gives whether it was done.
    """
    below = tree.heads[phrase]
    above = tree.heads[below]
    if not (above < below < phrase and is_over(tree, phrase)):
        return False
    cues = load_table(tree.lang, "cues", CueTable).planned
    asks = tree.lemmas[above] in cues.lemmas | cues.infinitives
    asked = tree.children_of(above, "object") or find_addressed(tree, above)
    if not (asks and asked and is_infinitive(tree, below)):
        return False
    tree.move(phrase, above, tree.kinds[phrase])
    return True


def mend_oblique(tree: Tree, name: int) -> None:
    """Hang a name under an adverb on the verb above: "A, together with B, built it"."""
    adverb = tree.heads[name]
    if _mend_blow(tree, name) or raise_past(tree, name):
        return
    if not tree.is_kind(adverb, "adverb") or tree.is_verb(adverb):
        return
    above = tree.heads[adverb]
    if not tree.is_verb(above) and tree.is_kind(above, "subject", "passive_subject"):
        above = tree.heads[above]
    if tree.is_verb(above) and tree.children_of(name, "case"):
        tree.move(name, above, OBLIQUE)


def _mend_blow(tree: Tree, name: int) -> bool:
    """Hang whom a blow hit on it: "rinnova la condanna degli attacchi a Kiev".

    Nothing that somebody says of it is said to him. Gives whether it was done.
    """
    case = min(find_cases(tree, name), default=0)
    control, blow = tree.table.control, case - 1
    if blow < tree.heads[name] or tree.lemmas[blow] not in control.blows:
        return False
    said = tree.lemmas[tree.heads[blow]] in control.reactions
    if said and tree.is_kind(blow, "nominal"):
        tree.move(name, blow, NOMINAL)
    return said


def mend_complement(tree: Tree, clause: int) -> None:
    """Hang what is said on its verb: "said before leaving that X won"."""
    adverbial = tree.heads[clause]
    verb = tree.heads[adverbial]
    marked = tree.children_of(clause, "marker") and tree.children_of(clause, "subject")
    aside = tree.is_kind(adverbial, "adverbial") and verb < adverbial < clause
    if aside and marked and tree.is_verb(verb) and not is_infinitive(tree, clause):
        tree.move(clause, verb, COMPLEMENT)


def mend_compound(tree: Tree, noun: int) -> None:
    """Take a noun for the object that the participle behind it describes.

    "Agreed a truce brokered by X": the parse took the participle for the complement.
    """
    verb = tree.heads[noun]
    if verb != noun + 1 or not tree.is_kind(verb, "open_complement"):
        return
    above, ends = tree.heads[verb], tree.table.participle_endings
    by = any("by" in find_preposition_roles(tree, c) for c in tree.children[verb])
    participle = tree.is_verb(verb) and tree.words[verb][-1:] in ends
    if by and participle and above < noun and not tree.children_of(above, "object"):
        tree.move(noun, above, OBJECT)
        tree.move(verb, noun, PARTICIPIAL)
