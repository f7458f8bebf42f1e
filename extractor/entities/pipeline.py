"""A language and a model name in, the spaCy pipeline that analyses articles out.

"auto" is the embedded model; any other name is an installed spaCy pipeline. What is
named and missing is an error, never replaced in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extractor.entities.analysis.model_files import find_model_dir, read_model_meta
from extractor.errors import ModelError
from extractor.records import LANGUAGES

if TYPE_CHECKING:
    from spacy.language import Language

AUTO = "auto"
# The official pipelines that are looked for, best first.
OFFICIAL = {
    "it": ("it_core_news_lg", "it_core_news_md", "it_core_news_sm"),
    "en": ("en_core_web_lg", "en_core_web_md", "en_core_web_sm"),
}
# Characters of one text; more is split by nobody and refused by spaCy with E088.
MAX_LENGTH = 5_000_000


@dataclass(frozen=True, slots=True)
class FoundModel:
    """A model that could analyse articles, or could be installed to do so.

    ``version`` is None where it is not installed; ``chosen`` says that a run with
    ``--model auto`` uses it; ``reason`` says why or how to get it.
    """

    name: str
    langs: tuple[str, ...]
    version: str | None
    chosen: bool
    reason: str


def load_pipeline(lang: str, model: str = AUTO) -> Language:
    """Load the pipeline that analyses articles in ``lang``; loaded once a process.

    Raises
    ------
    ModelError
        The model is not installed or is not made for the language.
    """
    return _load_embedded(lang) if model == AUTO else _load_official(lang, model)


def check_model(model: str) -> None:
    """Refuse a model that is not there.

    Raises
    ------
    ModelError
        The message has the command that installs it.
    """
    if model == AUTO:
        find_model_dir()
        return
    from spacy.util import is_package  # noqa: PLC0415  # spaCy takes a second to import

    if not is_package(model):
        raise ModelError(
            f"Model {model!r} is not installed. Install it with "
            f"'python -m spacy download {model}', or use '{AUTO}', the embedded model."
        )


def find_models() -> tuple[FoundModel, ...]:
    """List the embedded model and the official pipelines, installed or not."""
    from spacy.util import get_package_version  # noqa: PLC0415  # as in check_model

    meta = read_model_meta(find_model_dir())
    embedded = FoundModel(
        name=str(meta["name"]),
        langs=LANGUAGES,
        version=str(meta["version"]),
        chosen=True,
        reason=f"the embedded model, used with --model {AUTO}",
    )
    official = [
        FoundModel(
            name=name,
            langs=(lang,),
            version=version,
            chosen=False,
            reason=f"used with --model {name}"
            if version
            else f"not installed: python -m spacy download {name}",
        )
        for lang, names in OFFICIAL.items()
        for name in names
        for version in [get_package_version(name)]
    ]
    return (embedded, *official)


@cache
def _load_embedded(lang: str) -> Language:
    import spacy  # noqa: PLC0415  # as in check_model

    from extractor.entities import factories  # noqa: F401, PLC0415  # registers

    nlp = spacy.blank(lang)
    nlp.max_length = MAX_LENGTH
    nlp.add_pipe("line_breaks")
    nlp.add_pipe("news_encoder")
    return nlp


@cache
def _load_official(lang: str, model: str) -> Language:
    import spacy  # noqa: PLC0415  # as in check_model

    from extractor.entities import factories  # noqa: F401, PLC0415  # registers

    check_model(model)
    nlp = spacy.load(model)
    if nlp.lang != lang:
        raise ModelError(
            f"Model {model!r} reads {nlp.lang!r}, but the article is in {lang!r}. "
            f"Use '{AUTO}', which reads {' and '.join(LANGUAGES)}, or give "
            f"'--lang {nlp.lang}' if the language was not recognised."
        )
    nlp.max_length = MAX_LENGTH
    nlp.add_pipe("line_breaks", first=True)
    return nlp
