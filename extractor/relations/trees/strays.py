"""A tree in; names that the parse hung on the wrong word are hung, in place, anew.

What is said late, after a date, a place or an inserted phrase, is often taken for a
part of that phrase. A name with an article of its own in apposition to another is no
apposition. Each goes to the clause that lacks it.
"""

from __future__ import annotations

from collections.abc import Set

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.trees.clauses import find_cases, is_infinitive
from extractor.relations.trees.enclosing import (
    choose_subject,
    find_above,
    follows_comma,
    has_subject,
    is_clause,
    is_in_phrase,
)
from extractor.relations.trees.fronted import mend_fronted, mend_fronted_row
from extractor.relations.trees.titled import mend_titled
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive

# How a name without preposition hangs on what it is no part of.
BARE = ("nominal", "name_part", "apposition")
# How a word hangs on a phrase, from which the verb of the clause is found.
INNER = frozenset({"nominal", "name_part", "apposition", "conjunct", "oblique"})
# How a name hangs on its verb that was not taken for its subject.
LOOSE = ("adverb", "parataxis")
STRAY = INNER.union(LOOSE)
PART = frozenset({"name_part"})
OBJECT = frozenset({"object"})
OBLIQUE = frozenset({"oblique"})
CONJUNCT = frozenset({"conjunct"})
NOTHING = frozenset[str]()
PERSON = "PER"
DATE = "DATE"


def mend_strays(tree: Tree) -> None:
    """Hang what stands at the wrong word, in place, on the verb that lacks it."""
    answering = load_table(tree.lang, "cues", CueTable).negated.answering
    for index, anchor in enumerate(tree.anchors):
        if anchor is None or tree.covering[anchor] != index:
            continue
        _join_parts(tree, index, anchor)
        if _is_answered(tree, index, answering):
            tree.change_kind(anchor, NOTHING)
            continue
        if tree.mentions[index].form != "name" or mend_titled(tree, index, anchor):
            continue
        if _may_stray(tree, anchor):
            _mend_name(tree, index, anchor)


def _join_parts(tree: Tree, index: int, anchor: int) -> None:
    """Hang the words of a name on its first: "Kim Jong-un" ends in an article."""
    span = tree.spans[index]
    for token in range(anchor + 1, span[1] + 1 if span else 0):
        verb = tree.heads[token]
        if verb > token and tree.is_verb(verb) and tree.covering[verb] != index:
            tree.move(token, anchor, PART)


def _is_answered(tree: Tree, index: int, answering: Set[str]) -> bool:
    """Say whether one word denies of a name what was said: "A met B, [Rossi] no".

    So it does where its clause, or the row, ends with it.
    """
    span, end = tree.spans[index], len(tree.words)
    at = span[1] + 1 if span else end
    if at >= end or tree.words[at] not in answering:
        return False
    surface, behind = tree.table.surface, at + 1
    closing = surface.punctuation_pos | surface.coordinator_pos
    return behind == end or tree.pos[behind] in closing


def _may_stray(tree: Tree, anchor: int) -> bool:
    """Say whether a name hangs on a phrase, or is the subject of what is no verb."""
    kinds = tree.kinds[anchor]
    if "subject" in kinds:
        return not is_clause(tree, tree.heads[anchor])
    return not kinds or not kinds.isdisjoint(STRAY)


def _mend_adverb(tree: Tree, anchor: int) -> None:
    """Make a name that opens its clause and was taken for an adverb its subject.

    So also what is labelled as addressed, or as a clause of its own.
    """
    verb = tree.heads[anchor]
    opens = tree.is_verb(verb) and anchor < verb and not find_cases(tree, anchor)
    if opens and not has_subject(tree, verb):
        tree.change_kind(anchor, choose_subject(tree, verb))


def _mend_name(tree: Tree, index: int, anchor: int) -> None:
    if not tree.kinds[anchor] or tree.is_kind(anchor, *LOOSE):
        _mend_adverb(tree, anchor)
        return
    if tree.is_kind(anchor, "oblique") and _opens_clause(tree, anchor):
        _mend_adverb(tree, anchor)  # "In June Chad, Mali and Kenya left"
    top = _find_title(tree, anchor)
    if tree.is_kind(top, "conjunct") and mend_fronted_row(tree, top):
        return
    if tree.heads[top] < top and not find_cases(tree, top):
        for mend in (mend_fronted, _mend_apposed, _mend_behind):
            if mend(tree, index, top):
                return
    _mend_before(tree, top)


