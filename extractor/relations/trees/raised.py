"""A word hung too low in; it is hung, in place, on the word above that it goes with."""

from __future__ import annotations

from extractor.relations.trees.clauses import (
    find_cases,
    find_preposition_roles,
    is_infinitive,
)
from extractor.relations.trees.enclosing import choose_subject, find_above
from extractor.relations.trees.surface import is_comma
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive

AGENT = frozenset({"agent", "oblique"})
OBJECT = frozenset({"object"})
PATIENT = frozenset({"passive_subject"})
NOMINAL = frozenset({"nominal"})
CONJUNCT = frozenset({"conjunct"})
SUBJECT = frozenset({"subject"})
RELATIVE = frozenset({"relative"})
APPOSITION = frozenset({"apposition"})
NOUNS = frozenset({"NOUN"})
NUMBER = "NUM"
PERSON = "PER"


def mend_timed(tree: Tree, noun: int) -> bool:
    """Hang an office behind a time between commas on the name before them.

    "Neri, da tre anni portavoce di Y, ha ...": the parse hangs it on the years. Behind
    "and" it is one more office of who has the one before.
    """
    time = tree.heads[noun]
    joint = min(find_cases(tree, time), default=0) - 1
    if joint < 1 or tree.covering[time] is not None or tree.covering[noun] is not None:
        return False
    nominal = tree.pos[noun] in tree.table.surface.adjective_pos | NOUNS
    counted = any(tree.pos[t] == NUMBER for t in tree.children[time])
    counted = counted or tree.lemmas[time] in tree.table.spells
    bearer = _find_timed(tree, time, joint) if nominal and counted else None
    if bearer is None:
        return False
    for phrase in tree.children_of(time, "nominal"):
        if phrase > noun:
            tree.move(phrase, noun, NOMINAL)
    tree.move(noun, bearer, APPOSITION)
    return True


def _find_timed(tree: Tree, time: int, joint: int) -> int | None:
    """Give the name before a comma, or what the office before "and" describes."""
    if is_comma(tree, joint):
        index = tree.covering[joint - 1]
        return tree.anchors[index] if index is not None else None
    office = tree.heads[time]
    joined = tree.pos[joint] in tree.table.surface.coordinator_pos
    if not joined or not tree.is_kind(time, "conjunct"):
        return None
    described = tree.is_kind(office, "apposition", "nominal")
    return tree.heads[office] if described else None


def raise_owner(tree: Tree, owner: int) -> None:
    """Hang on a board whose it is: "il consiglio di amministrazione di Neri"."""
    inner = tree.heads[owner]
    board = tree.heads[inner]
    phrase = " ".join(tree.words[board : inner + 1])
    if board < inner and phrase in tree.table.boards:
        tree.move(owner, board, NOMINAL)


def raise_dated(tree: Tree, owner: int) -> None:
    """Hang on an office whose it is, not on a year: "capo dal 2010 della Alfa"."""
    year = tree.heads[owner]
    office = tree.heads[year]
    if tree.pos[year] != NUMBER or not find_cases(tree, year):
        return
    if tree.pos[office] not in NOUNS:  # "direttore generale", "amministratore delegato"
        office = tree.heads[office]
    named = tree.covering[owner] is not None and tree.covering[office] is None
    if named and tree.pos[office] in NOUNS and office < year < owner:
        tree.move(owner, office, NOMINAL)


def raise_agent(tree: Tree, name: int) -> None:
    """Hang on a passive verb who elects: "è stata eletta capo di X dal Parlamento".

    The parse hangs it on the name that the office is of.
    """
    inner = tree.heads[name]
    office = tree.heads[inner]
    verb = tree.heads[office]
    if tree.covering[inner] is None or not inner < name or verb >= office:
        return
    chosen = tree.is_verb(verb) and tree.lemmas[verb] in tree.table.employers.appointing
    if not chosen or not tree.is_kind(office, "open_complement", "object"):
        return
    by = "by" in find_preposition_roles(tree, name)
    if by and is_passive(tree, verb) and not tree.children_of(verb, "agent"):
        tree.move(name, verb, AGENT)


def raise_patient(tree: Tree, name: int) -> bool:
    """Hand a passive verb its subject, taken for more of who did it.

    "Furono accolti dal presidente Ugo Neri Ada Sala e Ivo Conti": no comma parts them.
    """
    title, index = tree.heads[name], tree.covering[name]
    verb = tree.heads[title]
    if index is None or not verb < title < name or not is_passive(tree, verb):
        return False
    span = tree.spans[index]
    before = tree.covering[span[0] - 1] if span else None
    other = tree.anchors[before] if before is not None else None
    beside = other is not None and title in (other, tree.heads[other])
    by = beside and "by" in find_preposition_roles(tree, title)
    lacks = by and not tree.children_of(verb, "subject", "passive_subject")
    if lacks:
        tree.move(name, verb, PATIENT)
        for one in tree.children_of(title, "conjunct"):
            if one > name and not find_cases(tree, one):
                tree.move(one, name, CONJUNCT)
    return lacks


