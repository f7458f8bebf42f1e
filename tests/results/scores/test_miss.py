import pytest

from extractor.results.scores.compared import Compared
from extractor.results.scores.miss import build_miss, find_sentence

TEXTS = {
    "it": "Un titolo\nPiove.  Ada\tè a Pisa. Nevica.\nFine",
    "en": "A headline\nIt rains.  Ada\tis in Pisa. It snows.\nEnd",
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_sentence_gives_the_sentence_on_one_line(make_extraction, lang):
    both = make_extraction("a", TEXTS[lang], lang=lang)
    start, end = both.article.text.index("Ada"), both.article.text.index("sa.") + 3
    compared = Compared(both, both, frozenset(), sentences=((0, start), (start, end)))
    expected = {"it": "Ada è a Pisa.", "en": "Ada is in Pisa."}[lang]
    assert find_sentence(compared, (start + 4, end)) == expected


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_sentence_gives_the_line_where_sentences_are_unknown(
    make_extraction, lang
):
    both = make_extraction("a", TEXTS[lang], lang=lang)
    compared = Compared(both, both, frozenset())
    at = both.article.text.index("Ada")
    expected = {
        "it": "Piove. Ada è a Pisa. Nevica.",
        "en": "It rains. Ada is in Pisa. It snows.",
    }[lang]
    assert find_sentence(compared, (at, at + 3)) == expected
    last = len(both.article.text) - 1
    assert find_sentence(compared, (last, last + 1)) == TEXTS[lang].split("\n")[2]


def test_build_miss_says_where(make_extraction):
    both = make_extraction("a", "Ada e Bo", lang="it")
    miss = build_miss(
        Compared(both, both, frozenset()),
        (6, 8),
        task="names",
        kind="missed",
        label="PER",
        cause="nothing found",
        gold="Bo",
    )
    assert (miss.article, miss.lang, miss.start, miss.end) == ("a", "it", 6, 8)
    assert (miss.gold, miss.found, miss.sentence) == ("Bo", "", "Ada e Bo")
