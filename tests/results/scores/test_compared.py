import pytest

from extractor.errors import ArticleError
from extractor.records import Mention
from extractor.results.scores.compared import (
    Compared,
    find_dates,
    find_marked,
    find_names,
    find_overlap,
)


def test_compared_refuses_two_texts(make_extraction):
    gold = make_extraction("a", "[Ada Levi:PER] è a [Roma:LOC].")
    found = make_extraction("a", "[Ada Levi:PER] era a [Roma:LOC].")
    message = r"Gold 'a' and found 'a' have different texts from character 9 on: 'è a "
    with pytest.raises(ArticleError, match=message):
        Compared(gold, found, frozenset())


def test_compared_shows_where_one_text_goes_on(make_extraction):
    gold, found = make_extraction("a", "Roma"), make_extraction("a", "Roma!")
    with pytest.raises(ArticleError, match="from character 4 on: '' and '!'"):
        Compared(gold, found, frozenset())


def test_find_names_and_dates_part_the_mentions(make_extraction):
    mentions = make_extraction("a", "[Ada:PER] met [Bo:PER] in [2023:DATE]").mentions
    demonym = Mention(0, 1, "A", "LOC", form="demonym")
    assert [m.text for m in find_names([*mentions, demonym])] == ["Ada", "Bo"]
    assert [m.text for m in find_dates([*mentions, demonym])] == ["2023"]


def span(start, end, label="LOC"):
    return Mention(start, end, "", label)


@pytest.mark.parametrize(
    ("other", "share"),
    [((0, 10), 1.0), ((5, 15), 1 / 3), ((2, 4), 0.2), ((10, 20), 0.0)],
)
def test_find_overlap_gives_the_share_in_common(other, share):
    assert find_overlap(span(0, 10), span(*other)) == pytest.approx(share)


def test_find_marked_gives_best_first_and_the_same_span_alone():
    gold = [span(0, 10, "DATE"), span(0, 4), span(0, 9), span(20, 30)]
    assert find_marked(span(0, 10), gold) == (2, 1)
    assert find_marked(span(0, 4), gold) == (1,)
    assert find_marked(span(40, 50), gold) == ()
