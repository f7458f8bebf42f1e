from extractor.lang.argument_roles import NAME_ROLES, PREPOSITION_ROLES, ROLES
from extractor.schemas import load_schema


def test_each_role_has_one_name():
    assert len(set(ROLES)) == len(ROLES)
    assert set(ROLES) == {*NAME_ROLES, *PREPOSITION_ROLES}


def test_each_role_of_names_is_named_by_a_pattern():
    relations = load_schema("news").relations.values()
    patterns = [pattern for relation in relations for pattern in relation.pattern]

    assert {role for one in patterns for role in one.roles} >= set(NAME_ROLES)
