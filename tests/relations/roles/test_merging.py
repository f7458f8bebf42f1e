import pytest

from extractor.relations.roles.merging import fill, keep_named, merge, prefer
from extractor.relations.trees.tree import build_tree


def test_merge_keeps_the_surer_reading():
    roles = {"subject": {1: 0.9}}

    merge(roles, {"subject": {1: 1.0, 2: 0.8}, "object": {3: 1.0}})

    assert roles == {"subject": {1: 1.0, 2: 0.8}, "object": {3: 1.0}}


def test_prefer_takes_the_phrase_beside_and_is_sure_where_the_parse_agrees():
    near, parsed = {"of": {4: 0.9, 5: 0.9}}, {"of": {4: 0.8, 6: 0.8}, "in": {7: 1.0}}

    assert prefer(near, parsed) == {"of": {4: 1.0, 5: 0.9}, "in": {7: 1.0}}


def test_fill_adds_only_what_the_parse_has_less_of():
    parsed = {"with": {4: 1.0}, "in": {7: 1.0}}

    assert fill(parsed, {"with": {4: 0.9, 5: 0.9}, "in": {8: 0.9}}) == {
        "with": {4: 1.0, 5: 0.9},
        "in": {7: 1.0},
    }


@pytest.mark.parametrize(
    ("name", "word"), [("it/meets-active", "Lula"), ("en/meets-active", "Lula")]
)
def test_keep_named_leaves_out_the_triggers_own_tokens(name, word, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)
    token = parse.find(word)

    assert keep_named(tree, {0: 1.0, token: 1.0}, (token,)) == {0: 1.0}
