import pytest

from extractor.errors import TableError
from extractor.lang.tables import read_tsv
from extractor.world.rows import MembershipRow, PlaceRow

HEADER = "# source: ours\n# licence: MIT\n# checked: 2026-11-22\n"


def write(tmp_path, *lines):
    path = tmp_path / "table.tsv"
    path.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_rows_split_lists_and_leave_empty_cells_to_the_defaults(tmp_path):
    path = write(
        tmp_path,
        "id\tkind\tname_it\tname_en\taliases_it\tstate\thomographs",
        "loc:nice\tcity\tNizza\tNice\tNizza Marittima|Niza\t\tNice",
    )
    (row,) = read_tsv(path, PlaceRow)
    assert row.aliases_it == ("Nizza Marittima", "Niza")
    assert row.homographs == ("Nice",)
    assert row.aliases_en == ()
    assert row.state is None


def test_rows_refuse_a_kind_that_is_not_known(tmp_path):
    path = write(tmp_path, "id\tkind\tname_it\tname_en", "loc:nice\ttown\tNizza\tNice")
    with pytest.raises(TableError, match=r"line 5: kind = 'town': .*'city'"):
        read_tsv(path, PlaceRow)


@pytest.mark.parametrize(
    "date", ["1949-4", "49", "1949-13", "1949-04-32", "about 1949"]
)
def test_rows_refuse_what_is_no_date(tmp_path, date):
    path = write(tmp_path, "organisation\tstate\tsince", f"org:nato\tloc:it\t{date}")
    with pytest.raises(TableError, match=r"line 5: since = "):
        read_tsv(path, MembershipRow)
