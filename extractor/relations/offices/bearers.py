"""An office noun in, the names that the parse says it describes, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.relations.arguments.referents import find_actors
from extractor.relations.offices.posts import (
    find_former,
    find_holders,
    find_whose_appointment,
)
from extractor.relations.offices.qualified import find_qualified
from extractor.relations.trees.antecedents import resolve_relative
from extractor.relations.trees.clauses import (
    find_cases,
    find_preposition_roles,
    is_subject,
)
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_participial, is_passive

# Heads climbed from a noun to the clause whose subject it describes.
MAX_CLIMB = 3


def find_bearers(tree: Tree, office: int) -> list[int]:
    """Give the names that an office noun describes."""
    named = find_names_under(tree, office)
    attached = tree.is_kind(office, "apposition", "name_part", "compound")
    if named and tree.covering[tree.heads[office]] is None:
        attached = False  # "l'ad Rossi, il ministro Neri": it has its own
    if attached and not (_is_coordinated(tree, office) or _is_at_place(tree, office)):
        named.append(tree.heads[office])
    named += find_qualified(tree, office)
    copulas = tree.children_of(office, "copula")
    bare = tree.heads[office] == office  # "Rossi nuovo presidente"
    if copulas or bare or tree.is_kind(office, "open_complement"):
        named = _add_subjects(tree, office, copulas, named)
    named += find_predicated(tree, office)
    named += find_holders(tree, office) or find_former(tree, office)
    named += _find_both(tree, office)
    named += _find_ranked(tree, office) or _find_one_of(tree, office)
    named += _find_predicates(tree, office)
    named += [
        child
        for child in tree.children_of(office, "nominal", "oblique")
        if "example" in find_preposition_roles(tree, child)
    ]
    named = named or _find_stranded(tree, office)
    if not named and _shares_bearer(tree, office):
        head = tree.heads[office]
        named = [head] if tree.covering[head] is not None else []
        return named or find_names_under(tree, head) or find_bearers(tree, head)
    return named


def _is_at_place(tree: Tree, office: int) -> bool:
    """Say whether kin were taken for a place: "nato a Noto, figlio di X"."""
    index = tree.covering[tree.heads[office]]
    kin = tree.lemmas[office] in tree.table.companions
    return kin and index is not None and tree.mentions[index].label == "LOC"


def _find_stranded(tree: Tree, office: int) -> list[int]:
    """Give the subject of the clause that ends with "..., figlio di X".

    The bare noun behind a comma was hung on the place or the body before it.
    """
    kinds = ("nominal", "apposition", "conjunct", "oblique", "parataxis")
    bare = tree.is_kind(office, *kinds)
    if not bare or tree.words[office - 1] not in tree.table.surface.commas:
        return []
    if tree.children_of(office, "determiner", "case"):
        return []
    clause = next((t for t in _climb(tree, office) if tree.is_verb(t)), None)
    inner = next(iter(_climb(tree, office)))
    index = tree.covering[inner]
    person = index is not None and tree.mentions[index].label == "PER"
    noun = tree.lemmas[inner] in tree.table.people
    if clause is None or person or noun or tree.is_kind(inner, "subject"):
        return []
    return find_actors(tree, clause)


def _climb(tree: Tree, token: int) -> Iterator[int]:
    for _ in range(MAX_CLIMB):
        token = tree.heads[token]
        yield token


def _add_subjects(
    tree: Tree, office: int, copulas: Sequence[int], names: Sequence[int]
) -> list[int]:
    """Add who is said to be in an office: the subject of its clause."""
    named = [*names]
    named += [
        resolve_relative(tree, subject)
        for token in (office, *copulas)
        for subject in tree.children_of(token, "subject")
    ]
    if copulas and not named:
        named += _find_listed(tree, office)
    own = [t for t in named if tree.words[t] not in tree.table.relative_pronouns]
    if tree.is_kind(office, "relative") and not own and not _is_of_which(tree, office):
        named.append(tree.heads[office])
    if copulas and not named:
        named += find_actors(tree, office)
    return named


def _is_of_which(tree: Tree, office: int) -> bool:
    """Say whether an office is of what its clause describes: "di cui è segretario"."""
    pronouns = tree.table.relative_pronouns
    return any(
        tree.words[child] in pronouns and "of" in find_preposition_roles(tree, child)
        for child in tree.children_of(office, "nominal")
    )


def _find_listed(tree: Tree, office: int) -> list[int]:
    """Give the names behind an office that are its subject: "di cui è membro Cuba"."""
    return [
        child
        for child in tree.children_of(office, "nominal")
        if child > office
        and tree.covering[child] is not None
        and not find_preposition_roles(tree, child)
    ]


def _find_both(tree: Tree, office: int) -> list[int]:
    """Give the names before a comma and "both": "A and B, both members of C"."""
    both = [c for c in tree.children[office] if tree.words[c] in tree.table.quantifiers]
    before = min(both, default=office) - 1
    paired = tree.lemmas[office] in tree.table.companions
    if (
        not (both or (paired and _opens_pair(tree, office)))
        or before < 1
        or tree.words[before] not in tree.table.surface.commas
    ):
        return []
    name = before - 1
    while tree.is_kind(name, "name_part", "conjunct"):
        name = tree.heads[name]
    return [name]


def _opens_pair(tree: Tree, kin: int) -> bool:
    """Say whether two bare words for kin stand together: "A e B, padre e figlio"."""
    joint, other = kin + 1, kin + 2
    if other >= len(tree.words) or tree.children_of(kin, "determiner", "case"):
        return False
    joined = tree.pos[joint] in tree.table.surface.coordinator_pos
    return joined and tree.lemmas[other] in tree.table.companions


def _find_ranked(tree: Tree, office: int) -> list[int]:
    """Give the name behind whose comma "among" stands: "X, tra i fondatori di Y"."""
    commas = tree.table.surface.commas
    for case in find_cases(tree, office):
        roles = tree.table.preposition_roles.get(tree.words[case], ())
        before = case - 2
        if "between" not in roles or before < 0 or tree.words[case - 1] not in commas:
            continue
        index = tree.covering[before]
        anchor = tree.anchors[index] if index is not None else None
        return [] if anchor is None else [anchor]
    return []


def _find_one_of(tree: Tree, office: int) -> list[int]:
    """Give who is one of several: "X, uno dei fondatori di Y"."""
    head = tree.heads[office]
    one = tree.words[head] in tree.table.dropped.indefinite and head < office
    of = one and "of" in find_preposition_roles(tree, office)
    return find_bearers(tree, head) if of and head != office else []


def find_names_under(tree: Tree, office: int) -> list[int]:
    """Give the names that depend on an office: people, or others in apposition."""
    found = []
    for child in tree.children_of(
        office, "apposition", "name_part", "nominal", "compound"
    ):
        index = tree.covering[child]
        if index is None and tree.is_kind(child, "apposition"):
            found += find_names_under(tree, child)  # "his wife, the actress X"
        if index is None or tree.children_of(child, "case"):
            continue
        if tree.is_kind(child, "apposition") or tree.mentions[index].label == "PER":
            found.append(child)
    return found


def _is_coordinated(tree: Tree, token: int) -> bool:
    """Say whether "and" stands right before a token, whatever the parse says."""
    before = token - 1
    return before >= 0 and tree.pos[before] in tree.table.surface.coordinator_pos


def _shares_bearer(tree: Tree, office: int) -> bool:
    """Say whether a coordinated office describes the same name as the first one.

    "Rossi, presidente di A e socio di B", but not "il presidente Rossi e altri soci".
    """
    head = tree.heads[office]
    if not tree.is_kind(office, "conjunct"):
        return False
    said = bool(
        tree.children_of(head, "copula")
    )  # "was a member of A and an aide of B"
    if tree.children_of(office, "determiner") and not said:
        return _is_of_the_same(tree, head, office)
    again = tree.words[office - 1] in tree.table.surface.office_before
    if again and find_names_under(tree, head):  # "il medico Sala e già capo di A"
        return True
    if tree.covering[head] is not None:  # "Rossi, socio di A ed ex capo di B"
        return any(head < c < office for c in tree.children_of(head, "apposition"))
    return said or tree.is_kind(head, "apposition", "open_complement")


def _is_of_the_same(tree: Tree, name: int, office: int) -> bool:
    """Say whether who has one office has one more: "X, the head of A and a member of".

    No comma parts the two: "X, the head of A, and a member of B" may be two people.
    """
    surface, joint = tree.table.surface, office - 1
    while joint > name and tree.pos[joint] not in surface.coordinator_pos:
        joint -= 1
    opening = {tree.words[t] for t in tree.children_of(office, "determiner")}
    first = [t for t in tree.children_of(name, "apposition") if name < t < joint]
    named = tree.covering[name] is not None and tree.covering[office] is None
    apart = tree.words[joint - 1] in surface.commas
    new = not opening.isdisjoint(tree.table.dropped.new)
    new = new and not find_cases(tree, name)  # "a son of X (a sage) and a nephew of Y"
    return bool(first) and named and new and not apart


def find_predicated(tree: Tree, office: int) -> list[int]:
    """Give who became, or was made, the holder of an office."""
    if whose := find_whose_appointment(tree, office):
        return whose
    verb = tree.heads[office]
    if verb == office or not tree.is_verb(verb):
        return []
    roles = find_preposition_roles(tree, office)
    linking = tree.lemmas[verb] in tree.table.predicative_verbs
    said = linking and (_completes_verb(tree, office, roles) or "between" in roles)
    if "as" not in roles and not said:
        return []
    succeeds = tree.lemmas[verb] in tree.table.succession_verbs
    makes = linking or tree.lemmas[verb] in tree.table.employers.appointing
    objects = [
        resolve_relative(tree, o)
        for o in tree.children_of(verb, "object")
        if o != office and (makes or _is_somebody(tree, o))
    ]
    behind = office > verb or linking  # not in "As a guest of X, he toured Chad"
    if objects and behind and not succeeds and not is_passive(tree, verb):
        return objects
    actors = [s for s in find_actors(tree, verb) if s != office]
    if not actors and is_participial(tree, verb):
        return [tree.heads[verb]]
    return actors


def _is_somebody(tree: Tree, token: int) -> bool:
    """Say whether a word names somebody or stands for him: "removed him as head"."""
    pronoun = tree.words[token] in tree.table.dropped.pronouns
    return pronoun or tree.covering[token] is not None


def _completes_verb(tree: Tree, office: int, roles: Sequence[str]) -> bool:
    """Say whether an office completes its verb: "became mayor", "elected mayor"."""
    if tree.is_kind(office, "oblique"):
        return not roles
    if tree.is_kind(office, "open_complement", "object"):
        return True
    behind = office > tree.heads[office] and is_participial(tree, tree.heads[office])
    return behind and tree.is_kind(office, "subject", "passive_subject")


def _find_predicates(tree: Tree, office: int) -> list[int]:
    """Give who an office that is itself the subject is: "its president is Jim Kim"."""
    head = tree.heads[office]
    if tree.is_kind(head, "copula"):  # the subject hangs on it by mistake
        head = tree.heads[head]
    said = is_subject(tree, office) and tree.children_of(head, "copula")
    return [head] if said and not tree.is_verb(head) else []
