"""A trigger in, the pairs of mentions it relates out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from extractor.lang.syntax_roles import PREPOSITION_ROLES
from extractor.relations.adjacent import (
    ADJACENT,
    find_adjacent_roles,
    find_hyphen_roles,
    find_name_behind,
)
from extractor.relations.clauses import find_cases, is_reflexive
from extractor.relations.dropped import find_owners
from extractor.relations.fillers import Found, find_fillers, find_self
from extractor.relations.offices import (
    find_neighbour,
    find_office_roles,
    is_of_a_companion,
)
from extractor.relations.scores import find_outscored
from extractor.relations.syntax import INHERITED, Roles, find_present, find_roles
from extractor.relations.tree import Tree
from extractor.relations.triggers import Trigger, find_head
from extractor.schemas import Pattern, RelationType

# More pairs than this from one trigger come from a list that was misread.
MAX_PAIRS = 16
# Roles in which an adjective of nationality stands for its state.
SELF = "self"
PERSON = "PER"
BODY = "ORG"
# Whom an office describes; who does it in a passive.
BEARER = "bearer"
# The same as the parse alone has it, where the name beside does not fit.
PARSED = "parsed bearer"
AGENT = "by"
OF = ("of", "of_the", "of_bare")
# Roles that say what an office is of.
OWNED = ("of", "modifier", "compound")
DEMONYM_ROLES = frozenset({"modifier", "of", "compound"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Subject and object, as mention indices, and how sure their roles are."""

    subject: int
    object: int
    factor: float


def find_pairs(
    tree: Tree, trigger: Trigger, relation: RelationType
) -> tuple[Pair, ...]:
    """Give the pairs that a trigger relates, with the labels the relation asks for."""
    pattern = trigger.pattern
    roles = _find_all_roles(tree, trigger)
    if not (_has_any(roles, pattern.subject) and _has_any(roles, pattern.object)):
        return ()
    if not _fits(tree, trigger, roles):
        return ()
    subject_labels = pattern.subject_label or relation.subject
    object_labels = pattern.object_label or relation.object
    subjects = _find_arguments(tree, trigger, pattern.subject, roles, subject_labels)
    if pattern.subject == pattern.object:
        pairs = _combine_within(tree, subjects)
    else:
        filled = next((role for role in pattern.subject if roles.get(role)), None)
        agents = roles.get("subject", {}) if filled == "subject" else {}
        patients = roles | {
            AGENT: {t: f for t, f in roles.get(AGENT, {}).items() if t not in agents}
        }
        objects = _find_arguments(
            tree, trigger, pattern.object, patients, object_labels
        )
        pairs = list(_combine(tree, trigger, _flatten(subjects), _flatten(objects)))
    if not pairs:
        return ()
    own = {
        index
        for index in (tree.covering[t] for t in trigger.tokens)
        if index is not None and not _is_role(tree, index)
    }
    kept = [p for p in pairs if _is_sound(tree, pattern, p, own)]
    return tuple(kept) if len(kept) <= MAX_PAIRS else ()


def _has_any(roles: Roles, names: Sequence[str]) -> bool:
    """Say whether one of these roles is filled."""
    return any(roles.get(name) for name in names)


def _find_all_roles(tree: Tree, trigger: Trigger) -> Roles:
    """Read the roles of a trigger, once for all patterns that read them alike."""
    pattern = trigger.pattern
    asked = {"self", "bearer"}.intersection((*pattern.subject, *pattern.object))
    named = SELF in asked and tree.covering[trigger.tokens[0]] is not None
    key = (trigger.tokens, *((SELF,) if named else (frozenset(asked), pattern.topics)))
    known: Roles | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = _read_all_roles(tree, trigger)
    return known


def _read_all_roles(tree: Tree, trigger: Trigger) -> Roles:
    """Read roles from the parse; where the trigger is an office, from the spans too."""
    pattern = trigger.pattern
    if tree.pos[trigger.tokens[0]] in tree.table.surface.punctuation_pos:
        return find_hyphen_roles(tree, trigger.tokens)
    beside = "bearer" in (*pattern.subject, *pattern.object)
    roles = find_roles(tree, trigger.tokens, light=not beside)
    head = find_head(tree, trigger.tokens)
    if (
        "self" in (*pattern.subject, *pattern.object)
        and tree.covering[head] is not None
    ):
        return _find_name_roles(tree, head)
    if tree.is_verb(head):
        return roles
    if beside and is_of_a_companion(tree, min(trigger.tokens)):
        roles.pop("bearer", None)
    if not beside:
        return _fill(roles, find_adjacent_roles(tree, max(trigger.tokens)))
    return _read_office(tree, trigger, head, roles)


