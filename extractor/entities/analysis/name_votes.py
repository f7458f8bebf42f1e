"""Names of a whole text in, the same names out, the same words with the same label.

The network sees one window at a time. A person whom one sentence calls in full name is
a person in the next, where the surname stands alone and could be a town.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple


class Name(NamedTuple):
    """Half-open span of words, label, score between 0 and 1.

    ``shares`` is how probable each label is, between 0 and 1; none is known where the
    name was found by others of the text.
    """

    start: int
    end: int
    label: str
    score: float
    shares: Mapping[str, float] = {}


Votes = Mapping[str, Mapping[str, float]]

PERSON = "PER"

# A place may act as a body ("Italy won"): what is both in one text stays both where the
# network is so sure. This and the numbers below were measured on the development sets
# of both languages.
DOUBLE = frozenset({"LOC", "ORG"})
DOUBTLESS = 0.8

# A full name votes so much, times its share, for its last word as a person.
LAST_WORD = 0.5

# A word with a capital is a name if it is one elsewhere in the text, so often and on
# average so surely, or if a person of several words, so sure, has it as the last.
OFTEN = 2
SURE = 0.5
FULL_NAME = 0.8
SHORTEST_SURNAME = 3
# Shorter words in capitals are acronyms.
SHORTEST_CAPITALS = 4


def settle_names(
    words: Sequence[str], names: Sequence[Name], proper: Sequence[bool] = ()
) -> list[Name]:
    """Give each name the label that the whole text prefers, and find missed ones.

    Parameters
    ----------
    words
        All words of the text, without white space.
    names
        What was found, in order, without overlaps.
    proper
        Whether each word may be a proper noun; a surname that stands alone must be.

    Returns
    -------
    settled
        In order, without overlaps; spans that were there stay as they are.
    """
    votes = count_votes(words, names)
    settled = [
        name._replace(label=_choose(votes[_join(words, name)], name)) for name in names
    ]
    return sorted([*settled, *_find_missed(words, settled, proper)], key=_start)


def count_votes(words: Sequence[str], names: Sequence[Name]) -> Votes:
    """Sum the shares of each label by the words that have it."""
    votes: dict[str, dict[str, float]] = {}

    def vote(text: str, label: str, weight: float) -> None:
        labels = votes.setdefault(text, {})
        labels[label] = labels.get(label, 0.0) + weight

    for name in names:
        text, shares = _join(words, name), _read_shares(name)
        for label, share in shares.items():
            vote(text, label, share)
        if name.label == PERSON and name.end - name.start > 1:
            share = shares.get(PERSON, 0.0)
            vote(_fold(words[name.end - 1]), PERSON, LAST_WORD * share)
    return votes


def _read_shares(name: Name) -> Mapping[str, float]:
    return name.shares or {name.label: name.score}


def _choose(votes: Mapping[str, float], name: Name) -> str:
    best = max(sorted(votes), key=votes.__getitem__)
    doubtless = _read_shares(name).get(name.label, 0.0) >= DOUBTLESS
    both = {best, name.label} == DOUBLE and doubtless
    return name.label if both else best


def _find_missed(
    words: Sequence[str], names: Sequence[Name], proper: Sequence[bool]
) -> Iterator[Name]:
    """Find single words that are names elsewhere in the text, or end persons' names."""
    seen: dict[str, list[Name]] = {}
    for name in names:
        if name.end - name.start == 1:
            seen.setdefault(_fold(words[name.start]), []).append(name)
    surnames = _list_surnames(words, names)
    inside = {at for name in names for at in range(name.start, name.end)}
    for at, written in enumerate(words):
        if at in inside or not written[:1].isupper():
            continue
        word = _fold(written)
        found = _agree(seen.get(word, ()))
        if found is not None:
            yield Name(at, at + 1, *found)
        elif word in surnames and (
            written != word or word in seen or any(proper[at : at + 1])
        ):
            yield Name(at, at + 1, PERSON, surnames[word])


def _list_surnames(words: Sequence[str], names: Sequence[Name]) -> dict[str, float]:
    """Give the last words of persons' full names that are sure, with their scores."""
    return {
        surname: name.score
        for name in names
        if name.label == PERSON and name.end - name.start > 1
        if name.score >= FULL_NAME
        if len(surname := _fold(words[name.end - 1])) >= SHORTEST_SURNAME
    }


def _agree(found: Sequence[Name]) -> tuple[str, float] | None:
    """Give the label and mean score of names that are enough and sure, or None."""
    if len(found) < OFTEN:
        return None
    mean = sum(name.score for name in found) / len(found)
    if mean < SURE:
        return None
    label, _ = Counter(name.label for name in found).most_common(1)[0]
    return label, mean


def _join(words: Sequence[str], name: Name) -> str:
    return _fold(" ".join(words[name.start : name.end]))


def _fold(text: str) -> str:
    """Write a headline's capitals as the text below it does.

    Examples
    --------
    >>> [_fold(text) for text in ("HAVEL", "VACLAV HAVEL", "ONU", "de Gaulle")]
    ['Havel', 'Vaclav Havel', 'ONU', 'de Gaulle']
    """
    return text.title() if len(text) >= SHORTEST_CAPITALS and text.isupper() else text


def _start(name: Name) -> int:
    return name.start
