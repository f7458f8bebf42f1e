"""Files and folders in, articles out, and a reject for everything that is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from extractor.articles.jsonl import read_jsonl
from extractor.articles.published import read_published
from extractor.articles.rejects import Reject
from extractor.articles.text import read_txt
from extractor.articles.walk import Found, find_paths
from extractor.errors import ArticleError
from extractor.records import Article

Reader = Callable[[Path, str], Iterator[Article | Reject]]

READERS: Mapping[str, Reader] = {".txt": read_txt, ".jsonl": read_jsonl}


def read_articles(
    inputs: Iterable[str | Path],
    *,
    lang: str | None = None,
    published: str | None = None,
) -> Iterator[Article | Reject]:
    """Read articles lazily, one file after the other.

    Parameters
    ----------
    inputs
        Files (``.txt``: one article; ``.jsonl``: one a line) and folders, which are
        walked in order of their names.
    lang, published
        Stand in where an article does not say its own.

    Yields
    ------
    An article, or a reject for whatever could not be read. The ids of ``.txt`` articles
    are their paths relative to the input. Ids are not checked for being unique.

    Raises
    ------
    ArticleError
        ``published`` is no EDTF date; nothing else is raised.
    """
    anchor = read_published(published) if published else None
    return _read_all(inputs, lang, anchor)


def _read_all(
    inputs: Iterable[str | Path], lang: str | None, published: str | None
) -> Iterator[Article | Reject]:
    for root in inputs:
        for found in find_paths(Path(root)):
            for item in _read_file(found):
                if isinstance(item, Article):
                    yield replace(
                        item,
                        lang=item.lang or lang,
                        published=item.published or published,
                    )
                else:
                    yield item


def _read_file(found: Found) -> Iterator[Article | Reject]:
    if found.fault is not None:
        yield Reject(found.id, "articles", found.fault)
        return
    reader = READERS.get(found.path.suffix.lower())
    if reader is None:
        yield Reject(found.id, "articles", _wrong_ending(found.path))
        return
    try:
        yield from reader(found.path, found.id)
    except ArticleError as error:
        yield Reject(found.id, "articles", str(error))
    except OSError as error:
        message = f"It cannot be read: {error.strerror}."
        yield Reject(found.id, "articles", message)


def _wrong_ending(path: Path) -> str:
    ending = (
        f"Files ending in {path.suffix!r}" if path.suffix else "Files without ending"
    )
    return f"{ending} are not read; allowed are {', '.join(READERS)}."
