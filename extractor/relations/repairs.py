"""The arguments of a parse in, the same without contradictions out.

The parser sometimes labels both sides of a transitive verb as its subject, or takes an
active one for passive. What the rest of the clause rules out is mended here, so that
rules need not know of it.
"""

from __future__ import annotations

from collections.abc import Sequence

Kinds = frozenset[str]

SUBJECT = frozenset({"subject"})
OBJECT = frozenset({"object"})
NOTHING: Kinds = frozenset()


def mend_arguments(
    kinds: Sequence[Kinds], children: Sequence[Sequence[int]]
) -> list[Kinds]:
    """Give the kinds of all tokens, mended.

    A passive subject beside an object, without a passive auxiliary, is a subject. Of
    two subjects around a verb without object or copula the one after it is the object.
    A conjunct never stands before the first of its row, which is its head.
    """
    mended = list(kinds)
    for head, dependents in enumerate(children):
        for token in _pick(kinds, dependents, "conjunct"):
            if token < head:
                mended[token] = NOTHING
        if _is_active(kinds, dependents):
            for token in _pick(kinds, dependents, "passive_subject"):
                mended[token] = SUBJECT
        elif (false := _find_false_subject(kinds, head, dependents)) is not None:
            mended[false] = OBJECT
    return mended


def _is_active(kinds: Sequence[Kinds], dependents: Sequence[int]) -> bool:
    return bool(_pick(kinds, dependents, "object")) and not _pick(
        kinds, dependents, "passive_auxiliary"
    )


def _find_false_subject(
    kinds: Sequence[Kinds], head: int, dependents: Sequence[int]
) -> int | None:
    subjects = _pick(kinds, dependents, "subject")
    if len(subjects) != 2 or not subjects[0] < head < subjects[1]:
        return None
    others = ("object", "passive_subject", "copula")
    return None if _pick(kinds, dependents, *others) else subjects[1]


def _pick(kinds: Sequence[Kinds], tokens: Sequence[int], *wanted: str) -> list[int]:
    return [token for token in tokens if not kinds[token].isdisjoint(wanted)]
