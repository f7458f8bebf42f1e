"""Names of tables in, an index of how they are written out.

A dictionary from the first word to the few names that begin with it and with the word
behind it, longest first, so that an article costs one look per token however long the
tables are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extractor.world.facts import Fact

if TYPE_CHECKING:
    # spaCy's tokenizer is compiled and has no types.
    Tokenizer = Any

# Shorter names in capitals are taken for acronyms.
SHORTEST_CAPITALS = 4
# Stands for the word behind a name of one word.
NONE = ""


@dataclass(frozen=True, slots=True)
class Surface:
    """One way of writing a name: its tokens, what it may mean, whether it is sure."""

    tokens: tuple[str, ...]
    facts: tuple[Fact, ...]
    sure: bool
    rest: tuple[str, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Write the words behind the first in lower case, once for all articles."""
        rest = tuple(token.lower() for token in self.tokens[1:])
        object.__setattr__(self, "rest", rest)

    def list_cases(self) -> tuple[str, ...]:
        """Give its first word in all cases in which a text may have it."""
        mine = self.tokens[0]
        return (mine, mine.upper()) if len(mine) >= SHORTEST_CAPITALS else (mine,)


@dataclass(frozen=True, slots=True)
class SurfaceIndex:
    """Names by their first word in lower case, then by the second, longest first.

    ``written`` are the first words as a text may write them.
    """

    by_words: Mapping[str, Mapping[str, Sequence[Surface]]]
    written: frozenset[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """List the first words in all cases that fit, once for all articles."""
        names = (one for first in self.by_words for one in self.find_all(first))
        written = frozenset(case for name in names for case in name.list_cases())
        object.__setattr__(self, "written", written)

    def __contains__(self, first: str) -> bool:
        """Whether any name begins with a word."""
        return first in self.by_words

    def find_all(self, first: str) -> Iterator[Surface]:
        """Give the names that begin with a word."""
        for group in self.by_words.get(first, {}).values():
            yield from group

    def find(self, written: str, lower: Sequence[str], position: int) -> Surface | None:
        """Give the longest name that stands at a position, or None.

        ``lower`` are words in lower case, ``written`` is the one at the position as
        written, whose case must be that of the name.
        """
        if written not in self.written:  # as most words in lower case
            return None
        for surface in self.find_at(lower, position):
            if written in surface.list_cases():
                return surface
        return None

    def find_at(self, lower: Sequence[str], position: int) -> Sequence[Surface]:
        """Give the names that stand at a position in any case, longest first."""
        groups = self.by_words.get(lower[position])
        if groups is None:
            return ()
        after, alone = position + 1, groups.get(NONE, ())
        longer = groups.get(lower[after], ()) if after < len(lower) else ()
        if not longer:  # as at most positions
            return alone
        standing = [
            s for s in longer if tuple(lower[after : after + len(s.rest)]) == s.rest
        ]
        return [*standing, *alone] if standing else alone


def index_names(
    names: Iterable[tuple[str, Fact, bool]], tokenizer: Tokenizer
) -> SurfaceIndex:
    """Index names by their words; the same name of two facts is one entry.

    Given are each name, what it means and whether it means nothing else.
    """
    meant: dict[tuple[str, ...], list[tuple[Fact, bool]]] = defaultdict(list)
    for name, fact, sure in names:
        meant[_cut(name, tokenizer)].append((fact, sure))
    index: dict[str, dict[str, list[Surface]]] = defaultdict(lambda: defaultdict(list))
    for tokens in sorted(meant, key=lambda tokens: (-len(tokens), tokens)):
        facts = tuple(fact for fact, _ in meant[tokens])
        surface = Surface(tokens, facts, all(sure for _, sure in meant[tokens]))
        second = surface.rest[0] if surface.rest else NONE
        index[tokens[0].lower()][second].append(surface)
    return SurfaceIndex({first: dict(groups) for first, groups in index.items()})


def _cut(name: str, tokenizer: Tokenizer) -> tuple[str, ...]:
    """Cut a name as the tokenizer does; words of letters only are cut by no rule.

    Most names are such, and the tokenizer takes a second for all names of the world.
    """
    words = name.split(" ")
    if all(word.isalpha() and word not in tokenizer.rules for word in words):
        return tuple(words)
    return tuple(token.text for token in tokenizer(name))
