"""A trigger or a pair in, whether its pattern bears it out.

What must be empty is, the pronoun it asks for is there, the report is one on sports or
is not; nobody stands in a relation to himself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import get_args

from extractor.records import Mention
from extractor.relations.arguments.places import find_kind
from extractor.relations.negation import is_negated
from extractor.relations.offices.ranks import is_one_of_several
from extractor.relations.pairings import Pair
from extractor.relations.roles.merging import Roles
from extractor.relations.roles.name_roles import BEARER
from extractor.relations.roles.office_owners import is_role
from extractor.relations.roles.rulers import is_of_kind, is_party
from extractor.relations.roles.teams import is_on_sports, names_a_post
from extractor.relations.trees.clauses import find_preposition_roles, is_reflexive
from extractor.relations.trees.control import is_owed
from extractor.relations.trees.questions import find_question
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import Trigger, find_head
from extractor.schemas import Pattern, RelationType
from extractor.schemas.model import Label
from extractor.world.facts import STATE_KINDS

PERSON, PLACE = "PER", "LOC"
# Sorts of names that an end of a relation may be.
EVERY = frozenset(get_args(Label))
# Roles of offices, whose body may be named in another sentence.
OFFICE_ROLES = frozenset({"bearer", "house"})
NUMBER = "NUM"
PLAIN_NOUN = "NOUN"
# The role of who takes part, or of how something is done.
WITH = "with"
# The role of what somebody or something comes from.
FROM = "from"
# Those of what somebody tells of, or has an office of.
OF_WHAT = frozenset({"of", "about"})
BODY = ("ORG",)
# What tells how or of what sort: "arrived third", "pushed back", "spiritual father".
DESCRIBING = ("open_complement", "adverb", "adjective")
DEMONYM = "demonym"
PARTIES = frozenset({"party"})
# Kinds of bodies of many states, which have others under them.
OF_MANY = frozenset({"alliance", "forum", "global", "union"})


def has_ends(tree: Tree, trigger: Trigger, relation: RelationType) -> bool:
    """Say at a glance whether a sentence names anything that both ends may be.

    A verb may have one of them in another sentence, as a pronoun or a dropped subject
    says, and an office its body. What else a noun relates stands beside it, but where
    the noun opens the sentence ("Figlio di X, visse a Y").
    """
    said = tree.labels[tree.sent_of[trigger.tokens[0]]]
    if said >= EVERY:  # as in most long sentences
        return True
    pattern = trigger.pattern
    no_subject = said.isdisjoint(pattern.subject_label or relation.subject)
    no_object = said.isdisjoint(pattern.object_label or relation.object)
    if not (no_subject or no_object):  # as mostly
        return True
    return not pattern.mention and _may_lack(tree, trigger, no_subject, no_object)


def _may_lack(tree: Tree, trigger: Trigger, no_subject: bool, no_object: bool) -> bool:
    """Say whether a trigger's ends that its sentence does not name may stand before."""
    pattern, first = trigger.pattern, trigger.tokens[0]
    verbal = any(map(tree.is_verb, trigger.tokens))
    if no_subject and no_object:  # "The two leaders signed a treaty."
        return verbal and not set(pattern.subject).isdisjoint(pattern.object)
    if verbal:
        return True
    if no_object:
        return not OFFICE_ROLES.isdisjoint(pattern.arguments)
    return first == tree.sents[tree.sent_of[first]][0]


def fits(tree: Tree, trigger: Trigger, roles: Roles) -> bool:
    """Say whether nothing that a pattern forbids stands beside its trigger."""
    pattern = trigger.pattern
    if not _fits_context(tree, trigger):
        return False
    beside = ((role, t) for role in pattern.without for t in roles.get(role, ()))
    if not all(_is_harmless(tree, trigger, role, token) for role, token in beside):
        return False
    forbidden = pattern.unless or pattern.beside
    if pattern.reflexive is None and pattern.one_of is None and not forbidden:
        return True
    head = find_head(tree, trigger.tokens)
    if pattern.one_of not in (None, is_one_of_several(tree, head)):
        return False
    if forbidden and not pattern.mention and _has_forbidden(tree, pattern, head):
        return False
    return pattern.reflexive in (None, is_reflexive(tree, head))


