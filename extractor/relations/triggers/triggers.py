"""A tree and indexed patterns in, the places where a pattern may hold out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.relations.arguments.repeated import find_repeated
from extractor.relations.trees.clauses import find_preposition_roles, is_infinitive
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.complements import find_complements
from extractor.relations.triggers.name_triggers import find_name_triggers
from extractor.relations.triggers.trigger_index import Entry, TriggerIndex
from extractor.relations.triggers.word_sequences import find_rest
from extractor.schemas import Pattern

# Whom an office describes.
BEARER = "bearer"
# The role that only event nouns give.
BETWEEN = "between"


class Trigger(NamedTuple):
    """A pattern's trigger found: its tokens in text order."""

    type: str
    pattern: Pattern
    tokens: tuple[int, ...]
    behind: bool = False


def find_triggers(tree: Tree, index: TriggerIndex) -> Iterator[Trigger]:
    """Find the triggers of a document, in text order.

    A trigger inside a longer one ("ministro" in "primo ministro") is left out, but for
    the verb or phrase that another verb governs ("guidare" in "chiamare a guidare").
    Inside longer ones of its own type it stands ``behind`` them: it counts where they
    relate nothing.
    """
    found = list(_find_words(tree, index))
    longer = [
        (t.type, frozenset(t.tokens))
        for t in found
        if len(t.tokens) > 1 and not t.pattern.complement and _is_whole(tree, t.tokens)
    ]
    within = frozenset[int]().union(*(tokens for _, tokens in longer))
    for trigger in found:
        if trigger.tokens[0] not in within:  # as most are
            yield trigger
            continue
        tokens = frozenset(trigger.tokens)
        inside = [name for name, other in longer if tokens < other]
        if not inside or (trigger.type not in inside and _is_governed(tree, trigger)):
            yield trigger
        elif all(name == trigger.type for name in inside):
            yield trigger._replace(behind=True)
    for type_name, pattern, anchor in find_name_triggers(tree, index.by_name):
        yield Trigger(type_name, pattern, (anchor,))


def _is_governed(tree: Tree, trigger: Trigger) -> bool:
    """Say whether a trigger is a phrase of a verb: "[give a green light] to entry"."""
    head = find_head(tree, trigger.tokens)
    above = tree.heads[head]
    if head == above or not tree.is_verb(above):
        return False
    return is_infinitive(tree, head) or tree.is_kind(head, "oblique")


def _find_words(tree: Tree, index: TriggerIndex) -> Iterator[Trigger]:
    known, repeaters = index.by_word, tree.table.repeaters
    definite = tree.table.dropped.definite
    for first, end in tree.sents:
        words, lemmas = tree.words[first:end], tree.lemmas[first:end]
        said = frozenset((*words, *lemmas))
        pairs = zip(words, lemmas, strict=True)
        for token, (word, lemma) in enumerate(pairs, start=first):
            if lemma in known or word in known:
                # "al capo del clan" is no "a capo": of a preposition with its article
                # only itself
                entries = index.find(word, word if word in definite else lemma, said)
                if entries:
                    yield from _find_at(tree, token, entries)
            if word in repeaters:
                yield from _find_again(tree, index, token)


def _find_at(tree: Tree, token: int, entries: Sequence[Entry]) -> Iterator[Trigger]:
    """Find the triggers that begin at a token, of the entries that may stand there."""
    seen: set[tuple[str, tuple[int, ...]]] = set()
    tag, alone = tree.pos[token], (token,)
    for entry in entries:
        pattern = entry.pattern
        if not entry.is_word:
            found = _match(tree, token, entry)
        elif not pattern.pos or tag in pattern.pos:  # as most are
            found = (alone,)
        else:
            found = (alone,) if _is_mistagged(tree, pattern, alone, token) else ()
        for tokens in found:
            key = pattern.id, tokens
            if key not in seen:
                seen.add(key)
                yield Trigger(entry.type, pattern, tokens)


