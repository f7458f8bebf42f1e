"""The options that several commands share, each with its help and its check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.errors import ArticleError
from extractor.records import LANGUAGES

if TYPE_CHECKING:
    from extractor.articles import ReadingOptions

ROWS = "Rows of tables"
MEGABYTE = 1_000_000


def check_lang(value: str | None) -> str | None:
    """Refuse a language that is not supported."""
    if value is not None and value not in LANGUAGES:
        raise typer.BadParameter(f"{value!r}; allowed are {', '.join(LANGUAGES)}")
    return value


def check_encoding(value: str | None) -> str | None:
    """Refuse an encoding that is not known."""
    from extractor.articles.options import check_encoding as check  # noqa: PLC0415  # slow

    if value is not None:
        try:
            check(value)
        except ArticleError as error:
            raise typer.BadParameter(str(error)) from error
    return value


def check_date_order(value: str | None) -> str | None:
    """Refuse an order of day and month that is none."""
    from extractor.articles.options import DATE_ORDERS  # noqa: PLC0415  # slow

    if value is not None and value not in DATE_ORDERS:
        raise typer.BadParameter(f"{value!r}; allowed are {', '.join(DATE_ORDERS)}")
    return value


def build_reading(
    keys: dict[str, str | None],
    limits: dict[str, float],
    *,
    encoding: str | None,
    date_order: str | None,
    keep_apparatus: bool,
) -> ReadingOptions:
    """Build the options of the readers; ``limits`` has max_mb, max_pages, max_seconds.

    Raises
    ------
    ArticleError
        A value cannot be used.
    """
    from extractor.articles import Keys, Limits, ReadingOptions  # noqa: PLC0415  # slow

    size = int(limits["max_mb"] * MEGABYTE)
    return ReadingOptions(
        keys=Keys(**keys),
        limits=Limits(
            file_bytes=size,
            row_bytes=size,
            pages=int(limits["max_pages"]),
            timeout_s=limits["max_seconds"],
        ),
        encoding=encoding,
        date_order=date_order,
        keep_apparatus=keep_apparatus,
    )


def _make_key_option(field: str) -> Any:
    """Make the option that names the key of a field."""
    return typer.Option(
        metavar="NAME",
        rich_help_panel=ROWS,
        help=f"Key of JSON rows, or column, that holds the {field}.",
    )


Model = Annotated[
    str, typer.Option(help="The embedded model (auto) or a spaCy pipeline.")
]
Schema = Annotated[
    str, typer.Option(help="Relations to look for: a name or your own file.")
]
Entities = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="Your own people, bodies and places: a table with tabs, and columns id, "
        "name_it, name_en.",
        show_default=False,
    ),
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
TextKey = Annotated[str | None, _make_key_option("text")]
IdKey = Annotated[str | None, _make_key_option("id")]
TitleKey = Annotated[str | None, _make_key_option("title")]
SourceKey = Annotated[str | None, _make_key_option("source")]
LangKey = Annotated[str | None, _make_key_option("language")]
PublishedKey = Annotated[str | None, _make_key_option("date of publication")]
DateOrder = Annotated[
    str | None,
    typer.Option(
        metavar="dmy|mdy",
        callback=check_date_order,
        rich_help_panel=ROWS,
        help="How dates such as 06/12/2023 are read; else they are rejected.",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        callback=check_encoding,
        help="Encoding of all files, such as cp1252; else it is found.",
        show_default=False,
    ),
]
KeepApparatus = Annotated[
    bool,
    typer.Option(
        "--keep-apparatus",
        help="Analyse footnotes and bibliographies too; else only the text keeps them.",
    ),
]
MaxMb = Annotated[
    float,
    typer.Option(min=0.001, help="Megabytes of one document or row, unpacked."),
]
MaxPages = Annotated[int, typer.Option(min=1, help="Pages of one PDF document.")]
