import bz2
import gzip
import io
import lzma
import os

import pytest

from extractor.articles.files.sources import open_source, show_size, skip_mark
from extractor.articles.files.walk import Found
from extractor.articles.options import Limits, ReadingOptions
from extractor.errors import ArticleError

TEXT = "Il ministro è a Gyumri. The minister is in Gyumri.\n".encode() * 50
PACKERS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


@pytest.fixture
def read(tmp_path):
    def read_file(content, name="a.txt", **limits):
        path = tmp_path / name
        path.write_bytes(content)
        options = ReadingOptions(limits=Limits(**limits))
        with open_source(Found(path, name), options) as source:
            return source, source.read_head(), source.read_all()

    return read_file


def test_open_source_gives_head_and_all(read):
    source, head, data = read(TEXT)
    assert (head, data) == (TEXT[:4096], TEXT)
    assert (source.id, source.name, source.packed) == ("a.txt", "a.txt", False)


@pytest.mark.parametrize("ending", PACKERS)
def test_open_source_unpacks_by_content(read, ending):
    source, head, data = read(PACKERS[ending](TEXT), f"a.txt.{ending}")
    assert (head, data) == (TEXT[:4096], TEXT)
    assert (source.name, source.packed) == ("a.txt", True)
    assert read(PACKERS[ending](TEXT), "without")[2] == TEXT


@pytest.mark.parametrize("ending", PACKERS)
def test_open_source_reads_archives_of_several_pieces(read, ending):
    assert read(PACKERS[ending](TEXT) + PACKERS[ending](b"end"))[2] == TEXT + b"end"


@pytest.mark.parametrize("ending", PACKERS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.99])
def test_open_source_refuses_an_archive_that_is_cut_off(read, ending, share):
    packed = PACKERS[ending](os.urandom(100_000))
    with pytest.raises(ArticleError, match="The archive is damaged or cut off after"):
        read(packed[: int(len(packed) * share)])


@pytest.mark.parametrize("ending", PACKERS)
def test_open_source_refuses_a_damaged_archive(read, ending):
    packed = bytearray(PACKERS[ending](TEXT * 10))
    packed[len(packed) // 2] ^= 0xFF
    with pytest.raises(ArticleError, match="The archive is damaged or cut off"):
        read(bytes(packed))


@pytest.mark.parametrize("ending", PACKERS)
def test_open_source_stops_at_a_bomb(read, ending):
    packed = PACKERS[ending](bytes(3_000_000))
    with pytest.raises(ArticleError, match="unpacks to more than 50 times its size"):
        read(packed, ratio=50, ratio_from=1_000_000)


def test_open_source_does_not_give_xz_all_memory(read):
    greedy = lzma.compress(
        TEXT, filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 2**28}]
    )
    with pytest.raises(ArticleError, match="Memory usage limit"):
        read(greedy)


def test_read_all_refuses_more_than_the_limit(read):
    assert read(b"x" * 100, file_bytes=100)[2] == b"x" * 100
    with pytest.raises(
        ArticleError, match=r"larger than 100 bytes; split it.*--max-mb"
    ):
        read(b"x" * 101, file_bytes=100)


def test_open_source_does_not_wait_for_a_pipe(tmp_path):
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with (
        pytest.raises(ArticleError, match="no regular file"),
        open_source(Found(path, "pipe.txt"), ReadingOptions()),
    ):
        pass


def test_open_source_reads_the_standard_input(monkeypatch, tmp_path):
    packed = io.BytesIO(gzip.compress(TEXT))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(packed))
    found = Found(tmp_path.__class__("-"), "stdin", direct=True)
    with open_source(found, ReadingOptions()) as source:
        assert (source.id, source.read_all()) == ("stdin", TEXT)


@pytest.mark.parametrize(
    ("content", "given", "encoding", "rest"),
    [
        (b"a", None, None, b"a"),
        (b"\xef\xbb\xbfa", None, None, b"a"),
        (b"\xff\xfea\0", None, "utf-16", b"\xff\xfea\0"),
        (b"a", "cp1252", "cp1252", b"a"),
        (b"\xff\xfea\0", "cp1252", "utf-16", b"\xff\xfea\0"),
    ],
)
def test_skip_mark_obeys_the_mark_first(make_source, content, given, encoding, rest):
    source = make_source(content, options=ReadingOptions(encoding=given))
    assert skip_mark(source) == encoding
    assert source.stream.read() == rest


@pytest.mark.parametrize(
    ("size", "shown"), [(10, "10 bytes"), (1_000_000, "1 MB"), (2_500_000, "2.5 MB")]
)
def test_show_size_writes_megabytes(size, shown):
    assert show_size(size) == shown
