"""A verb that says whom somebody follows in, who was given the office before it out.

"Neri ha nominato Sala console. Succede a Riva": the subject left out, or the pronoun,
is whom the sentence before appoints, not who appoints.
"""

from __future__ import annotations

from extractor.relations.trees.surface import is_person
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive


def find_appointed(tree: Tree, verb: int) -> list[int]:
    """Give whom the sentence before appoints, if a verb says whose place he takes."""
    if not _is_succession(tree, verb) or not tree.sent_of[verb]:
        return []
    first, end = tree.sents[tree.sent_of[verb] - 1]
    appointing = tree.table.employers.appointing
    root = next((t for t in range(first, end) if tree.heads[t] == t), None)
    if root is None or tree.lemmas[root] not in appointing or is_passive(tree, root):
        return []
    chosen = [*tree.children_of(root, "object")]
    # "Ha nominato nuovo prefetto di Bari Ugo Sala", "named Ugo Sala prefect of Bari".
    chosen += [t for o in chosen for t in tree.children_of(o, "apposition", "compound")]
    people = [t for t in chosen if is_person(tree, t)]
    alone = len(people) == 1 and not tree.children_of(people[0], "conjunct")
    return people if alone else []


def _is_succession(tree: Tree, verb: int) -> bool:
    """Say whether somebody "succeeds", or "takes the place", by a verb."""
    words = tree.table.employers
    if tree.lemmas[verb] in words.succeeding:
        return True
    if tree.lemmas[verb] not in words.taking:
        return False
    return any(tree.lemmas[o] in words.seats for o in tree.children_of(verb, "object"))
