"""A word and its lemma to an edit script, a word and an edit script to its lemma."""

from __future__ import annotations

# How a script changes capitals before it changes the ending.
KEEP = "k"
LOWER = "l"
CAPITALISE = "c"


def find_script(word: str, lemma: str) -> str:
    """Find the script that makes the lemma out of the word.

    Returns
    -------
    One letter for the capitals, the number of characters cut off the end, "+", the
    characters put there. A word without capitals always has the letter l, so that a
    word at the start of a sentence has the same script as inside it.

    Examples
    --------
    >>> find_script("Incontrarono", "incontrare")
    'l3+e'
    >>> find_script("Mosca", "Mosca")
    'k0+'
    """
    ways = KEEP + LOWER + CAPITALISE if word != word.lower() else LOWER
    best = ""
    longest = -1
    for way in ways:
        cased = _set_case(word, way)
        shared = _count_shared(cased, lemma)
        if shared > longest:
            longest = shared
            best = f"{way}{len(cased) - shared}+{lemma[shared:]}"
    return best


def apply_script(word: str, script: str) -> str:
    """Make the lemma: set the capitals, cut the end, add the new end.

    Examples
    --------
    >>> apply_script("dell'", "l4+i")
    'di'
    """
    cut, _, ending = script[1:].partition("+")
    cased = _set_case(word, script[0])
    return cased[: max(0, len(cased) - int(cut))] + ending


def is_applicable(word: str, script: str) -> bool:
    """Tell whether the word is long enough for the script."""
    return int(script[1:].partition("+")[0]) <= len(word)


def _set_case(word: str, way: str) -> str:
    if way == LOWER:
        return word.lower()
    if way == CAPITALISE:
        return word[:1].upper() + word[1:].lower()
    return word


def _count_shared(word: str, lemma: str) -> int:
    shared = 0
    for left, right in zip(word, lemma, strict=False):
        if left != right:
            break
        shared += 1
    return shared
