"""How a run works: its options, checked, and what results depend on of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.articles.options import ReadingOptions
from extractor.batch.configuration import describe_configuration
from extractor.batch.store.merge import NEAR_DUPLICATES
from extractor.errors import ExtractorError

ENGINES = ("local", "ray")


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are read and extracted; see ``read_articles`` and ``extract``.

    ``workers`` is a number, None for as many as the machine can feed, or 0 to work in
    this process, where no limit holds. ``engine`` is "local", processes of this
    machine, or "ray"; ``ray_address`` is that of a Ray cluster which runs, or None to
    start Ray here. ``near_duplicates`` is "mark", "drop" or "off".
    """

    lang: str | None = None
    published: str | None = None
    schema: str = "news"
    model: str = "auto"
    entities: str | None = None
    workers: int | None = 1
    engine: str = "local"
    ray_address: str | None = None
    max_seconds: float = 120.0
    max_characters: int = 500_000
    max_memory_gib: float | None = None
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    near_duplicates: str = "mark"


def check_settings(settings: Settings) -> None:
    """Refuse an option that is none of those allowed.

    Raises
    ------
    ExtractorError
        It is named, with what is allowed.
    """
    _check_choice("near_duplicates", settings.near_duplicates, NEAR_DUPLICATES)
    _check_choice("engine", settings.engine, ENGINES)


def describe_settings(settings: Settings) -> dict[str, Any]:
    """Describe what results depend on, as :func:`describe_configuration`."""
    return describe_configuration(settings.schema, settings.model, settings.entities)


def _check_choice(name: str, value: str, allowed: Sequence[str]) -> None:
    if value not in allowed:
        raise ExtractorError(f"{name} is {value!r}; allowed are {', '.join(allowed)}.")
