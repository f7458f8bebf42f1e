"""A Label Studio export (JSON, not JSON-MIN) in, gold out.

Regions are mentions; form, entity and values are fields of a region, see the interface
that our writer puts beside its tasks. Offsets count code points, as ours do. Of a task
the annotation counts; where nobody annotated, the prediction. Exports name predictions
by number only, so that what we stored beside the text stands for ours.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, Field, ValidationError

from extractor.articles.gold.lines import read_lines
from extractor.articles.gold.marks import DATE, Link, find_key, is_of_text, join_marks
from extractor.articles.gold.record import DATES, NAMES, RELATIONS, Gold
from extractor.articles.gold.row import Row, build_gold, check_row
from extractor.articles.gold.words import find_label, find_stem
from extractor.errors import ArticleError

STORED = "extractor"
FORM, ENTITY = "form", "entity"
# Fields of a region; those of ours that a person left empty are None.
DATE_FIELDS = ("value", "value_from", "bound")
FIELDS = (FORM, ENTITY, *DATE_FIELDS)


class _Value(BaseModel):
    start: Any = None
    end: Any = None
    labels: list[str] = Field(default_factory=list)
    choices: list[str] | None = None
    text: list[str] | str = Field(default_factory=list)


class _Result(BaseModel):
    type: str
    id: str = ""
    from_name: str = ""
    value: _Value = Field(default_factory=_Value)
    from_id: str = ""
    to_id: str = ""
    direction: Literal["left", "right", "bi"] = "right"
    labels: list[str] = Field(default_factory=list)


class _Annotation(BaseModel):
    result: list[_Result]
    was_cancelled: bool = False


class _Data(BaseModel):
    text: str
    id: str | None = None
    extractor: dict[str, Any] | None = None


class _Task(BaseModel):
    data: _Data
    id: int | None = None
    annotations: list[_Annotation] = Field(default_factory=list)
    predictions: list[_Annotation | int] = Field(default_factory=list)


def read_gold_labelstudio(
    path: Path, *, types: Collection[str] | None, lang: str | None = None
) -> Iterator[Gold]:
    """Read one export; each task is an article.

    Raises
    ------
    ArticleError
        The file is no export, a task has two annotations or none and an unknown
        prediction, or a region, label or relation is wrong; the message names file,
        task and span.
    """
    tasks = _read_tasks(path)
    chosen = [_choose(task, f"{path}, task {at}") for at, task in enumerate(tasks, 1)]
    layers = _find_layers(chosen)
    for at, (task, results) in enumerate(zip(tasks, chosen, strict=True), start=1):
        where = f"{path}, task {at}"
        name = task.data.id or f"{find_stem(path)}/{task.id or at}"
        row = _find_stored(task) or {
            "article": {"id": name, "text": task.data.text},
            "layers": layers,
        }
        check_row(row, where)
        joined = _join_results(row, task, results, where)
        yield build_gold(joined, where, types=types, lang=lang)


def _join_results(
    row: Mapping[str, Any], task: _Task, results: list[_Result] | None, where: str
) -> Row:
    """Join the row with the results; None: it was predicted, and is as it was."""
    if results is not None:
        ours = task.data.extractor is not None
        marks = dict(_find_marks(results, where, ours=ours))
        return join_marks(row, marks.values(), _find_links(results, marks, where))
    if "mentions" not in row:
        raise ArticleError(
            f"{where}: nobody annotated it, and its prediction is named by number "
            "only; annotate it, or leave it out of the export."
        )
    return dict(row)


def _read_tasks(path: Path) -> list[_Task]:
    try:
        values = json.loads("\n".join(line for _, line in read_lines(path)))
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{path}: no valid JSON ({error}).") from error
    if not isinstance(values, list) or not values:
        raise ArticleError(f"{path}: no list of tasks; export as JSON (not JSON-MIN).")
    tasks = []
    for at, value in enumerate(values, start=1):
        try:
            tasks.append(_Task.model_validate(value))
        except ValidationError as error:
            fault = error.errors()[0]
            key = ".".join(map(str, fault["loc"])) or "task"
            raise ArticleError(
                f"{path}, task {at}, {key}: {fault['msg']}; export as JSON (not "
                "JSON-MIN), with the text under data.text."
            ) from error
    return tasks


def _choose(task: _Task, where: str) -> list[_Result] | None:
    """Give the results that count; None: a prediction that is only a number."""
    done = [one for one in task.annotations if not one.was_cancelled]
    if len(done) > 1:
        raise ArticleError(
            f"{where}: {len(done)} annotations; delete all but the one that counts."
        )
    first = next(iter((*done, *task.predictions)), None)
    if isinstance(first, int):
        return None
    return first.result if first else []


def _find_layers(chosen: Iterable[list[_Result] | None]) -> list[str]:
    """Say what tasks that were never ours annotate: all of them together."""
    results = [result for one in chosen for result in one or ()]
    labels = {label for result in results for label in _find_labels(result)}
    linked = any(result.type == "relation" for result in results)
    found = {DATES: DATE in labels, RELATIONS: linked}
    return [NAMES, *(layer for layer, is_there in found.items() if is_there)]


def _find_stored(task: _Task) -> Mapping[str, Any] | None:
    stored = task.data.extractor
    return stored if is_of_text(stored, task.data.text) else None


def _find_marks(
    results: Iterable[_Result], where: str, *, ours: bool
) -> Iterator[tuple[str, Row]]:
    """Give the regions by their ids, each with its fields."""
    fields: dict[str, Row] = {}
    for result in results:
        if result.from_name in FIELDS:
            said = next(iter(_find_values(result)), None)
            fields.setdefault(result.id, {})[result.from_name] = said
    for result in results:
        for said in _find_labels(result):
            start, end = _read_span(result, where)
            label = find_label(said, f"{where}, [{start}, {end}]")
            if label is not None:
                known = fields.get(result.id, {})
                mark = {"start": start, "end": end, "label": label}
                yield result.id, mark | _complete(known, label, ours=ours)


def _complete(known: Row, label: str, *, ours: bool) -> Row:
    """Empty fields of ours are empty on purpose; elsewhere they are just not there."""
    if not ours:
        return known
    if label == DATE:
        return {name: known.get(name) for name in DATE_FIELDS}
    return {FORM: known.get(FORM, "name"), ENTITY: known.get(ENTITY)}


def _find_links(
    results: Iterable[_Result], marks: Mapping[str, Row], where: str
) -> Iterator[Link]:
    for result in results:
        if result.type != "relation":
            continue
        ends = [result.from_id, result.to_id]
        if result.direction == "left":
            ends.reverse()
        if len(result.labels) != 1:
            raise ArticleError(
                f"{where}: the relation from {ends[0]!r} to {ends[1]!r} has "
                f"{len(result.labels)} labels; give it one."
            )
        if marks.keys() >= set(ends):
            subject, object_ = (find_key(marks[end]) for end in ends)
            yield result.labels[0], subject, object_


def _read_span(result: _Result, where: str) -> tuple[int, int]:
    start, end = result.value.start, result.value.end
    if not isinstance(start, int) or not isinstance(end, int):
        raise ArticleError(
            f"{where}: the region {result.id!r} has no whole numbers as start and end; "
            "allowed are regions of plain text."
        )
    return start, end


def _find_labels(result: _Result) -> list[str]:
    return result.value.labels if result.type == "labels" else []


def _find_values(result: _Result) -> list[str]:
    """Give what was chosen or typed for a region; a single text may come bare."""
    value = result.value
    said = value.text if value.choices is None else value.choices
    return [said] if isinstance(said, str) else said
