import pytest

from extractor.relations.arguments.gapped import find_gapped


def build(lang, joint, preposition):
    """Give rows and marks of "A beat B, C D" or "A went to B, C to D"."""
    case = [f"{preposition} {preposition} ADP case 3"] if preposition else []
    behind = [f"{preposition} {preposition} ADP case 7"] if preposition else []
    first = 2 + len(case)
    second = first + 3 + len(behind)
    rows = [
        "Alfa Alfa PROPN nsubj 1",
        "batte battere VERB ROOT 1",
        *case,
        "Beta Beta PROPN obj 1",
        f"{joint} {joint} PUNCT punct 1" if joint == "," else f"{joint} e CCONJ cc 1",
        "Gamma Gamma PROPN conj 1",
        *behind,
        "Delta Delta PROPN appos 1",
        ". . PUNCT punct 1",
    ]
    return rows, [0, first, first + 2, second]


@pytest.mark.parametrize(
    ("lang", "joint", "preposition"),
    [
        ("it", ",", ""),
        ("it", "e", ""),
        ("it", ",", "a"),
        ("en", ",", ""),
        ("en", "and", "to"),
    ],
)
def test_find_gapped_pairs_two_names_without_a_verb(
    read_rows, lang, joint, preposition
):
    rows, at = build(lang, joint, preposition)
    tree = read_rows(rows, [(token, "ORG") for token in at], lang)

    assert find_gapped(tree, 1, 0, 1) == [(2, 3)]


def test_find_gapped_wants_names_of_the_same_sorts(read_rows):
    rows, at = build("it", ",", "")
    labels = ["ORG", "PER", "ORG", "ORG"]
    tree = read_rows(rows, list(zip(at, labels, strict=True)))

    assert find_gapped(tree, 1, 0, 1) == []


def test_find_gapped_leaves_a_row_alone(read_rows):
    rows = [
        "Alfa Alfa PROPN nsubj 1",
        "batte battere VERB ROOT 1",
        "Beta Beta PROPN obj 1",
        ", , PUNCT punct 4",
        "Gamma Gamma PROPN conj 2",
        "e e CCONJ cc 6",
        "Delta Delta PROPN conj 2",
    ]
    tree = read_rows(rows, [(token, "ORG") for token in (0, 2, 4, 6)])

    assert find_gapped(tree, 1, 0, 1) == []
