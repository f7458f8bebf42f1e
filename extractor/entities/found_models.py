"""The analysis models of this machine out: the embedded one, spaCy pipelines, others.

What is not installed is listed with the command that installs it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.entities.analysis.model_files import find_model_dir, read_model_meta
from extractor.entities.pipeline import AUTO
from extractor.errors import ModelError

# The official pipelines that are looked for, best first.
OFFICIAL = {
    "it": ("it_core_news_lg", "it_core_news_md", "it_core_news_sm"),
    "en": ("en_core_web_lg", "en_core_web_md", "en_core_web_sm"),
}
# Beside the folder of the embedded model: what `models/` measured of it.
METRICS = Path("metrics", "int8.json")
# Shown scores of the embedded model: what, set of each language, keys in the file.
OWN_SCORES = (
    ("names F1", {"it": "WN_dev", "en": "gum_dev"}, "names", ("all", "f1")),
    ("LAS", {"it": "isdt_dev", "en": "gum_dev"}, "trees", ("text", "las_subtypes")),
)
# The same of spaCy pipelines, as their authors publish them on sets of their own.
PUBLISHED_SCORES = (("names F1", "ents_f"), ("LAS", "dep_las"))


@dataclass(frozen=True, slots=True)
class FoundModel:
    """A model that could analyse articles, or could be installed to do so.

    ``version`` is None where it is not installed; ``chosen`` says that a run with
    ``--model auto`` uses it; ``reason`` says why or how to get it. ``megabytes`` is the
    size of its folder; ``scores`` are fractions between 0 and 1 by language and name:
    of the embedded model as measured in ``models/``, of others as their authors
    publish them on sets of their own.
    """

    name: str
    langs: tuple[str, ...]
    version: str | None
    chosen: bool
    reason: str
    megabytes: float | None = None
    licence: str | None = None
    scores: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


def find_models() -> tuple[FoundModel, ...]:
    """List the embedded model, the installed pipelines, and official ones to install.

    Raises
    ------
    ModelError
        The embedded model is not there.
    """
    installed = tuple(_find_installed())
    names = {found.name for found in installed}
    missing = (
        FoundModel(
            name=name,
            langs=(lang,),
            version=None,
            chosen=False,
            reason=f"not installed: python -m spacy download {name}",
        )
        for lang, official in OFFICIAL.items()
        for name in official
        if name not in names
    )
    return (find_embedded(), *installed, *missing)


def find_embedded() -> FoundModel:
    """Describe the embedded model.

    Raises
    ------
    ModelError
        It is not there or cannot be read.
    """
    folder = find_model_dir()
    meta = read_model_meta(folder)
    return FoundModel(
        name=str(meta["name"]),
        langs=tuple(sorted(meta["langs"], reverse=True)),
        version=str(meta["version"]),
        chosen=True,
        reason=f"the embedded model, used with --model {AUTO}",
        megabytes=_measure(folder),
        licence=str(meta["licence"]),
        scores=_read_own_scores(folder.parent / METRICS),
    )


def _find_installed() -> Iterator[FoundModel]:
    from spacy.util import (  # noqa: PLC0415  # spaCy takes a second to import
        get_installed_models,
        get_model_meta,
        get_package_path,
    )

    for name in sorted(get_installed_models()):
        [folder] = get_package_path(name).glob(f"{name}-*")
        meta = get_model_meta(folder)
        if meta["lang"] in OFFICIAL:
            yield FoundModel(
                name=name,
                langs=(meta["lang"],),
                version=meta["version"],
                chosen=False,
                reason=f"used with --model {name}",
                megabytes=_measure(folder),
                licence=meta.get("license"),
                scores={meta["lang"]: _read_published(meta)},
            )


def _read_own_scores(path: Path) -> dict[str, dict[str, float]]:
    """Read what was measured; a model built a moment ago has no such file."""
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise ModelError(f"{path}: cannot be read as scores ({error}).") from error
    found: dict[str, dict[str, float]] = {}
    for title, sets, kind, keys in OWN_SCORES:
        for lang, name in sets.items():
            value = report[kind][name]
            for key in keys:
                value = value[key]
            found.setdefault(lang, {})[title] = float(value)
    return found


def _read_published(meta: Mapping[str, Any]) -> dict[str, float]:
    scores = meta.get("performance", {})
    return {title: scores[key] for title, key in PUBLISHED_SCORES if key in scores}


def _measure(folder: Path) -> float:
    """Give the size of a folder in megabytes of a million bytes."""
    sizes = (path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return round(sum(sizes) / 1e6, 1)
