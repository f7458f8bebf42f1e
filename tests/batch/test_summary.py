from extractor.articles import Reject
from extractor.batch.summary import count_steps, count_tables
from extractor.results.tables import build_part, merge_tables


def test_count_tables_counts_labels_and_types_by_frequency(found):
    counts = count_tables(merge_tables([build_part(found)]))
    assert counts == {
        "articles": 3,
        "duplicates": 0,
        "entities": 4,
        "mentions": {"PER": 6, "LOC": 2, "DATE": 1, "ORG": 1},
        "relations": {"MEETS": 2, "HEAD_OF": 1},
    }
    assert list(counts["mentions"]) == ["PER", "LOC", "DATE", "ORG"]


def test_count_steps_counts_by_step():
    rejects = [Reject("a", step, "") for step in ("extract", "articles", "extract")]
    assert count_steps(tuple(rejects)) == {"articles": 1, "extract": 2}
