import random

import pytest
from training.other_names import NamePool, find_spans
from training.sentences import Sentence
from training.sources import Source


def build(words, ner, heads=None):
    return Sentence(words.split(), [True] * len(words.split()), ner=ner, heads=heads)


@pytest.fixture
def pool():
    made = NamePool()
    labels = ["B-PER", "I-PER", "O", "B-PER", "I-PER", "O", "B-LOC"]
    sentence = build("Ada Bra met Leo Po in Roma", labels)
    made.add(Source("made", "it", 1.0, 1.0, [[sentence]], True))
    return made


def test_swap_takes_a_name_of_the_same_label_and_length(pool):
    sentence = build("Mia Riva left Oslo", ["B-PER", "I-PER", "O", "B-LOC"])
    swapped = pool.swap(sentence, 1.0, random.Random(1))
    assert " ".join(swapped.words[:2]) in {"Ada Bra", "Leo Po"}
    assert swapped.words[2:] == ["left", "Roma"]
    assert swapped.ner == sentence.ner
    assert sentence.words[0] == "Mia"


def test_swap_leaves_sentences_with_a_tree_alone(pool):
    sentence = build("Mia Riva left", ["B-PER", "I-PER", "O"], heads=[3, 1, 0])
    assert pool.swap(sentence, 1.0, random.Random(1)) is sentence


def test_swap_with_no_chance_changes_nothing(pool):
    sentence = build("Mia Riva left", ["B-PER", "I-PER", "O"])
    assert pool.swap(sentence, 0.0, random.Random(1)).words == sentence.words


def test_find_spans_leaves_out_names_that_touch_masked_words():
    sentence = build("A B C D", ["B-PER", "I-PER", None, "B-LOC"])
    assert list(find_spans(sentence)) == [(3, 4, "LOC")]
    sentence = build("A B C", ["B-PER", "B-PER", "O"])
    assert list(find_spans(sentence)) == [(0, 1, "PER"), (1, 2, "PER")]
