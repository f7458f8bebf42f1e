import pytest
from pydantic import ValidationError

from extractor.schemas import Pattern, RelationType, Schema, load_schema

PATTERN = {
    "id": "it-owns-1",
    "lang": "it",
    "trigger": ["comprare"],
    "subject": "subject",
    "object": ["object", "of"],
    "examples": ["[A:subject] compra [B:object]."],
    "counterexamples": ["A compra pane."],
}
RELATION = {"subject": ["ORG"], "object": ["ORG"], "label": {"it": "x", "en": "x"}}


def test_pattern_takes_one_role_or_several():
    pattern = Pattern.model_validate(PATTERN)

    assert pattern.subject == ("subject",)
    assert pattern.object == ("object", "of")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"subject": "agent"}, "unknown role; allowed are subject, object"),
        ({"trigger": []}, "either trigger"),
        ({"mention": ["ORG"]}, "either trigger"),
        ({"examples": []}, "at least 1 item"),
        ({"counterexamples": []}, "at least 1 item"),
        ({"examples": ["[A:subject] compra B."]}, "marks no object"),
        ({"counterexamples": ["[A:WHO] compra B."]}, "unknown tag 'WHO'"),
        ({"id": "IT 1"}, "should match pattern"),
        ({"lang": "fr"}, "'it' or 'en'"),
        ({"score": 1.5}, "less than or equal to 1"),
        ({"verb": "x"}, "Extra inputs"),
    ],
)
def test_pattern_refuses(change, message):
    with pytest.raises(ValidationError, match=message):
        Pattern.model_validate(PATTERN | change)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"symmetric": True, "object": ["PER"]}, "same labels on both sides"),
        ({"subject": ["DATE"]}, "'PER', 'ORG' or 'LOC'"),
        ({"edge": {"source": "object", "target": "object"}}, "must differ"),
        ({"date": "always"}, "'optional', 'close' or 'never'"),
    ],
)
def test_relation_type_refuses(change, message):
    with pytest.raises(ValidationError, match=message):
        RelationType.model_validate(RELATION | change)


def test_schema_hash_depends_on_the_content_only():
    relation = RelationType.model_validate(RELATION)
    other = RelationType.model_validate(RELATION | {"definition": "y"})

    one = Schema(name="a", relations={"OWNS": relation, "SEES": relation})
    two = Schema(name="b", relations={"SEES": relation, "OWNS": relation})

    assert one.hash == two.hash
    assert one.hash != Schema(name="a", relations={"OWNS": other}).hash
    assert len(one.hash) == 16


def test_schema_finds_the_patterns_of_a_language():
    found = load_schema("news").find_patterns("it")

    assert found
    assert all(pattern.lang == "it" for _, pattern in found)
