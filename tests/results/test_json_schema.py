"""The JSON Schema says what to_dict gives."""

from dataclasses import fields

import pytest

from extractor.records import Article, Entity, Extraction, Mention, Relation
from extractor.results.json_schema import ALLOWED, build_json_schema


@pytest.fixture(scope="module")
def check():
    """The function that lists what is wrong with a value."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = build_json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    return lambda value: [fault.message for fault in validator.iter_errors(value)]


def test_what_records_give_is_right(check, found):
    for extraction in found:
        assert check(extraction.to_dict()) == []
    assert check(Extraction(Article("a", "b"), error="It failed.").to_dict()) == []
    date = Mention(0, 4, "2023", "DATE", value="2023", value_from="stated", bound="by")
    assert check(Extraction(Article("a", "2023"), (date,)).to_dict()) == []


@pytest.mark.parametrize(
    ("part", "change", "message"),
    [
        ("mentions", {"label": "MISC"}, "'MISC' is not one of"),
        ("mentions", {"start": -1}, "minimum"),
        ("mentions", {"score": 1.5}, "maximum"),
        ("mentions", {"form": "nickname"}, "'nickname' is not one of"),
        ("relations", {"modality": "sure"}, "'sure' is not one of"),
        ("relations", {"trigger": [1]}, "too short"),
        ("relations", {"optional": True}, "Additional properties"),
        ("entities", {"label": "DATE"}, "'DATE' is not one of"),
    ],
)
def test_what_is_wrong_is_refused(check, found, part, change, message):
    value = found[0].to_dict()
    value[part][0] |= change
    assert any(message in fault for fault in check(value))


@pytest.mark.parametrize("record", [Article, Mention, Relation, Entity])
def test_every_field_is_required_and_described(record):
    part = build_json_schema()["$defs"][record.__name__]
    names = [field.name for field in fields(record)]
    assert part["required"] == list(part["properties"]) == names
    assert all(values["description"] for values in part["properties"].values())
    assert set(ALLOWED[record.__name__]) <= set(names)
