import pytest
import spacy

from extractor.records import Mention
from extractor.relations.trees.tree import build_tree


def test_build_tree_lays_out_heads_children_and_kinds(parsed):
    parse = parsed("it/meets-active")

    tree = build_tree(parse.doc, parse.mentions)

    verb = parse.find("incontrato")
    assert tree.heads[verb] == verb
    assert tree.lemmas[verb] == "incontrare"
    assert tree.children_of(verb, "subject") == [parse.find("Mattarella")]
    assert tree.is_kind(parse.find("ha"), "auxiliary")
    assert tree.is_verb(verb)
    assert tree.find_bounds([0, 2]) == (0, len("Mattarella ha incontrato"))


def test_build_tree_gives_the_head_token_of_a_mention(parsed):
    parse = parsed("it/office-copula")

    tree = build_tree(parse.doc, parse.mentions)

    assert tree.spans[0] == (0, 1)
    assert tree.anchors[0] == parse.find("Anna")
    assert tree.covering[:3] == [0, 0, None]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_build_tree_of_an_unparsed_text_is_flat(lang):
    doc = spacy.blank(lang)("Roma Rome")

    tree = build_tree(doc, (Mention(0, 4, "Roma", "LOC", form="name"),))

    assert list(tree.heads) == [0, 1]
    assert tree.sents == [(0, 2)]
    assert tree.covering == [0, None]


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


def test_build_tree_takes_common_words_for_no_name(parsed):
    parse = parsed("it/office-copula")
    doc = type(parse.doc)(parse.doc.vocab, words=["Stati", "membri", "Uniti"])

    tree = build_tree(doc, (Mention(0, 12, "Stati membri", "ORG", form="name"),))

    assert tree.covering == [None, None, None]


@pytest.mark.parametrize(("lang", "text"), [("it", "Ciao.\n\n"), ("en", "Bye.\n\n")])
def test_find_sentence_bounds_leaves_space_around_the_sentence_out(lang, text):
    tree = build_tree(spacy.blank(lang)(text), ())
    assert tree.find_sentence_bounds(0) == (0, len(text.strip()))


@pytest.mark.parametrize(
    ("lang", "words", "named"),
    [
        ("it", "Ogni Stato vota", False),
        ("it", "Qualsiasi Stato vota", False),
        ("it", "Ciascuno Stato vota", False),
        ("it", "Lo Stato vota", True),
        ("en", "Each State votes", False),
        ("en", "Every State votes", False),
        ("en", "Any State votes", False),
        ("en", "The State votes", True),
    ],
)
def test_build_tree_takes_no_noun_behind_each_for_a_name(read_rows, lang, words, named):
    determiner, noun, verb = words.split()
    rows = [
        f"{determiner} {determiner.lower()} DET det 1",
        f"{noun} {noun.lower()} NOUN nsubj 2",
        f"{verb} {verb} VERB ROOT 2",
    ]

    tree = read_rows(rows, [(1, "LOC")], lang)

    assert (tree.covering[1] == 0) is named


@pytest.mark.parametrize(
    ("lang", "noun", "named"),
    [
        ("it", "azienda", False),
        ("it", "Azienda", True),
        ("en", "company", False),
        ("en", "Company", True),
    ],
)
def test_build_tree_takes_no_common_noun_for_a_body(read_rows, lang, noun, named):
    tree = read_rows([f"{noun} {noun.lower()} NOUN ROOT 0"], [(0, "ORG")], lang)

    assert (tree.covering[0] == 0) is named
