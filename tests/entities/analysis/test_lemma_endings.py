import math

import pytest

from extractor.entities.analysis.lemma_endings import LEAST, LemmaEndings

LEXICON = {
    ("NOUN", "laghi"): "lago",
    ("NOUN", "draghi"): "drago",
    ("NOUN", "alberghi"): "albergo",
    ("NOUN", "boschi"): "bosco",
    ("NOUN", "torri"): "torre",
    ("VERB", "paghi"): "pagare",
    ("PRON", "mi"): "io",
}
ENDINGS = LemmaEndings(LEXICON)


@pytest.mark.parametrize(
    ("tag", "usual", "rare"),
    [("NOUN", "l2+o", "l1+o"), ("NOUN", "l2+o", "l1+e"), ("VERB", "l2+are", "l2+o")],
)
def test_find_share_follows_the_ending_and_the_part_of_speech(tag, usual, rare):
    assert ENDINGS.find_share(tag, "funghi", usual) > 0.5
    assert LEAST <= ENDINGS.find_share(tag, "funghi", rare) < 0.2


def test_find_share_falls_back_on_shorter_endings():
    # No word ends with "-sci": the share is that of all that end with "-i".
    assert ENDINGS.find_share("NOUN", "pesci", "l1+e") > LEAST
    assert ENDINGS.find_share("NOUN", "pesci", "l1+a") == LEAST


def test_find_share_leaves_capitals_to_others():
    shares = {ENDINGS.find_share("NOUN", "FUNGHI", f"{way}2+o") for way in "lkc"}
    assert len(shares) == 1


def test_find_share_knows_nothing_of_parts_of_speech_that_do_not_bend():
    assert ENDINGS.find_share("PRON", "ti", "l2+io") == LEAST


def test_score_is_the_logarithm_of_the_share():
    share = ENDINGS.find_share("NOUN", "funghi", "l2+o")
    assert ENDINGS.score("NOUN", "funghi", "l2+o") == pytest.approx(math.log(share))
