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


@pytest.mark.parametrize(("lang", "text"), [("it", "Ciao.\n\n"), ("en", "Bye.\n\n")])
def test_find_sentence_bounds_leaves_space_around_the_sentence_out(lang, text):
    tree = build_tree(spacy.blank(lang)(text), ())
    assert tree.find_sentence_bounds(0) == (0, len(text.strip()))


def test_move_makes_no_loop(read_rows):
    tree = read_rows(["parla parlare VERB ROOT 0", "Sala Sala PROPN nsubj 0"])

    tree.move(0, 1, frozenset({"participial"}))

    assert list(tree.heads) == [0, 0]
    assert tree.is_beneath(1, 0)
    assert not tree.is_beneath(0, 1)


@pytest.mark.parametrize(
    ("word", "lang", "pos"),
    [("34enne", "it", "NOUN"), ("34", "it", "NUM"), ("34enne", "en", "NUM")],
)
def test_build_tree_takes_somebody_of_an_age_for_no_number(read_rows, word, lang, pos):
    tree = read_rows([f"{word} {word} NUM ROOT 0"], (), lang)

    assert tree.pos == [pos]
