"""A noun in, the roles that its whole sentence gives it, one by one, out.

They cost more than those of its dependents, so each is read only where it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from extractor.relations.arguments.referents import find_actors
from extractor.relations.arguments.whose import find_whose
from extractor.relations.offices.bearers import find_bearers
from extractor.relations.offices.employers import find_spoken_body
from extractor.relations.roles.affiliations import find_party_of
from extractor.relations.roles.attending import find_attending
from extractor.relations.roles.clause_roles import PLACES, find_clause_roles
from extractor.relations.roles.departed import find_departed, find_replaced
from extractor.relations.roles.headlines import find_headline_doers
from extractor.relations.roles.merging import DIRECT, INHERITED, keep_named
from extractor.relations.roles.others import find_others
from extractor.relations.roles.parties import find_parties
from extractor.relations.roles.raisers import find_raisers
from extractor.relations.trees.antecedents import resolve_relative
from extractor.relations.trees.clauses import find_preposition_roles, is_subject
from extractor.relations.trees.surface import opens_with_preposition
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive

# The role of what is spoken of.
TOPIC, AS = "about", "as"
# How a noun hangs on the clause whose subject it describes.
LOOSE = ("oblique", "adverbial", "parataxis", "apposition")
DATE, PLACE = "DATE", "LOC"


def find_noun_role(tree: Tree, tokens: Sequence[int], role: str) -> dict[int, float]:
    """Give the tokens that fill one role of a trigger's nouns, with their certainty.

    ``role`` is one of READERS; nobody may change what is given.
    """
    key = (role, tokens)
    known: dict[int, float] | None = tree.memo.get(key)
    if known is None:
        read, sure = READERS[role]
        found = {
            filler: sure
            for token in tokens
            if not tree.is_verb(token)
            for filler in read(tree, token, tokens)
        }
        known = tree.memo[key] = keep_named(tree, found, tokens)
    return known


def _read_bearers(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    """Give whom a noun describes."""
    return find_bearers(tree, noun) or _find_introduced(tree, noun, trigger)


def _read_whose(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    return find_whose(tree, noun)


def _find_introduced(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    """Give whom a phrase or an office without article describes.

    The phrase stands behind its noun ("X, with headquarters in Y"); the office opens
    the sentence and its clause says whose it is ("Figlio di X, Rossi visse a Y").
    """
    head, first = tree.heads[noun], min(trigger)
    if tree.pos[first] in tree.table.surface.preposition_pos:
        if tree.is_kind(noun, "nominal") and head < first:
            head = _leave_sort(tree, head)
            if tree.covering[head] is None and tree.children_of(head, "copula"):
                return find_actors(tree, head)  # "is the first woman at the helm"
            held = tree.lemmas[head] in tree.table.people
            named = find_bearers(tree, head) if held else []
            return named or [_leave_phrase(tree, head)]  # "Neri, senatore nelle file"
        return _find_aside(tree, first) if tree.is_kind(noun, "oblique") else []
    if tree.is_kind(noun, "conjunct") and not tree.children_of(noun, "determiner"):
        noun, first, head = head, head, tree.heads[head]  # "Socio di A e docente a B,"
    opens = first == tree.sents[tree.sent_of[first]][0]
    bare = not tree.children_of(noun, "case", "determiner")
    hung = tree.is_kind(noun, *LOOSE) if tree.kinds[noun] else head != noun
    return find_actors(tree, head) if opens and bare and hung else []


def _leave_sort(tree: Tree, noun: int) -> int:
    """Give the body whose sort a bare noun tells: "società di reti di proprietà di"."""
    body = tree.heads[noun]
    bare = tree.is_kind(noun, "nominal") and tree.covering[noun] is None
    if not bare or body > noun or tree.lemmas[body] not in tree.table.bodies:
        return noun
    return body if "of_bare" in find_preposition_roles(tree, noun) else noun


def _leave_phrase(tree: Tree, noun: int) -> int:
    """Give the noun in apposition that another is of: "X, a maker of cars based in"."""
    head = tree.heads[noun]
    inner = tree.is_kind(noun, "nominal") and tree.covering[noun] is None
    apposed = inner and tree.covering[head] is None and tree.is_kind(head, "apposition")
    return head if apposed else noun


def _find_aside(tree: Tree, first: int) -> list[int]:
    """Give the name right before a phrase between commas: "X (Y), based in Z,"."""
    surface, before = tree.table.surface, first - 2
    if before < 0 or tree.words[first - 1] not in surface.commas:
        return []
    if tree.words[before] in surface.closers:
        while before > 0 and tree.words[before] not in surface.openers:
            before -= 1
        before -= 1
    index = tree.covering[before] if before >= 0 else None
    anchor = tree.anchors[index] if index is not None else None
    return [] if anchor is None else [anchor]


def _find_doers(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    """Give the subjects of the verb that a phrase goes with.

    The phrase may hang on a noun of time ("at the end of talks with ...") or on the
    verb's object ("opened talks at the request of ...").
    """
    above = tree.heads[noun]
    inner = tree.is_kind(noun, "nominal") and tree.covering[above] is None
    timed = inner and tree.lemmas[above] in tree.table.times
    beside = inner and tree.is_kind(above, "object", "oblique")
    aside = beside and opens_with_preposition(tree, trigger)
    thanks = tree.is_kind(noun, "oblique") and tree.lemmas[above] in tree.table.times
    phrase = above if timed or aside or thanks else noun
    verb = tree.heads[phrase]
    governed = tree.is_kind(phrase, "oblique") or (aside and phrase == above)
    governed = governed or (phrase == above and tree.is_kind(phrase, "adverb"))
    governed = governed or _is_phrase(tree, phrase)  # mislabelled
    if not (governed and tree.is_verb(verb)) or _is_topic(tree, phrase):
        return find_headline_doers(tree, min(trigger))
    agents = _find_agents(tree, verb)
    if agents and TOPIC in find_preposition_roles(tree, phrase):
        return []  # "sacked by the court over a call with X"
    return agents or find_actors(tree, verb)


def _find_agents(tree: Tree, verb: int) -> list[int]:
    """Give who does what a passive says: "condotta da X in collaborazione con Y"."""
    if not is_passive(tree, verb):
        return []
    phrases = tree.children_of(verb, "agent", "oblique")
    return [t for t in phrases if "by" in find_preposition_roles(tree, t)]


def _is_phrase(tree: Tree, noun: int) -> bool:
    """Say whether what is labelled an object has a preposition."""
    kinds = ("object", "subject", "passive_subject")
    return tree.is_kind(noun, *kinds) and bool(tree.children_of(noun, "case"))


def _is_topic(tree: Tree, noun: int) -> bool:
    """Say whether a phrase is what somebody speaks of: "sull'incontro con ..."."""
    if TOPIC not in find_preposition_roles(tree, noun):
        return False
    definite, known = tree.table.dropped.definite, tree.table.preposition_roles
    words = [tree.words[case] for case in tree.children_of(noun, "case")]
    return any(word in definite and TOPIC in known.get(word, ()) for word in words)


def find_present(tree: Tree, place: int) -> list[int]:
    """Give who is said to be in a place: "X è stato a Praga", "X was in Prague"."""
    roles = find_preposition_roles(tree, place)
    if set(PLACES).isdisjoint(roles):
        return []
    head = tree.heads[place]
    joined = tree.is_kind(place, "conjunct") and not tree.is_verb(head)
    if joined and tree.children_of(place, "case"):
        return find_present(tree, head)  # "sarà oggi a Praga e domani a Vienna"
    if _is_dated(tree, head):
        return [resolve_relative(tree, c) for c in tree.children_of(head, "subject")]
    linking = tree.lemmas[head] in tree.table.predicative_verbs
    index = tree.covering[place]
    if index is not None and tree.mentions[index].label == PLACE:
        linking = linking and tree.lemmas[head] not in tree.table.staying_verbs
    if linking and tree.is_kind(place, "oblique"):
        whole = tree.heads[head] == head or tree.children_of(head, "subject")
        return list(find_clause_roles(tree, head).get("subject", {})) if whole else []
    if not tree.children_of(place, "copula"):
        return []
    said = [child for child in tree.children[place] if is_subject(tree, child)]
    return [resolve_relative(tree, child) for child in said] or find_actors(tree, place)


def _is_dated(tree: Tree, head: int) -> bool:
    """Say whether "is" hangs on a date, as in "sarà domani a Praga"."""
    dates = tree.named[tree.sent_of[head]] if tree.children_of(head, "copula") else ()
    return any(
        tree.anchors[i] == head and tree.mentions[i].label == DATE for i in dates
    )


def _find_placed(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    """Give whom a clause puts where a phrase says: its object, else its subject."""
    verb = tree.heads[noun]
    kinds = ("oblique", "open_complement", "nominal")
    if not tree.is_kind(noun, *kinds):
        return []
    if AS in find_preposition_roles(tree, verb):  # "named as secretary in place of X"
        verb = tree.heads[verb]
    if not tree.is_verb(verb):
        said = verb > noun and tree.children_of(verb, "copula")
        return [verb] if said else _find_appointed(tree, verb, noun)
    roles = find_clause_roles(tree, verb)
    first = min(trigger)
    if first < verb and tree.words[first - 1] in tree.table.surface.commas:
        # "Rossi, on the bench of A, has": nobody named behind it.
        return [t for t in roles.get("subject", {}) if t < first]
    succeeds = tree.lemmas[verb] in tree.table.succession_verbs
    names = [] if succeeds else [t for t in roles.get("object", {}) if t != noun]
    names = [t for t in names if tree.lemmas[t] not in tree.table.posts]
    return names or list(roles.get("subject", {}))


def _find_appointed(tree: Tree, event: int, phrase: int) -> list[int]:
    """Give whose the event is that puts him there: "the election of X to the helm".

    Who announces that he leaves is the subject of the verb that governs it.
    """
    table, verb = tree.table, tree.heads[event]
    leaves = tree.lemmas[event] in table.departures
    if not leaves and tree.lemmas[event] not in table.appointments:
        return []
    owners = [
        child
        for child in tree.children_of(event, "nominal")
        if child < phrase and "of" in find_preposition_roles(tree, child)
    ]
    governed = leaves and tree.is_kind(event, "object") and tree.is_verb(verb)
    return owners or (find_actors(tree, verb) if governed else [])


def _find_seat(tree: Tree, noun: int) -> list[int]:
    """Give where a clause says that a noun is: "whose main office is in Leeds"."""
    place = tree.heads[noun]
    if not is_subject(tree, noun):
        return []
    if tree.lemmas[place] in tree.table.predicative_verbs:
        phrases = (c for c in tree.children_of(place, "oblique") if c > place)
        return [c for c in phrases if "in" in find_preposition_roles(tree, c)]
    if not tree.children_of(place, "copula"):
        return []
    return [place] if "in" in find_preposition_roles(tree, place) else []


def _read_parties(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    return find_parties(tree, noun)


def _read_others(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    return find_others(tree, noun)


Reader = Callable[[Tree, int, Sequence[int]], list[int]]
# How each role is read of a noun in a trigger, and how sure it is.
READERS: Mapping[str, tuple[Reader, float]] = {
    "bearer": (_read_bearers, DIRECT),
    "possessor": (_read_whose, INHERITED),
    "doer": (_find_doers, INHERITED),
    "placed": (_find_placed, INHERITED),
    "raiser": (find_raisers, INHERITED),
    "departed": (find_departed, INHERITED),
    "other": (_read_others, INHERITED),
    "replaced": (find_replaced, INHERITED),
    "parties": (_read_parties, INHERITED),
    "attending": (find_attending, INHERITED),
    "seat": (lambda tree, noun, _: _find_seat(tree, noun), DIRECT),
    "party": (lambda tree, _, words: find_party_of(tree, max(words)), DIRECT),
    "house": (lambda tree, _, words: find_spoken_body(tree, min(words)), INHERITED),
}
