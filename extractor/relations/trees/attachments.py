"""A tree in; rows, infinitives and addressees that the parse mistook are mended.

What is mended here no grammar allows: a part of a compound behind a comma, an
adjective with "to" before it, a preposition that opens the clause of an infinitive.
"""

from __future__ import annotations

from collections.abc import Mapping

from extractor.relations.trees.apposed_rows import lower_row
from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.dispute_sides import join_far_side
from extractor.relations.trees.mending import Mend, build_choice
from extractor.relations.trees.misplaced import (
    mend_appointed,
    mend_aside,
    mend_called,
    mend_coloured,
    mend_forward,
    mend_indirect,
    mend_late,
    mend_named,
    mend_owned,
    mend_relative,
    mend_whom,
)
from extractor.relations.trees.raised import mend_timed, raise_doers, raise_patient
from extractor.relations.trees.remarks import mend_remark
from extractor.relations.trees.titled import mend_made
from extractor.relations.trees.tree import Tree

NOTHING: frozenset[str] = frozenset()
CONJUNCT = frozenset({"conjunct"})
SUBJECT = frozenset({"subject"})
OBLIQUE = frozenset({"oblique"})
OBJECT = frozenset({"object"})
APPOSITION = frozenset({"apposition"})
CASE = frozenset({"case"})
OPEN_COMPLEMENT = frozenset({"open_complement"})
# How a verb governs who is asked to do something, taken for its own argument.
ARGUMENTS = ("object", "subject", "passive_subject", "oblique")
# How the parse hangs on a verb what describes its subject.
FRONTED = ("subject", "passive_subject", "oblique", "adverbial", "parataxis")
# Ends a sentence.
STOP = "."
# The role of a preposition that a clause has by right: "for X to leave".
WISHED = "for"


def mend_attachments(tree: Tree) -> None:
    """Mend, in place, what hangs on its head in a way that cannot be."""
    _part_sentences(tree)
    for token, kinds in enumerate(tree.kinds):
        for mend in _choose(kinds):
            mend(tree, token)


def _part_sentences(tree: Tree) -> None:
    """Cut what hangs on a word of another sentence: "... he said. Rome denied it"."""
    surface = tree.table.surface
    for first, end in tree.sents:
        if STOP not in tree.words[first + 1 : end - 2]:  # as in nearly all
            continue
        for stop in range(first + 1, end - 2):
            if (
                tree.words[stop] != STOP
                or tree.pos[stop] not in surface.punctuation_pos
            ):
                continue
            for token in (*range(first, stop), *range(stop + 1, end)):
                if (token < stop) != (tree.heads[token] < stop):
                    tree.change_kind(token, NOTHING)


def _mend_compound(tree: Tree, token: int) -> None:
    if token > tree.heads[token] and mend_timed(tree, token):
        return
    if mend_made(tree, token):
        return
    _mend_row(tree, token)
    if tree.is_kind(token, "compound"):
        mend_indirect(tree, token)


def _mend_row(tree: Tree, token: int) -> None:
    """Take a name behind another and a comma for one of a row: "Chad, Mali and"."""
    head, index = tree.heads[token], tree.covering[token]
    other = tree.covering[head]
    if head >= token or index is None or other is None or other == index:
        return
    if tree.mentions[index].label != tree.mentions[other].label:
        return
    span = tree.spans[index]
    before = (span[0] if span else token) - 1
    if tree.pos[before] in tree.table.surface.determiner_pos:
        before -= 1
    if tree.words[before] in tree.table.surface.commas:
        tree.change_kind(token, CONJUNCT)


def _mend_set_off(tree: Tree, token: int) -> None:
    """Take a name between commas, without preposition, for an apposition.

    "Il braccio armato di Neri, le Brigate, ha ..." names what its noun means.
    """
    head, index = tree.heads[token], tree.covering[token]
    span = tree.spans[index] if index is not None else None
    if span is None or head > token or tree.covering[head] is not None:
        return
    before, behind = span[0] - 1, span[1] + 1
    if tree.pos[before] in tree.table.surface.determiner_pos:
        before -= 1
    commas = tree.table.surface.commas
    parted = behind < len(tree.words) and tree.words[behind] in commas
    if parted and tree.words[before] in commas and not find_cases(tree, token):
        tree.change_kind(token, APPOSITION)


def _mend_member(tree: Tree, token: int) -> None:
    """Take what "and" leads to for one of a row: "X and the mining company Y"."""
    pos = tree.table.surface.coordinator_pos
    if any(tree.pos[c] in pos and c < token for c in tree.children[token]):
        tree.change_kind(token, CONJUNCT)


def _mend_apposition(tree: Tree, token: int) -> None:
    if raise_patient(tree, token) or raise_doers(tree, token):
        return
    if mend_remark(tree, token):
        return
    if lower_row(tree, token):
        return
    _mend_member(tree, token)
    if tree.covering[token] is not None and tree.children_of(token, "conjunct"):
        mend_owned(tree, token)


def _mend_part(tree: Tree, token: int) -> None:
    if not raise_doers(tree, token):
        lower_row(tree, token)


def _mend_nominal(tree: Tree, token: int) -> None:
    if raise_doers(tree, token):
        return
    _mend_set_off(tree, token)
    if tree.heads[token] > token:
        mend_forward(tree, token)
        mend_indirect(tree, token)


