import pytest

from extractor.records import Mention
from extractor.relations.trees.covering import align, cover, find_anchor
from extractor.relations.trees.tree import build_tree

# "il presidente russo" and "the Russian president".
LEADERS = {
    "it": (["il", "presidente", "russo"], (0, 2), (2, 2), [0, 0, 1]),
    "en": (["the", "russian", "president"], (0, 2), (1, 1), [0, 1, 0]),
}


def test_build_tree_prefers_the_longer_name(parsed):
    parse = parsed("it/office-copula")
    inner = Mention(0, 4, "Anna", "PER", form="name")

    tree = build_tree(parse.doc, (inner, *parse.mentions))

    assert tree.covering[0] == 1


def test_build_tree_leaves_out_a_mention_between_tokens(parsed):
    parse = parsed("it/meets-active")

    tree = build_tree(parse.doc, (Mention(10, 11, " ", "PER", form="name"),))

    assert tree.spans == [None]
    assert tree.anchors == [None]


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [(0, 4, (0, 0)), (0, 9, (0, 1)), (2, 6, (0, 1)), (4, 5, None), (9, 12, None)],
)
def test_align_gives_the_tokens_that_a_mention_touches(start, end, span):
    mention = Mention(start, end, "x" * (end - start), "PER", form="name")

    assert align([0, 5], [4, 9], [mention]) == [span]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_cover_takes_the_nation_out_of_a_role(lang):
    words, role, nation, covering = LEADERS[lang]
    mentions = [
        Mention(0, 9, "role", "PER", form="role"),
        Mention(3, 9, "nation", "LOC", form="demonym"),
    ]

    assert cover(words, mentions, [role, nation]) == covering


def test_cover_takes_no_date_and_no_mention_without_tokens():
    mentions = [
        Mention(0, 4, "2014", "DATE", form="name"),
        Mention(0, 4, "Roma", "LOC", form="name"),
    ]

    assert cover(["2014"], mentions, [(0, 0), None]) == [None]


@pytest.mark.parametrize(
    ("heads", "span", "anchor"),
    [
        ([1, 2, 2], (0, 1), 1),
        ([0, 0, 1], (0, 1), 0),  # a root
        ([1, 0, 2], (0, 1), 0),  # each on the other
        ([0], None, None),
    ],
)
def test_find_anchor_gives_the_first_token_with_its_head_outside(heads, span, anchor):
    assert find_anchor(heads, span) == anchor
