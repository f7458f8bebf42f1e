import pytest
import spacy
from spacy.tokens import Doc

from extractor.relations.trees.subjects import find_possessors, find_subjects
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "verb", "subject"),
    [
        ("it/meets-control", "incontrare", "tusk"),
        ("en/meets-control", "meet", "tusk"),
        ("it/hosts-participle", "ospitato", "orbán"),
        ("en/hosts-participle", "hosted", "orban"),
    ],
)
def test_find_subjects_reads_them_in_the_clause_above(name, verb, subject, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_subjects(tree, parse.find(verb))

    assert [tree.words[token] for token in found] == [subject]


def read_flat(lang, words, lemmas, pos, deps, heads):
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=lemmas,
        pos=pos,
        deps=deps,
        heads=heads,
    )
    return build_tree(doc, ())


@pytest.mark.parametrize(("verb", "subject"), [("accusare", 1), ("credere", None)])
def test_find_subjects_of_what_somebody_is_accused_of(verb, subject):
    # "(Rossi) accusa Neri di mentire": it is Neri who lies.
    tree = read_flat(
        "it",
        ["accusa", "Neri", "di", "mentire"],
        [verb, "Neri", "di", "mentire"],
        ["VERB", "PROPN", "ADP", "VERB"],
        ["ROOT", "obj", "mark", "advcl"],
        [0, 0, 3, 0],
    )

    assert find_subjects(tree, 3) == ([] if subject is None else [subject])


@pytest.mark.parametrize(
    ("name", "noun", "owner"),
    [
        ("it/family-joined", "moglie", ["carlo"]),
        ("en/family-joined", "wife", ["carl"]),
        ("it/family-of-the-subject", "fratello", ["rosa"]),
        ("en/family-of-the-subject", "brother", ["rosa"]),
        # "President of ..." has an owner already.
        ("it/office-copula", "presidente", []),
        ("en/office-copula", "president", []),
    ],
)
def test_find_possessors_gives_whose_a_noun_is(name, noun, owner, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_possessors(tree, parse.find(noun))

    assert [tree.words[token] for token in found] == owner
