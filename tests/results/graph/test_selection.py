import pytest

from extractor.errors import ExtractorError
from extractor.results.graph import Selection, build_evidence
from extractor.results.graph.evidence import read_found
from extractor.results.graph.selection import make_set, select


@pytest.mark.parametrize(
    ("given", "expected"),
    [(None, None), ("MEETS", {"MEETS"}), (["a", "b", "a"], {"a", "b"}), ((), set())],
)
def test_make_set_takes_one_text_or_several(given, expected):
    assert make_set(given) == expected


@pytest.mark.parametrize("name", ["since", "until"])
def test_selection_needs_dates(name):
    with pytest.raises(ExtractorError, match=f"{name} is 'soon'; give a date"):
        Selection(**{name: "soon"})


def test_select_compares_the_date_of_a_relation_before_that_of_its_article(
    make_extraction,
):
    found = make_extraction(
        "1",
        "[Al:PER] met [Bo:PER].",
        ("MEETS", 0, 1, "met", {"date": "1999"}),
        published="2024-01-01",
    )
    evidence, _ = build_evidence(read_found([found]))
    assert len(select(evidence, Selection(since="1999-12", until="1999-12"))) == 1
    assert len(select(evidence, Selection(since="2024"))) == 0
