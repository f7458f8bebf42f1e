import json
from xml.etree import ElementTree as ET

import pytest

from extractor.records import LABELS
from extractor.results.annotations.labelstudio import (
    build_interface,
    build_task,
    write_labelstudio,
)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_build_task_gives_regions_fields_and_relations(make_annotated, lang):
    item = make_annotated(lang)
    task = build_task(item)
    text = task["data"]["text"]
    assert text == item.extraction.article.text
    result = task["predictions"][0]["result"]
    regions = [row for row in result if row["type"] == "labels"]
    assert len(regions) == len(item.extraction.mentions)
    for row in regions:
        value = row["value"]
        assert text[value["start"] : value["end"]] == value["text"]
    (relation,) = (row for row in result if row["type"] == "relation")
    assert relation["labels"] == ["MEETS"]
    assert {relation["from_id"], relation["to_id"]} <= {row["id"] for row in regions}


def test_build_interface_has_every_field_that_tasks_use(make_annotated):
    view = ET.fromstring(build_interface(["MEETS", "VISITS"]))
    names = {element.get("name") for element in view.iter()}
    result = build_task(make_annotated("it"))["predictions"][0]["result"]
    assert {row["from_name"] for row in result if "from_name" in row} <= names
    assert [label.get("value") for label in view.iter("Label")] == list(LABELS)
    assert [r.get("value") for r in view.iter("Relation")] == ["MEETS", "VISITS"]


def test_build_interface_shows_fields_only_of_a_chosen_region():
    view = ET.fromstring(build_interface(["MEETS"]))
    (fields,) = view.findall("View")
    assert fields.get("visibleWhen") == "region-selected"
    assert {field.get("perRegion") for field in fields if field.get("toName")} == {
        "true"
    }
    assert view.findall("Choices") == view.findall("TextArea") == []


@pytest.mark.parametrize("count", [0, 1, 2])
def test_write_labelstudio_writes_a_list_of_tasks(make_annotated, tmp_path, count):
    path = tmp_path / "tasks.json"
    items = [make_annotated(lang) for lang in ("it", "en")[:count]]
    write_labelstudio(items, path)
    tasks = json.loads(path.read_text(encoding="utf-8"))
    assert tasks == [build_task(item) for item in items]
