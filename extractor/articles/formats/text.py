"""One ``.txt`` document in, one article out."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.articles.files.decoding import read_text
from extractor.articles.files.sources import Source
from extractor.articles.rejects import Reject
from extractor.articles.repairs import repair_text
from extractor.errors import ArticleError
from extractor.records import Article

# Code points; the longest headlines of news agencies stay below.
MAX_TITLE = 200
EMPTY = "The file is empty; put the text of one article in it."
SENTENCE_ENDS = (".", ":", ";", ",")


def read_txt(source: Source) -> Iterator[Article | Reject]:
    """Read one document: its whole content is the text of one article.

    Raises
    ------
    ArticleError
        The content is no text, empty or too large.
    OSError
        The file cannot be read.
    """
    text, notes = read_text(source.read_all(), encoding=source.options.encoding)
    if not text.strip():
        raise ArticleError(EMPTY)
    text, repairs = repair_text(text)
    yield Article(
        id=source.id,
        text=text,
        title=find_title(text),
        notes=join_notes(notes, repairs=repairs),
    )


def join_notes(notes: dict[str, object], **more: object) -> dict[str, object]:
    """Add notes that say something; of repairs, all are kept."""
    before = notes.get("repairs")
    if isinstance(before, list) and isinstance(more.get("repairs"), list):
        more["repairs"] = [*before, *more["repairs"]]  # type: ignore[misc]  # a list, as was just asked
    return notes | {key: value for key, value in more.items() if value}


def find_title(text: str) -> str | None:
    r"""Find a title in the first line; the line stays part of the text.

    It is one if it has at most 200 characters, does not end like a sentence
    (``.`` ``:`` ``;`` ``,``), is followed by an empty line, and text comes after that.

    Examples
    --------
    >>> find_title("Vertice a Erevan\n\nI ministri si sono incontrati.")
    'Vertice a Erevan'
    >>> find_title("The ministers met.\n\nThey signed.") is None
    True
    """
    first, _, rest = text.partition("\n")
    second, _, body = rest.partition("\n")
    title = first.strip()
    if not title or second.strip() or not body.strip():
        return None
    if len(title) > MAX_TITLE or title.endswith(SENTENCE_ENDS):
        return None
    return title


def put_title_first(title: str | None, text: str) -> str:
    r"""Put a headline that stands apart from its text in front of it.

    Examples
    --------
    >>> put_title_first("Vertice a Erevan", "I ministri si sono incontrati.")
    'Vertice a Erevan\n\nI ministri si sono incontrati.'
    """
    if not title or text.lstrip().startswith(title):
        return text
    return f"{title}\n\n{text}"
