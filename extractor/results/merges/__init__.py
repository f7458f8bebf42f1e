"""People of many articles in; who is the same under another spelling, out.

``name_pairs.py`` finds names that may be one person's, ``review.py`` keeps them in a
file that a person edits, ``same_as.py`` puts what was decided into the entities' table.
"""

from extractor.results.merges.name_pairs import find_merges
from extractor.results.merges.review import (
    MERGES,
    Merge,
    read_merges,
    update_merges,
    write_merges,
)
from extractor.results.merges.same_as import (
    apply_merges,
    find_same_as,
    merge_folder,
    set_same_as,
)

__all__ = [
    "MERGES",
    "Merge",
    "apply_merges",
    "find_merges",
    "find_same_as",
    "merge_folder",
    "read_merges",
    "set_same_as",
    "update_merges",
    "write_merges",
]
