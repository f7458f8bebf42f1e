"""One article from text to Extraction: the way that every entrance takes.

Article -> language (articles/) -> Doc and mentions (entities/) -> relations
(relations/) -> Extraction, which results/ turns into tables, graphs and pictures.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.articles.apparatus import add_apparatus, mask_apparatus, restore_words
from extractor.articles.files.decoding import SURROGATE
from extractor.articles.given import WANTED, build_given, name_given
from extractor.articles.language import find_language
from extractor.articles.published import check_published
from extractor.articles.rejects import Reject
from extractor.collector import pause_collector
from extractor.entities.analysis.reading import Analysed
from extractor.entities.mentions import find_mentions
from extractor.entities.names.own_entities import read_entities
from extractor.entities.pipeline import (
    analyse,
    check_model,
    load_pipeline,
    open_zone,
)
from extractor.errors import (
    ArticleError,
    ExtractorError,
    LanguageError,
    ModelError,
    SchemaError,
)
from extractor.lang.parsed_doc import read_doc
from extractor.records import LANGUAGES, Article, Extraction
from extractor.relations.rules import find_relations
from extractor.schemas import Schema, load_schema

if TYPE_CHECKING:
    from spacy.language import Language

ON_ERROR = ("keep", "raise")

# A pipeline analyses one text at a time: threads that share it take turns.
_TURN = threading.Lock()


def _forget_turn() -> None:
    """Let a forked process begin: whose turn it was in the other is no matter."""
    global _TURN  # noqa: PLW0603  # a lock that a fork copied as taken is never given back
    _TURN = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_turn)


def extract(  # a facade: its options are its interface
    articles: Iterable[Article | Reject | Mapping[str, Any]],
    *,
    lang: str | None = None,
    schema: str | Path | Schema = "news",
    model: str = "auto",
    entities: str | Path | None = None,
    on_error: str = "keep",
) -> Iterator[Extraction]:
    """Extract mentions, entities and relations, article by article, in order.

    Parameters
    ----------
    articles
        Read lazily; a mapping needs the keys ``id`` and ``text`` of an Article. What
        :func:`read_articles` rejects is an article that failed.
    lang
        "it", "en" or None: detect. What an article says itself goes before it.
    schema
        "news", the path of a schema file, or a loaded schema.
    model
        "auto" (the embedded model) or the name of an installed spaCy pipeline.
    entities
        A table of your own entities: tab-separated, with a line of column names, among
        them ``id`` (``org:my-club``), ``name_it`` and ``name_en``.
    on_error
        "keep": an article that fails yields an Extraction with ``error``;
        "raise": its error is raised.

    Raises
    ------
    ExtractorError
        An option is wrong; raised before the first article is read.

    Notes
    -----
    Threads may call it at the same time: their articles take turns, so nothing is mixed
    up and nothing is faster. Processes are faster; ``extractor run`` starts several.

    Examples
    --------
    >>> from extractor import extract
    >>> [found] = extract([{"id": "a1", "text": " "}])
    >>> found.error
    "Article 'a1' has no text; give it one or leave it out."
    """
    if on_error not in ON_ERROR:
        raise ExtractorError(
            f"on_error is {on_error!r}; allowed are {', '.join(ON_ERROR)}."
        )
    _check_types(articles, schema, model)
    _check_lang(lang, "Option lang")
    check_model(model)
    if entities is not None:
        read_entities(entities)
    loaded = schema if isinstance(schema, Schema) else load_schema(schema)
    one = partial(_extract_one, schema=loaded, model=model, entities=entities)
    return _extract_each(articles, lang, one, keep=on_error == "keep")


def extract_text(
    text: str, *, id: str = "text", published: str | None = None, **options: Any
) -> Extraction:
    """Extract from one text; options as :func:`extract`, but errors are raised.

    Raises
    ------
    ExtractorError
        The text or an option cannot be used.
    """
    article = Article(id=id, text=text, published=published)
    return next(extract([article], **{"on_error": "raise"} | options))


def _extract_each(
    articles: Iterable[Article | Reject | Mapping[str, Any]],
    lang: str | None,
    extract_one: Callable[[Article], Extraction],
    *,
    keep: bool,
) -> Iterator[Extraction]:
    for number, given in enumerate(articles, start=1):
        article = Article(id=name_given(given, number), text="")
        try:
            article = build_given(given)
            article = _checked(article, lang)
            yield extract_one(article)
        except Exception as error:  # one article never takes others with it
            if not keep:
                raise
            yield Extraction(article=article, error=_message(error))


def _extract_one(
    article: Article, *, schema: Schema, model: str, entities: str | Path | None
) -> Extraction:
    lang = str(article.lang)
    # Of the time, 3 to 4 % would go into looking at lists that are all forgotten at the
    # end. Between articles what little garbage there is is found among the youngest.
    with _TURN, pause_collector(), open_zone(nlp := load_pipeline(lang, model)):
        found = _read_article(article, nlp, schema, entities)
    return restore_words(found)


def _read_article(
    article: Article, nlp: Language, schema: Schema, entities: str | Path | None
) -> Extraction:
    """Go the way of an article; what it needs on the way is forgotten at its end."""
    # Of the same length as the text, so offsets are those of the text.
    doc = analyse(nlp, mask_apparatus(article.text, article.notes))
    parsed = doc.parsed if isinstance(doc, Analysed) else read_doc(doc)
    mentions, found = find_mentions(
        doc, anchor=article.published, entities=entities, parsed=parsed
    )
    relations = find_relations(parsed, mentions, schema)
    return Extraction(article, mentions, relations, found)


def _check_types(articles: object, schema: object, model: object) -> None:
    """Refuse what can be told to be a mistake before the first article is read."""
    # The names of its columns are what a DataFrame would give one by one.
    is_one = isinstance(articles, str | bytes | Mapping) or hasattr(articles, "columns")
    if is_one or not isinstance(articles, Iterable):
        raise ArticleError(
            f"articles is {type(articles).__name__}; give several in a list, each "
            f"{WANTED}, the rows of a table as table.to_dict('records'), or one text "
            "to extract_text."
        )
    if not isinstance(schema, str | Path | Schema):
        raise SchemaError(
            f"schema is {type(schema).__name__}; give a name, a path or what "
            "load_schema gave."
        )
    if not isinstance(model, str):
        raise ModelError(
            f"model is {type(model).__name__}; give 'auto', or the name or folder of a "
            "spaCy pipeline as text."
        )


def _checked(article: Article, lang: str | None) -> Article:
    """Give the article with its language; what is missing or wrong is an error."""
    if not isinstance(article.text, str):
        raise ArticleError(
            f"Article {article.id!r}: text is {type(article.text).__name__}, not text."
        )
    if SURROGATE.search(article.text):
        raise ArticleError(
            f"Article {article.id!r}: the text holds half a character (a surrogate), "
            "which no file can store; read the file again with its right encoding."
        )
    if not article.text.strip():
        raise ArticleError(
            f"Article {article.id!r} has no text; give it one or leave it out."
        )
    check_published(article.published, f"Article {article.id!r}")
    _check_lang(article.lang, f"Article {article.id!r}: lang")
    article = add_apparatus(article)
    return replace(article, lang=article.lang or lang or find_language(article.text))


def _check_lang(lang: str | None, where: str) -> None:
    if lang is not None and lang not in LANGUAGES:
        raise LanguageError(
            f"{where} is {lang!r}; allowed are {', '.join(LANGUAGES)}, or none to "
            "have it detected."
        )


def _message(error: Exception) -> str:
    known = isinstance(error, ExtractorError)
    return str(error) if known else f"{type(error).__name__}: {error}"
