import pytest

from extractor.relations.cues import find_modality, is_negated
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "words", "negated", "modality"),
    [
        ("it/meets-active", ["incontrato"], False, "fact"),
        ("en/meets-active", ["met"], False, "fact"),
        ("it/meets-negated-future", ["incontrerà"], True, "planned"),
        ("en/meets-negated-future", ["meet"], True, "planned"),
        ("it/meets-conditional", ["incontrato"], False, "possible"),
        ("en/meets-conditional", ["met"], False, "possible"),
        ("it/meets-control", ["incontrare"], True, "fact"),
        ("en/meets-control", ["meet"], True, "fact"),
        ("it/member-negated", ["fa", "parte"], True, "fact"),
        ("en/member-negated", ["member"], True, "fact"),
    ],
)
def test_cues_of_a_trigger(name, words, negated, modality, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)
    tokens = tuple(parse.find(word) for word in words)

    assert is_negated(tree, tokens) is negated
    assert find_modality(tree, tokens) == modality


def test_cues_of_the_sentence_do_not_touch_an_office_beside_a_name(parsed):
    parse = parsed("it/hosts-participle")
    tree = build_tree(parse.doc, parse.mentions)
    office = (parse.find("ospitato"),)

    assert not is_negated(tree, office, stative=True)
    assert find_modality(tree, office, stative=True) == "fact"


@pytest.mark.parametrize(
    ("lang", "first", "second"), [("it", "Né", "né"), ("en", "Neither", "nor")]
)
def test_a_denied_subject_denies_its_verb(read_rows, lang, first, second):
    rows = [
        f"{first} {first} CCONJ cc 1",
        "Roma roma PROPN nsubj 4",
        f"{second} {second} CCONJ cc 3",
        "Praga praga PROPN conj 1",
        "tace tacere VERB ROOT 4",
    ]

    assert is_negated(read_rows(rows, lang=lang), (4,))


def test_a_denied_object_does_not_deny_its_verb(read_rows):
    rows = [
        "Roma roma PROPN nsubj 1",
        "loda lodare VERB ROOT 1",
        "Praga praga PROPN obj 1",
        "non non ADV advmod 4",
        "Parigi parigi PROPN conj 2",
    ]

    assert not is_negated(read_rows(rows), (1,))
