"""A small word for a phrase in, the roles of the phrase and what it stands for out.

"Ne è uscito" is "è uscito dal partito", "ci è tornato" and "went there" are "to" the
place said last.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extractor.relations.arguments.referents import find_actors, find_topic
from extractor.relations.trees.main_clauses import find_clause_above
from extractor.relations.trees.tree import Tree

# The roles by which a word stands for a place.
PLACES = frozenset({"to", "in"})
PLACE = "LOC"
DATE = "DATE"
NAME = "name"


def find_clitic_roles(tree: Tree, token: int) -> tuple[str, ...]:
    """Give the roles of the phrase that a dependent stands for, () if it does not.

    Not beside a bare "be": "c'è" and "there is" say of nothing where it is.
    """
    roles = tree.table.clitics.get(tree.words[token], ())
    verb = tree.heads[token]
    if not roles or tree.is_kind(token, "determiner", "subject"):
        return ()
    return () if tree.is_kind(verb, "copula") else roles


def find_meant(tree: Tree, token: int) -> list[int]:
    """Give what such a word means: the place said last, else whom the text is about."""
    roles = find_clitic_roles(tree, token)
    if not PLACES.isdisjoint(roles):
        return _find_place(tree, token)
    return _find_whose(tree, token, tree.heads[token])


def _find_whose(tree: Tree, token: int, verb: int) -> list[int]:
    """Give whom the text is about at a verb, who is not its subject."""
    own = set(find_actors(tree, verb))
    above = find_clause_above(tree, verb)
    outer = find_actors(tree, above) if above is not None else []
    if meant := [t for t in outer if t not in own and tree.covering[t] is not None]:
        return meant
    if treated := _find_treated(tree, verb, own):
        return treated
    beside = {verb, *own}  # "la Lega, con Neri, ne chiede le dimissioni"
    names = _find_names(tree, token)
    first = min(own, default=token)  # "il Pd, per bocca di Neri, ne chiede"
    said = next(
        (
            t
            for t in names
            if t not in own
            and tree.heads[t] not in beside
            and not (t > first and tree.is_beneath(t, verb))
        ),
        None,
    )
    if said is not None:
        return [said]
    topic = find_topic(tree, tree.sent_of[token], plural=False)
    return [] if own & set(topic) else topic


def _find_treated(tree: Tree, verb: int, own: Collection[int]) -> list[int]:
    """Give the object of the clause that a verb goes on: "accusò X e ne chiese"."""
    if not tree.is_kind(verb, "conjunct"):
        return []
    objects = tree.children_of(tree.heads[verb], "object")
    named = [t for t in objects if t not in own and tree.covering[t] is not None]
    return named if len(named) == 1 else []


def find_partitive(tree: Tree, noun: int) -> list[int]:
    """Give whose a noun is by a word at its verb: "ne è il presidente"."""
    clitics = tree.table.clitics
    if not clitics:
        return []
    governed = tree.is_kind(noun, "object", "open_complement")
    verb, endings = tree.heads[noun], tree.table.dropped.enclitic_partitives
    if governed and tree.is_verb(verb) and tree.words[verb].endswith(endings):
        return _find_whose(tree, noun, verb)  # "congelandone i beni"
    for head in (noun, tree.heads[noun]) if governed else (noun,):
        for child in tree.children[head]:
            if tree.words[child] in clitics and "of" in find_clitic_roles(tree, child):
                return find_meant(tree, child)
    return []


def _find_place(tree: Tree, token: int) -> list[int]:
    """Give the last name of a place before a word, one sentence back at most."""
    sentence, own = tree.sent_of[token], find_actors(tree, tree.heads[token])
    for earlier in (sentence, sentence - 1):
        for index in reversed(tree.named[earlier]) if earlier >= 0 else ():
            mention, anchor = tree.mentions[index], tree.anchors[index]
            place = mention.label == PLACE and mention.form == NAME
            before = anchor is not None and anchor < token and anchor not in own
            if place and anchor is not None and before:
                return [anchor]
    return []


def _find_names(tree: Tree, token: int) -> Iterator[int]:
    """Give the names before a word in its sentence, the nearest first."""
    for index in reversed(tree.named[tree.sent_of[token]]):
        mention, anchor = tree.mentions[index], tree.anchors[index]
        named = mention.form == NAME and mention.label != DATE
        if named and anchor is not None and anchor < token:
            yield anchor
