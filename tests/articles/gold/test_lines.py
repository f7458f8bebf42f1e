import gzip

import pytest

from extractor.articles.gold.lines import read_blocks, read_lines
from extractor.errors import ArticleError

TEXT = "perché\r\nno\n\n\nyes\n"


@pytest.mark.parametrize("packed", [True, False])
def test_read_lines_reads_plain_and_gzip_alike(tmp_path, packed):
    path = tmp_path / ("gold.tsv.gz" if packed else "gold.tsv")
    path.write_bytes(gzip.compress(TEXT.encode()) if packed else TEXT.encode())
    assert list(read_lines(path)) == [
        (1, "perché"),
        (2, "no"),
        (3, ""),
        (4, ""),
        (5, "yes"),
    ]
    assert list(read_blocks(path)) == [(1, ("perché", "no")), (5, ("yes",))]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("gold.tsv", b"perch\xe9\n", "gold.tsv is not UTF-8"),
        ("gold.tsv.gz", b"no gzip at all", "gold.tsv.gz cannot be read: Not a gzipped"),
        ("gold.tsv.gz", gzip.compress(b"cut off" * 99)[:-9], "cannot be read"),
    ],
)
def test_read_lines_names_the_file_that_is_broken(tmp_path, name, data, message):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=message):
        list(read_lines(path))


def test_read_lines_names_the_file_that_is_missing(tmp_path):
    with pytest.raises(ArticleError, match=r"none\.tsv cannot be read: .*No such file"):
        list(read_lines(tmp_path / "none.tsv"))
