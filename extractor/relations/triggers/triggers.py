"""A tree and indexed patterns in, the places where a pattern may hold out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from extractor.relations.arguments.repeated import find_repeated
from extractor.relations.trees.clauses import find_preposition_roles, is_infinitive
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.complements import find_complements
from extractor.relations.triggers.name_triggers import find_name_triggers
from extractor.relations.triggers.trigger_index import Entry, TriggerIndex
from extractor.schemas import Pattern

# Tokens that may stand between two words of a trigger ("fa ormai parte di").
MAX_GAP = 2
# Words of the shortest phrase that may part from its verb: "al fianco".
PHRASE = 2
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
    tokens = _match_rest(tree, first, entry.rest) if entry.rest else [first]
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


def _match_rest(tree: Tree, first: int, rest: Sequence[str]) -> list[int] | None:
    """Give the tokens of a trigger of several words, of which no name has a part."""
    tokens = [first]
    for wanted in rest:
        following = _find_word(tree, tokens[-1], wanted)
        if following is None:
            phrase = _find_phrase(tree, first, rest)
            if phrase is None:
                return None
            tokens = [first, *phrase]
            break
        tokens.append(following)
    return None if _is_in_name(tree, tokens) else tokens


def _find_phrase(tree: Tree, verb: int, rest: Sequence[str]) -> tuple[int, ...] | None:
    """Find a phrase of a trigger elsewhere in the clause of its verb.

    It stands before it ("al fianco di Rossi si schiera"), or behind what parts them
    ("hit Bank Melli, and two of its managers, with sanctions").
    """
    linking = tree.lemmas[verb] in tree.table.predicative_verbs
    if len(rest) < PHRASE or linking or not tree.is_verb(verb):
        return None  # who is "at his side" may only stand there
    for noun in tree.children_of(verb, "oblique"):
        words = range(noun + 2 - len(rest), noun + 1)
        if words[0] > verb or (noun < verb and len(rest) == PHRASE):
            for case in tree.children_of(noun, "case"):
                found = (case, *words)
                if all(map(partial(_is_word, tree), found, rest)):
                    return found
    return None


def _is_word(tree: Tree, token: int, wanted: str) -> bool:
    return wanted in (tree.words[token], tree.lemmas[token])


def _is_in_name(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether a name covers only a part of the trigger."""
    names = {tree.covering[token] for token in tokens}
    if len(tokens) > PHRASE and tree.is_verb(tokens[0]):  # "ha portato in questura"
        names = {None if _is_lower(tree, index) else index for index in names}
    return len(names) > 1


def _is_lower(tree: Tree, index: int | None) -> bool:
    return index is not None and tree.mentions[index].text.islower()


def _find_word(tree: Tree, after: int, wanted: str) -> int | None:
    """Find the next word of a trigger, over small words or the verb's object."""
    found = _find_near(tree, after, wanted)
    if found is None and tree.is_verb(after):
        for child in tree.children_of(after, "object"):
            if child > after and found is None:
                found = _find_behind(tree, child, wanted)
    return found


def _find_behind(tree: Tree, token: int, wanted: str) -> int | None:
    """Find a word behind the name at a token, or behind the phrase it heads."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    found = _find_near(tree, span[1] if span else token, wanted)
    if found is None:
        edge = tree.find_right_edge(token)
        apart = edge + 1 < len(tree.words) and edge > token
        apart = apart and tree.words[edge + 1] in tree.table.surface.commas
        found = _find_near(tree, edge + apart, wanted)
    return found


def _find_near(tree: Tree, after: int, wanted: str) -> int | None:
    """Find a word behind a token, over a quote, MAX_GAP small words and names."""
    _, end = tree.sents[tree.sent_of[after]]
    token = after + 1
    if token < end and tree.words[token] in tree.table.surface.quotes:
        token += 1
    for _ in range(MAX_GAP + 1):
        if token >= end:
            return None
        if wanted in (tree.words[token], tree.lemmas[token]):
            return token
        behind = _skip_owner(tree, token)
        if behind == token and tree.pos[token] not in tree.table.surface.gap_pos:
            return None
        token = max(behind, token + 1)
    return None


def _skip_owner(tree: Tree, token: int) -> int:
    """Give the token behind a name that goes with the noun behind it, or the token.

    So does a name in the possessive ("at Macron's request"), and in some languages a
    bare one ("in a US raid").
    """
    index, surface = tree.covering[token], tree.table.surface
    span = tree.spans[index] if index is not None else None
    _, end = tree.sents[tree.sent_of[token]]
    if span is None or span[1] + 1 >= end:
        return token
    behind = span[1] + 1
    if tree.words[behind] in surface.possessive:
        return behind + 1
    return behind if surface.premodifiers else token


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
