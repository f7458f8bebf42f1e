"""A tree and indexed patterns in, the places where a pattern may hold out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.relations.arguments.repeated import find_repeated
from extractor.relations.trees.clauses import is_infinitive
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.name_triggers import find_name_triggers
from extractor.relations.triggers.trigger_index import Entry, TriggerIndex
from extractor.schemas import Pattern

# Tokens that may stand between two words of a trigger ("fa ormai parte di").
MAX_GAP = 2
# Words of a phrase that may stand before the verb of its trigger: "al fianco".
FRONTED = 2
# Whom an office describes.
BEARER = "bearer"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A pattern's trigger found: its tokens in text order."""

    type: str
    pattern: Pattern
    tokens: tuple[int, ...]


def find_triggers(tree: Tree, index: TriggerIndex) -> Iterator[Trigger]:
    """Find the triggers of a document, in text order.

    A trigger inside a longer one ("ministro" in "primo ministro") is left out, but for
    the verb or phrase that another verb governs ("guidare" in "chiamare a guidare").
    """
    found = list(_find_words(tree, index))
    longer = [
        (t.type, frozenset(t.tokens))
        for t in found
        if len(t.tokens) > 1 and not t.pattern.complement and _is_whole(tree, t.tokens)
    ]
    for trigger in found:
        tokens = frozenset(trigger.tokens)
        inside = [name for name, other in longer if tokens < other]
        if not inside or (trigger.type not in inside and _is_governed(tree, trigger)):
            yield trigger
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
    for first, end in tree.sents:
        said = frozenset((*tree.words[first:end], *tree.lemmas[first:end]))
        for token in range(first, end):
            if tree.lemmas[token] in known or tree.words[token] in known:
                yield from _find_at(tree, index, token, said)
            if tree.words[token] in repeaters:
                yield from _find_again(tree, index, token)


def _find_at(
    tree: Tree, index: TriggerIndex, token: int, said: frozenset[str]
) -> Iterator[Trigger]:
    """Find the triggers that begin at a token; ``said`` are its sentence's words."""
    word, lemma = tree.words[token], tree.lemmas[token]
    seen: set[tuple[str, tuple[int, ...]]] = set()
    known = [index.by_word.get(form) for form in dict.fromkeys((lemma, word))]
    for entry in (e for entries in known if entries for e in entries.find(said)):
        tokens = _match(tree, token, entry)
        if tokens and (entry.pattern.id, tokens) not in seen:
            seen.add((entry.pattern.id, tokens))
            yield Trigger(entry.type, entry.pattern, tokens)


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
    """Say whether nothing but names stands between the words of a trigger."""
    between = set(range(tokens[0], tokens[-1])).difference(tokens)
    return all(tree.covering[token] is not None for token in between)


def _match(tree: Tree, first: int, entry: Entry) -> tuple[int, ...] | None:
    """Match the words of a trigger from its first token on."""
    tokens = [first]
    for wanted in entry.rest:
        following = _find_word(tree, tokens[-1], wanted)
        if following is None:
            fronted = _find_fronted(tree, first, entry.rest)
            if fronted is None:
                return None
            tokens = [first, *fronted]
            break
        tokens.append(following)
    if len(tokens) > 1 and _is_in_name(tree, tokens):
        return None
    anchor = find_head(tree, tokens)
    if entry.pattern.pos and tree.pos[anchor] not in entry.pattern.pos:
        return None
    if entry.pattern.complement:
        noun = _find_complement(tree, anchor, entry.pattern)
        if noun is None:
            return None
        tokens.append(noun)
    return tuple(sorted(tokens))


def _find_fronted(tree: Tree, verb: int, rest: Sequence[str]) -> tuple[int, ...] | None:
    """Find a phrase of a trigger before its verb: "al fianco di Rossi si schiera"."""
    linking = tree.lemmas[verb] in tree.table.predicative_verbs
    if len(rest) != FRONTED or linking or not tree.is_verb(verb):
        return None  # who is "at his side" may only stand there
    for noun in tree.children_of(verb, "oblique"):
        if noun < verb and rest[1] in (tree.words[noun], tree.lemmas[noun]):
            for case in tree.children_of(noun, "case"):
                if rest[0] in (tree.words[case], tree.lemmas[case]):
                    return case, noun
    return None


def _is_in_name(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether a name covers only a part of the trigger."""
    names = {tree.covering[token] for token in tokens}
    return len(names) > 1


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
        found = _find_near(tree, _find_right_edge(tree, token), wanted)
    return found


def _find_right_edge(tree: Tree, token: int) -> int:
    """Give the last token of the phrase that a token heads."""
    edge = token
    while tree.children[edge] and tree.children[edge][-1] > edge:
        edge = tree.children[edge][-1]
    return edge


def _find_near(tree: Tree, after: int, wanted: str) -> int | None:
    """Find a word behind a token, over at most MAX_GAP small words and names."""
    _, end = tree.sents[tree.sent_of[after]]
    token = after + 1
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


def _find_complement(tree: Tree, verb: int, pattern: Pattern) -> int | None:
    """Find the verb's object or infinitive, also where the verb is passive.

    Beside an object it may be the subject only where the pattern asks for the object
    and for no other subject ("Maltese drones hit Gozo").
    """
    nouns = pattern.complement
    candidates = tree.children_of(verb, "object") + _find_amounts(tree, verb)
    beside = tree.children_of(verb, "adverb")  # "minaccia dazi", so mislabelled
    candidates += [token for token in beside if tree.words[token] in nouns]
    others = ("subject", "passive_subject", "open_complement")
    free = "subject" not in pattern.subject and "object" in pattern.object
    subject = free or not candidates
    candidates += tree.children_of(verb, *(others if subject else others[2:]))
    candidates += [
        clause
        for clause in tree.children_of(verb, "adverbial", "complement")
        if is_infinitive(tree, clause)
    ]
    first = tree.heads[verb] if tree.is_kind(verb, "conjunct") else verb
    if _describes(tree, first):  # "hosted by X and led by Y"
        candidates.append(tree.heads[first])
    for candidate in candidates:
        if _is_number(tree, candidate) and _has_any(tree, candidate, nouns):
            return candidate
        for noun in (candidate, *tree.children_of(candidate, "conjunct")):
            if tree.lemmas[noun] in nouns or tree.words[noun] in nouns:
                return noun
    return None


def _find_amounts(tree: Tree, verb: int) -> list[int]:
    """Give numbers behind a verb that the parse did not take for its object."""
    return [
        child
        for child in tree.children[verb]
        if child > verb and tree.words[child][:1].isdigit() and not tree.kinds[child]
    ]


def _is_number(tree: Tree, token: int) -> bool:
    if tree.words[token][:1].isdigit():
        return True
    surface = tree.table.surface
    return tree.pos[token] not in surface.noun_pos | surface.verb_pos


def _describes(tree: Tree, verb: int) -> bool:
    """Say whether a verb describes a noun; not in "la decisione di rifiutare"."""
    described = tree.is_kind(verb, "participial", "relative")
    return described and not is_infinitive(tree, verb)


def _has_any(tree: Tree, number: int, nouns: Sequence[str]) -> bool:
    """Say whether a number is one of these units: "60" of "60 per cento", "60 %"."""
    return any(tree.lemmas[child] in nouns for child in tree.children[number])


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