def _mend_subject(tree: Tree, token: int) -> None:
    if join_far_side(tree, token) or mend_remark(tree, token):
        return
    if tree.heads[token] < token and tree.table.surface.premodifiers:
        mend_late(tree, token)
    else:
        _mend_fronted(tree, token)


def _mend_fronted(tree: Tree, name: int) -> None:
    """Hang what opens a sentence on the name behind its comma that it describes.

    "A critic of Neri, Rossi joined ...": one verb has not two subjects.
    """
    comma = _find_start(tree, name) - 1
    verb, first = tree.heads[name], tree.sents[tree.sent_of[name]][0]
    if comma <= first or tree.words[comma] not in tree.table.surface.commas:
        return
    for noun in tree.children_of(verb, *FRONTED):
        if noun >= comma or tree.covering[noun] is not None:
            continue
        cased = tree.children_of(noun, "case", "marker", "copula", "subject")
        whole = first in (noun, *tree.children[noun])
        if tree.covering[name] is None and tree.children_of(noun, "determiner"):
            continue
        if whole and not cased and tree.pos[noun] in tree.table.surface.noun_pos:
            tree.move(noun, name, APPOSITION)


def _find_start(tree: Tree, name: int) -> int:
    """Give where a name, or a noun with an article, begins; 0 for none."""
    index = tree.covering[name]
    span = tree.spans[index] if index is not None else None
    if span and tree.mentions[index or 0].form != "role":
        return span[0]
    return min(tree.children_of(name, "determiner"), default=span[0] if span else 0)


def _mend_complement(tree: Tree, token: int) -> None:
    mend_called(tree, token)
    mend_coloured(tree, token)


def _mend_adjective(tree: Tree, token: int) -> None:
    if mend_named(tree, token):
        return
    _mend_member(tree, token)
    _mend_infinitive(tree, token)


def _mend_infinitive(tree: Tree, verb: int) -> None:
    """Take a verb with "to" for an infinitive: "is due to hold talks"."""
    noun = tree.heads[verb]
    above = tree.heads[noun]
    markers = tree.table.infinitive_markers
    if noun <= verb or above in (noun, verb) or not tree.is_verb(verb):
        return
    if any(tree.words[c] in markers for c in tree.children_of(verb, "marker")):
        tree.move(verb, above, OPEN_COMPLEMENT)
        tree.move(noun, verb, OBJECT)


def _mend_addressee(tree: Tree, preposition: int) -> None:
    """Hang on the verb of calling whom somebody calls on: "called on X to go"."""
    verb = tree.heads[preposition]
    above = tree.heads[verb]
    known = tree.table.preposition_roles.get(tree.words[preposition], ())
    if not known or WISHED in known or above >= preposition or not tree.is_verb(above):
        return
    markers = tree.table.infinitive_markers
    opened = [c for c in tree.children_of(verb, "marker") if tree.words[c] in markers]
    for token in tree.children_of(verb, *ARGUMENTS) if opened else ():
        if preposition < token < opened[-1]:
            tree.move(token, above, OBLIQUE)
            tree.move(preposition, token, CASE)
            return


def _mend_object(tree: Tree, token: int) -> None:
    """Take an object with a preposition for a phrase: "called on X to go"."""
    if not tree.table.surface.premodifiers:
        return
    prepositions = tree.table.surface.preposition_pos
    asked = tree.children_of(tree.heads[token], "open_complement")
    cases = tree.children_of(token, "case") if asked else ()
    if any(c < token and tree.pos[c] in prepositions for c in cases):
        tree.change_kind(token, OBLIQUE)


def _mend_patient(tree: Tree, token: int) -> None:
    if join_far_side(tree, token):
        return
    _mend_voice(tree, token)
    _mend_fronted(tree, token)
    mend_aside(tree, token)


def _mend_voice(tree: Tree, token: int) -> None:
    """Take the subject of a finite verb without "was" for an active one.

    Headlines leave "was" out, and have no full stop.
    """
    if not tree.table.surface.premodifiers:
        return
    verb = tree.heads[token]
    _, end = tree.sents[tree.sent_of[verb]]
    helped = tree.children_of(verb, "passive_auxiliary", "auxiliary", "copula")
    said = tree.heads[verb] == verb and tree.is_verb(verb) and not helped
    closed = any(tree.words[t] == STOP for t in range(max(verb, end - 3), end))
    if said and closed and token < verb:
        tree.change_kind(token, SUBJECT)


def _mend_adverbial(tree: Tree, token: int) -> None:
    if not mend_remark(tree, token):
        mend_relative(tree, token)


# What may be mended of a token, by how it depends on its head.
MENDED: Mapping[str, Mend] = {
    "adjective": _mend_adjective,
    "adverbial": _mend_adverbial,
    "apposition": _mend_apposition,
    "compound": _mend_compound,
    "name_part": _mend_part,
    "nominal": _mend_nominal,
    "marker": _mend_addressee,
    "object": _mend_object,
    "oblique": mend_whom,
    "open_complement": _mend_complement,
    "parataxis": mend_remark,
    "participial": mend_remark,
    "passive_subject": _mend_patient,
    "possessive": mend_indirect,
    "relative": mend_appointed,
    "subject": _mend_subject,
}
_choose = build_choice(MENDED)
