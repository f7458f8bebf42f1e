"""A language in, our analysis model as the folder of a spaCy pipeline out.

``spacy.load(folder)`` loads it; ``python -m spacy package FOLDER OUT`` makes a package
of it that ``spacy.load("it_news")`` finds. The weights stay in this package, which the
packaged pipeline requires.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.components.factories import COMPONENTS
from extractor.entities.analysis.model_files import find_model_dir, read_model_meta
from extractor.entities.pipeline import MAX_LENGTH
from extractor.errors import LanguageError, OutputError
from extractor.records import LANGUAGES

if TYPE_CHECKING:
    from spacy.language import Language

# spaCy puts the language before it: it_news, en_news.
NAME = "news"
ANALYSIS = ("name_pairs", "line_breaks", "news_encoder")


def build_pipeline(lang: str, *, components: tuple[str, ...] = COMPONENTS) -> Language:
    """Build a pipeline of the embedded model followed by our components.

    Raises
    ------
    LanguageError
        The language is not supported.
    """
    import spacy  # noqa: PLC0415  # spaCy takes a second to import

    if lang not in LANGUAGES:
        raise LanguageError(f"lang is {lang!r}; allowed are {', '.join(LANGUAGES)}.")
    nlp = spacy.blank(lang)
    nlp.max_length = MAX_LENGTH
    for name in (*ANALYSIS, *components):
        nlp.add_pipe(name)
    nlp.meta.update(_describe(lang))
    return nlp


def write_pipeline(lang: str, folder: str | Path) -> Path:
    """Write the pipeline of a language into a folder that is new or empty.

    Raises
    ------
    LanguageError
        The language is not supported.
    OutputError
        The folder holds something or cannot be written.
    """
    path = Path(folder)
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise OutputError(
            f"{path} holds something already; give a new folder for the pipeline."
        )
    nlp = build_pipeline(lang)
    try:
        nlp.to_disk(path)
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written ({error.strerror}); choose another place."
        ) from error
    return path


def _describe(lang: str) -> dict[str, Any]:
    """Describe the pipeline in the words of a spaCy model."""
    model = read_model_meta(find_model_dir())
    try:
        own = version("extractor")
        requirements = [f"extractor=={own}"]
    except PackageNotFoundError:  # run from its sources
        requirements = ["extractor"]
    return {
        "lang": lang,
        "name": NAME,
        "version": str(model["version"]),
        "description": "Names, dates, identity and relations of news: the embedded "
        f"model {model['name']} with the components of extractor.",
        "license": str(model["licence"]),
        "requirements": requirements,
    }
