"""A noun in, the mention that "the company", "the country" stands for, out.

A place is of the kind the noun says, by the tables of the world: a sea is no country.
"""

from __future__ import annotations

from collections import Counter

from extractor.relations.arguments.callings import is_somebody_else
from extractor.relations.arguments.places import is_called
from extractor.relations.arguments.referents import find_topic
from extractor.relations.trees.clauses import is_subject
from extractor.relations.trees.surface import is_before_comma
from extractor.relations.trees.tree import Tree

# Sentences looked back into for the one name that a noun can mean.
MAX_NAMED = 3
# Sentences looked back into for places named more often.
NEAR = 20
PERSON, PLACE = "PER", "LOC"
# Where a tree keeps the labels whose nouns were resolved before.
RESOLVED = "resolved nouns"
ARGUMENTS = ("subject", "passive_subject", "object", "dative", "oblique")


def find_anaphor(tree: Tree, noun: int) -> int | None:
    """Give the mention that "the company", "the country" stands for, if one fits.

    The noun is definite and says no more than where it is from ("the Milan firm"); one
    entity of its label stands before it in its sentence and the one before, or is the
    subject there.
    """
    label = tree.table.dropped.labels.get(tree.lemmas[noun])
    if label is None or label in _find_resolved(tree):
        return None
    single = tree.words[noun] == tree.lemmas[noun]
    if not single or not _is_bare_definite(tree, noun):
        return None
    plural = False
    topic = find_topic(tree, tree.sent_of[noun], plural=plural)
    named = [i for t in topic if (i := tree.covering[t]) is not None]
    beside = _find_beside(tree, noun)
    fitting = [
        i for i in named if tree.mentions[i].label == label and _is_meant(tree, noun, i)
    ]
    if len(fitting) == 1 and _is_name(tree, fitting[0]):
        return None if _is_one_of(tree, fitting[0], beside) else fitting[0]
    found = _find_only(tree, noun, label, beside)
    if found is None or _is_of_another_kind(tree, noun, found):
        return None
    return None if label == PLACE and _is_passing(tree, found, noun) else found


def _is_passing(tree: Tree, index: int, noun: int) -> bool:
    """Say whether another place is named more often: "fled to Togo. The government".

    What is named once only may be meant where nothing near is named twice.
    """
    last = tree.sent_of[noun]
    near = (
        tree.mentions[i]
        for s in range(max(0, last - NEAR), last + 1)
        for i in tree.named[s]
    )
    counted = Counter(
        mention.metonym or mention.entity
        for mention in near
        if mention.label == PLACE and mention.start < tree.starts[noun]
    )
    mention = tree.mentions[index]
    return counted[mention.metonym or mention.entity] == 1 < max(counted.values())


def _find_resolved(tree: Tree) -> frozenset[str]:
    """Give the labels whose nouns are mentions already: one that is none means none."""
    labels: frozenset[str] | None = tree.memo.get(RESOLVED)
    if labels is None:
        roles = (m.label for m in tree.mentions if m.form == "role")
        labels = tree.memo[RESOLVED] = frozenset(roles) - {PERSON}
    return labels


def _is_name(tree: Tree, index: int) -> bool:
    mention = tree.mentions[index]
    return mention.form == "name" and not mention.text.islower()


def _find_beside(tree: Tree, noun: int) -> frozenset[str | None]:
    """Give the entities that are other arguments of a noun's verb: it means none."""
    verb = tree.heads[noun]
    indices = (
        tree.covering[t] for t in tree.children_of(verb, *ARGUMENTS) if t != noun
    )
    found = (tree.mentions[i] for i in indices if i is not None)
    return frozenset(id for m in found for id in (m.entity, m.metonym) if id)


def _is_one_of(tree: Tree, index: int, beside: frozenset[str | None]) -> bool:
    mention = tree.mentions[index]
    return not beside.isdisjoint((mention.entity, mention.metonym))


def _find_only(
    tree: Tree, noun: int, label: str, beside: frozenset[str | None]
) -> int | None:
    """Give the name of a label before a noun, of the nearest sentence that has one.

    None where several entities have it; what stands further back than the sentence
    before must be a subject there.
    """
    last = max(1, tree.sent_of[noun])
    for earlier in range(last - 1, max(-1, last - 1 - MAX_NAMED), -1):
        latest = find_latest(tree, tree.sents[earlier][0], noun, label).values()
        fitting = [
            i
            for i in latest
            if _is_meant(tree, noun, i) and not _is_one_of(tree, i, beside)
        ]
        if len(fitting) > 1:
            return None
        if fitting and (earlier == last - 1 or _is_subject(tree, fitting[0])):
            return fitting[0]
    return None


def _is_meant(tree: Tree, noun: int, index: int) -> bool:
    called = is_called(tree, index, tree.lemmas[noun])
    return called and not is_somebody_else(tree, noun, index)


def _is_subject(tree: Tree, index: int) -> bool:
    token = tree.anchors[index]
    return token is not None and is_subject(tree, token)


def _is_of_another_kind(tree: Tree, noun: int, index: int) -> bool:
    """Say whether a name says it is something else: "the firm" is no "hospital X"."""
    span, bodies = tree.spans[index], tree.table.bodies
    said = set(tree.words[span[0] : span[1] + 1]) & bodies if span else set()
    return bool(said) and tree.lemmas[noun] not in said


def _is_bare_definite(tree: Tree, noun: int) -> bool:
    """Say whether a noun has a definite article and nothing that tells it apart."""
    dropped, definite = tree.table.dropped, False
    relatives = tree.table.relative_pronouns  # "whose country"
    telling = (dropped.indefinite, dropped.possessives, relatives)
    for child in tree.children[noun]:
        word = tree.words[child]
        if any(word in sort for sort in telling):
            return False
        if tree.is_kind(child, "determiner", "case"):
            definite = definite or word in dropped.definite
        elif _tells_apart(tree, noun, child):
            return False
    return definite


def _tells_apart(tree: Tree, noun: int, child: int) -> bool:
    """Say whether a word says which one of its kind a noun is."""
    if tree.is_kind(child, "relative"):
        return not is_before_comma(tree, noun)
    if _is_sort(tree, noun, child):
        return False
    surface = tree.table.surface
    pos = tree.pos[child]
    small = pos in surface.opening_pos or pos in surface.punctuation_pos
    before = child < noun and not small
    return before or tree.is_kind(child, "nominal", "adjective", "possessive")


def _is_sort(tree: Tree, noun: int, child: int) -> bool:
    """Say whether a word before a body says of what sort it is: "the cement maker"."""
    table = tree.table
    if child > noun or tree.lemmas[noun] not in table.dropped.anaphors["ORG"]:
        return False
    if tree.words[child - 1] in table.surface.dashes:  # "the Milan-based group"
        return tree.is_kind(child, "adjective") and tree.covering[child - 2] is not None
    bare = (
        tree.covering[child] is None and tree.words[child] not in table.dropped.others
    )
    return bare and tree.is_kind(child, "compound")


def find_latest(tree: Tree, first: int, end: int, label: str) -> dict[str, int]:
    """Give the last name of each entity of a label between two tokens."""
    found: dict[str, int] = {}
    for sentence in range(tree.sent_of[first], tree.sent_of[end] + 1):
        for index in tree.named[sentence]:
            mention, span = tree.mentions[index], tree.spans[index]
            inside = span is not None and first <= span[0] and span[1] < end
            named = mention.form == "name" and not mention.text.islower()
            if inside and mention.label == label and named:
                found[mention.entity or str(index)] = index
    return found
