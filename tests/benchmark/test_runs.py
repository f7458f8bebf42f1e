import pytest

from extractor.benchmark.archive import make_archive, write_archive
from extractor.benchmark.runs import measure_runs

pytestmark = [pytest.mark.model, pytest.mark.slow]

PARAGRAPHS = {
    "it": ("Angela Merkel ha incontrato Vladimir Putin a Mosca il 3 maggio 2007.",),
    "en": ("Angela Merkel met Vladimir Putin in Moscow on 3 May 2007.",),
}


def test_measure_runs_counts_the_words_of_each_run(tmp_path):
    path = tmp_path / "archive.jsonl"
    write_archive(path, make_archive(PARAGRAPHS, 4))
    one, again = measure_runs(path, 1320, (0, 0))
    assert one.words == again.words == 1320
    assert one.ratio == 1.0
    assert one.seconds >= one.finishing_s + one.starting_s >= 0
    assert one.words_per_second > 0