def _has_forbidden(tree: Tree, pattern: Pattern, head: int) -> bool:
    """Say whether an object, or a phrase of it or of the trigger, is a word ruled out.

    The parse may hang the phrase on the object: "ha avvertito X del lancio".
    """
    objects = tree.children_of(head, "object", "passive_subject", "agent")
    if pattern.unless and _is_ruled_out(tree, pattern, head, objects):
        return True
    if not pattern.beside:
        return False
    return any(
        tree.lemmas[token] in pattern.beside
        and not OF_WHAT.isdisjoint(find_preposition_roles(tree, token))
        for above in (head, *objects)
        for token in tree.children_of(above, "nominal", "oblique")
    )


def _is_ruled_out(
    tree: Tree, pattern: Pattern, head: int, objects: Sequence[int]
) -> bool:
    """Say whether an object or a predicate is a word ruled out: "arrived third".

    So is what a participle tells of: "two goals signed by X and Y".
    """
    said = [*objects, *tree.children_of(head, *DESCRIBING)]
    if tree.is_kind(head, "participial"):
        said.append(tree.heads[head])
    return any(tree.lemmas[token] in pattern.unless for token in said)


def _fits_context(tree: Tree, trigger: Trigger) -> bool:
    """Say whether the report, on sports or not, and the verbs above fit a pattern."""
    pattern = trigger.pattern
    if pattern.freely and is_owed(tree, trigger.tokens):
        return False
    if pattern.asserted and is_negated(tree, trigger.tokens):
        return False
    if pattern.demands and find_question(tree, trigger.tokens[0]) is not None:
        return False
    if pattern.in_sports:
        return is_on_sports(tree)
    if not pattern.posts_in_sports or not is_on_sports(tree):  # as most
        return True
    return names_a_post(tree, tree.sent_of[trigger.tokens[0]])


def _is_harmless(tree: Tree, trigger: Trigger, role: str, token: int) -> bool:
    """Say whether what fills a role that must be empty says nothing of the relation."""
    if _is_date(tree, token) or _is_plain(tree, trigger, token):
        return True
    return role == WITH and _is_manner(tree, token)


def _is_plain(tree: Tree, trigger: Trigger, token: int) -> bool:
    """Say whether an adjective before its noun only colours it: "nuovi scontri".

    Behind it, it says of what sort it is ("guerra commerciale").
    """
    surface = tree.table.surface
    before = token < trigger.tokens[0] and not surface.premodifiers
    return before and tree.pos[token] in surface.adjective_pos


def _is_manner(tree: Tree, token: int) -> bool:
    """Say whether a phrase tells how something is done, not with whom: "con fatica".

    Its noun is common, and stands for nobody.
    """
    table, lemma = tree.table, tree.lemmas[token]
    if tree.covering[token] is not None or tree.pos[token] != PLAIN_NOUN:
        return False
    actors = (table.people, table.transparent, table.companions, table.bodies)
    meant = (*actors, *table.dropped.anaphors.values())
    return tree.words[token] == lemma and not any(lemma in nouns for nouns in meant)


def _is_date(tree: Tree, token: int) -> bool:
    """Say whether a token heads a date: "in 1995" is no place and no goal."""
    return tree.pos[token] == NUMBER or any(
        tree.anchors[index] == token and tree.mentions[index].label == "DATE"
        for index in tree.named[tree.sent_of[token]]
    )


def is_civil(tree: Tree, pair: Pair, kinds: Collection[str]) -> bool:
    """Say whether a pair is one of bodies that act in words: "Labour attacked X".

    By its words alone a party may be an armed front, but none against a known party.
    """
    if is_of_kind(tree, pair.subject, kinds):
        return True
    anchor = tree.anchors[pair.subject]
    if anchor is None or not is_of_kind(tree, pair.object, PARTIES):
        return False
    return is_party(tree, anchor)


