import pytest

from extractor.errors import OutputError, SchemaError
from extractor.results.explorer import write_explorer
from extractor.results.files import write_tables
from extractor.results.tables import build_part, merge_tables


@pytest.fixture
def folder(found, tmp_path):
    write_tables(tmp_path, merge_tables([build_part(found)]))
    return tmp_path


def test_write_explorer_writes_one_page(folder):
    path = folder / "page.html"
    done = write_explorer(folder, path)
    assert (done.entities, done.relations) == (3, 3)
    assert path.read_text("utf-8").startswith("<!doctype html>")
    assert not list(folder.glob(".*.part"))


def test_write_explorer_gives_the_same_bytes_twice(folder):
    pages = [folder / "one.html", folder / "two.htm"]
    for path in pages:
        write_explorer(folder, path)
    assert pages[0].read_bytes() == pages[1].read_bytes()


def test_write_explorer_refuses_other_endings(folder):
    with pytest.raises(OutputError, match=r"page\.pdf is no name of a page; end it in"):
        write_explorer(folder, folder / "page.pdf")


def test_write_explorer_says_that_the_folder_is_no_run(tmp_path):
    with pytest.raises(OutputError, match="give the OUT folder of a finished"):
        write_explorer(tmp_path, tmp_path / "page.html")
    assert not list(tmp_path.iterdir())


def test_write_explorer_says_that_a_schema_is_missing(folder):
    with pytest.raises(SchemaError, match=r"none\.toml"):
        write_explorer(folder, folder / "page.html", schema="none.toml")
