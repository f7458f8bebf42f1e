import pytest

from extractor.lang.precision_rows import load_precisions
from extractor.relations.precision import find_precision, shrink
from extractor.schemas import load_schema

PATTERNS = [
    pattern
    for relation in load_schema("news").relations.values()
    for pattern in relation.pattern
]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.id)
def test_find_precision_is_a_share(pattern):
    assert 0.0 < find_precision(pattern) < 1.0


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_precision_grows_with_the_authors_score(lang):
    counted = load_precisions(lang)
    pattern = next(p for p in PATTERNS if p.lang == lang and p.id in counted)
    found = [
        find_precision(pattern.model_copy(update={"score": score}))
        for score in (0.0, 0.3, 0.6, 0.9, 1.0)
    ]

    assert found == sorted(set(found))
    assert all(0.0 <= share <= 1.0 for share in found)


def test_find_precision_of_an_uncounted_rule_is_its_authors_score():
    own = PATTERNS[0].model_copy(update={"id": "en-acquired-1", "score": 0.7})

    assert find_precision(own) == 0.7


def test_shrink_grows_with_right_findings_and_lies_between():
    shares = [shrink(right, 5, towards=0.8, weight=5) for right in range(6)]

    assert shares == sorted(set(shares))
    assert all(min(r / 5, 0.8) <= s <= max(r / 5, 0.8) for r, s in enumerate(shares))
    assert shrink(0, 0, towards=0.8, weight=5) == 0.8
