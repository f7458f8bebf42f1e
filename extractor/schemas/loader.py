"""A name or a path in, a validated schema out; a file is the only plug."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from extractor.errors import SchemaError
from extractor.lang import tables
from extractor.schemas.model import (
    Edge,
    Names,
    Pattern,
    PatternFile,
    PatternsOnly,
    RelationType,
    Schema,
    SchemaFile,
)

HERE = Path(__file__).parent
# What pydantic says in words of its own, in words for people.
PLAIN = {
    "tuple_type": "must be a list, in square brackets",
    "too_short": "must not be empty",
    "string_too_short": "must not be empty",
    "string_type": "must be text, in quotes",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
}
# How names of types are spelt, and ids of patterns.
SPELT = (
    "must be capitals, with _ between words, such as ACQUIRED or BOUGHT_BY",
    "must be small letters and digits, with - between, such as it-acquired-1",
)

M = TypeVar("M", bound=BaseModel)


def load_schema(name_or_path: str | Path) -> Schema:
    """Load a shipped schema by name, or a file of your own by path.

    A file may say ``extends = "news"``: then it has all types and patterns of that
    schema, may add patterns to them, and may define types of its own.

    Raises
    ------
    SchemaError
        The file is missing, is no TOML, or a key or value in it is wrong.

    Examples
    --------
    >>> load_schema("news").relations["MEETS"].symmetric
    True
    """
    name = str(name_or_path)
    if name in find_shipped():
        return _load_shipped(name)
    return _load_file(Path(name), seen=())


@cache
def find_shipped() -> tuple[str, ...]:
    """Give the names of the shipped schemas, sorted."""
    return tuple(sorted(path.stem for path in HERE.glob("*.toml")))


@cache
def _load_shipped(name: str) -> Schema:
    path = HERE / f"{name}.toml"
    relations = dict(_validate(path, _read(path), SchemaFile).relation)
    for added in sorted(tables.HERE.glob("*/relations.toml")):
        patterns = _validate(added, _read(added), PatternFile).relation
        for type_name, part in patterns.items():
            _add_patterns(added, relations, type_name, part)
    return _check(path, Schema(name=name, relations=relations))


def _load_file(path: Path, *, seen: tuple[Path, ...]) -> Schema:
    values = _read(path)
    base = _load_base(path, values.get("extends"), seen=(*seen, path.resolve()))
    known = dict(base.relations) if base else {}
    tables_of = values.get("relation", {})
    added = {
        key: values_of
        for key, values_of in (tables_of.items() if isinstance(tables_of, dict) else ())
        if key in known
    }
    _refuse_redefinition(path, added)
    own = {key: value for key, value in values.items() if key != "relation"}
    own["relation"] = (
        {key: value for key, value in tables_of.items() if key not in added}
        if isinstance(tables_of, dict)
        else tables_of
    )
    known |= _validate(path, own, SchemaFile).relation
    parts = _validate(path, {"relation": added}, PatternFile).relation
    for type_name, part in parts.items():
        _add_patterns(path, known, type_name, part)
    return _check(path, Schema(name=path.stem, relations=known))


def _load_base(path: Path, name: object, *, seen: tuple[Path, ...]) -> Schema | None:
    if name is None:
        return None
    if not isinstance(name, str):
        raise SchemaError(
            f"{path}: extends = {name!r}: must be a name or path in quotes."
        )
    if name in find_shipped():
        return _load_shipped(name)
    base = path.parent / name
    if not _is_file(base):
        raise SchemaError(
            f"{path}: extends = {name!r}: there is no such schema; allowed are "
            f"{', '.join(find_shipped())} or the path of a file beside this one."
        )
    if base.resolve() in seen:
        raise SchemaError(f"{path}: extends = {name!r}: a schema cannot extend itself.")
    return _load_file(base, seen=seen)


def _refuse_redefinition(path: Path, added: Mapping[str, Any]) -> None:
    for type_name, value in added.items():
        others = sorted(set(value) - {"pattern"}) if isinstance(value, dict) else []
        if others:
            raise SchemaError(
                f"{path}: relation.{type_name}.{others[0]}: {type_name} is defined by "
                f"the schema this file extends; only patterns may be added to it. "
                f"Remove the key or give your relation another name."
            )


def _add_patterns(
    path: Path, known: dict[str, RelationType], type_name: str, part: PatternsOnly
) -> None:
    if type_name not in known:
        raise SchemaError(
            f"{path}: relation.{type_name}: there is no such type; "
            f"allowed are {', '.join(sorted(known))}."
        )
    old = known[type_name]
    known[type_name] = old.model_copy(update={"pattern": (*old.pattern, *part.pattern)})


def _check(path: Path, schema: Schema) -> Schema:
    if not schema.relations:
        raise SchemaError(
            f'{path} has no relation; write extends = "news", or a table such as '
            "[relation.ACQUIRED]."
        )
    ids = Counter(
        p.id for relation in schema.relations.values() for p in relation.pattern
    )
    repeated = sorted(name for name, count in ids.items() if count > 1)
    if repeated:
        raise SchemaError(
            f"{path}: pattern id {repeated[0]!r} stands {ids[repeated[0]]} times; "
            f"give each pattern an id of its own."
        )
    for name, relation in schema.relations.items():
        if relation.inverse and relation.inverse not in schema.relations:
            raise SchemaError(
                f"{path}: relation.{name}.inverse = {relation.inverse!r}: there is no "
                f"such type; allowed are {', '.join(sorted(schema.relations))}."
            )
    return schema


def _read(path: Path) -> dict[str, Any]:
    if not _is_file(path):
        raise SchemaError(
            f"{path}: there is no such schema file; give the path of a TOML file "
            f"or one of the shipped schemas: {', '.join(find_shipped())}."
        )
    try:
        # Editors of Windows put a mark before the first letter.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise SchemaError(f"{path} cannot be read as UTF-8 text: {error}.") from error
    # Not only TOMLDecodeError: numbers of many digits, tables within tables.
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"{path} is no valid TOML: {error}.") from error


def _is_file(path: Path) -> bool:
    """Whether a file is there; a name that no file can have is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _validate(path: Path, values: Mapping[str, Any], model: type[M]) -> M:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        faults = "; ".join(_describe(error, values))
        raise SchemaError(f"{path}: {faults}.") from error