def _opens_clause(tree: Tree, anchor: int) -> bool:
    """Say whether nothing but names, commas and "and" part a name from its verb."""
    surface, verb = tree.table.surface, tree.heads[anchor]
    if verb < anchor or find_cases(tree, anchor):
        return False
    joints = surface.coordinator_pos | surface.determiner_pos
    return all(
        tree.covering[token] is not None
        or tree.words[token] in surface.commas
        or tree.pos[token] in joints
        or (
            tree.heads[token] == verb
            and not tree.is_kind(token, "oblique", "adverbial", "parataxis")
            and tree.pos[token] not in surface.punctuation_pos
        )
        for token in range(anchor + 1, verb)
    )


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
    if verb is not None and behind and not has_subject(tree, verb):
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
    if not _is_loose(tree, index, top):
        return False
    verb = find_above(tree, tree.heads[top])
    if verb is None or verb > top:
        return False
    missing = _find_missing(tree, verb)
    if missing is None and tree.is_kind(verb, "adverbial"):
        verb = tree.heads[verb]
        missing = _find_missing(tree, verb) if tree.is_verb(verb) else None
    if missing is None or (
        tree.is_kind(top, "apposition")
        and missing != OBJECT
        and not _is_house(tree, top)
    ):
        return False
    tree.move(top, verb, missing)
    return True


def _is_house(tree: Tree, top: int) -> bool:
    """Say whether a name is in apposition to a house: "nella casa di Noto, Rossi"."""
    table, noun = tree.table, tree.lemmas[tree.heads[top]]
    return noun in table.houses or noun in table.aspects


def _is_loose(tree: Tree, index: int, top: int) -> bool:
    if tree.is_kind(top, "conjunct"):
        return _is_no_conjunct(tree, top)
    return tree.is_kind(top, *BARE, "subject") and _is_stray(tree, index, top)


def _is_no_conjunct(tree: Tree, top: int) -> bool:
    """Say whether what is taken for one of a row of phrases has an article alone.

    "È stato fermato dagli agenti, a Bari, il boss Neri": with them it had "dal".
    """
    fused = tree.table.dropped.definite - tree.table.surface.definite
    cases = find_cases(tree, tree.heads[top])
    joined = tree.children_of(top, "case") or not follows_comma(tree, top)
    articles = (tree.words[c] for c in tree.children_of(top, "determiner"))
    if joined or tree.pos[top - 1] in tree.table.surface.coordinator_pos:
        return False
    fused_case = any(tree.words[case] in fused for case in cases)
    return fused_case and any(w in tree.table.surface.definite for w in articles)


def _is_stray(tree: Tree, index: int, top: int) -> bool:
    """Say whether a bare name is no part of the phrase it hangs on.

    It is a person behind another name, or stands behind the comma that ends a phrase
    of common nouns.
    """
    head = tree.heads[top]
    around = tree.covering[head]
    if around == index or not is_in_phrase(tree, head):
        return False
    person = tree.mentions[index].label == PERSON
    if around is None:
        if person and tree.pos[head] in tree.table.surface.name_pos:
            return True
        office = person and tree.lemmas[head] in tree.table.people
        return follows_comma(tree, top) and not office  # "with the minister, X"
    other = tree.mentions[around]
    named = other.form == "name" and other.label != PERSON
    common = other.text.islower() and not _is_without_article(tree, head)
    return person and named and not common


def _is_without_article(tree: Tree, noun: int) -> bool:
    """Say whether a phrase has a bare preposition: "in questura", not "nel governo"."""
    articles = tree.table.dropped.definite
    bare = not tree.children_of(noun, "determiner")
    return bare and all(
        tree.words[case] not in articles for case in find_cases(tree, noun)
    )


def _find_missing(tree: Tree, verb: int) -> frozenset[str] | None:
    """Give what a verb lacks: a subject, or an object that it cannot do without."""
    needs = tree.lemmas[verb] in tree.table.dropped.transitive
    open_object = needs and not tree.children_of(verb, "object", "passive_auxiliary")
    if is_infinitive(tree, verb):
        return OBJECT if open_object else None
    if open_object and not is_passive(tree, verb):
        return OBJECT
    if has_subject(tree, verb) or tree.is_kind(verb, "participial", "adverbial"):
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
