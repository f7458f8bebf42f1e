"""Gold files in, scores out: read the gold, extract from its texts, compare.

Every article is analysed once; names of the model alone and relations between the gold
mentions come from the same analysis as the results themselves.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.articles.files.walk import list_inputs
from extractor.articles.gold import Gold, read_gold
from extractor.articles.gold.record import PAIRS, RELATIONS
from extractor.entities.analysis.model_files import find_model_dir, read_model_meta
from extractor.entities.mentions import find_mentions
from extractor.entities.names.own_entities import read_entities
from extractor.entities.pipeline import AUTO, check_model, load_pipeline, open_zone
from extractor.errors import ArticleError
from extractor.lang.name_words import LabelTable
from extractor.lang.tables import load_table
from extractor.records import Extraction, Mention
from extractor.relations.rules import find_relations
from extractor.results.scores import (
    Compared,
    Miss,
    RuleCount,
    ScoreRow,
    build_report,
    build_score_table,
    build_summary,
    count_rules,
    find_misses,
)
from extractor.results.scores.score_table import BY, check_split
from extractor.schemas import Schema, load_schema

if TYPE_CHECKING:
    from spacy.tokens import Doc

PACKAGES = ("extractor", "spacy", "nervaluate")
# What a page says of a run.
ABOUT = ("articles", "versions", "model", "weights", "schema")
# Digits of a checksum that tell one model from another.
SHORT = 8


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of one run against gold.

    ``table`` has a row for each number, ``misses`` all that is wrong; ``about`` says
    what was scored with what: files, articles, model, schema, versions, seed; ``rules``
    how often each rule was right.
    """

    table: tuple[ScoreRow, ...]
    misses: tuple[Miss, ...]
    about: Mapping[str, Any]
    rules: tuple[RuleCount, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Give JSON types, without the misses."""
        return {
            "about": dict(self.about),
            "scores": [row.to_dict() for row in self.table],
        }

    def to_json(self) -> str:
        """Give :meth:`to_dict` as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"

    def to_markdown(self) -> str:
        """Give tables for people."""
        about = [f"- {key}: {_show(value)}" for key, value in self.about.items()]
        note = "Percent; in brackets the 95 % interval over articles (bootstrap)."
        return "\n\n".join(["\n".join(about), note, build_report(self.table)]) + "\n"

    def to_summary(self, page: Path, part: str, *, day: str) -> str:
        """Give what a page shows: the command, what was scored with what, a table.

        Parameters
        ----------
        page, part
            The page and the place in it that the command is to fill. Gold beside the
            page is named by its path from there, other gold by its name alone.
        day
            The day of the scores, ISO 8601.
        """
        gold = [_show_path(Path(path), page.parent) for path in self.about["gold"]]
        options = []
        if self.about.get("model", AUTO) != AUTO:
            options += ["--model", self.about["model"]]
        if "found" in self.about:
            options += ["--found", _show_path(Path(self.about["found"]), page.parent)]
        command = ["extractor score", *gold, *options, "--page", page.name]
        about = {key: self.about[key] for key in ABOUT if key in self.about}
        if "weights" in about:
            del about["model"]
        lines = [f"{key}: {_show(value)}" for key, value in about.items()]
        return "\n\n".join(
            [
                f"```sh\n{' '.join([*command, '--part', part])}\n```",
                f"{'; '.join([*lines, f'scored on {day}'])}.",
                build_summary(self.table),
            ]
        )


def score(  # noqa: PLR0913  # a facade: the options of the command
    gold: str | Path | Iterable[str | Path],
    *,
    model: str = AUTO,
    schema: str | Schema = "news",
    entities: str | Path | None = None,
    lang: str | None = None,
    by: Collection[str] = BY,
    found: str | Path | None = None,
    seed: int = 0,
    report: Callable[[Extraction], None] = lambda extraction: None,
) -> Scores:
    """Score results against gold files.

    Parameters
    ----------
    gold
        Files and folders, as :func:`extractor.articles.gold.read_gold` takes them.
    model, schema, entities
        As for :func:`extractor.route.extract`.
    lang
        Language of gold that does not say its own; None: detect.
    by
        What the table is split by: lang, label, type.
    found
        A JSONL file of extractions of the same articles, by whatever made it; then
        nothing is extracted, and neither model only nor gold mentions are scored.
    seed
        Of the bootstrap.
    report
        Called with what was found in each article, as soon as it is there.

    Raises
    ------
    ExtractorError
        An option, a gold file or a text is wrong.
    """
    check_split(by)
    loaded = schema if isinstance(schema, Schema) else load_schema(schema)
    types = tuple(loaded.relations)
    paths = [*map(Path, list_inputs(gold))]
    items = list(read_gold(paths, types=types, lang=lang))
    if not items:
        named = ", ".join(map(str, paths)) or "GOLD"
        raise ArticleError(f"{named} holds no article; give gold to compare with.")
    if found is None:
        check_model(model)
        if entities is not None:
            read_entities(entities)
        made: Iterator[Compared] = (
            _extract(item, loaded, model, entities) for item in items
        )
    else:
        made = _read_found(items, Path(found), types)
    compared = []
    for one in made:
        compared.append(one)
        report(one.found)
    symmetric = {name for name, kind in loaded.relations.items() if kind.symmetric}
    table = build_score_table(compared, symmetric=symmetric, by=by, seed=seed)
    return Scores(
        table,
        tuple(find_misses(compared, symmetric=symmetric)),
        {
            "gold": [path.as_posix() for path in paths],
            "articles": _count_langs(items),
            **(
                _describe(model) if found is None else {"found": Path(found).as_posix()}
            ),
            "schema": f"{loaded.name} ({loaded.hash})",
            "versions": _find_versions(),
            "seed": seed,
        },
        tuple(count_rules(compared, symmetric=symmetric)),
    )


def _extract(
    item: Gold, schema: Schema, model: str, entities: str | Path | None
) -> Compared:
    """Analyse the text of a gold article once and take from it all that is compared."""
    gold = item.extraction
    article = gold.article
    nlp = load_pipeline(str(article.lang), model)
    with open_zone(nlp):  # as in the route
        doc = nlp(article.text)
        mentions, found = find_mentions(
            doc, anchor=article.published, entities=entities
        )
        relations = find_relations(doc, mentions, schema)
        between = find_relations(doc, gold.mentions, schema)
        sentences = tuple((sent.start_char, sent.end_char) for sent in doc.sents)
        names = _find_model_names(doc)
    return replace(
        _compare(item, Extraction(article, mentions, relations, found)),
        model_names=names,
        between_gold=between if {PAIRS, RELATIONS} & item.layers else None,
        sentences=sentences,
    )


def _compare(item: Gold, found: Extraction) -> Compared:
    return Compared(
        gold=item.extraction,
        found=found,
        layers=item.layers,
        optional=item.optional,
        unjudged=item.unjudged,
    )


def _find_model_names(doc: Doc) -> tuple[Mention, ...]:
    """Give the names as the model marked them, before any rule."""
    labels = load_table(doc.lang_, "labels", LabelTable).labels
    return tuple(
        Mention(ent.start_char, ent.end_char, ent.text, label, form="name")
        for ent in doc.ents
        if (label := labels.get(ent.label_)) is not None
    )


def _read_found(
    items: Iterable[Gold], path: Path, types: Collection[str]
) -> Iterator[Compared]:
    """Join gold and found by article; where one is not there, nothing was found."""
    found = {
        item.extraction.article.id: (number, item.extraction)
        for number, item in enumerate(read_gold([path], types=types), start=1)
    }
    for item in items:
        article = item.extraction.article
        number, extraction = found.pop(article.id, (0, Extraction(article)))
        try:
            yield _compare(item, extraction)
        except ArticleError as error:
            raise ArticleError(f"{path}, article {number}: {error}") from error
    if found:
        raise ArticleError(
            f"{path}: the article {next(iter(found))!r} is not in the gold "
            f"({len(found)} such); give the output for these very articles."
        )


def _describe(model: str) -> dict[str, str]:
    """Say which model was used, and of the embedded one which weights."""
    if model != AUTO:
        return {"model": model}
    meta = read_model_meta(find_model_dir())
    weights = meta["sha256"]["model.onnx"][:SHORT]
    return {"model": model, "weights": f"{meta['name']} {meta['version']} ({weights})"}


def _show_path(path: Path, folder: Path) -> str:
    """Show a path from a folder; one outside of it by its name."""
    here, there = folder.resolve(), path.resolve()
    inside = there.is_relative_to(here)
    return there.relative_to(here).as_posix() if inside else f"PATH/{path.name}"


def _count_langs(items: Iterable[Gold]) -> dict[str, int]:
    langs = [str(item.extraction.article.lang) for item in items]
    return {lang: langs.count(lang) for lang in sorted(set(langs))}


def _find_versions() -> dict[str, str]:
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def _show(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {inner}" for key, inner in value.items())
    return ", ".join(value) if isinstance(value, list) else str(value)
