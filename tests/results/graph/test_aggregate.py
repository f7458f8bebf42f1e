from extractor.results.graph import build_evidence
from extractor.results.graph.aggregate import aggregate
from extractor.results.graph.evidence import read_found


def test_aggregate_joins_rows_with_the_same_keys(found):
    evidence, _ = build_evidence(read_found(found))
    rows = aggregate(evidence, ("subject",)).to_pylist()
    assert [row["subject"] for row in rows] == ["per:anna-bruni"]
    assert rows[0]["weight"] == rows[0]["articles"] == 3
    assert sorted(rows[0]["evidence"]) == ["a.txt#0", "b.txt#0", "c.txt#0"]
    assert sorted(rows[0]["modality"]) == ["fact", "reported"]


def test_aggregate_keeps_what_enough_articles_state(found):
    evidence, _ = build_evidence(read_found(found))
    assert len(aggregate(evidence, ("subject",), min_articles=3)) == 1
    assert len(aggregate(evidence, ("subject",), min_articles=4)) == 0
