"""One HTML page in, one article out: its main text, title, date, author and site.

The text is what trafilatura takes for the article, without menus and comments. Nothing
is fetched: a page is read as it lies on disk.

References
----------
A. Barbaresi (2021), Trafilatura: A Web Scraping Library and Command-Line Tool for Text
Discovery and Extraction. https://doi.org/10.18653/v1/2021.acl-demo.15
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from extractor.articles.files.decoding import read_text
from extractor.articles.files.sources import HEAD_BYTES, Source
from extractor.articles.files.timing import limit_time
from extractor.articles.formats.extras import load_library
from extractor.articles.formats.text import join_notes, put_title_first
from extractor.articles.published import find_published
from extractor.articles.rejects import Reject
from extractor.articles.repairs import repair_mojibake
from extractor.errors import ArticleError
from extractor.records import LANGUAGES, Article

# What a page says of its encoding, in its first bytes.
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
# A page that names this means the encoding of Windows, as every browser knows
# (WHATWG, Encoding Standard, 4.2).
LATIN = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"})
PAGE_LANG = re.compile(r"<html\b[^>]*\blang\s*=\s*[\"']?([a-z]{2})\b", re.I)
# Only what the page itself says counts: no guess from its text, no date of a change
# for that of publication, no date left out because it is after today.
DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}

# What a page says to readers whose browser runs no scripts is not its article.
WITHOUT_SCRIPT = "//noscript"


def read_html(source: Source) -> Iterator[Article | Reject]:
    """Read one page.

    Raises
    ------
    ArticleError
        The page holds no article, is too large or takes too long; or trafilatura is
        not installed.
    OSError
        The file cannot be read.
    """
    data = source.read_all()
    page, notes = read_text(
        data, encoding=source.options.encoding, declared=_find_declared(data)
    )
    with limit_time(source.options.limits.timeout_s):
        found = _extract(page)
    if found is None or not (found.text or "").strip():
        raise ArticleError(
            "No article was found in the page; save its text as .txt if it has one."
        )
    title, _ = repair_mojibake(found.title or "")
    text, repairs = repair_mojibake(found.text)
    published, unread = _find_date(found.date, source)
    yield Article(
        id=source.id,
        text=put_title_first(title, text),
        lang=_find_lang(page),
        published=published,
        title=title or None,
        source=found.sitename or found.hostname or None,
        notes=join_notes(
            notes,
            repairs=repairs,
            author=found.author,
            url=found.url,
            published_unread=unread,
        ),
    )


def _extract(page: str) -> Any:
    library = load_library("trafilatura", "HTML pages")
    return library.bare_extraction(
        page,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=dict(DATES),
        prune_xpath=WITHOUT_SCRIPT,
        config=_find_settings(),
    )


@cache
def _find_settings() -> Any:
    """Take trafilatura's own settings, and none that a user's folder may hold."""
    return load_library("trafilatura.settings", "HTML pages").DEFAULT_CONFIG


def _find_declared(data: bytes) -> str | None:
    found = DECLARED.search(data[:HEAD_BYTES])
    if found is None:
        return None
    name = found[1].decode("ascii").lower()
    return "cp1252" if name in LATIN else name


def _find_lang(page: str) -> str | None:
    found = PAGE_LANG.search(page[:HEAD_BYTES])
    lang = found[1].lower() if found else None
    return lang if lang in LANGUAGES else None


def _find_date(value: str | None, source: Source) -> tuple[str | None, str | None]:
    """Read the date that the page states; one that cannot be read is noted."""
    if not value:
        return None, None
    try:
        return find_published(value, order=source.options.date_order), None
    except ArticleError:
        return None, value
