"""Trees of English pipelines are read as UD, and stay as they are."""

import pytest
import spacy
from spacy.tokens import Doc

from extractor.components.universal import read_universal
from extractor.errors import ModelError

WORDS = ["Anna", "was", "mayor", "of", "Rome"]


def build_doc(lang, deps, heads):
    pos = ["PROPN", "AUX", "NOUN", "ADP", "PROPN"]
    lemmas = ["Anna", "be", "mayor", "of", "Rome"]
    vocab = spacy.blank(lang).vocab
    return Doc(vocab, words=WORDS, pos=pos, lemmas=lemmas, deps=deps, heads=heads)


def test_a_clearnlp_tree_is_turned_in_a_copy():
    deps = ["nsubj", "ROOT", "attr", "prep", "pobj"]
    doc = build_doc("en", deps, [1, 1, 1, 2, 3])
    read = read_universal(doc, "news_relations")
    assert [token.dep_ for token in doc] == deps
    assert [token.dep_ for token in read] == ["nsubj", "cop", "ROOT", "case", "nmod"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_a_universal_tree_is_given_as_it_is(lang):
    doc = build_doc(lang, ["nsubj", "cop", "ROOT", "case", "nmod"], [2, 2, 2, 4, 2])
    assert read_universal(doc, "news_relations") is doc


def test_a_doc_without_sentences_is_refused():
    with pytest.raises(ModelError, match="news_identity needs sentences"):
        read_universal(spacy.blank("en")("Two words."), "news_identity")
