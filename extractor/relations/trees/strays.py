"""A tree in; names that the parse hung on the wrong word are hung, in place, anew.

What is said late, after a date, a place or an inserted phrase, is often taken for a
part of that phrase. A name with an article of its own in apposition to another is no
apposition. Each goes to the clause that lacks it.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relations.trees.clauses import find_cases, is_infinitive, is_passive
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree

# How a name without preposition hangs on what it is no part of.
BARE = ("nominal", "name_part", "apposition")
# How a word hangs on a phrase, from which the verb of the clause is found.
INNER = frozenset({"nominal", "name_part", "apposition", "conjunct", "oblique"})
# What may stand between a subject and its verb.
SMALL = ("auxiliary", "passive_auxiliary", "adverb", "expletive", "dative", "copula")
SUBJECT = frozenset({"subject"})
PASSIVE_SUBJECT = frozenset({"passive_subject"})
OBJECT = frozenset({"object"})
OBLIQUE = frozenset({"oblique"})
CONJUNCT = frozenset({"conjunct"})
PERSON = "PER"
DATE = "DATE"
# Phrases climbed from a name to the verb of its clause.
MAX_CLIMB = 6


def mend_strays(tree: Tree) -> None:
    """Hang what stands at the wrong word, in place, on the verb that lacks it."""
    for index, anchor in enumerate(tree.anchors):
        if anchor is None or tree.covering[anchor] != index:
            continue
        if tree.mentions[index].form == "name" and _may_stray(tree, anchor):
            _mend_name(tree, index, anchor)


def _may_stray(tree: Tree, anchor: int) -> bool:
    """Say whether a name hangs on a phrase, or is the subject of what is no verb."""
    if tree.is_kind(anchor, "subject"):
        return not is_clause(tree, tree.heads[anchor])
    return tree.is_kind(anchor, *INNER)


def is_clause(tree: Tree, token: int) -> bool:
    """Say whether a token is a verb, or has one that links it to its subject."""
    return tree.is_verb(token) or bool(tree.children_of(token, "copula"))


def _mend_name(tree: Tree, index: int, anchor: int) -> None:
    top = _find_title(tree, anchor)
    if tree.heads[top] < top and not find_cases(tree, top):
        for mend in (_mend_fronted, _mend_apposed, _mend_behind):
            if mend(tree, index, top):
                return
    _mend_before(tree, top)


def _find_title(tree: Tree, anchor: int) -> int:
    """Give the noun with an article whose name it is: "il presidente Rossi"."""
    noun = tree.heads[anchor]
    bare = tree.is_kind(anchor, *BARE) and not find_cases(tree, anchor)
    titled = bare and noun < anchor and _is_noun(tree, noun)
    titled = titled and not find_cases(tree, noun)
    return noun if titled and tree.children_of(noun, "determiner") else anchor


def _is_noun(tree: Tree, token: int) -> bool:
    """Say whether a token is a noun, or an adjective of nationality used as one."""
    index = tree.covering[token]
    if index is not None:
        return tree.mentions[index].form == "demonym"
    return tree.pos[token] in tree.table.surface.noun_pos


def _mend_fronted(tree: Tree, index: int, top: int) -> bool:
    """Give the main clause its subject, taken for a part of what opens it.

    So in "Receiving X, Y said ...": behind a comma, right before its verb.
    """
    if not tree.is_kind(top, *BARE) or not follows_comma(tree, top):
        return False
    verb = find_above(tree, tree.heads[top])
    if verb is None or verb < top or _has_subject(tree, verb):
        return False
    span = tree.spans[index]
    between = range(span[1] + 1 if span else top + 1, verb)
    if any(tree.heads[t] != verb or not tree.is_kind(t, *SMALL) for t in between):
        return False
    tree.move(top, verb, choose_subject(tree, verb))
    return True


def _mend_apposed(tree: Tree, index: int, top: int) -> bool:
    """Take a person with an article of his own for another than the one before.

    "Da Xi il presidente Lula", "ha battuto Rossi, [...], lo spagnolo Alcaraz": he is
    the subject that is missing, else one more in a row.
    """
    first = tree.heads[top]
    other = tree.covering[first]
    if not tree.is_kind(top, "apposition") or other is None or other == index:
        return False
    if tree.covering[top] == index or not _are_people(tree, index, other):
        return False
    verb = find_above(tree, first)
    behind = verb is not None and verb < first
    if verb is not None and behind and not _has_subject(tree, verb):
        tree.move(top, verb, choose_subject(tree, verb))
    else:
        tree.change_kind(top, CONJUNCT)
    return True


def _are_people(tree: Tree, index: int, other: int) -> bool:
    """Say whether both mentions name people, and not the same one."""
    one, two = tree.mentions[index], tree.mentions[other]
    people = one.label == two.label == PERSON and two.form == "name"
    return people and one.entity != two.entity


def _mend_behind(tree: Tree, index: int, top: int) -> bool:
    """Give a verb before it the name that was taken for a part of a phrase.

    So in "arriverà in Generali Luciana Cirinà", "ha multato, dopo due anni, Apple".
    """
    if not tree.is_kind(top, *BARE, "subject") or not _is_stray(tree, index, top):
        return False
    verb = find_above(tree, tree.heads[top])
    if verb is None or verb > top:
        return False
    missing = _find_missing(tree, verb)
    if missing is None and tree.is_kind(verb, "adverbial"):
        verb = tree.heads[verb]
        missing = _find_missing(tree, verb) if tree.is_verb(verb) else None
    if missing is None or (tree.is_kind(top, "apposition") and missing != OBJECT):
        return False
    tree.move(top, verb, missing)
    return True


def _is_stray(tree: Tree, index: int, top: int) -> bool:
    """Say whether a bare name is no part of the phrase it hangs on.

    It is a person behind another name, or stands behind the comma that ends a phrase
    of common nouns.
    """
    head = tree.heads[top]
    around = tree.covering[head]
    if around == index or not _is_in_phrase(tree, head):
        return False
    person = tree.mentions[index].label == PERSON
    if around is None:
        if person and tree.pos[head] in tree.table.surface.name_pos:
            return True
        return follows_comma(tree, top)
    other = tree.mentions[around]
    named = other.form == "name" and other.label != PERSON
    return person and named and not other.text.islower()


def _is_in_phrase(tree: Tree, token: int) -> bool:
    """Say whether a word, or the one it hangs on, has a preposition."""
    if find_cases(tree, token):
        return True
    head = tree.heads[token]
    if tree.is_kind(token, "object") and tree.is_kind(head, "adverbial"):
        return True
    return tree.is_kind(token, "nominal", "conjunct") and bool(find_cases(tree, head))


def _find_missing(tree: Tree, verb: int) -> frozenset[str] | None:
    """Give what a verb lacks: a subject, or an object that it cannot do without."""
    needs = tree.lemmas[verb] in tree.table.dropped.transitive
    open_object = needs and not tree.children_of(verb, "object", "passive_auxiliary")
    if is_infinitive(tree, verb):
        return OBJECT if open_object else None
    if open_object and not is_passive(tree, verb):
        return OBJECT
    if _has_subject(tree, verb) or tree.is_kind(verb, "participial", "adverbial"):
        return None
    return choose_subject(tree, verb)


def _mend_before(tree: Tree, name: int) -> None:
    """Hang a phrase that stands before a noun with an article on that noun's verb.

    "Si sono dimessi da Azione i deputati Costa e Neri": no noun has it behind itself.
    """
    while tree.heads[name] < name and tree.is_kind(name, "nominal"):
        name = tree.heads[name]
    noun = tree.heads[name]
    verb = tree.heads[noun]
    if not tree.is_kind(name, "nominal") or not is_clause(tree, verb):
        return
    if not find_cases(tree, name):
        return
    if any(name < child < noun for child in tree.children_of(noun, "determiner")):
        tree.move(name, verb, OBLIQUE)


def find_above(tree: Tree, token: int) -> int | None:
    """Give the verb of the clause that a word of a phrase is in."""
    for _ in range(MAX_CLIMB):
        if tree.is_verb(token) and tree.covering[token] is None:
            return _find_main(tree, token)
        if tree.heads[token] == token:
            return None
        token = tree.heads[token]
    return None


def _find_main(tree: Tree, verb: int) -> int:
    """Give the main verb behind a clause that opens its sentence, else the verb."""
    above = tree.heads[verb]
    fronted = tree.is_kind(verb, "adverbial") and verb < above
    return above if fronted and tree.is_verb(above) else verb


def _has_subject(tree: Tree, verb: int) -> bool:
    return bool(find_subjects(tree, verb))


def choose_subject(tree: Tree, verb: int) -> frozenset[str]:
    """Give the kind that a subject of a verb has, by its voice."""
    return PASSIVE_SUBJECT if tree.children_of(verb, "passive_auxiliary") else SUBJECT


def follows_comma(tree: Tree, token: int) -> bool:
    """Say whether a comma stands right before a phrase, or before its article."""
    first = min(_find_phrase(tree, token))
    return first > 0 and tree.words[first - 1] in tree.table.surface.commas


def _find_phrase(tree: Tree, token: int) -> Iterator[int]:
    yield token
    yield from tree.children_of(token, "determiner", "adjective", "adverb")
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    if span is not None:
        yield span[0]
