"""A trigger in, the pairs of mentions it relates out."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.argument_roles import PREPOSITION_ROLES
from extractor.relations.arguments.fillers import (
    Found,
    find_fillers,
    find_self,
    is_plain,
)
from extractor.relations.arguments.passages import (
    find_passage,
    is_of_a_part,
)
from extractor.relations.offices.offices import is_plural_office
from extractor.relations.pairings import (
    Pair,
    add_gapped,
    combine,
    combine_within,
    flatten,
    has_labels,
)
from extractor.relations.roles.clause_roles import PLACES
from extractor.relations.roles.merging import Roles
from extractor.relations.roles.name_behind import find_name_behind
from extractor.relations.roles.name_roles import BEARER, SELF
from extractor.relations.roles.office_owners import is_role
from extractor.relations.roles.office_roles import PARSED
from extractor.relations.roles.trigger_roles import find_trigger_roles, has_any
from extractor.relations.soundness import fits, has_ends, is_civil, is_sound
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import Trigger, find_head
from extractor.schemas import Pattern, RelationType

# More pairs than this from one trigger come from a list that was misread.
MAX_PAIRS = 16
# Of whom somebody is a guest; behind more, those in a row are guests as well.
OF, MAX_HOSTS = "of", 2
# Who does it in a passive.
AGENT = "by"
COMPOUND = "compound"
DATIVE = "dative"
CLAIMED = "claimed"
PLACE, BODY = "LOC", "ORG"
DEMONYM = "demonym"
# Roles in which an adjective of nationality stands for its state.
DEMONYM_ROLES = frozenset({"modifier", "of", "compound"})
# The role of a place said before another, whose conjuncts stand beside that one.
AHEAD = "ahead"


def find_pairs(
    tree: Tree, trigger: Trigger, relation: RelationType
) -> tuple[Pair, ...]:
    """Give the pairs that a trigger relates, with the labels the relation asks for."""
    if not has_ends(tree, trigger, relation):  # as of a fifth
        return ()
    pattern = trigger.pattern
    roles = find_trigger_roles(tree, trigger)
    if not (has_any(roles, pattern.subject) and has_any(roles, pattern.object)):
        return ()
    if not fits(tree, trigger, roles):
        return ()
    within = pattern.subject == pattern.object
    pairs = (_pair_within if within else _pair_ends)(tree, trigger, relation, roles)
    if not pairs:
        return ()
    own = _find_own(tree, trigger)
    if not relation.nations:
        pairs = [p for p in pairs if tree.mentions[p.subject].form != DEMONYM]
    if (kinds := relation.not_by) and not pattern.literal:
        pairs = [p for p in pairs if not is_civil(tree, p, kinds)]
    kept = [p for p in pairs if is_sound(tree, pattern, p, own)]
    return tuple(kept) if len(kept) <= MAX_PAIRS else ()


def _pair_within(
    tree: Tree, trigger: Trigger, relation: RelationType, roles: Roles
) -> list[Pair]:
    """Pair those in one role with each other: "A and B met"."""
    pattern = trigger.pattern
    ends = _find_labels(pattern, relation)
    labels = (*ends[0], *ends[1])
    found = _find_arguments(tree, trigger, pattern.subject, roles, labels)
    pairs = combine_within(tree, found, pattern.subject) if found else []
    return [pair for pair in pairs if has_labels(tree, pair, ends)]


def _pair_ends(
    tree: Tree, trigger: Trigger, relation: RelationType, roles: Roles
) -> list[Pair]:
    """Pair the subjects with the objects: "A met B"."""
    pattern = trigger.pattern
    first, second = _find_labels(pattern, relation)
    found = _find_arguments(tree, trigger, pattern.subject, roles, first)
    if not found:
        return []
    left = _drop_agents(pattern, roles)
    objects = flatten(_find_arguments(tree, trigger, pattern.object, left, second))
    subjects = flatten(found)
    if CLAIMED in pattern.object:
        subjects, objects = _part_claimed(subjects, objects)
    whom = {index for index, _ in objects}
    others = [found for found in subjects if found[0] not in whom]
    subjects = others or subjects  # "A directed the film along with B and C"
    if pattern.whole and len(subjects) < len(objects) and _is_participle(tree, trigger):
        return []  # "the talks between A and B, led by C"
    return add_gapped(tree, trigger, list(combine(tree, trigger, subjects, objects)))


def _is_participle(tree: Tree, trigger: Trigger) -> bool:
    return tree.is_kind(find_head(tree, trigger.tokens), "participial")


def _find_labels(
    pattern: Pattern, relation: RelationType
) -> tuple[Sequence[str], Sequence[str]]:
    """Give the labels that the subject and the object may have."""
    subject = pattern.subject_label or relation.subject
    return subject, pattern.object_label or relation.object


def _find_own(tree: Tree, trigger: Trigger) -> set[int]:
    """Give the mentions over the trigger that are no argument of it.

    An office stands for its holder; "la capitale georgiana" for no other place.
    """
    return {
        index
        for index in (tree.covering[token] for token in trigger.tokens)
        if index is not None
        and (not is_role(tree, index) or tree.mentions[index].label == PLACE)
    }


def _part_claimed(
    doers: list[Found], claimed: list[Found]
) -> tuple[list[Found], list[Found]]:
    """Part who says from of whom it is said: "X said that Y is responsible".

    What several say of themselves is left out: "A and B said they must go".
    """
    whom = {index for index, _ in claimed}
    sayers = [found for found in doers if found[0] not in whom] or doers
    selves = {index for index, _ in sayers} if len(sayers) > 1 else set()
    return sayers, [found for found in claimed if found[0] not in selves]


def _drop_agents(pattern: Pattern, roles: Roles) -> Roles:
    """Give the roles that an object may have where "by" says who the subject is."""
    if not roles.get(AGENT):
        return roles
    filled = next((role for role in pattern.subject if roles.get(role)), None)
    agents = roles.get("subject", {}) if filled == "subject" else {}
    left = {t: sure for t, sure in roles[AGENT].items() if t not in agents}
    return roles | {AGENT: left}


def _find_arguments(
    tree: Tree,
    trigger: Trigger,
    names: Sequence[str],
    roles: Roles,
    labels: Sequence[str],
) -> list[list[Found]]:
    """Give the admissible mentions of the first role that has any, a list a phrase."""
    pattern = trigger.pattern
    for role in _add_parsed(names):
        if not (fillers := roles.get(role)):
            continue
        groups = []
        for token, factor in fillers.items():
            if pattern.mention and not _may_fill(tree, token, role, labels):
                continue
            part = pattern.whole and names is pattern.object
            if part and (
                is_of_a_part(tree, token, trigger.tokens)
                or _is_only_national(tree, token, role)
            ):
                continue
            found = _find_mentions(tree, trigger, names, role, token)
            groups.append(
                [
                    (i, sure * factor)
                    for i, sure in found
                    if tree.mentions[i].label in labels
                ]
            )
        if any(groups):
            kept = _drop_places(tree, groups) if role == DATIVE else groups
            return _drop_around(tree, kept) if role in PLACES else kept
    return []


def _is_only_national(tree: Tree, token: int, role: str) -> bool:
    """Say whether a nation before a noun was taken for a name: "the Dutch boss".

    "The Republican leader in the Senate" does not lead the party.
    """
    index = tree.covering[token]
    if index is None or tree.mentions[index].form != DEMONYM:
        return False
    party = tree.mentions[index].label == BODY and tree.table.surface.premodifiers
    return role == COMPOUND or party


def _find_mentions(
    tree: Tree, trigger: Trigger, names: Sequence[str], role: str, token: int
) -> Sequence[Found]:
    """Give the mentions that a token means which fills one of the roles asked for."""
    if role == SELF or is_plain(tree, token):  # as most are
        return find_self(tree, token)
    pattern = trigger.pattern
    own = names is pattern.object
    alone = role == AHEAD or (role in (BEARER, PARSED) and _is_singular(tree, trigger))
    found = find_fillers(
        tree,
        token,
        passage=find_passage(tree, pattern, role, own=own),
        demonyms=role in DEMONYM_ROLES,
        alone=alone or _is_within(tree, token, trigger),
    )
    hosts = not own and role == OF and BEARER in pattern.object
    return found[:1] if hosts and len(found) > MAX_HOSTS else found


def _drop_around(tree: Tree, groups: list[list[Found]]) -> list[list[Found]]:
    """Leave out where a place lies: "nato a Thann, in Alsazia" is of Thann alone."""
    found = {i for group in groups for i, _ in group}
    if len(found) == 1:
        return groups
    spans = [span for i in found if (span := tree.spans[i]) is not None]
    around = {t for _, last in spans for t in find_name_behind(tree, last)}
    return [
        [(i, sure) for i, sure in group if around.isdisjoint((tree.anchors[i],))]
        for group in groups
    ]


def _drop_places(tree: Tree, groups: list[list[Found]]) -> list[list[Found]]:
    """Leave out phrases of places where another says to whom: "a Roma ha chiesto a X".

    In Italian both have the same preposition.
    """
    others = [g for g in groups if any(tree.mentions[i].label != PLACE for i, _ in g)]
    return others or groups


def _may_fill(tree: Tree, token: int, role: str, labels: Sequence[str]) -> bool:
    """Say whether a name behind a preposition has one of the labels asked for.

    What is coordinated with another sort of name is misread: "A of Rome and B".
    """
    index = tree.covering[token]
    if index is None or role not in PREPOSITION_ROLES:
        return True
    return tree.mentions[index].label in labels


def _add_parsed(names: Sequence[str]) -> Sequence[str]:
    """Give the roles, with that of the parse alone behind that of a bearer."""
    if BEARER not in names:
        return names
    at = names.index(BEARER) + 1
    return (*names[:at], PARSED, *names[at:])


def _is_singular(tree: Tree, trigger: Trigger) -> bool:
    """Say whether an office is that of one person: in the form of its lemma."""
    head = find_head(tree, trigger.tokens)
    if tree.is_verb(head) or is_plural_office(tree, head):  # "soci" of "socio"
        return False
    # "il professor Rossi"
    return tree.lemmas[head].startswith(tree.words[head])


def _is_within(tree: Tree, token: int, trigger: Trigger) -> bool:
    """Say whether a trigger describes the first of a row: "to X, who led A, and Y"."""
    first = min(trigger.tokens)
    if first < token:
        return False
    return any(first < other for other in tree.children_of(token, "conjunct"))
