"""A record in, its JSON form out, and back.

``to_dict`` gives JSON types with every key present, ``from_dict`` reads them back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from operator import attrgetter
from typing import Any, Self

from extractor.errors import ArticleError

# Types that JSON has as they are.
PLAIN = frozenset({str, int, float, bool, type(None)})


class JsonForm:
    """Base of the records: a frozen dataclass in, its JSON types out, and back."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Give JSON types; every key is present, None means not applicable."""
        names, read = _find_reader(type(self))  # type: ignore[arg-type]  # a type has a hash
        return {
            name: value if type(value) in PLAIN else _json(value)
            for name, value in zip(names, read(self), strict=True)
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """Read the JSON form back; keys the record lacks are an error.

        Raises
        ------
        ArticleError
            It is no mapping, a key is unknown or a required key is missing.
        """
        check_keys(cls, values)
        needed = _find_needed(cls)  # type: ignore[arg-type]  # a type has a hash
        if missing := [name for name in needed if name not in values]:
            raise ArticleError(
                f"{cls.__name__} is incomplete: {', '.join(map(repr, missing))} is "
                f"missing; it needs {', '.join(needed)}."
            )
        return cls(**{key: _frozen(value) for key, value in values.items()})


def check_keys(record: type, values: object) -> None:
    """Refuse what is no mapping, and keys that the record lacks."""
    if not isinstance(values, Mapping):
        raise ArticleError(
            f"{record.__name__} cannot be read from {type(values).__name__}; give a "
            "mapping, as its to_dict does."
        )
    known = _find_names(record)
    if unknown := sorted(set(values) - set(known), key=str):
        raise ArticleError(
            f"{record.__name__} has no field {', '.join(map(repr, unknown))}; "
            f"allowed are {', '.join(known)}."
        )


@cache
def _find_needed(record: type) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields(record)
        if field.default is MISSING and field.default_factory is MISSING
    )


@cache
def _find_reader(record: type) -> tuple[tuple[str, ...], attrgetter[tuple[Any, ...]]]:
    """Give the names of all fields, and what reads them at once."""
    names = _find_names(record)
    return names, attrgetter(*names)


@cache
def _find_names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))


def _json(value: Any) -> Any:
    """Turn tuples into lists, mappings and records into dicts, at any depth."""
    if type(value) in PLAIN:
        return value
    if isinstance(value, tuple | list):  # most often of numbers
        return [_json(inner) for inner in value]
    if isinstance(value, JsonForm):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {key: _json(inner) for key, inner in value.items()}
    return value


def _frozen(value: Any) -> Any:
    """Turn lists into tuples, at any depth."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
