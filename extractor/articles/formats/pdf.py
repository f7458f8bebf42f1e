"""One PDF document in, one article out: the text of its pages, joined.

A date that a PDF carries is that of the file, not of the article, and is not taken.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from typing import Any

from extractor.articles.files.decoding import CONTROL, replace_surrogates
from extractor.articles.files.sources import Source
from extractor.articles.files.timing import limit_time
from extractor.articles.formats.extras import load_library
from extractor.articles.formats.pages import join_pages
from extractor.articles.formats.text import find_title, join_notes
from extractor.articles.options import Limits
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError
from extractor.records import Article

# Letters a page; below this a document is pictures of pages.
MIN_LETTERS = 20
# What it finds wrong in a file stands in our messages; who wants it sets up logging.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read_pdf(source: Source) -> Iterator[Article | Reject]:
    """Read one document.

    Raises
    ------
    ArticleError
        It is damaged, has a password or no text, is too large or takes too long; or
        pypdf is not installed.
    OSError
        The file cannot be read.
    """
    data = source.read_all()
    library = load_library("pypdf", "PDF documents")
    limits = source.options.limits
    with limit_time(limits.timeout_s):
        pages = _list_pages(library, data, limits)
    _check_letters(pages)
    with limit_time(limits.timeout_s):
        text, removed, joined = join_pages(pages)
    if not text.strip():
        raise ArticleError(
            "The PDF document has the same lines on all pages, and no others; save its "
            "text as .txt."
        )
    repairs = [f"broken words joined: {joined}"] * (joined > 0)
    notes = join_notes({}, pages=len(pages), headers_removed=removed, repairs=repairs)
    yield Article(id=source.id, text=text, title=find_title(text), notes=notes)


def _list_pages(library: Any, data: bytes, limits: Limits) -> tuple[str, ...]:
    """List the texts of all pages; what is wrong with them is an ArticleError."""
    try:
        return tuple(_read_pages(library, data, limits))
    except ArticleError:
        raise
    except Exception as error:  # pypdf raises whatever a damaged file provokes
        raise ArticleError(
            f"The PDF document is damaged ({type(error).__name__}); print it to a new "
            "PDF, or save its text as .txt."
        ) from error


def _check_letters(pages: Sequence[str]) -> None:
    """Refuse a document without pages, or with pictures of pages."""
    if not pages:
        raise ArticleError("The PDF document has no pages; get the file again.")
    letters = sum(map(str.isalpha, "".join(pages)))
    if letters < MIN_LETTERS * len(pages):
        raise ArticleError(
            f"The PDF document has {letters} letters on {len(pages)} pages: its pages "
            "are pictures. Run text recognition (OCR) on it and try again."
        )


def _read_pages(library: Any, data: bytes, limits: Limits) -> Iterator[str]:
    reader = library.PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise ArticleError(
            "The PDF document has a password; save it without one and try again."
        )
    if len(reader.pages) > limits.pages:
        raise ArticleError(
            f"The PDF document has {len(reader.pages)} pages; at most {limits.pages} "
            "are read. Split it, or raise the limit (--max-pages)."
        )
    size = 0
    for page in reader.pages:
        text = CONTROL.sub("", replace_surrogates(page.extract_text()))
        size += len(text)
        if size > limits.file_bytes:
            raise ArticleError(
                "The text of the PDF document is larger than the limit; split it, or "
                "raise the limit (--max-mb)."
            )
        yield text
