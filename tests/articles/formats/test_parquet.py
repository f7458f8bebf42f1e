import io
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extractor.articles.formats.parquet import read_parquet
from extractor.articles.options import Keys, Limits, ReadingOptions
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError


def pack(columns):
    buffer = io.BytesIO()
    pq.write_table(pa.table(columns), buffer, row_group_size=10)
    return buffer.getvalue()


@pytest.fixture
def read(make_source):
    def read_table(content, *, packed=False, **options):
        data = content if isinstance(content, bytes) else pack(content)
        options = ReadingOptions(**options)
        source = make_source(data, name="t.parquet", options=options, packed=packed)
        return list(read_parquet(source))

    return read_table


def test_read_parquet_reads_rows_and_only_the_columns_it_needs(read):
    first, second = read(
        {
            "id": [1, None],
            "text": ["Uno.", "Two."],
            "published": [date(2023, 12, 6), None],
            "vector": [[0.1], [0.2]],
        }
    )
    assert (first.id, first.text, first.published) == ("1", "Uno.", "2023-12-06")
    assert (second.id, second.notes) == ("t.parquet:2", {})


def test_read_parquet_counts_rows_over_groups(read):
    found = read({"text": [f"Testo {n}." for n in range(200)]})
    assert [found[99].id, found[199].id] == ["t.parquet:100", "t.parquet:200"]


def test_read_parquet_maps_columns_inside_others(read):
    columns = {"body": ["Testo."], "meta": [{"uid": "a", "site": "s"}]}
    (article,) = read(columns, keys=Keys(text="body", id="meta.uid"))
    assert (article.id, article.text) == ("a", "Testo.")


def test_read_parquet_rejects_the_row_and_no_other(read):
    options = {"limits": Limits(row_bytes=100)}
    found = read({"text": ["Uno.", None, "x" * 101, "Due."]}, **options)
    assert [isinstance(item, Reject) for item in found] == [False, True, True, False]
    assert found[1].message == "'text' is empty."
    assert "longer than 100 bytes" in found[2].message


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        (b"PAR1 and then nothing PAR1", {}, "The Parquet table is damaged"),
        ({"body": ["x"]}, {}, "has no column 'text'; columns found: 'body'"),
        ({"text": ["x"], "b": [1]}, {"limits": Limits(columns=1)}, "has 2 columns"),
        ({"text": ["x"]}, {"packed": True}, "must be a plain file"),
    ],
)
def test_read_parquet_refuses_a_table_it_cannot_use(read, content, options, message):
    with pytest.raises(ArticleError, match=message):
        read(content, **options)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_read_parquet_refuses_a_table_that_is_cut_off(read, share):
    content = pack({"text": [f"Testo {n}." for n in range(200)]})
    with pytest.raises(ArticleError, match="damaged"):
        read(content[: int(len(content) * share)])
