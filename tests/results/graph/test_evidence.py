from dataclasses import replace

from extractor.results.graph import build_evidence
from extractor.results.graph.evidence import ADDED, KEPT, read_found


def test_build_evidence_gives_days_and_places_of_each_statement(found):
    evidence, left_out = build_evidence(read_found(found))
    assert evidence.column_names == [*KEPT, *ADDED]
    [row] = [row for row in evidence.to_pylist() if row["article"] == "b.txt"]
    assert (row["first_day"], row["last_day"]) == ("2023-12-06", "2023-12-06")
    assert (row["published"], row["pointer"]) == ("2023-12-06", "b.txt#0")
    assert left_out == {"relations_without_entity": 0, "relations_within_entity": 0}


def test_build_evidence_of_a_month_spans_its_days(make_extraction):
    found = make_extraction(
        "1", "[Al:PER] met [Bo:PER].", ("MEETS", 0, 1, "met", {"date": "2024-02"})
    )
    [row] = build_evidence(read_found([found]))[0].to_pylist()
    assert (row["first_day"], row["last_day"]) == ("2024-02-01", "2024-02-29")


def test_build_evidence_counts_what_has_no_entity(found):
    lost = replace(found[0].mentions[2], entity=None)
    mentions = (*found[0].mentions[:2], lost, *found[0].mentions[3:])
    tables = read_found([replace(found[0], mentions=mentions)])
    evidence, left_out = build_evidence(tables)
    assert len(evidence) == 0
    assert left_out["relations_without_entity"] == 1


def test_read_found_takes_tables_as_they_are(found):
    tables = read_found(found)
    assert read_found(tables) == tables
