import pytest

from extractor.errors import TableError
from extractor.lang import precision_rows
from extractor.lang.precision_rows import PrecisionRow, load_precisions
from extractor.schemas import load_schema


@pytest.mark.parametrize("lang", ["it", "en"])
def test_precisions_name_rules_of_the_schema_with_their_type(lang):
    types = {p.id: name for name, p in load_schema("news").find_patterns(lang)}

    counted = load_precisions(lang)

    assert counted
    assert {rule: row.type for rule, row in counted.items()} == {
        rule: types.get(rule) for rule in counted
    }


def test_precisions_refuse_more_right_than_found(tmp_path, monkeypatch):
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "precisions.tsv").write_text(
        "# source: a test\n# licence: MIT\n# checked: 2026-11-22\n"
        "rule\ttype\tright\tfound\nen-meets-1\tMEETS\t3\t2\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(precision_rows, "HERE", tmp_path)

    with pytest.raises(TableError, match=r"line 5: .*3 right of 2 found"):
        load_precisions.__wrapped__("en")


def test_precision_row_needs_a_finding():
    with pytest.raises(ValueError, match="found"):
        PrecisionRow(rule="en-meets-1", type="MEETS", right=0, found=0)
