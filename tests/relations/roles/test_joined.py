import pytest

from extractor.relations.roles.joined import find_heading, find_joined
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "noun", "names"),
    [
        ("it/meets-joined", "vertice", ["usa", "cina"]),
        ("en/meets-joined", "talks", ["us", "china"]),
        ("it/meets-light-verb", "colloquio", []),
        ("en/meets-light-verb", "talks", []),
        ("en/rejects-compound", "proposal", []),
    ],
)
def test_find_joined_gives_names_that_a_dash_joins(name, noun, names, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_joined(tree, parse.find(noun))

    assert [tree.words[token] for token in found] == names


@pytest.mark.parametrize("lang", ["en", "it"])
@pytest.mark.parametrize(("mark", "found"), [("-", [0, 2]), ("e", [])])
def test_find_heading_reads_joined_names_before_a_comma(read_rows, lang, mark, found):
    rows = [
        "Mali Mali PROPN ROOT 0",
        f"{mark} {mark} PUNCT punct 2",
        "Chad Chad PROPN conj 0",
        ", , PUNCT punct 4",
        "intesa intendere VERB advcl 2",
    ]
    tree = read_rows(rows, [(0, "LOC"), (2, "LOC")], lang)
    tight = [*range(len(rows) + 1)]
    object.__setattr__(tree, "starts", tight[:-1])
    object.__setattr__(tree, "ends", tight[1:])

    assert find_heading(tree, 4) == found
