from dataclasses import replace

from extractor.results.analysis import find_contradictions, list_statements


def test_list_statements_gives_a_row_for_each_source(found):
    table = list_statements(found)
    assert table.to_dict("records")[0] | {"published": None, "date": None} == {
        "source": "per:marco-sala",
        "subject": "per:anna-bruni",
        "type": "HEAD_OF",
        "object": "org:lega-dei-porti",
        "negated": False,
        "modality": "reported",
        "date": None,
        "published": None,
        "evidence": "a.txt#0",
    }
    assert len(table) == 1


def test_find_contradictions_names_both_sides(found):
    table = find_contradictions(found)
    assert table["first_denied"].isna().all()
    assert table.drop(columns="first_denied").to_dict("records") == [
        {
            "subject": "per:anna-bruni",
            "type": "MEETS",
            "object": "per:marco-sala",
            "asserted_by": ["b.txt"],
            "denied_by": ["c.txt"],
            "first_asserted": "2023-12-06",
            "asserted": ["b.txt#0"],
            "denied": ["c.txt#0"],
        }
    ]


def test_find_contradictions_leaves_plans_aside(found):
    planned = replace(found[0].relations[0], modality="planned")
    assert find_contradictions(
        [replace(found[0], relations=(planned,)), *found[1:]]
    ).empty
