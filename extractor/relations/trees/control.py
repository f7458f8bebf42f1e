"""A verb of asking, thanking or blaming in, whom its clause is about, out.

"Ha ordinato a Rossi di partire", "accused Roe of lying", "thanked Oslo for sending".
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.trees.clauses import find_preposition_roles, is_infinitive
from extractor.relations.trees.tree import Tree

NOTHING: frozenset[str] = frozenset()
# Roles of whom a verb calls on.
CALLED = frozenset({"about", "dative", "with"})
# How the parse hangs a name behind "for" on the verb above its infinitive.
WISHED = ("subject", "passive_subject", "oblique")


def find_controlled(tree: Tree, verb: int) -> list[int]:
    """Give the object of a verb of accusing or urging: it does what the clause says."""
    head = tree.heads[verb]
    if not tree.is_kind(verb, "adverbial", "complement") or is_over(tree, verb):
        return []
    addresses = tree.lemmas[head] in tree.table.control.dative_verbs
    if addresses and _has_infinitive(tree, verb):
        return find_addressed(tree, head)
    if _is_judged(tree, verb):
        return _find_judged(tree, head)
    if is_infinitive(tree, verb) and (called := _find_urged(tree, head)):
        return called
    controls = tree.lemmas[head] in tree.table.control.object_verbs
    # "Visiting X, A urged B to ...", "A urged B to ..., calling X mad" are of A.
    free = verb < head or tree.words[verb - 1] in tree.table.surface.commas
    free = free and not is_infinitive(tree, verb)  # "to replace him A chose B"
    return tree.children_of(head, "object") if controls and not free else []


def is_apart(tree: Tree, token: int, table: CueTable) -> bool:
    """Say whether a word sets an event apart in time: "after the talks", "after X"."""
    return any(
        tree.words[case] in table.apart
        for case in tree.children_of(token, "case", "marker")
    )


def is_over(tree: Tree, phrase: int) -> bool:
    """Say whether a phrase or clause tells what came before: "after meeting X"."""
    opening = tree.children_of(phrase, "case", "marker")
    over = load_table(tree.lang, "cues", CueTable).over if opening else NOTHING
    return any(tree.words[token] in over for token in opening)


def _find_urged(tree: Tree, verb: int) -> list[int]:
    """Give on whom somebody calls, or puts pressure: he does what follows."""
    control, objects = tree.table.control, tree.children_of(verb, "object")
    if objects:
        said = {tree.lemmas[token] for token in objects}
        return [] if control.pressing.isdisjoint(said) else find_called(tree, verb)
    return find_called(tree, verb) if tree.lemmas[verb] in control.calling else []


def _is_judged(tree: Tree, verb: int) -> bool:
    """Say whether a clause tells what somebody is thanked or blamed for.

    "Ha ringraziato Oslo per aver inviato", "thanked Oslo for sending".
    """
    head = tree.heads[verb]
    if tree.lemmas[head] not in tree.table.control.judging or verb < head:
        return False
    known = tree.table.preposition_roles
    words = (tree.words[t] for t in tree.children_of(verb, "marker", "case"))
    if not any("for" in known.get(word, ()) for word in words):
        return False
    gerund = tree.words[verb].endswith(tree.table.active_endings)
    return gerund or bool(tree.children_of(verb, "auxiliary"))


def _find_judged(tree: Tree, verb: int) -> list[int]:
    """Give who is thanked or blamed: the object, or the subject of a passive."""
    objects = tree.children_of(verb, "object")
    return objects or tree.children_of(verb, "passive_subject")


def _has_infinitive(tree: Tree, verb: int) -> bool:
    """Say whether a verb or its helper is an infinitive: "di fare", "di aver fatto"."""
    helpers = tree.children_of(verb, "auxiliary")
    return any(is_infinitive(tree, token) for token in (verb, *helpers))


def find_addressed(tree: Tree, verb: int) -> list[int]:
    """Give whom a verb is said to: "ha ordinato a Rossi di lasciare"."""
    return [
        child
        for child in tree.children_of(verb, "dative", "oblique")
        if "dative" in tree.kinds[child] or "to" in find_preposition_roles(tree, child)
    ]


def find_called(tree: Tree, verb: int) -> list[int]:
    """Give on whom a verb calls: "called on Rome to leave", "pleaded with Rome to"."""
    return [
        child
        for child in tree.children_of(verb, "oblique")
        if not CALLED.isdisjoint(find_preposition_roles(tree, child))
        and tree.covering[child] is not None
        and child > verb
    ]


def find_wished(tree: Tree, verb: int) -> list[int]:
    """Give whom "for" makes the subject of an infinitive: "called for X to leave"."""
    above = tree.heads[verb]
    return [t for t in tree.children_of(above, *WISHED) if is_wished(tree, t, verb)]


def is_wished(tree: Tree, token: int, clause: int) -> bool:
    """Say whether "for" makes a name the subject of an infinitive: "for X to leave"."""
    if not (is_infinitive(tree, clause) and tree.heads[clause] < token < clause):
        return False
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    first = span[0] if span else token
    before = tree.words[first - 1] if first else ""
    wished = "for" in tree.table.preposition_roles.get(before, ())
    return wished and tree.is_kind(token, *WISHED)


def is_pressed(tree: Tree, clause: int) -> bool:
    """Say whether a clause is what somebody presses for: "insiste perché X vada".

    A noun may say so ("ha fatto appello a Y perché vada").
    """
    control, verb = tree.table.control, tree.heads[clause]
    if not control.aims or clause <= verb:
        return False
    said = (verb, *tree.children_of(verb, "object"))
    if control.pressing.isdisjoint(tree.lemmas[token] for token in said):
        return False
    return any(tree.words[child] in control.aims for child in tree.children[clause])


def is_addressed_to(tree: Tree, verb: int) -> bool:
    """Say whether the marker of an infinitive is "a": whoever is put first does it."""
    known = tree.table.preposition_roles
    words = [tree.words[c] for c in tree.children_of(verb, "marker", "case")]
    return any("dative" in known.get(word, ()) for word in words)


def is_foiled(tree: Tree, verb: int) -> bool:
    """Say whether an infinitive was hung on who foiled it: "sventò un piano per X"."""
    above = tree.heads[verb]
    foiled = tree.lemmas[above] in tree.table.control.foiling
    objects = tree.children_of(above, "object") if foiled else []
    return any(token < verb for token in objects) and is_infinitive(tree, verb)


def is_owed(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether a verb and its complement say what must be paid: "ordered to pay".

    Or what is due is paid ("ha versato 2 milioni di multa").
    """
    verb, control = tokens[0], tree.table.control
    made = tree.is_kind(verb, "adverbial", "complement", "open_complement")
    if made and tree.lemmas[tree.heads[verb]] in control.obliging:
        paid = any(tree.lemmas[token] in control.sums for token in tokens)
        return paid and is_infinitive(tree, verb)
    dues, end = control.dues, tree.sents[tree.sent_of[verb]][1]
    return any(
        (tree.lemmas[token] in dues or tree.words[token] in dues)
        and _is_paid(tree, token, verb)
        for token in range(verb + 1, end)
    )


def _is_paid(tree: Tree, due: int, verb: int) -> bool:
    """Say whether a verb pays what is due, and does not give something for it."""
    above = due
    while not tree.is_verb(above):
        if "for" in find_preposition_roles(tree, above) or tree.heads[above] == above:
            return False
        above = tree.heads[above]
    return above == verb
