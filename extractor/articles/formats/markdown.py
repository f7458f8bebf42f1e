"""One Markdown document in, one article out: its words, without the marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from extractor.articles.files.decoding import read_text
from extractor.articles.files.sources import Source
from extractor.articles.files.timing import limit_time
from extractor.articles.formats.rows import build_article
from extractor.articles.formats.text import find_title, join_notes
from extractor.articles.options import ReadingOptions
from extractor.articles.published import find_published
from extractor.articles.rejects import Reject
from extractor.articles.repairs import repair_text
from extractor.errors import ArticleError
from extractor.records import Article

if TYPE_CHECKING:
    from markdown_it.token import Token

# Lines "key: value" between two lines of dashes, as site generators write them.
FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
ENTRY = re.compile(r"""([A-Za-z_][\w.-]*+):[ \t]*+(["']?)(.*)\2""")
# How site generators call the date of publication, and how rows do.
WRITTEN, PUBLISHED = "date", "published"
BREAKS = {"softbreak": "\n", "hardbreak": "\n", "code_inline": None, "text": None}


def read_markdown(source: Source) -> Iterator[Article | Reject]:
    """Read one document; lines "key: value" before the text say what rows say.

    ``date`` is that of publication where no key was named for it; one that cannot be
    read is noted, as that of a web page.

    Raises
    ------
    ArticleError
        The content is no text, empty or too large, takes too long, or its date cannot
        be read.
    OSError
        The file cannot be read.
    """
    raw, notes = read_text(source.read_all(), encoding=source.options.encoding)
    front, body = split_front(raw)
    with limit_time(source.options.limits.timeout_s):
        text, repairs = repair_text(strip_marks(body))
    if not text.strip():
        raise ArticleError("The file is empty; put the text of one article in it.")
    front, unread = _take_date(front, source.options)
    values = front | {source.options.keys.get_name("text"): text}
    values.setdefault(source.options.keys.get_name("title"), find_title(text))
    noted = join_notes(notes, repairs=repairs, published_unread=unread)
    yield build_article(values, source.id, source.options, noted)


def _take_date(
    front: dict[str, str | None], options: ReadingOptions
) -> tuple[dict[str, str | None], str | None]:
    """Take ``date`` for ``published``; give it back apart if it cannot be read."""
    value = front.get(WRITTEN)
    if not value or PUBLISHED in front or options.keys.published is not None:
        return front, None
    rest = {key: value for key, value in front.items() if key != WRITTEN}
    try:
        find_published(value, lang=front.get("lang"), order=options.date_order)
    except ArticleError:
        return rest, value
    return rest | {PUBLISHED: value}, None


def split_front(text: str) -> tuple[dict[str, str | None], str]:
    r"""Split the lines that describe a document from its text; nested ones are left.

    Examples
    --------
    >>> split_front("---\ntitle: 'Vertice'\ndate: 2023-12-06\n---\nTesto.")
    ({'title': 'Vertice', 'date': '2023-12-06'}, 'Testo.')
    """
    front = FRONT.match(text)
    if front is None:
        return {}, text
    entries = (ENTRY.fullmatch(line.rstrip()) for line in front[1].splitlines())
    return {e[1]: e[3] for e in entries if e and e[3]}, text[front.end() :]


def strip_marks(text: str) -> str:
    r"""Give the words of a document: a line a block, an empty line between blocks.

    Pictures, HTML and blocks of code are left out.

    Examples
    --------
    >>> strip_marks("# Vertice\n\nIl *ministro* è a [Roma](https://x.example).")
    'Vertice\n\nIl ministro è a Roma.'
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415  # slow, rarely needed

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    blocks = (
        _collect(token.children or ()) for token in tokens if token.type == "inline"
    )
    return "\n\n".join(block for block in blocks if block.strip())


def _collect(tokens: Iterable[Token]) -> str:
    return "".join(BREAKS[t.type] or t.content for t in tokens if t.type in BREAKS)