def _read_office(tree: Tree, trigger: Trigger, head: int, roles: Roles) -> Roles:
    """Read the roles of an office: beside it, in the parse, else from its owner."""
    pattern = trigger.pattern
    near = find_office_roles(tree, trigger.tokens, topics=pattern.topics)
    if near.pop("nested", None):
        roles.pop("of", None)
    return _join(tree, head, near, roles)


def _join(tree: Tree, head: int, near: Roles, roles: Roles) -> Roles:
    """Join what the spans beside an office and the parse say of it."""
    joined = _prefer(near, roles)
    joined[PARSED] = roles.get(BEARER, {})
    names = {tree.covering[token] for token in joined.get("bearer", {})}
    beside_it = joined.pop("compound", {})
    joined["compound"] = {
        t: factor for t, factor in beside_it.items() if tree.covering[t] not in names
    }
    named = any(tree.covering[t] is not None for r in OWNED for t in joined.get(r, ()))
    if not named and (owners := find_owners(tree, head)):
        joined["of"] = dict.fromkeys(owners, INHERITED)
    if not joined.get("bearer") and _is_named_role(tree, tree.covering[head]):
        joined["bearer"] = {head: 1.0}
    return joined


def _is_named_role(tree: Tree, index: int | None) -> bool:
    """Say whether a mention is an office of somebody whom the article names."""
    if index is None or not _is_role(tree, index):
        return False
    named: frozenset[str | None] | None = tree.memo.get("named")
    if named is None:
        forms = (mention for mention in tree.mentions if mention.form == "name")
        named = tree.memo["named"] = frozenset(mention.entity for mention in forms)
    return tree.mentions[index].entity in named


def _is_role(tree: Tree, index: int | None) -> bool:
    """Say whether a mention is an office that stands for its holder."""
    return index is not None and tree.mentions[index].form == "role"


def _find_name_roles(tree: Tree, head: int) -> Roles:
    """Read the roles of a name from the parse and from the spans beside it."""
    tokens = _find_span(tree, head)
    near = find_office_roles(tree, tokens)
    near.pop("bearer", None)
    if described := _find_described(tree, tokens):
        near["bearer"] = dict.fromkeys(described, ADJACENT)
    near["behind"] = dict.fromkeys(find_name_behind(tree, tokens[-1]), ADJACENT)
    near["self"] = {head: 1.0}
    if beaten := find_outscored(tree, tree.covering[head]):
        near["outscored"] = dict.fromkeys(beaten, ADJACENT)
    if present := find_present(tree, head):
        near["present"] = dict.fromkeys(present, 1.0)
    parsed = find_roles(tree, tokens, light=False)
    nouns = tree.table.surface.noun_pos
    parsed["bearer"] = {
        token: factor
        for token, factor in parsed.get("bearer", {}).items()
        if tree.covering[token] is not None or tree.pos[token] not in nouns
    }
    for role in OF:
        parsed[role] = {
            token: factor
            for token, factor in parsed.get(role, {}).items()
            if not _is_set_apart(tree, tokens[-1], token)
        }
    return _prefer(near, parsed)


def _is_set_apart(tree: Tree, last: int, token: int) -> bool:
    """Say whether a comma stands between a name and a phrase behind it.

    Not one right behind the name, with the phrase behind it: "Ann Green, of Aeroline".
    """
    commas = tree.table.surface.commas
    apart = [t for t in range(last + 1, token) if tree.words[t] in commas]
    direct = apart == [last + 1] and last + 2 in find_cases(tree, token)
    return bool(apart) and not direct


