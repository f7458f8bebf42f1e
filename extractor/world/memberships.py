"""The table of memberships in, members of a body at a date out."""

from __future__ import annotations

from functools import cache

from extractor.lang.tables import read_tsv
from extractor.world.facts import HERE
from extractor.world.rows import MembershipRow


@cache
def load_memberships() -> tuple[MembershipRow, ...]:
    """Load which states are and were in which organisations; in the table's order.

    The table has the bodies and states that are certain, so a missing row says nothing.

    Raises
    ------
    TableError
        The table is missing or a row is wrong.
    """
    return read_tsv(HERE / "memberships.tsv", MembershipRow)


def find_members(organisation: str, *, date: str) -> tuple[str, ...]:
    """Give the ids of the states in a body at an EDTF date, sorted.

    ``date`` is compared as far as both dates go: in the year in which a state joins
    or leaves, it is a member.

    Examples
    --------
    >>> find_members("org:visegrad", date="2004")
    ('loc:cz', 'loc:hu', 'loc:pl', 'loc:sk')
    """
    return tuple(
        sorted(
            row.state
            for row in load_memberships()
            if row.organisation == organisation and _holds(row, date)
        )
    )


def _holds(row: MembershipRow, date: str) -> bool:
    """Whether a membership covers a date, at the coarser of two precisions."""
    since = min(len(row.since), len(date))
    if date[:since] < row.since[:since]:
        return False
    if row.until is None:
        return True
    until = min(len(row.until), len(date))
    return date[:until] <= row.until[:until]