def raise_doers(tree: Tree, name: int) -> bool:
    """Hand a plural verb its subjects, taken for what its object is called.

    "Hanno firmato l'accordo Ada Neri e Ugo Sala", "hanno avuto una serie di colloqui
    ...": no deal is called two people.
    """
    index = tree.covering[name]
    if index is None or tree.mentions[index].label != PERSON:
        return False
    span, endings = tree.spans[index], tree.table.dropped.plural_endings
    full = span is not None and span[0] < span[1] and name == span[0]
    if not (full and endings and tree.children_of(name, "conjunct")):
        return False
    verb = _find_governor(tree, name)
    if verb is None or find_cases(tree, name):
        return False
    forms = (verb, *tree.children_of(verb, "auxiliary"))
    plural = any(tree.words[t].endswith(tuple(endings)) for t in forms)
    said = tree.children_of(verb, "subject", "passive_subject")
    if not plural or any(not _is_bare_opening(tree, t, name) for t in said):
        return False
    tree.move(name, verb, SUBJECT)
    return True


def _is_bare_opening(tree: Tree, noun: int, name: int) -> bool:
    """Say whether a bare noun that opens a clause is no subject: "Ospiti di X, ...".

    The names behind the verb were hung before it then.
    """
    named = tree.covering[noun] is not None or tree.children_of(noun, "determiner")
    return not named and tree.heads[name] < tree.heads[noun] < name


def _find_governor(tree: Tree, name: int) -> int | None:
    """Give the verb whose object ends right before a name, and is no person."""
    last = name - 1
    index = tree.covering[last] if last >= 0 else None
    anchor = last if index is None else tree.anchors[index]
    if anchor is None:
        return None
    noun = outer = anchor
    while tree.is_kind(outer, "nominal") and tree.heads[outer] < outer:
        outer = tree.heads[outer]
    verb, head = tree.heads[outer], tree.heads[name]
    governs = tree.is_kind(outer, "object") and tree.is_verb(verb) and verb < outer
    if not governs or verb < head < outer:
        return None
    if index is not None:
        return None if tree.mentions[index].label == PERSON else verb
    several = noun == outer and tree.words[noun] != tree.lemmas[noun]
    table, lemma = tree.table, tree.lemmas[noun]
    people = (table.people, table.companions, table.transparent)
    return None if several or any(lemma in nouns for nouns in people) else verb


def raise_object(tree: Tree, noun: int) -> None:
    """Hand a verb its object, taken for that of "as": "ha bollato come folle il piano".

    What stands behind "as" is no verb.
    """
    predicate = tree.heads[noun]
    verb = tree.heads[predicate]
    if not verb < predicate < noun or not tree.is_verb(verb):
        return
    marks = tree.children_of(predicate, "case", "marker")
    roles = tree.table.preposition_roles
    as_such = any("as" in roles.get(tree.words[t], ()) for t in marks)
    lacks = not tree.children_of(verb, "object")
    if as_such and lacks and not is_infinitive(tree, predicate):
        tree.move(noun, verb, OBJECT)


def mend_conjunction(tree: Tree, word: int) -> None:
    """Take "che" behind a name and comma for its pronoun: "Neri, che Roma arrestò"."""
    clause, index = tree.heads[word], tree.covering[word - 2]
    anchor = tree.anchors[index] if index is not None else None
    if anchor is None or not is_comma(tree, word - 1):
        return
    said = tree.children_of(clause, "subject", "passive_subject")
    if said and tree.children_of(clause, "object"):
        return
    tree.change_kind(word, OBJECT if said else choose_subject(tree, clause))
    tree.move(clause, anchor, RELATIVE)


def raise_clause(tree: Tree, clause: int) -> None:
    """Hang on the main clause what goes on behind a relative one between commas.

    "Neri sta con Sala, con il quale la Lega tratta, e ha scritto a Conti": the relative
    clause has a subject of its own, and a comma closes it.
    """
    relative = tree.heads[clause]
    if not tree.is_kind(relative, "relative") or clause < relative:
        return
    if tree.children_of(clause, "subject", "passive_subject"):
        return
    own = tree.children_of(relative, "subject")
    own = [t for t in own if tree.words[t] not in tree.table.relative_pronouns]
    coordinators = tree.table.surface.coordinator_pos
    joints = [t for t in tree.children[clause] if tree.pos[t] in coordinators]
    closed = bool(joints) and is_comma(tree, joints[0] - 1)
    main = find_above(tree, tree.heads[relative])
    if own and closed and main is not None and main < tree.heads[relative]:
        tree.move(clause, main, CONJUNCT)
