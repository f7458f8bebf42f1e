"""One ``.txt`` file in, one article out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extractor.articles.decoding import read_text
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError
from extractor.records import Article

# Code points; the longest headlines of news agencies stay below.
MAX_TITLE = 200
SENTENCE_ENDS = (".", ":", ";", ",")


def read_txt(path: Path, id: str) -> Iterator[Article | Reject]:
    """Read one text file: its whole content is the text of one article.

    Raises
    ------
    ArticleError
        The content is no text, or empty.
    OSError
        The file cannot be read.
    """
    text, notes = read_text(path.read_bytes())
    if not text.strip():
        raise ArticleError("The file is empty; put the text of one article in it.")
    yield Article(id=id, text=text, title=find_title(text), notes=notes)


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
