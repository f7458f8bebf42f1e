import pytest

from extractor.errors import SchemaError
from extractor.schemas import load_schema
from extractor.schemas.loader import find_shipped

OWN = """
extends = "news"

[relation.ACQUIRED]
subject = ["ORG"]
object = ["ORG"]
label.it = "ha acquisito"
label.en = "acquired"

[[relation.ACQUIRED.pattern]]
id = "it-acquired-1"
lang = "it"
trigger = ["acquisire", "rilevare"]
subject = "subject"
object = "object"
examples = ["[Eni:subject] ha acquisito [Versalis:object] nel 2014."]
counterexamples = ["[Eni:ORG] ha acquisito esperienza in Libia."]
"""
MORE = """
extends = "news"

[[relation.MEETS.pattern]]
id = "it-my-meets-1"
lang = "it"
trigger = ["abbracciare"]
subject = "subject"
object = "object"
examples = ["[Ada:subject] abbraccia [Ugo:object]."]
counterexamples = ["[Ada:PER] abbraccia un'idea di [Ugo:PER]."]
"""


@pytest.fixture
def write(tmp_path):
    def write_file(text, name="my.toml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


def test_load_schema_of_a_shipped_name_is_cached():
    assert find_shipped() == ("news",)
    assert load_schema("news") is load_schema("news")


def test_load_schema_of_a_file_extends_the_shipped_one(write):
    schema = load_schema(write(OWN))

    assert set(schema.relations) == {*load_schema("news").relations, "ACQUIRED"}
    assert schema.name == "my"
    assert schema.hash != load_schema("news").hash


def test_load_schema_of_a_file_from_nothing(write):
    schema = load_schema(write(OWN.replace('extends = "news"', "")))

    assert set(schema.relations) == {"ACQUIRED"}


def test_load_schema_adds_patterns_to_a_shipped_type(write):
    added = load_schema(write(MORE)).relations["MEETS"].pattern

    assert added[:-1] == load_schema("news").relations["MEETS"].pattern
    assert added[-1].id == "it-my-meets-1"


def test_load_schema_extends_a_file_beside_it(write):
    write(OWN, "base.toml")
    path = write(MORE.replace('"news"', '"base.toml"'))

    assert "ACQUIRED" in load_schema(path).relations


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"news"', '"new"', r"my.toml: extends = 'new'.*allowed are news"),
        ('"news"', "1", r"extends = 1: must be a name"),
        ('"news"', '"my.toml"', "cannot extend itself"),
        (
            'subject = "subject"',
            'subject = "agent"',
            r"relation.ACQUIRED.pattern.0.subject.0 = 'agent': unknown role; allowed",
        ),
        (
            'lang = "it"',
            'language = "it"',
            r"pattern.0.language is no known key; allowed are id, lang, trigger",
        ),
        ('lang = "it"', "", r"relation.ACQUIRED.pattern.0.lang is missing; add it"),
        ("label.it", "label.fr", r"relation.ACQUIRED.label.fr is no known key.*it, en"),
        (
            "[relation.ACQUIRED]",
            "[relation.acquired]",
            r"relation.acquired = 'acquired': must be capitals, .* such as ACQUIRED",
        ),
        (
            '["ORG"]\nobject',
            '["GPE"]\nobject',
            r"subject.0 = 'GPE': allowed are 'PER', 'ORG' or 'LOC'\.$",
        ),
        ('lang = "it"', 'lang = "fr"', r"'it' or 'en' \(in 'it-acquired-1'\)\.$"),
        ('"it-acquired-1"', '"It 1"', r"id = 'It 1': must be small letters"),
        ("trigger = [", "trigger = 5 #[", "trigger = 5: must be a list, in square"),
        ("trigger = [", "trigger = [5, ", "trigger.0 = 5: must be text, in quotes"),
        ("trigger = [", 'trigger = ["", ', "trigger.0 = '': must not be empty"),
        (
            "object = [",
            'symmetric = "oui"\nobject = [',
            "symmetric = 'oui': must be true or false",
        ),
        (
            "object = [",
            'attempts = "maybe"\nobject = [',
            r"attempts = 'maybe': allowed are 'planned', 'fact' or 'never'",
        ),
        (
            "object = [",
            'not_by = ["parties"]\nobject = [',
            r"not_by.0 = 'parties': allowed are 'agency', .*'party'",
        ),
        ("object = [", "edge.to = 1\nobject = [", r"edge.to is no known key.*source"),
        ("object = [", "colour = 1\nobject = [", r"colour is no known key.*symmetric"),
        ("object = [", 'inverse = "X"\nobject = [', r"inverse = 'X': there is no such"),
        ("it-acquired-1", "it-meets-1", r"pattern id 'it-meets-1' stands 2 times"),
        ("[relation.ACQUIRED]", "[relations.ACQUIRED]", r"relations is no known key"),
        ("extends =", "extends", "is no valid TOML"),
    ],
)
def test_load_schema_says_what_is_wrong_and_what_is_allowed(old, new, message, write):
    with pytest.raises(SchemaError, match=message):
        load_schema(write(OWN.replace(old, new, 1)))


def test_load_schema_reads_the_mark_of_a_windows_editor(tmp_path):
    path = tmp_path / "my.toml"
    path.write_bytes(b"\xef\xbb\xbf" + OWN.encode())

    assert "ACQUIRED" in load_schema(path).relations


def test_load_schema_refuses_a_file_without_relations(write):
    with pytest.raises(SchemaError, match=r"my\.toml has no relation; write extends"):
        load_schema(write("# to do\n"))


def test_load_schema_refuses_to_redefine_a_shipped_type(write):
    text = MORE + '\n[relation.MEETS]\ndefinition = "other"\n'
    text = text.replace("[[relation.MEETS.pattern]]", "[[relation.HOSTS.pattern]]")

    with pytest.raises(SchemaError, match="MEETS is defined by the schema"):
        load_schema(write(text))


def test_load_schema_says_which_file_is_missing():
    with pytest.raises(SchemaError, match=r"nowhere.toml: there is no such.*news"):
        load_schema("nowhere.toml")


def test_load_schema_says_which_file_is_no_text(tmp_path):
    path = tmp_path / "my.toml"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(SchemaError, match="cannot be read as UTF-8"):
        load_schema(path)


def test_load_schema_says_when_relation_is_no_table(write):
    with pytest.raises(SchemaError, match="relation = 1"):
        load_schema(write("relation = 1\n"))
