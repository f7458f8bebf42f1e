"""Word lengths and a scorer in, a long text's windows out, each of whole sentences.

A window begins where a sentence begins, and ends where one surely ends if its later
part has such a place. Otherwise what is found of its last sentence is not used: the
next window begins with it. So every sentence is read whole, whatever the length of the
text, and few are read twice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from extractor.entities.analysis.unended import drop_unended

if TYPE_CHECKING:
    from extractor.entities.analysis.model import Scores, WindowScores

# A word begins a sentence if its probability is at least this.
SENTENCE_START = 0.5

# A forced or sure sentence start in the last part of a window ends the window there.
FILLED = 0.6

# Where no sentence ends in a window, it is cut at the likeliest place after this part.
LATE = 0.5


class Breaks(NamedTuple):
    """What the words tell of sentences before the model is asked, as their indices.

    ``forced`` begin a sentence whatever the model says, ``sure`` stand behind an end of
    one, ``bare`` have no letter or figure, ``unended`` stand behind no end sign.
    """

    forced: Collection[int] = frozenset()
    sure: Collection[int] = frozenset()
    bare: Collection[int] = frozenset()
    unended: Collection[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` up to `end` of a text, their scores, and their sentences.

    `sentences` are half-open, counted from the window's first word; together they
    cover the window. `scores` may go on beyond its end.
    """

    start: int
    end: int
    scores: WindowScores
    sentences: tuple[tuple[int, int], ...]


def read_windows(
    sizes: Sequence[int],
    breaks: Breaks,
    score: Callable[[int, int], WindowScores],
    *,
    max_words: int,
    max_pieces: int,
) -> Iterator[Window]:
    """Read a text window by window.

    Parameters
    ----------
    sizes
        Pieces of each word.
    score
        Scores the words from the first index up to the second.
    """
    forced, sure, bare, unended = breaks
    at = 0
    while at < len(sizes):
        end = find_end(sizes, at, max_words, max_pieces)
        closed = end == len(sizes) or end in forced or end in sure
        if not closed:
            first = at + max(1, int(FILLED * (end - at)))
            late = [i for i in range(first, end) if i in forced or i in sure]
            closed = bool(late)
            end = max(late, default=end)
        scores = score(at, end)
        inside = range(at, end)
        starts = find_starts(
            scores.start,
            {i - at for i in inside if i in forced},
            {i - at for i in inside if i in bare},
        )
        free = (start for start in starts if at + start not in forced)
        starts = drop_unended(starts, scores, {i for i in free if at + i in unended})
        cut = end - at if closed else find_cut(starts, scores.start)
        yield Window(at, at + cut, scores, find_sentences(starts, cut))
        at += cut


def find_end(sizes: Sequence[int], at: int, max_words: int, max_pieces: int) -> int:
    """Find where a window that begins at a word must end; it has one word at least."""
    end = at + 1
    pieces = sizes[at]
    while end < len(sizes) and end - at < max_words:
        pieces += sizes[end]
        if pieces > max_pieces:
            break
        end += 1
    return end


def find_starts(
    probable: Scores, forced: Collection[int], bare: Collection[int] = frozenset()
) -> tuple[int, ...]:
    """Find the words that begin a sentence; the first word always does.

    No sentence has only bare words (signs without a letter or figure) unless the next
    start is forced: an opening quote is never alone.
    """
    starts = [0]
    spoken = 0 not in bare
    for index in range(1, len(probable)):
        likely = probable[index] >= SENTENCE_START and spoken
        if index in forced or likely:
            starts.append(index)
            spoken = False
        spoken = spoken or index not in bare
    return tuple(starts)


def find_cut(starts: Sequence[int], probable: Scores) -> int:
    """Find the word at which the next window begins: that of the last sentence.

    Where the window is one long sentence, the likeliest start in its later part.
    """
    if starts[-1] > 0:
        return starts[-1]
    first = max(1, int(LATE * len(probable)))
    late = range(first, len(probable))
    return max(late, key=lambda index: float(probable[index]), default=len(probable))


def find_sentences(starts: Sequence[int], end: int) -> tuple[tuple[int, int], ...]:
    """Find the sentences that begin at the starts before `end` and fill it."""
    inside = [start for start in starts if start < end]
    return tuple(zip(inside, [*inside[1:], end], strict=True))