def _describe(error: ValidationError, values: Mapping[str, Any]) -> Iterator[str]:
    """Say for each fault: key path, value, what is allowed, and in which pattern."""
    faults = error.errors()
    places = [fault["loc"] for fault in faults]
    for fault in faults:
        loc = fault["loc"]
        # Of a list without its wrong items pydantic says also that it is too short.
        if any(other[: len(loc)] == loc and other != loc for other in places):
            continue
        keys = ".".join(str(key) for key in loc if key != "[key]")
        yield f"{keys} {_explain(fault)}{_name_pattern(loc, values)}"


def _explain(fault: ErrorDetails) -> str:
    """Say what is wrong with the value of a key."""
    if fault["type"] == "missing":
        return "is missing; add it"
    if fault["type"] == "extra_forbidden":
        return f"is no known key; allowed are {', '.join(_allowed_keys(fault['loc']))}"
    said = PLAIN.get(fault["type"], fault["msg"].removeprefix("Value error, "))
    if fault["type"] == "literal_error":
        said = f"allowed are {fault['ctx']['expected']}"
    if fault["type"] == "string_pattern_mismatch":
        said = SPELT[fault["loc"][-1] == "id"]
    return f"= {_short(fault['input'])}: {said}"


def _name_pattern(loc: tuple[int | str, ...], values: Any) -> str:
    """Name the pattern that a key path goes through by its id, if it has one."""
    if "pattern" not in loc[:-1]:
        return ""
    for key in loc[: loc.index("pattern") + 2]:
        values = values[key]
    id = values.get("id") if isinstance(values, Mapping) else None
    return f" (in {id!r})" if isinstance(id, str) else ""


def _allowed_keys(loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """Give the keys of the table that a key path points into."""
    model: type[BaseModel] = SchemaFile
    if len(loc) >= 3:
        model = RelationType
    if "pattern" in loc[:-1]:
        model = Pattern
    elif len(loc) >= 4:
        inner: dict[str, type[BaseModel]] = {"label": Names, "edge": Edge}
        model = inner.get(str(loc[2]), RelationType)
    return tuple(model.model_fields)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
