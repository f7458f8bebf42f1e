from extractor.results.families import find_family, load_families
from extractor.schemas import load_schema
from extractor.schemas.model import RelationType, Schema


def test_find_family_puts_every_shipped_type_but_one_in_a_family():
    schema = load_schema("news")
    found = {name: find_family(name, schema) for name in schema.relations}
    assert [name for name, family in found.items() if family == "other"] == ["DEFEATS"]
    assert found["HEAD_OF"] == "roles"
    assert found["SANCTIONS"] == "force"
    assert found["DISPUTES_WITH"] == "words"


def test_find_family_reads_the_plover_code_of_an_own_type():
    own = RelationType.model_validate(
        {
            "subject": ["ORG"],
            "object": ["ORG"],
            "label": {"it": "x", "en": "x"},
            "plover": "AID",
        }
    )
    assert find_family("RESCUES", Schema(name="own", relations={"RESCUES": own})) == (
        "help"
    )


def test_load_families_names_types_of_the_shipped_schema_only():
    table, known = load_families(), set(load_schema("news").relations)
    named = [name for family in table.family for name in family.types]
    assert set(named) | table.offices <= known
    assert len(named) == len(set(named))
    codes = [code for family in table.family for code in family.plover]
    assert len(codes) == len(set(codes))
