"""A person's name in, the party or body said beside it out: "Rossi (Pd)"."""

from __future__ import annotations

from extractor.relations.roles.adjacent import ADJACENT
from extractor.relations.roles.name_behind import find_name_behind
from extractor.relations.roles.name_phrases import read_phrases
from extractor.relations.trees.tree import Tree

BODY = "ORG"


def read_party(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the party beside a person's name: "Rossi (Pd)", "Labour's Reed"."""
    if not _names_party(tree, tree.sent_of[head]):  # as in most sentences
        return {}
    phrases = read_phrases(tree, tokens)
    behind = dict.fromkeys(find_name_behind(tree, tokens[-1]), ADJACENT)
    beside = {**phrases.get("of", {}), **behind}
    if tree.table.surface.premodifiers:
        beside |= phrases.get("modifier", {})
    else:
        beside |= dict.fromkeys(_find_set_off(tree, tokens[-1]), ADJACENT)
    return {t: f for t, f in beside.items() if _is_party(tree, t)}


def _find_set_off(tree: Tree, last: int) -> tuple[int, ...]:
    """Give the name of a phrase with "of" between commas: "Rossi, del Pd, ha"."""
    case, name = last + 2, last + 3
    if name >= len(tree.words) or tree.words[last + 1] not in tree.table.surface.commas:
        return ()
    of = "of_the" in tree.table.preposition_roles.get(tree.words[case], ())
    return (name,) if of and tree.covering[name] is not None else ()


def read_employer(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the body, no party, that a person is of: "Rossi della Fondazione X"."""
    with_article = bool(tree.table.prepositions["of_the"])  # not in English
    phrases = read_phrases(tree, tokens)
    owners = phrases.get("of_the" if with_article else "of", {})
    return {t: f for t, f in owners.items() if not _is_party(tree, t)}


def _names_party(tree: Tree, sentence: int) -> bool:
    """Say whether any name of a sentence is a party's."""
    key = "party", sentence
    known: bool | None = tree.memo.get(key)
    if known is None:
        anchors = (tree.anchors[index] for index in tree.named[sentence])
        known = tree.memo[key] = any(
            anchor is not None and _is_party(tree, anchor) for anchor in anchors
        )
    return known


def _is_party(tree: Tree, token: int) -> bool:
    """Say whether a name has a word that names of parties have."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    if span is None:
        return False
    return not tree.table.parties.isdisjoint(tree.words[span[0] : span[1] + 1])


def read_home(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the body behind a comma and "from": "Ann Green, from Leeds University,"."""
    surface, case = tree.table.surface, tokens[-1] + 2
    if case + 1 >= len(tree.words) or tree.words[case - 1] not in surface.commas:
        return {}
    body = case + 1
    if tree.pos[body] in surface.determiner_pos:
        body += 1
    from_it = "from" in tree.table.preposition_roles.get(tree.words[case], ())
    index = tree.covering[body] if from_it and body < len(tree.words) else None
    is_body = index is not None and tree.mentions[index].label == BODY
    # "Poached Ann Green, from Acme": it goes with the verb.
    governed = is_body and tree.is_verb(tree.heads[body]) and tree.heads[body] < head
    return {body: ADJACENT} if is_body and not governed else {}
