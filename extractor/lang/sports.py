"""The words of an article in, whether it is a report on sports out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.lang.name_context_words import NameContextTable
from extractor.lang.tables import load_table

# Different words of sports that a report has at least; one is said of politics too.
SPORTING = 2
# Words of a text so short that one will do.
SHORT = 60
HYPHEN = "-"


def is_sporting(lang: str, words: Sequence[str]) -> bool:
    """Say whether an article speaks of sports, where towns and states may be teams.

    ``words`` are all of its words, in lower case.
    """
    table = load_table(lang, "name_contexts", NameContextTable)
    said = {*words, *_join_halves(words)} if HYPHEN in words else words
    found = len(table.context.sports.intersection(said))
    return found >= (SPORTING if len(words) > SHORT else 1)


def _join_halves(words: Sequence[str]) -> Iterator[str]:
    """Give the words that are cut at a hyphen, whole: "semi-final"."""
    for at, word in enumerate(words[1:-1], 1):
        if word == HYPHEN:
            yield f"{words[at - 1]}-{words[at + 1]}"
