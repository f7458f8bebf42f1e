from collections import Counter

import pytest

from extractor.articles import Reject
from extractor.batch.store.merge import Merged
from extractor.batch.summary import KEPT, Rejections, count_merged, find_cause


@pytest.mark.parametrize(
    ("message", "cause"),
    [
        ("The file is empty.", "articles: The file is empty"),
        (
            "The id 'a.b' was used 12 times. Do x.",
            "articles: The id … was used … times",
        ),
        ('no JSON (line 3); write "x".', "articles: no JSON …; write …"),
        ("no JSON (column 2 (char 1)); write it", "articles: no JSON …; write it"),
        ("It needed more than 1.5 GiB.", "articles: It needed more than … GiB"),
        ("one\ntwo", "articles: one"),
    ],
)
def test_find_cause_leaves_out_what_is_specific(message, cause):
    assert find_cause(Reject("a", "articles", message)) == cause


def test_rejections_count_and_keep_the_first():
    rejections = Rejections()
    empty = rejections.to_checksum()
    for number in range(50):
        step = "articles" if number < 30 else "extract"
        rejections.add(Reject(f"{number}", step, f"It took {number} seconds."))
    assert [reject.id for reject in rejections.first] == [f"{n}" for n in range(KEPT)]
    assert rejections.steps == {"articles": 30, "extract": 20}
    assert list(rejections.to_causes().values()) == [30, 20]
    assert rejections.to_checksum() != empty


def test_count_merged_sorts_by_frequency():
    merged = Merged(
        rows={"articles": 3, "entities": 2},
        values={"mentions": Counter({"LOC": 1, "PER": 2, "DATE": 1})},
        duplicates=1,
        near_duplicates=0,
    )
    assert list(count_merged(merged, Rejections()).items()) == [
        ("articles", 3),
        ("duplicates", 1),
        ("near_duplicates", 0),
        ("entities", 2),
        ("joined", 0),
        ("mentions", {"PER": 2, "DATE": 1, "LOC": 1}),
        ("relations", {}),
        ("rejected", {}),
    ]
