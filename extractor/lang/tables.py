"""A table file in, a validated, frozen table out: TOML for words, TSV for lists.

Every table begins with three comment lines: ``source``, ``licence``, ``checked``.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from extractor.errors import LanguageError, TableError
from extractor.records import LANGUAGES

HERE = Path(__file__).parent
HEADER = ("source", "licence", "checked")
# Characters of a wrong value that a message shows.
MAX_GIVEN = 80


class Table(BaseModel):
    """Base of the models that describe a table: frozen, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


T = TypeVar("T", bound=Table)


@cache
def load_table(lang: str, name: str, model: type[T]) -> T:
    """Load ``lang/{lang}/{name}.toml`` as ``model``; cached.

    Raises
    ------
    LanguageError
        The language is not supported.
    TableError
        The file is missing, has no header, is no TOML, or a key is wrong.
    """
    if lang not in LANGUAGES:
        raise LanguageError(
            f"Language {lang!r} is not supported; allowed are {', '.join(LANGUAGES)}."
        )
    return read_toml(HERE / lang / f"{name}.toml", model)


def read_toml(path: Path, model: type[T]) -> T:
    """Read one TOML table and validate it.

    Raises
    ------
    TableError
        As :func:`load_table`.
    """
    text = _read_text(path)
    _check_header(path, text)
    try:
        return model.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{path} is no valid TOML: {error}.") from error
    except ValidationError as error:
        raise TableError(describe(path, error)) from error


def read_tsv(path: Path, model: type[T], *, header: bool = True) -> tuple[T, ...]:
    """Read one tab-separated table: comment header, a line of names, a row a line.

    Empty cells are left out of the row, so the model's defaults stand in. A table that
    is not ours needs no comment ``header``.

    Raises
    ------
    TableError
        The header is missing, a row is too long or short, or a cell is wrong.
    """
    text = _read_text(path)
    if header:
        _check_header(path, text)
    numbered = [
        (number, line)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]
    rows = csv.reader(
        (line for _, line in numbered), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    names = next(rows, [])
    if numbered:
        _check_names(f"{path}, line {numbered[0][0]}", names, model)
    found = []
    for (number, _), cells in zip(numbered[1:], rows, strict=True):
        if len(cells) != len(names):
            raise TableError(
                f"{path}, line {number}: {len(cells)} cells, but the table has "
                f"{len(names)} columns ({', '.join(names)})."
            )
        row = {name: cell for name, cell in zip(names, cells, strict=True) if cell}
        try:
            found.append(model.model_validate(row))
        except ValidationError as error:
            raise TableError(describe(path, error, line=number)) from error
    return tuple(found)


def _check_names(where: str, names: Sequence[str], model: type[Table]) -> None:
    fields = model.model_fields
    missing = [
        n for n, field in fields.items() if field.is_required() and n not in names
    ]
    if missing:
        raise TableError(
            f"{where}: the table has no column {', '.join(missing)}. Its first line "
            f"names the columns, with tabs between; allowed are {', '.join(fields)}."
        )


def describe(path: Path, error: ValidationError, *, line: int | None = None) -> str:
    """Say for each fault: file, line, key path, what was given, what is allowed."""
    where = f"{path}, line {line}" if line else f"{path}"
    return f"{where}: " + "; ".join(map(_describe_fault, error.errors()))


def _describe_fault(fault: ErrorDetails) -> str:
    key = ".".join(map(str, fault["loc"])) or "table"
    given = repr(fault["input"])
    if len(given) > MAX_GIVEN:
        given = f"{given[:MAX_GIVEN]}…"
    return f"{key} = {given}: {fault['msg']}"


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # with the mark of Windows
    except OSError as error:
        raise TableError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise TableError(f"{path} cannot be read as UTF-8 text: {error}.") from error


def _check_header(path: Path, text: str) -> None:
    lines = text.splitlines()[: len(HEADER)]
    for key, line in zip(HEADER, [*lines, "", "", ""], strict=False):
        if not line.startswith(f"# {key}: ") or not line.partition(": ")[2].strip():
            raise TableError(
                f"{path} must begin with the comment lines '# source: ', "
                f"'# licence: ' and '# checked: ' (a date); '# {key}: ' is missing."
            )
