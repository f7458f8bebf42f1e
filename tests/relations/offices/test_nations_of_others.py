import pytest

from extractor.relations.offices.nations_of_others import is_of_noun_behind, is_studied

ACTOR = [
    "of of ADP case 3",
    "the the DET det 3",
    "Welsh welsh ADJ amod 3",
    "actor actor NOUN nmod 0",
    "Hall Hall PROPN appos 3",
]


@pytest.mark.parametrize(
    ("noun", "marks", "other"),
    [
        ("actor", [(2, "LOC"), (4, "PER")], True),
        ("town", [(2, "LOC"), (4, "LOC")], True),  # a place lies in it
        ("delegation", [(2, "LOC")], True),  # a part of its bodies
        ("government", [(2, "LOC"), (4, "LOC")], False),
    ],
)
def test_is_of_noun_behind_by_the_noun_behind_a_nation(read_rows, noun, marks, other):
    rows = [row.replace("actor actor", f"{noun} {noun}") for row in ACTOR]

    assert is_of_noun_behind(read_rows(rows, marks, "en"), 3) is other


def test_is_of_noun_behind_is_not_asked_where_a_nation_stands_behind(read_rows):
    assert not is_of_noun_behind(read_rows(ACTOR, [(2, "LOC"), (4, "PER")], "it"), 3)


@pytest.mark.parametrize(
    ("lang", "words", "nation", "studied"),
    [
        ("en", ["German", "literature"], 0, True),
        ("en", ["German", "army"], 0, False),
        ("it", ["letteratura", "tedesca"], 1, True),
        ("it", ["squadra", "tedesca"], 1, False),
    ],
)
def test_is_studied_by_the_noun_beside_a_nation(
    read_rows, lang, words, nation, studied
):
    rows = [f"di di ADP case {2 - nation}"]
    rows += [
        f"{w} {w} {'ADJ amod' if i == nation else 'NOUN nmod'} 1"
        for i, w in enumerate(words)
    ]
    tree = read_rows(rows, [(nation + 1, "LOC")], lang)

    assert is_studied(tree, nation + 1, nation + 2) is studied
