"""Files, folders, patterns and the standard input in, articles out.

For everything that is no article there is a reject: nothing is left out in silence, and
nothing that is wrong takes anything else with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from extractor.articles.files import kinds
from extractor.articles.files.kinds import find_kind
from extractor.articles.files.sources import Source, open_source
from extractor.articles.files.walk import Found, find_inputs, list_inputs
from extractor.articles.formats.docx import read_docx
from extractor.articles.formats.html import read_html
from extractor.articles.formats.json_document import read_json
from extractor.articles.formats.jsonl import read_jsonl
from extractor.articles.formats.markdown import read_markdown
from extractor.articles.formats.parquet import read_parquet
from extractor.articles.formats.pdf import read_pdf
from extractor.articles.formats.tables import read_csv
from extractor.articles.formats.text import EMPTY, read_txt
from extractor.articles.options import ReadingOptions
from extractor.articles.published import read_published
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError, LanguageError
from extractor.records import LANGUAGES, Article

Reader = Callable[[Source], Iterator[Article | Reject]]

STEP = "articles"
READERS: Mapping[str, Reader] = {
    kinds.TEXT: read_txt,
    kinds.MARKDOWN: read_markdown,
    kinds.HTML: read_html,
    kinds.PDF: read_pdf,
    kinds.DOCX: read_docx,
    kinds.JSON: read_json,
    kinds.JSONL: read_jsonl,
    kinds.CSV: read_csv,
    kinds.PARQUET: read_parquet,
}


def read_articles(
    inputs: str | Path | Iterable[str | Path],
    *,
    lang: str | None = None,
    published: str | None = None,
    options: ReadingOptions | None = None,
) -> Iterator[Article | Reject]:
    """Read articles lazily, one file after the other.

    Parameters
    ----------
    inputs
        One or several: files, folders (walked in order of their names), patterns such
        as ``news/**/*.html``, and ``-`` for the standard input. Documents (``.txt``,
        ``.md``, ``.html``, ``.pdf``, ``.docx``) are one article, tables (``.json``,
        ``.jsonl``, ``.csv``, ``.tsv``, ``.parquet``) have one in each row; all
        but Parquet may be packed (``.gz``, ``.bz2``, ``.xz``). The content says which
        it is.
    lang, published
        Stand in where an article does not say its own.
    options
        Keys of rows, encoding, limits; see :class:`ReadingOptions`.

    Yields
    ------
    An article, or a reject for whatever could not be read. The ids of documents are
    their paths relative to the input, those of rows without an id the same with
    ``:row``. Ids are not checked for being unique.

    Raises
    ------
    ArticleError
        ``published`` is no EDTF date, or an input neither a text nor a path.
    LanguageError
        ``lang`` is not supported; nothing else is raised.
    """
    if lang is not None and lang not in LANGUAGES:
        raise LanguageError(
            f"lang is {lang!r}; allowed are {', '.join(LANGUAGES)}, or none to have it "
            "detected."
        )
    anchor = read_published(published) if published else None
    return _read_all(list_inputs(inputs), lang, anchor, options or ReadingOptions())


def read_found(
    found: Found,
    *,
    lang: str | None = None,
    published: str | None = None,
    options: ReadingOptions | None = None,
) -> Iterator[Article | Reject]:
    """Read the articles of one file; as :func:`read_articles`, but nothing is raised.

    ``published`` is an EDTF date.
    """
    options = options or ReadingOptions()
    for item in _read_source(found, options):
        if isinstance(item, Article):
            yield _complete(item, lang, published, options)
        else:
            yield item


def _read_all(
    inputs: str | Path | Iterable[str | Path],
    lang: str | None,
    published: str | None,
    options: ReadingOptions,
) -> Iterator[Article | Reject]:
    for found in find_inputs(inputs):
        yield from read_found(found, lang=lang, published=published, options=options)


def _read_source(found: Found, options: ReadingOptions) -> Iterator[Article | Reject]:
    if found.fault is not None:
        yield Reject(found.id, STEP, found.fault)
        return
    try:
        with open_source(found, options) as source:
            head = source.read_head()
            if not head:
                raise ArticleError(EMPTY)
            kind = find_kind(head, source.name, direct=source.direct)
            items = READERS[kind](source)
            first = next(items, None)
            if first is None:
                raise ArticleError("There is no row in it; give a table with articles.")
            yield first
            yield from items
    except ArticleError as error:
        yield Reject(found.id, STEP, str(error))
    except UnicodeError as error:  # of a codec that cannot put U+FFFD for what is wrong
        yield Reject(
            found.id,
            STEP,
            f"It cannot be read as {options.encoding} ({error}); name another encoding "
            "(--encoding), or leave it out.",
        )
    except OSError as error:
        yield Reject(found.id, STEP, f"It cannot be read: {error.strerror or error}.")


def _complete(
    article: Article, lang: str | None, published: str | None, options: ReadingOptions
) -> Article:
    """Fill in what the article does not say, and that its notes shall be analysed."""
    kept: dict[str, Any] = {"apparatus": []} if options.keep_apparatus else {}
    return replace(
        article,
        lang=article.lang or lang,
        published=article.published or published,
        notes=dict(article.notes) | kept,
    )