def _find_again(tree: Tree, index: TriggerIndex, token: int) -> Iterator[Trigger]:
    """Find the offices that a pronoun repeats: "il premier ceco e quello polacco"."""
    noun = find_repeated(tree, token)
    entries = index.by_word.get(tree.lemmas[noun]) if noun is not None else None
    for entry in entries.alone if entries else ():
        pattern = entry.pattern
        office = BEARER in pattern.subject and not pattern.complement
        if office and (not pattern.pos or tree.pos[noun or 0] in pattern.pos):
            yield Trigger(entry.type, pattern, (token,))


def _is_whole(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether nothing but names and adjectives stands between a trigger's words."""
    between = set(range(tokens[0], tokens[-1])).difference(tokens)
    small = tree.table.surface.adjective_pos
    return all(tree.covering[t] is not None or tree.pos[t] in small for t in between)


def _match(tree: Tree, first: int, entry: Entry) -> Sequence[tuple[int, ...]]:
    """Match the words of a trigger from its first token on, with each complement."""
    pattern = entry.pattern
    tokens = find_rest(tree, first, entry.rest) if entry.rest else [first]
    if tokens is None:
        return []
    anchor = find_head(tree, tokens)
    tagged = not pattern.pos or tree.pos[anchor] in pattern.pos
    if not (tagged or _is_mistagged(tree, pattern, tokens, anchor)):
        return []
    if not pattern.complement:
        return [tuple(sorted(tokens))]
    nouns = find_complements(tree, anchor, pattern, tokens)
    return [tuple(sorted((*tokens, noun))) for noun in nouns]


def _is_mistagged(
    tree: Tree, pattern: Pattern, tokens: Sequence[int], anchor: int
) -> bool:
    """Say whether a noun of a pattern has the tag of another part of speech.

    So have nouns that open a line ("Plauso di Roma a ...", "È scontro tra ...",
    "Stretta di mano tra ..."): a noun in a phrase with its own words, one that has the
    form of no verb, one that says between whom it is.
    """
    surface = tree.table.surface
    if surface.premodifiers or surface.noun_pos.isdisjoint(pattern.pos):
        return False
    lemma = tree.lemmas[anchor]
    if tree.pos[anchor] in surface.preposition_pos:
        return _opens_office(tree, anchor)
    nominal = not lemma.endswith(tree.table.infinitive_endings)
    if len(tokens) > 1 or (tree.is_verb(anchor) and nominal):
        return not is_infinitive(tree, anchor)
    return tree.words[anchor] == lemma and any(
        BETWEEN in find_preposition_roles(tree, child)
        for child in tree.children_of(anchor, "oblique", "nominal")
    )


def _opens_office(tree: Tree, token: int) -> bool:
    """Say whether what looks like a preposition is an office: "ad di Eni", "l'ad X".

    No preposition ends a phrase ("Rossi confermato ad").
    """
    behind, surface = token + 1, tree.table.surface
    if behind >= tree.sents[tree.sent_of[token]][1]:
        return True
    if tree.pos[behind] in surface.punctuation_pos:
        return tree.words[behind] not in surface.quotes
    of = "of" in tree.table.preposition_roles.get(tree.words[behind], ())
    return of or tree.pos[token - 1] in surface.determiner_pos


def find_head(tree: Tree, tokens: Sequence[int]) -> int:
    """Give the token of a trigger whose head lies outside the trigger.

    Of words joined by a hyphen ("co-write") it is the last if that one is a verb.
    """
    if len(tokens) == 1:
        return tokens[0]
    marks = tree.table.surface.punctuation_pos
    hyphened = tree.pos[tokens[1]] in marks
    if hyphened and tree.is_verb(tokens[-1]):
        return tokens[-1]
    for token in tokens:
        if tree.heads[token] == token or tree.heads[token] not in tokens:
            return token
    return tokens[0]
