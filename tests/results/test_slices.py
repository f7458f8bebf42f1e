"""Slices of extractions: by entity, type, date, and what else graphs can be asked."""

import pytest

from extractor.errors import ExtractorError
from extractor.results.graph import build_graph
from extractor.schemas import Schema, load_schema


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        ({}, 1),
        ({"types": "MEETS"}, 1),
        ({"types": ["HEAD_OF", "MEETS"]}, 1),
        ({"types": "HEAD_OF"}, 0),
        ({"entity": "per:marco-sala"}, 1),
        ({"entity": "MARCO SALA"}, 1),
        ({"entity": ["nobody", "Anna Bruni"]}, 1),
        ({"entity": "loc:rome"}, 0),  # the place, no argument
        ({"since": "2023-12-06", "until": "2023-12-06"}, 1),
        ({"since": "2023", "until": "2023"}, 1),
        ({"since": "2023-12-07"}, 0),
        ({"until": "2023-12-05"}, 0),
        ({"negated": True}, 0),
        ({"modality": "planned"}, 0),
        ({"min_score": 0.5}, 1),
    ],
)
def test_select_keeps_what_is_asked_for(found, options, kept):
    chosen = found[0].select(**options)
    assert len(chosen.relations) == kept
    assert chosen.mentions == found[0].mentions


def test_a_relation_without_a_date_has_that_of_its_article(make_extraction):
    marked = "[Anna Bruni:PER] ha incontrato [Marco Sala:PER]."
    meets = ("MEETS", 0, 1, "ha incontrato")
    dated = make_extraction("a", marked, meets, published="2023-12-06")
    assert dated.select(since="2023-12").relations
    assert not dated.select(since="2024").relations
    assert not make_extraction("a", marked, meets).select(since="1900").relations


@pytest.mark.parametrize(
    "options",
    [
        {"since": "2023-12-06"},
        {"until": "2022"},
        {"types": "HEAD_OF"},
        {"negated": True},
    ],
)
def test_slices_and_graphs_mean_the_same(found, options):
    sliced = [one.select(**options) for one in found]
    edges = build_graph(sliced, isolated=False).edges
    assert set(edges) == set(build_graph(found, isolated=False, **options).edges)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"since": "soon"}, "since is 'soon'; give a date such as 2023"),
        ({"modality": "sure"}, "modality is 'sure'; allowed are fact"),
        ({"types": "FOO"}, r"types is 'FOO'; allowed are ACCUSES, .*Give the schema"),
        ({"types": ["MEETS", "meets"]}, "types is 'meets'; allowed are ACCUSES"),
        ({"types": []}, "types is empty; allowed are ACCUSES"),
    ],
)
def test_impossible_values_are_refused(found, options, message):
    with pytest.raises(ExtractorError, match=message):
        found[0].select(**options)


def test_select_takes_types_of_any_schema_that_is_given_or_found(make_extraction):
    hugs = make_extraction("1", "[Al:PER] hugs [Bo:PER].", ("HUGS", 0, 1, "hugs"))
    own = Schema(name="own", relations={"HUGS": load_schema("news").relations["MEETS"]})
    calm = make_extraction("2", "[Al:PER] sits.")

    assert len(hugs.select(types="HUGS").relations) == 1
    assert not calm.select(types="HUGS", schema=own).relations
    with pytest.raises(ExtractorError, match=r"types is 'HUGS'"):
        calm.select(types="HUGS")