def _find_span(tree: Tree, token: int) -> tuple[int, ...]:
    """Give the tokens of the mention that covers a token."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    return tuple(range(span[0], span[1] + 1)) if span else (token,)


def _prefer(near: Roles, parsed: Roles) -> Roles:
    """Take the adjacent reading of a role; agreement with the parse makes it sure."""
    joined = dict(parsed)
    for role, fillers in near.items():
        known = parsed.get(role, {})
        joined[role] = {
            t: 1.0 if t in known else factor for t, factor in fillers.items()
        }
    return joined


def _fill(parsed: Roles, near: Roles) -> Roles:
    """Add what the adjacent phrases say where the parse says nothing, or less."""
    joined = dict(parsed)
    for role, fillers in near.items():
        if len(fillers) > len(parsed.get(role, {})):
            joined[role] = {**fillers, **parsed.get(role, {})}
    return joined


def _fits(tree: Tree, trigger: Trigger, roles: Roles) -> bool:
    pattern = trigger.pattern
    if any(not _is_date(tree, t) for r in pattern.without for t in roles.get(r, ())):
        return False
    if pattern.reflexive is None:
        return True
    return is_reflexive(tree, find_head(tree, trigger.tokens)) == pattern.reflexive


def _is_date(tree: Tree, token: int) -> bool:
    """Say whether a token heads a date: "in 1995" is no place and no goal."""
    return any(
        tree.anchors[index] == token and tree.mentions[index].label == "DATE"
        for index in tree.named[tree.sent_of[token]]
    )


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
        groups = []
        for token, factor in roles.get(role, {}).items():
            found = (
                find_self(tree, token)
                if role == SELF
                else find_fillers(
                    tree,
                    token,
                    topics=pattern.topics and role in PREPOSITION_ROLES,
                    demonyms=role in DEMONYM_ROLES,
                    alone=role in (BEARER, PARSED) and _is_singular(tree, trigger),
                )
            )
            groups.append(
                [
                    (i, sure * factor)
                    for i, sure in found
                    if tree.mentions[i].label in labels
                ]
            )
        if any(groups):
            return groups
    return []


def _add_parsed(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        yield name
        if name == BEARER:
            yield PARSED


def _is_singular(tree: Tree, trigger: Trigger) -> bool:
    """Say whether an office is that of one person: in the form of its lemma."""
    head = find_head(tree, trigger.tokens)
    return not tree.is_verb(head) and tree.words[head] == tree.lemmas[head]


def _flatten(groups: list[list[Found]]) -> list[Found]:
    """Give each mention of all groups once, with its best certainty, in text order."""
    best: dict[int, float] = {}
    for index, factor in (found for group in groups for found in group):
        best[index] = max(factor, best.get(index, 0.0))
    return sorted(best.items())


def _combine_within(tree: Tree, groups: list[list[Found]]) -> list[Pair]:
    """Pair the members of a coordination; separate phrases only if none is one.

    A person among states or bodies is of another coordination, which was misread.
    """
    coordinated = [group for group in groups if len(group) > 1]
    return [
        Pair(a, b, f * g)
        for group in coordinated or [_flatten(groups)]
        for (a, f), (b, g) in combinations(group, 2)
        if (tree.mentions[a].label == PERSON) == (tree.mentions[b].label == PERSON)
    ]


def _combine(
    tree: Tree, trigger: Trigger, subjects: list[Found], objects: list[Found]
) -> Iterator[Pair]:
    """Pair every subject with every object, or each with its own ("respectively")."""
    parallel = len(subjects) == len(objects) > 1 and _is_parallel(tree, trigger)
    paired = (
        zip(subjects, objects, strict=True) if parallel else product(subjects, objects)
    )
    for (subject, f), (obj, g) in paired:
        yield Pair(subject, obj, f * g)


def _is_parallel(tree: Tree, trigger: Trigger) -> bool:
    if "bearer" in trigger.pattern.subject:
        return True
    first, end = tree.sents[tree.sent_of[trigger.tokens[0]]]
    return any(tree.words[t] in tree.table.respectively for t in range(first, end))


def _is_sound(tree: Tree, pattern: Pattern, pair: Pair, own: set[int]) -> bool:
    """Refuse loops, and the mention the trigger is in unless the role is self."""
    subject, obj = tree.mentions[pair.subject], tree.mentions[pair.object]
    if pair.subject == pair.object:
        return False
    if subject.entity is not None and subject.entity == obj.entity:
        return False
    inside = subject.start < obj.end and obj.start < subject.end
    if inside and not _is_role(tree, pair.subject):
        return False
    if pattern.form == "demonym" and (
        _is_role(tree, pair.subject) or _is_between_demonyms(tree, pair)
    ):
        return False
    ends = {"subject": pair.subject, "object": pair.object}
    names = {"subject": pattern.subject, "object": pattern.object}
    return all(ends[e] not in own or "self" in names[e] for e in ends)


def _find_described(tree: Tree, demonym: Sequence[int]) -> tuple[int, ...]:
    """Give the name right behind a demonym that opens its phrase: "il danese Holm".

    A demonym behind a noun goes with that noun ("il presidente danese Holm").
    """
    surface, before = tree.table.surface, demonym[0] - 1
    small = surface.determiner_pos | surface.preposition_pos
    if before < 0 or tree.pos[before] not in small:
        return ()
    behind = demonym[-1] + 1
    index = tree.covering[behind] if behind < len(tree.words) else None
    if index is not None and tree.mentions[index].label == BODY:
        return (behind,) if tree.mentions[index].form == "name" else ()
    return find_neighbour(tree, demonym[-1])


def _is_between_demonyms(tree: Tree, pair: Pair) -> bool:
    """Say whether another demonym stands between a demonym and the name it is for."""
    first, last = sorted((pair.subject, pair.object))
    return any(
        tree.mentions[index].form == "demonym" for index in range(first + 1, last)
    )
