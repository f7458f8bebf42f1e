"""A tree in; what a clause shows to be misread in it is mended, in place.

An object has no copula, an infinitive with a preposition no subject, a participle that
describes no object, a verb no two of each: what is labelled so is something else.
"""

from __future__ import annotations

from collections.abc import Mapping

from extractor.relations.trees.clauses import (
    find_cases,
    is_infinitive,
)
from extractor.relations.trees.conjuncts import mend_conjunct
from extractor.relations.trees.enclosing import (
    choose_subject,
    find_above,
    is_clause,
)
from extractor.relations.trees.mending import Mend, build_choice
from extractor.relations.trees.misplaced_nations import (
    drop_opening,
    join_nation,
    mend_adjective,
)
from extractor.relations.trees.nominals import mend_nominal
from extractor.relations.trees.openings import (
    drop_dateline,
    mend_opening,
    mend_root,
)
from extractor.relations.trees.raised import (
    mend_conjunction,
    raise_clause,
    raise_object,
)
from extractor.relations.trees.reattached import (
    mend_complement,
    mend_compound,
    mend_oblique,
    raise_past,
)
from extractor.relations.trees.speech_clauses import (
    lift_told,
    raise_result,
    raise_told,
)
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.surface import find_edges, is_comma
from extractor.relations.trees.tree import Tree

SUBJECT = frozenset({"subject"})
OBJECT = frozenset({"object"})
RELATIVE = frozenset({"relative"})
CONJUNCT = frozenset({"conjunct"})
PARTICIPIAL = frozenset({"participial"})
APPOSITION = frozenset({"apposition"})
NOTHING = frozenset[str]()
# What may stand between a subject and its verb.
SMALL = (
    *("auxiliary", "passive_auxiliary", "adverb", "expletive", "dative", "copula"),
    *("determiner", "adjective"),  # "Eni, Rossi è il nuovo presidente"
)
PERSON = "PER"


def mend_misread(tree: Tree) -> None:
    """Mend what subjects, objects, copulas, conjuncts and pronouns show."""
    words, pronouns = tree.words, tree.table.relative_pronouns
    for token, kinds in enumerate(tree.kinds):
        if words[token] in pronouns:
            _mend_relative(tree, token)
        if mends := _choose(kinds):  # one at most is mended
            mends[0](tree, token)


def _mend_subject(tree: Tree, token: int) -> None:
    if token < tree.heads[token]:
        if not drop_opening(tree, token):
            _mend_heading(tree, token)
            drop_dateline(tree, token)
    elif tree.table.infinitive_endings and not join_nation(tree, token):
        _raise_subject(tree, token)


def _mend_heading(tree: Tree, topic: int) -> None:
    """Take what opens a line for its topic: "Gaza, Israele bombarda Rafah".

    The subject is the name behind the comma, right before the verb.
    """
    verb, first = tree.heads[topic], tree.sents[tree.sent_of[topic]][0]
    span = find_edges(tree, topic)
    comma = span[1] + 1
    if span[0] != first or comma + 1 >= verb or not is_comma(tree, comma):
        return
    index = tree.covering[comma + 1]
    name = tree.anchors[index] if index is not None else None
    if name is None or tree.heads[name] not in (topic, verb):
        return
    if not tree.is_kind(name, "subject", "nominal", "apposition", "conjunct"):
        return
    between = range(find_edges(tree, name)[1] + 1, verb)
    if all(tree.heads[t] == verb and tree.is_kind(t, *SMALL) for t in between):
        tree.move(name, verb, choose_subject(tree, verb))
        tree.change_kind(topic, NOTHING)


def _mend_object(tree: Tree, token: int) -> None:
    dropped = tree.table.dropped
    raise_object(tree, token)
    if tree.words[token] in dropped.single_articles - dropped.pronouns:
        _mend_each(tree, token)
    else:
        _mend_second(tree, token)


def _mend_each(tree: Tree, one: int) -> None:
    """Give a verb the names behind "one by one": "ha accolto uno a uno Neri e Sala"."""
    verb = tree.heads[one]
    for name in sorted((*tree.children[one], *tree.children[verb])):
        named = name > one and tree.covering[name] is not None
        if named and not tree.children_of(name, "case") and name > verb:
            tree.change_kind(one, NOTHING)
            tree.move(name, verb, OBJECT)
            return


def _mend_second(tree: Tree, name: int) -> None:
    """Take the last of two objects for the subject: "ne ha il 5 per cento Poste"."""
    verb = tree.heads[name]
    if tree.covering[name] is None or name < verb or not tree.is_verb(verb):
        return
    objects = tree.children_of(verb, "object")
    earlier = [t for t in objects if verb < t < name]
    if earlier and not find_subjects(tree, verb) and not is_infinitive(tree, verb):
        tree.change_kind(name, choose_subject(tree, verb))


