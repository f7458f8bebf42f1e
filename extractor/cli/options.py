"""The options that several commands share, each with its help and its check."""

from __future__ import annotations

from typing import Annotated

import typer

from extractor.records import LANGUAGES


def check_lang(value: str | None) -> str | None:
    """Refuse a language that is not supported."""
    if value is not None and value not in LANGUAGES:
        raise typer.BadParameter(f"{value!r}; allowed are {', '.join(LANGUAGES)}")
    return value


Model = Annotated[
    str, typer.Option(help="The embedded model (auto) or a spaCy pipeline.")
]
Schema = Annotated[
    str, typer.Option(help="Relations to look for: a name or your own file.")
]
Lang = Annotated[
    str | None,
    typer.Option(
        metavar="it|en",
        callback=check_lang,
        help="Language of articles that do not say theirs; else it is detected.",
    ),
]
GoldLang = Annotated[
    str | None,
    typer.Option(
        metavar="it|en",
        callback=check_lang,
        help="Language of gold that does not say its own; else it is detected.",
    ),
]
