"""Names of a whole text in, the same names out, the same words with the same label.

The network sees one window at a time. A person whom one sentence calls in full name is
a person in the next, where the surname stands alone and could be a town.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

# Half-open span of words, label, score between 0 and 1.
Name = tuple[int, int, str, float]
Votes = Mapping[str, Mapping[str, float]]

PERSON = "PER"

# A place may act as a body ("Italy won"): what is both in one text stays both.
DOUBLE = frozenset({"LOC", "ORG"})

# A full name votes so much, times its score, for its last word as a person.
LAST_WORD = 0.5

# A word with a capital is a name if it is one elsewhere in the text, so often and on
# average so surely. Measured, as the above, on the development sets of both languages.
OFTEN = 2
SURE = 0.5


def settle_names(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """Give each name the label that the whole text prefers, and find missed ones.

    Parameters
    ----------
    words
        All words of the text, without white space.
    names
        What was found, in order, without overlaps.

    Returns
    -------
    settled
        In order, without overlaps; spans that were there stay as they are.
    """
    votes = count_votes(words, names)
    settled = [
        (start, end, _choose(votes[_join(words, start, end)], label), score)
        for start, end, label, score in names
    ]
    return sorted([*settled, *_find_missed(words, settled)])


def count_votes(words: Sequence[str], names: Sequence[Name]) -> Votes:
    """Sum the scores of each label by the words that have it."""
    votes: dict[str, dict[str, float]] = {}

    def vote(text: str, label: str, weight: float) -> None:
        labels = votes.setdefault(text, {})
        labels[label] = labels.get(label, 0.0) + weight

    for start, end, label, score in names:
        vote(_join(words, start, end), label, score)
        if label == PERSON and end - start > 1:
            vote(words[end - 1], PERSON, LAST_WORD * score)
    return votes


def _choose(votes: Mapping[str, float], label: str) -> str:
    best = max(sorted(votes), key=votes.__getitem__)
    much = votes[best] >= sum(votes.values()) / 2
    return best if much and {best, label} != DOUBLE else label


def _find_missed(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """Find single words that are names elsewhere in the text."""
    seen: dict[str, list[tuple[str, float]]] = {}
    for start, end, label, score in names:
        if end - start == 1:
            seen.setdefault(words[start], []).append((label, score))
    inside = {at for start, end, *_ in names for at in range(start, end)}
    for at, word in enumerate(words):
        found = seen.get(word, ())
        if at in inside or len(found) < OFTEN or not word[:1].isupper():
            continue
        mean = sum(score for _, score in found) / len(found)
        if mean >= SURE:
            label, _ = Counter(label for label, _ in found).most_common(1)[0]
            yield at, at + 1, label, mean


def _join(words: Sequence[str], start: int, end: int) -> str:
    return " ".join(words[start:end])
