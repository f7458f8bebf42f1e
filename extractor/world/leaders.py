"""The table of leaders in, what a person has led, at any time, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from extractor.lang.folding import drop_nickname, make_slug
from extractor.lang.tables import read_tsv
from extractor.world.facts import HERE
from extractor.world.rows import LeaderRow


def make_person_id(name: str) -> str:
    """Make the id of a person out of a full name; a nickname inside counts nothing.

    Examples
    --------
    >>> make_person_id("A.B. Rossi"), make_person_id("Salvatore «Totò» Riina")
    ('per:a-b-rossi', 'per:salvatore-riina')
    """
    return f"per:{make_slug(drop_nickname(name).replace('.', '. '))}"


@cache
def load_leaders() -> Mapping[str, tuple[LeaderRow, ...]]:
    """Load the rows of each leader, by the ids of all ways to write the name.

    Raises
    ------
    TableError
        The table is missing or a row is wrong.

    Examples
    --------
    >>> [(row.office, row.of) for row in load_leaders()["per:jacinda-ardern"]]
    [('premier', 'loc:nz')]
    """
    rows: dict[str, list[LeaderRow]] = defaultdict(list)
    for row in read_tsv(HERE / "leaders.tsv", LeaderRow):
        for name in (row.name, *row.aliases):
            rows[make_person_id(name)].append(row)
    return {key: tuple(some) for key, some in rows.items()}


@cache
def load_surnames() -> Mapping[str, tuple[LeaderRow, ...]]:
    """Load the rows of all leaders with a last name, by the id it makes alone.

    Examples
    --------
    >>> [row.of for row in load_surnames()["per:ardern"]]
    ['loc:nz']
    """
    rows: dict[str, list[LeaderRow]] = defaultdict(list)
    for row in read_tsv(HERE / "leaders.tsv", LeaderRow):
        rows[make_person_id(row.name.split()[-1])].append(row)
    return {key: tuple(some) for key, some in rows.items()}
