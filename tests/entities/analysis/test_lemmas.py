import numpy as np
import pytest

from extractor.entities.analysis.lemmas import LemmaFinder, collect_lemmas

SCRIPTS = ("l0+", "k0+", "l4+re", "l2+o")
LEXICON = {("VERB", "fu"): "essere", ("VERB", "dorme"): "dormire"}


def find(word, tag, *scores, own=(0, 1, 2, 3)):
    finder = LemmaFinder(SCRIPTS, own, LEXICON)
    rows = np.array([scores], dtype=np.float32)
    [lemma] = finder.find_lemmas([word], [tag], rows)
    return lemma


@pytest.mark.parametrize(
    ("word", "tag", "scores", "lemma"),
    [
        ("dormirono", "VERB", (0, 0, 9, 0), "dormire"),
        ("FU", "VERB", (9, 0, 0, 0), "essere"),  # the lexicon goes first
        ("Fu", "PROPN", (0, 9, 0, 0), "Fu"),
        ("dormirono", "VERB", (9, 0, 8, 0), "dormire"),  # nearly as good, and known
        ("dormirono", "VERB", (9, 0, 5, 0), "dormirono"),
        ("va", "VERB", (7, 0, 9, 8), "o"),  # too short for the best script
        ("e", "VERB", (1, 0, 9, 8), "e"),  # too short for all that are near
    ],
)
def test_find_lemmas_applies_the_best_script(word, tag, scores, lemma):
    assert find(word, tag, *scores) == lemma


def test_find_lemmas_leaves_out_scripts_of_other_languages():
    assert find("dormirono", "VERB", 1, 0, 9, 0, own=(0, 1)) == "dormirono"


def test_collect_lemmas_groups_by_part_of_speech():
    assert collect_lemmas(LEXICON) == {"VERB": {"essere", "dormire"}}


PLURALS = {("NOUN", f"{stem}ghi"): f"{stem}go" for stem in ("la", "dra", "alber")}
BENDING_SCRIPTS = ("l1+o", "l2+o", "l0+")


@pytest.mark.parametrize(
    ("word", "tag", "scores", "lemma"),
    [
        ("funghi", "NOUN", (9, 7, 0), "fungo"),  # nothing becomes "-gho"
        ("funghi", "NOUN", (9, 3, 0), "fungho"),  # too far behind to be compared
        ("funghi", "NOUN", (9, 8, 0), "fungo"),  # nor where both are near
        ("laghi", "VERB", (9, 7, 0), "lagho"),  # what nouns become says nothing
        ("Funghi", "PROPN", (9, 7, 0), "fungho"),
        ("3ghi", "NOUN", (9, 7, 0), "3gho"),
    ],
)
def test_find_lemmas_asks_how_words_with_this_ending_bend(word, tag, scores, lemma):
    finder = LemmaFinder(BENDING_SCRIPTS, (0, 1, 2), PLURALS)
    rows = np.array([scores], dtype=np.float32)
    assert list(finder.find_lemmas([word], [tag], rows)) == [lemma]
