"""A headline that a body's name opens in, whose the office or dismissal in it is, out.

"Eni, Bianchi nuovo presidente", "Juventus, esonerato Neri", "BBC: Ann Roe named chief".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.surface import find_edges, is_person
from extractor.relations.trees.tree import Tree

BODY = "ORG"
NAME = "name"


def find_topic(tree: Tree, token: int) -> int | None:
    """Give the body whose bare name, a comma or colon behind it, opens a sentence.

    The parse may end one at the colon.
    """
    sentence, surface = tree.sent_of[token], tree.table.surface
    first, _ = tree.sents[sentence]
    if sentence and tree.words[first - 1] in surface.colons:
        first, _ = tree.sents[sentence - 1]
    index = tree.covering[first]
    span = tree.spans[index] if index is not None else None
    if index is None or span is None or span[1] + 1 >= token:
        return None
    mention = tree.mentions[index]
    marked = tree.words[span[1] + 1] in surface.commas | surface.colons
    body = mention.label == BODY and mention.form == NAME and span[0] == first
    return tree.anchors[index] if marked and body else None


def find_topic_owner(
    tree: Tree, tokens: Sequence[int], bearers: Iterable[int]
) -> list[int]:
    """Give the body that opens a headline on who is, or becomes, what in it.

    Public offices are of no such body ("Fiat, Neri nuovo ministro").
    """
    office = min(tokens)
    topic = find_topic(tree, office)
    if topic is None or _is_of_another(tree, tokens):
        return []
    said = " ".join(tree.lemmas[token] for token in tokens)
    start = find_edges(tree, topic)[1] + 2
    if said in tree.table.employers.house and _is_open(tree, start, office):
        return [topic]
    if said in tree.table.public:
        return []
    behind = [find_edges(tree, token) for token in bearers]
    held = any(a == start and _is_open(tree, b + 1, office) for a, b in behind)
    return [topic] if held else []


def find_dismisser(tree: Tree, verb: int) -> list[int]:
    """Give the body that opens a headline on whom it dismisses: "Inter, via Neri"."""
    if tree.lemmas[verb] not in tree.table.employers.dismissing:
        return []
    topic = find_topic(tree, verb)
    if topic is None or tree.words[verb][-1:] not in tree.table.participle_endings:
        return []
    between = range(find_edges(tree, topic)[1] + 2, verb)
    others = (t for t in between if not is_person(tree, t))
    alone = not any(tree.is_verb(t) or tree.covering[t] is not None for t in others)
    return [topic] if alone else []


def _is_of_another(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether a phrase with "of" says whose an office is, whoever that may be."""
    children = (child for token in tokens for child in tree.children[token])
    return any("of" in find_preposition_roles(tree, child) for child in children)


def _is_open(tree: Tree, start: int, office: int) -> bool:
    """Say whether only what makes somebody something stands before an office."""
    table = tree.table
    small = table.surface.adjective_pos | table.surface.determiner_pos
    making = table.predicative_verbs | table.employers.appointing
    return start <= office and all(
        tree.covering[t] is None and (tree.pos[t] in small or tree.lemmas[t] in making)
        for t in range(start, office)
    )
