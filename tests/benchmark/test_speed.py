import pytest

from extractor.benchmark.archive import make_archive
from extractor.benchmark.speed import count_words, measure_speeds
from extractor.records import Article

pytestmark = [pytest.mark.model, pytest.mark.slow]

PARAGRAPHS = {
    "it": ("Angela Merkel ha incontrato Vladimir Putin a Mosca il 3 maggio 2007.",),
    "en": ("Angela Merkel met Vladimir Putin in Moscow on 3 May 2007.",),
}


def test_measure_speeds_compares_with_the_embedded_model():
    speeds = measure_speeds(make_archive(PARAGRAPHS, 2), passes=1)
    assert [(speed.lang, speed.what) for speed in speeds] == [
        ("it", "analysis"),
        ("it", "whole way"),
        ("en", "analysis"),
        ("en", "whole way"),
    ]
    assert all(speed.words_per_second > 0 for speed in speeds)
    assert [speed.ratio for speed in speeds if speed.what == "analysis"] == [1.0, 1.0]


def test_count_words_counts_marks_as_spacy_does():
    article = Article("a", "Angela Merkel, a Mosca.\n", "it")
    assert count_words([article, article], "it") == 12