def _mend_participle(tree: Tree, verb: int) -> None:
    """Take a participle with an object for one more verb of a row.

    "Ha colpito A con droni, minacciato B": the parse took it for a description.
    """
    noun = tree.heads[verb]
    if lift_told(tree, verb) or (not tree.is_verb(verb) and _mend_office(tree, verb)):
        return
    bare = not tree.children_of(verb, "auxiliary", "agent", "subject", "case")
    objects = [t for t in tree.children_of(verb, "object") if t > verb]
    above = find_above(tree, noun) if bare and objects and noun < verb else None
    if above is None or above > noun or not tree.children_of(above, "auxiliary"):
        return
    joined = tree.pos[verb - 1] in tree.table.surface.coordinator_pos
    active = not tree.children_of(above, "passive_auxiliary")
    if active and (joined or is_comma(tree, verb - 1)):
        tree.move(verb, above, CONJUNCT)


def _mend_office(tree: Tree, noun: int) -> bool:
    """Take a noun labelled as a participle of a name for its apposition."""
    index = tree.covering[tree.heads[noun]]
    person = index is not None and tree.mentions[index].label == PERSON
    plain = tree.pos[noun] in tree.table.surface.noun_pos
    if not person or not plain or tree.covering[noun] is not None:
        return False
    if not find_cases(tree, noun):
        tree.change_kind(noun, APPOSITION)
    return True


def _mend_copula(tree: Tree, copula: int) -> None:
    _mend_cleft(tree, tree.heads[copula])
    _mend_two_sides(tree, copula)


def _mend_two_sides(tree: Tree, copula: int) -> None:
    """Take the first of two subjects of an infinitive for its object.

    So in "ad accusare la Lega sono Neri e Sala", with the copula between them.
    """
    verb = tree.heads[copula]
    if verb > copula:
        _mend_one_side(tree, copula)
    if not verb < copula or not is_infinitive(tree, verb):
        return
    said = tree.children_of(verb, "subject")
    if len(said) > 1 and verb < said[0] < copula < said[1]:
        tree.change_kind(said[0], OBJECT)


def _mend_one_side(tree: Tree, copula: int) -> None:
    """Take the subject of an infinitive for its object: "ad allenare X sarà Neri"."""
    for verb in tree.children_of(tree.heads[copula], "participial", "adverbial"):
        if verb < copula and is_infinitive(tree, verb):
            for said in tree.children_of(verb, "subject"):
                if verb < said < copula:
                    tree.change_kind(said, OBJECT)


def _mend_cleft(tree: Tree, name: int) -> None:
    """Take what has a copula for the subject of its infinitive, not for the object.

    So in "e a guidarla, dal 2023, è Panetta".
    """
    verb = tree.heads[name]
    if tree.is_kind(name, "object") and verb < name and is_infinitive(tree, verb):
        tree.change_kind(name, SUBJECT)


def _mend_relative(tree: Tree, pronoun: int) -> None:
    """Hang a clause with "con la quale" on the name right before it."""
    clause = tree.heads[pronoun]
    if pronoun > 1 and tree.is_kind(pronoun, "marker"):
        if tree.is_kind(clause, "relative"):
            mend_conjunction(tree, pronoun)
        return
    cases = tree.children_of(pronoun, "case")
    if not cases or tree.heads[clause] <= clause:
        return
    if tree.is_kind(clause, "relative", "participial") or clause < pronoun:
        return
    before = cases[0] - 1
    if before < 1 or tree.words[before] not in tree.table.surface.commas:
        return
    index = tree.covering[before - 1]
    anchor = tree.anchors[index] if index is not None else None
    if anchor is not None and is_clause(tree, clause):
        tree.move(clause, anchor, RELATIVE)


def _raise_subject(tree: Tree, subject: int) -> None:
    """Hand the subject of an infinitive with a preposition to the verb above it.

    "Ha accusato Roma di aver mentito la presidente Neri": it is who accused.
    """
    clause = tree.heads[subject]
    verb = tree.heads[clause]
    if not verb < clause or tree.children_of(subject, "copula"):
        return
    if not tree.is_verb(verb) or not _is_marked(tree, clause):
        return
    said = tree.children_of(verb, "subject", "passive_subject")
    if not said:
        tree.move(subject, verb, choose_subject(tree, verb))
    elif verb < said[0] and not tree.children_of(verb, "object"):
        tree.change_kind(said[0], OBJECT)
        tree.move(subject, verb, SUBJECT)


def _is_marked(tree: Tree, clause: int) -> bool:
    """Say whether a preposition makes a clause one that has no subject of its own."""
    markers = tree.children_of(clause, "marker")
    return any(tree.pos[t] in tree.table.surface.preposition_pos for t in markers)


def _mend_conjunct(tree: Tree, token: int) -> None:
    if tree.is_verb(token):
        mend_root(tree, token)
        raise_told(tree, token)
        raise_clause(tree, token)
    if tree.table.infinitive_endings:
        mend_opening(tree, token)
    mend_conjunct(tree, token)


def _mend_adverbial(tree: Tree, clause: int) -> None:
    if not raise_past(tree, clause):
        raise_result(tree, clause)


# What is mended for each kind that a token may have.
MENDS: Mapping[str, Mend] = {
    "subject": _mend_subject,
    "passive_subject": _mend_subject,
    "object": _mend_object,
    "copula": _mend_copula,
    "conjunct": _mend_conjunct,
    "participial": _mend_participle,
    "nominal": mend_nominal,
    "adjective": mend_adjective,
    "compound": mend_compound,
    "oblique": mend_oblique,
    "open_complement": mend_complement,
    "adverbial": _mend_adverbial,
}
_choose = build_choice(MENDS)
