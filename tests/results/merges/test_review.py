import pytest

from extractor.errors import OutputError
from extractor.results.merges.review import (
    COLUMNS,
    MERGES,
    Merge,
    read_merges,
    update_merges,
    write_merges,
)

PAIR = Merge("undecided", "per:a", "per:b", 0.9, "A", "B", "surnames alike")
HEAD = "\t".join(COLUMNS)


def write(folder, *lines):
    path = folder / MERGES
    path.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    return path


def test_read_merges_reads_what_was_written(tmp_path):
    pairs = (PAIR, Merge("same", "per:c", "per:d", 0.95, "C", "D", "transcription"))
    write_merges(tmp_path / MERGES, pairs)
    assert read_merges(tmp_path / MERGES) == pairs


def test_read_merges_of_a_missing_file_has_none(tmp_path):
    assert read_merges(tmp_path / MERGES) == ()


def test_read_merges_takes_lines_that_a_person_added(tmp_path):
    assert read_merges(write(tmp_path, "same\tper:a\tper:b")) == (
        Merge("same", "per:a", "per:b"),
    )


def test_read_merges_takes_what_a_spreadsheet_makes_of_it(tmp_path):
    path = write(tmp_path, "Same\tper:a\tper:b\t0,95")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_merges(path) == (Merge("same", "per:a", "per:b", 0.95),)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["maybe\ta\tb"], "line 2: decision = 'maybe'; allowed are same, different"),
        (["same\ta\t"], "line 2: kept and other must both"),
        (["same\ta\ta"], "line 2: kept and other are both 'a'"),
        (["same\ta\tb\thigh"], "line 2: score = 'high' is no number"),
        (["same\ta\tb\t\t\t\t\t\tx"], "line 2: 9 cells, but the table has 7 columns"),
        (["same\ta\tb", "different\tb\ta"], "line 3: b and a are 'different' here"),
    ],
)
def test_read_merges_says_where_a_mistake_is(tmp_path, lines, message):
    with pytest.raises(OutputError, match=message):
        read_merges(write(tmp_path, *lines))


def test_read_merges_refuses_other_columns(tmp_path):
    path = tmp_path / MERGES
    path.write_text("decision,kept\n", encoding="utf-8")
    with pytest.raises(OutputError, match="the columns are decision,kept, but must be"):
        read_merges(path)


def test_read_merges_refuses_another_encoding(tmp_path):
    path = tmp_path / MERGES
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(OutputError, match="cannot be read as UTF-8 text"):
        read_merges(path)


@pytest.mark.parametrize("decision", ["same", "different", "undecided"])
def test_update_merges_keeps_what_the_file_says(decision):
    old = Merge(decision, "per:b", "per:a")
    [merge] = update_merges([old], [PAIR])
    assert (merge.decision, merge.kept, merge.other) == (decision, "per:b", "per:a")
    assert (merge.kept_name, merge.other_name, merge.score) == ("B", "A", 0.9)


def test_update_merges_keeps_decided_pairs_that_are_no_longer_found():
    decided = Merge("different", "per:x", "per:y")
    waiting = Merge("undecided", "per:v", "per:w")
    assert update_merges([decided, waiting], [PAIR]) == (PAIR, decided)
