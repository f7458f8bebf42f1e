"""Annotated articles in, tasks for Label Studio out, and the interface they need.

Mentions are predicted regions with form, entity and values as fields; relations have
their type. ``data.extractor`` keeps the whole row, so that what the interface does not
show (qualifiers, triggers) comes back with the export.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from extractor.records import FORMS, LABELS, Extraction, Mention
from extractor.results.annotations.annotated import Annotated, Row, build_row
from extractor.results.files import write_whole

TEXT = "text"
STORED = "extractor"
# Fields of a region: those chosen from a list, and those typed.
CHOICES = {
    "form": FORMS,
    "value_from": ("stated", "article", "text"),
    "bound": ("since", "until", "before", "after", "by"),
}
TYPED = ("entity", "value")
HEADING = {"size": "6"}


def write_labelstudio(items: Iterable[Annotated], path: Path) -> None:
    """Write the tasks, to be imported as JSON; :func:`build_interface` goes with them.

    Raises
    ------
    OutputError
        The file cannot be written.
    """

    def write(part: Path) -> None:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            between = "[\n"
            for item in items:
                file.write(between + json.dumps(build_task(item), ensure_ascii=False))
                between = ",\n"
            file.write("\n]\n" if between != "[\n" else "[]\n")

    write_whole(path, write)


def build_task(item: Annotated) -> Row:
    """Build one task: the text as data, its marks as prediction."""
    article = item.extraction.article
    result = [*_list_regions(item.extraction), *_list_relations(item.extraction)]
    return {
        "data": {TEXT: article.text, "id": article.id, STORED: build_row(item)},
        "predictions": [{"model_version": STORED, "result": result}],
    }


def build_interface(types: Iterable[str]) -> str:
    """Build the labelling interface, to be pasted into the settings of a project.

    Parameters
    ----------
    types
        The relation types to choose from.
    """
    view = ET.Element("View")
    labels = ET.SubElement(view, "Labels", name="label", toName=TEXT)
    for label in LABELS:
        ET.SubElement(labels, "Label", value=label)
    relations = ET.SubElement(view, "Relations")
    for kind in types:
        ET.SubElement(relations, "Relation", value=kind)
    ET.SubElement(view, "Text", name=TEXT, value=f"${TEXT}")
    _add_fields(ET.SubElement(view, "View", visibleWhen="region-selected"))
    ET.indent(view)
    return ET.tostring(view, encoding="unicode") + "\n"


def _add_fields(view: ET.Element) -> None:
    for name, values in CHOICES.items():
        ET.SubElement(view, "Header", HEADING | {"value": name})
        inline = {"choice": "single-radio", "showInline": "true"}
        field = ET.SubElement(view, "Choices", _find_attributes(name) | inline)
        for value in values:
            ET.SubElement(field, "Choice", value=value)
    for name in TYPED:
        ET.SubElement(view, "Header", HEADING | {"value": name})
        once = {"maxSubmissions": "1"}
        ET.SubElement(view, "TextArea", _find_attributes(name) | once)


def _find_attributes(name: str) -> dict[str, str]:
    return {"name": name, "toName": TEXT, "perRegion": "true"}


def _list_regions(extraction: Extraction) -> Iterator[Row]:
    for at, mention in enumerate(extraction.mentions):
        yield _build_result(at, mention, "label", "labels", "labels", mention.label)
        for name in (*CHOICES, *TYPED):
            value = getattr(mention, name)
            kind, key = ("textarea", TEXT) if name in TYPED else ("choices", "choices")
            if value is not None:
                yield _build_result(at, mention, name, kind, key, value)


def _build_result(
    at: int, mention: Mention, name: str, kind: str, key: str, value: str
) -> Row:
    place = {"start": mention.start, "end": mention.end}
    said = {TEXT: mention.text} if kind == "labels" else {}
    return {
        "id": f"m{at}",
        "from_name": name,
        "to_name": TEXT,
        "type": kind,
        "value": {**place, **said, key: [value]},
    }


def _list_relations(extraction: Extraction) -> Iterator[Row]:
    """Give each type between two mentions once; Label Studio has no place for more."""
    links = dict.fromkeys((r.type, r.subject, r.object) for r in extraction.relations)
    for kind, subject, object_ in links:
        yield {
            "type": "relation",
            "from_id": f"m{subject}",
            "to_id": f"m{object_}",
            "direction": "right",
            "labels": [kind],
        }
