"""The people an article names, which names it says are of the same person, out.

"Gionata Boschetti, in arte Sfera", "Ada Roe, better known as Lady Roe".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.lang.name_context_words import ContextWords, NameContextTable
from extractor.lang.tables import load_table
from extractor.records import Mention

# Characters from one name to the other, at most.
MAX_GAP = 40
# What may stand around the words between, which are no part of them.
MARKS = " \t\n,;:()[]\"'“”‘’«»"


def join_aliases(
    text: str, lang: str, people: Sequence[Mention], full_names: dict[str, str]
) -> dict[str, str]:
    """Give the full name of each person's name, one for those said to be one person.

    ``people`` are in the order of the text, ``full_names`` what each of them is in
    full. Behind "in arte" and the like stands the name that news go on with.
    """
    words = load_table(lang, "name_contexts", NameContextTable).context
    joined: dict[str, str] = {}
    for first, second in pairwise(people):
        if 0 < second.start - first.end <= MAX_GAP:
            ends = full_names[first.text], full_names[second.text]
            joined |= _join(text[first.end : second.start], ends, words)
    if not joined:  # as in most articles
        return full_names
    return {name: joined.get(full, full) for name, full in full_names.items()}


def _join(gap: str, names: tuple[str, str], words: ContextWords) -> dict[str, str]:
    """Give the full name that another goes by, if what parts them says so."""
    said = " ".join(gap.strip(MARKS).lower().replace("’", "'").split())
    first, second = names
    if first == second:
        return {}
    if said in words.better_known:
        return {first: second}
    return {second: first} if said in words.also_named else {}