def _is_above(tree: Tree, index: int) -> bool:
    """Say whether a body of many has another under it: who heads "the UN agency"."""
    span, anchor = tree.spans[index], tree.anchors[index]
    if span is None or anchor is None or not is_of_kind(tree, index, OF_MANY):
        return False
    organ = tree.heads[anchor]
    beside = organ in (span[0] - 1, span[1] + 1)
    return beside and tree.lemmas[organ] in tree.table.organs


def is_sound(tree: Tree, pattern: Pattern, pair: Pair, own: set[int]) -> bool:
    """Refuse loops, and the mention the trigger is in unless the role is self."""
    subject, obj = tree.mentions[pair.subject], tree.mentions[pair.object]
    same = subject.entity is not None and subject.entity == obj.entity
    if same or pair.subject == pair.object or _come_from_both(tree, pattern, pair):
        return False
    sporting = pattern.outside_sports and _is_sporting(tree, pattern, subject, obj)
    held = BEARER in pattern.subject and _is_above(tree, pair.object)
    if sporting or held or (pattern.mention and _is_state_inside(subject, obj)):
        return False
    inside = subject.start < obj.end and obj.start < subject.end
    common = obj.form != DEMONYM and obj.text.islower()  # "la capo del [governo]"
    if inside and (common or not is_role(tree, pair.subject)):
        return False
    apart = subject.start != obj.start or subject.end != obj.end  # no "the Spaniard"
    if pattern.mention == BODY and obj.form == DEMONYM and _is_compound(tree, pair):
        return False
    if pattern.form == "demonym" and (
        (apart and is_role(tree, pair.subject)) or _is_between_demonyms(tree, pair, own)
    ):
        return False
    ends = {"subject": pair.subject, "object": pair.object}
    names = {"subject": pattern.subject, "object": pattern.object}
    return all(ends[e] not in own or "self" in names[e] for e in ends)


def _come_from_both(tree: Tree, pattern: Pattern, pair: Pair) -> bool:
    """Say whether both are where something comes from: "una lettera dal Pd e da X"."""
    subject, source = tree.anchors[pair.subject], tree.anchors[pair.object]
    if FROM not in pattern.object or subject is None or source is None:
        return False
    return tree.is_kind(subject, "conjunct") and tree.heads[subject] == source


def _is_state_inside(subject: Mention, obj: Mention) -> bool:
    """Say whether a state is said to lie in a place not known: "il Brasile di Lula"."""
    if obj.label != PLACE or subject.label != PLACE:
        return False
    state = find_kind(subject.entity or "") in STATE_KINDS
    return state and find_kind(obj.entity or "") is None


def _is_sporting(tree: Tree, pattern: Pattern, subject: Mention, obj: Mention) -> bool:
    """Say whether teams are related, or people by a pattern for people alone."""
    people = (PERSON,) in (pattern.subject_label, pattern.object_label)
    teams = people or PERSON not in (subject.label, obj.label)
    return teams and is_on_sports(tree)


def _is_compound(tree: Tree, pair: Pair) -> bool:
    """Say whether a body and a nation both describe a noun: "an American X star"."""
    name, nation = tree.anchors[pair.subject], tree.anchors[pair.object]
    if name is None or nation is None or not tree.is_kind(name, "compound"):
        return False
    noun = tree.heads[name]
    return tree.heads[nation] == noun > name and tree.covering[noun] is None


def _is_between_demonyms(tree: Tree, pair: Pair, own: set[int]) -> bool:
    """Say whether another demonym stands between a demonym and the name it is for."""
    first, last = sorted((pair.subject, pair.object))
    return any(
        tree.mentions[index].form == "demonym" and index not in own
        for index in range(first + 1, last)
    )
