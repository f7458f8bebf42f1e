import pytest

from extractor.results.scores.compared import Compared
from extractor.results.scores.identity_scores import score_identity
from extractor.results.scores.tally import Measure, Tally

TEXT = "[Ada:PER] [Levi:PER] [A. L.:PER] [Bo:PER] [Cy:PER] [2023:DATE]"


def score(make_extraction, gold, found, found_text=TEXT, lang="it"):
    one = make_extraction("a", TEXT, entities=gold, lang=lang)
    other = make_extraction("a", found_text, entities=found, lang=lang)
    scores = dict(score_identity(Compared(one, other, frozenset({"identity"}))))
    return [
        scores[Measure("identity", name, "model + rules")]
        for name in ("B-cubed", "pairwise")
    ]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_identity_counts_b_cubed_and_pairs(make_extraction, lang):
    # Gold: {Ada, Levi, A. L.}, {Bo}, {Cy}; found: {Ada, Levi}, {A. L., Bo}, {Cy}.
    gold = {"Ada": "x", "Levi": "x", "A. L.": "x", "Bo": "y", "Cy": "z"}
    found = {"Ada": "1", "Levi": "1", "A. L.": "2", "Bo": "2", "Cy": "3"}
    b_cubed, pairwise = score(make_extraction, gold, found, lang=lang)
    assert b_cubed.precision == pytest.approx((1 + 1 + 0.5 + 0.5 + 1) / 5)
    assert b_cubed.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    assert pairwise == Tally.of(1, found=2, gold=3)


def test_score_identity_counts_mentions_that_both_have(make_extraction):
    names = dict.fromkeys(["Ada", "Levi", "A. L.", "Bo", "Cy"], "x")
    found_text = "[Ada:PER] [Levi:PER] A. L. Bo Cy [2023:DATE]"
    b_cubed, pairwise = score(make_extraction, names, names, found_text)
    assert b_cubed == Tally(2, 2, 2, 2)
    assert pairwise == Tally.of(1, found=1, gold=1)


def test_score_identity_is_silent_where_gold_has_none(make_extraction):
    both = make_extraction("a", TEXT)
    assert list(score_identity(Compared(both, both, frozenset({"names"})))) == []
