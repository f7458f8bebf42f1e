import pytest

from extractor.records import Extraction
from extractor.results.annotations.annotated import Annotated, build_row


@pytest.mark.parametrize("lang", ["it", "en"])
def test_build_row_is_the_output_with_what_gold_leaves_open(make_annotated, lang):
    item = make_annotated(lang)
    row = build_row(item)
    assert row["relations"][0].pop("optional") is True
    assert row["mentions"][0].pop("judged") is False
    assert row == item.extraction.to_dict()
    assert Extraction.from_dict(row) == item.extraction


def test_build_row_names_layers_if_it_is_told(make_annotated):
    extraction = make_annotated("it").extraction
    assert "layers" not in build_row(Annotated(extraction))
    named = Annotated(extraction, layers=frozenset({"names", "dates"}))
    assert build_row(named)["layers"] == ["dates", "names"]
