"""Windows of training examples; they need tokenizers, not torch."""

import random

import pytest
from training.examples import (
    MASKED,
    ExampleBuilder,
    drop_final_punctuation,
    set_capitals,
    set_quotes,
)
from training.labels import LabelSets
from training.sentences import Sentence
from training.sources import Source
from training.vocabulary import SPECIAL, build_tokenizer, is_latin

LABELS = LabelSets(
    ner=["O", "B-LOC"],
    upos=["PROPN", "PUNCT", "VERB"],
    lemma=["k0+", "l0+", "l1+ire"],
    deprel=["nsubj", "punct", "root"],
    lemma_of_lang={"it": [0, 1, 2]},
)
CONFIG = {
    "vocabulary": {"pieces_of_word": 12},
    "windows": {
        "max_words": 6,
        "max_pieces": 50,
        "single": 0.0,
        "drop_final_punctuation": 0.0,
        "capitals": 0.0,
        "typographic": 0.0,
    },
}


def build_sentence(document=0):
    return Sentence(
        words=["Roma", "dorme", "."],
        spaces=[True, False, False],
        upos=["PROPN", "VERB", "PUNCT"],
        lemmas=["Roma", "dormire", "."],
        heads=[2, 0, 2],
        deprels=["nsubj", "root", "punct"],
        document=document,
    )


@pytest.fixture
def builder():
    pieces = [(piece, 0.0) for piece in SPECIAL]
    pieces += [(f"▁{c}", -5.0) for c in "Rd."] + [(c, -6.0) for c in "omadre▁."]
    return ExampleBuilder(build_tokenizer(pieces), LABELS, CONFIG)


def test_build_points_at_the_first_piece_of_each_word(builder):
    example = builder.build([build_sentence()], 1.0)
    assert example.first == [1, 5, 10]
    assert len(example.pieces) == 12


def test_build_counts_heads_over_the_whole_window(builder):
    example = builder.build([build_sentence(), build_sentence()], 1.0)
    assert example.heads == [2, 0, 2, 5, 0, 5]
    assert example.start == [1, 0, 0, 1, 0, 0]
    assert example.sentences == [0, 0, 0, 1, 1, 1]


def test_build_masks_what_is_not_annotated(builder):
    example = builder.build([Sentence(["Roma"], [True], ner=["B-LOC"])], 0.5)
    assert example.ner == [1]
    assert example.upos == example.heads == example.lemma == [MASKED]


def test_cut_windows_gives_each_sentence_once_and_keeps_documents_apart(builder):
    documents = [[build_sentence(number) for _ in range(5)] for number in range(3)]
    source = Source("made", "it", 1.0, 0.0, documents, consecutive=True)
    windows = builder.cut_windows(source, random.Random(3))
    assert sum(len(window) for window in windows) == 15
    assert all(len({s.document for s in window}) == 1 for window in windows)
    assert all(sum(len(s.words) for s in window) <= 6 for window in windows)


def test_drop_final_punctuation_keeps_heads():
    sentence = drop_final_punctuation(build_sentence())
    assert sentence.words == ["Roma", "dorme"]
    assert sentence.heads == [2, 0]


def test_drop_final_punctuation_keeps_words():
    sentence = Sentence(["Roma", "non", "dorme"], [True] * 3)
    assert drop_final_punctuation(sentence) is sentence


def test_set_capitals_masks_lemmas_of_changed_words():
    sentence = set_capitals(build_sentence())
    assert sentence.words == ["ROMA", "DORME", "."]
    assert sentence.lemmas == [None, None, "."]


def test_set_quotes_opens_and_closes():
    sentence = Sentence(['"', "L'", "Eni", '"'], [False] * 4)
    changed = set_quotes(sentence, ("«", "»", "’"))
    assert changed.words == ["«", "L’", "Eni", "»"]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [("▁perché", True), ("…", True), ("漢", False), ("да", False)],
)
def test_is_latin_tells_scripts_apart(piece, expected):
    assert is_latin(piece) is expected
