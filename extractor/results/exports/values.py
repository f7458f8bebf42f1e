"""A value in, what a format can hold of it out, and back: the rules of all exports.

* A list or a count by name becomes JSON text where a format has no lists.
* A character that XML 1.0 cannot hold becomes ``_xHHHH_`` (ECMA-376 part 1, section
  22.9.2.19, ST_Xstring); a text that looks so already has its ``_`` written so.
* A cell that a spreadsheet could take for a formula gets an apostrophe before it.
* None is nothing: no attribute, no value, an empty cell.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

# Rows of a table that are turned into values of Python at once.
BATCH = 10_000
# What XML 1.0 cannot hold (production [2] Char of the W3C recommendation), and the
# carriage return, which its readers turn into a line feed.
_NOT_XML = re.compile(
    r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|_(?=x[0-9A-Fa-f]{4}_)"
)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# What spreadsheets take for the start of a formula, also behind blanks and in full
# width (OWASP, "CSV Injection").
_FORMULA = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")


def flatten(value: Any) -> Any:
    """Give one text for lists and mappings; anything else stays as it is.

    Examples
    --------
    >>> flatten(["fact", "reported"]), flatten(3)
    ('["fact", "reported"]', 3)
    """
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=isinstance(value, dict))
    return value


def iterate_rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    """Give the values of each row, flat, without holding the whole table in Python.

    Examples
    --------
    >>> list(iterate_rows(pa.table({"name": ["Bo", None], "aliases": [["B"], []]})))
    [('Bo', '["B"]'), (None, '[]')]
    """
    for batch in table.to_batches(max_chunksize=BATCH):
        columns = [[flatten(v) for v in column.to_pylist()] for column in batch.columns]
        yield from zip(*columns, strict=True)


def escape(text: str) -> str:
    r"""Write characters that XML cannot hold as ``_xHHHH_``.

    Examples
    --------
    >>> escape("a\x00b"), escape("_x0041_")
    ('a_x0000_b', '_x005F_x0041_')
    """
    return _NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescape(text: str) -> str:
    """Undo :func:`escape`."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def neutralise(text: str) -> str:
    """Put an apostrophe before what a spreadsheet could take for a formula.

    Examples
    --------
    >>> neutralise("=1+1"), neutralise("'=1+1"), neutralise("'Ndrangheta")
    ("'=1+1", "''=1+1", "'Ndrangheta")
    """
    return f"'{text}" if _FORMULA.match(text) else text


def restore(text: str) -> str:
    """Undo :func:`neutralise`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
