import pytest

from extractor.relations.trees.tree import build_tree
from extractor.relations.triggers.name_triggers import build_entries, find_name_triggers
from extractor.schemas import load_schema

NEWS = load_schema("news")


def find(parse, lang):
    tree = build_tree(parse.doc, parse.mentions)
    index = build_entries(NEWS.find_patterns(lang))
    return {
        (type_name, tree.words[anchor])
        for type_name, _, anchor in find_name_triggers(tree, index)
    }


def test_build_entries_groups_by_label_and_form():
    entries = build_entries(NEWS.find_patterns("it"))

    assert {form for _, form in entries} == {"name", "demonym"}
    for (label, form), some in entries.items():
        assert some.patterns
        assert all(label in p.mention and p.form == form for _, p in some.patterns)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_name_triggers_finds_names_with_both_arguments(lang, parsed):
    assert ("LOCATED_IN", "volterra") in find(
        parsed(f"{lang}/located-behind-comma"), lang
    )


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_name_triggers_tries_nothing_where_an_argument_is_missing(lang, parsed):
    found = find(parsed(f"{lang}/located-not-in-a-list"), lang)

    assert ("LOCATED_IN", "mali") not in found
