import pytest
import spacy
from spacy.tokens import Doc

from extractor.records import Mention
from extractor.relations.trees.genders import find_gender, find_pronoun_gender
from extractor.relations.trees.tree import build_tree


def read(read_words, lang, *words):
    """Build a tree of words whose last one is a person's name."""
    at = len(words) - 1
    pos = ["NOUN"] * at + ["PROPN"]
    return read_words(lang, list(words), pos, {at: ("PER", "name")})


@pytest.mark.parametrize(
    ("lang", "words", "gender"),
    [
        ("it", ["signora", "Bruni"], "f"),
        ("it", ["marito", "Bruni"], "m"),
        ("it", ["moglie", "Bruni"], "f"),
        ("it", ["presidente", "Bruni"], None),
        ("en", ["Mrs", "Bruni"], "f"),
        ("en", ["husband", "Bruni"], "m"),
        ("en", ["wife", "Bruni"], "f"),
        ("en", ["president", "Bruni"], None),
    ],
)
def test_find_gender_is_said_before_the_name(read_words, lang, words, gender):
    assert find_gender(read(read_words, lang, *words), 0) == gender


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("name", "gender"),
    [("Anna Bruni", "f"), ("Marco Bruni", "m"), ("Xo Bruni", None)],
)
def test_find_gender_is_shown_by_the_first_name(lang, name, gender):
    words = [*name.split(), "x"]
    doc = Doc(spacy.blank(lang).vocab, words=words, pos=["PROPN", "PROPN", "VERB"])
    mention = Mention(0, len(name), name, "PER", "name", "per:x")
    assert find_gender(build_tree(doc, (mention,)), 0) == gender


@pytest.mark.parametrize(
    ("lang", "word", "gender"),
    [
        ("it", "lo", "m"),
        ("it", "lei", "f"),
        ("it", "arrestandola", "f"),
        ("it", "suo", None),
        ("en", "her", "f"),
        ("en", "him", "m"),
        ("en", "its", None),
    ],
)
def test_find_pronoun_gender(read_words, lang, word, gender):
    tree = read(read_words, lang, "x", "Bruni")
    assert find_pronoun_gender(tree, word) == gender
