"""Text in its place of a page."""

import pytest

from extractor.errors import OutputError
from extractor.results.page_parts import check_part, read_part, replace_part

PAGE = "before\n<!-- columns: begin all -->\nold\n<!-- columns: end all -->\nafter\n"


def test_only_what_stands_in_the_place_changes(tmp_path):
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    replace_part(path, "columns", "all", "new")
    assert path.read_text(encoding="utf-8") == PAGE.replace("old", "new")
    assert read_part(path.read_text(encoding="utf-8"), "columns", "all") == "new"


@pytest.mark.parametrize("page", ["", PAGE + PAGE, PAGE.replace("end all", "end")])
def test_a_page_without_one_place_is_refused(tmp_path, page):
    path = tmp_path / "page.md"
    path.write_text(page, encoding="utf-8")
    with pytest.raises(OutputError, match="write <!-- columns: begin all -->"):
        check_part(path, "columns", "all")


def test_a_page_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(OutputError, match="cannot be read"):
        check_part(tmp_path / "none.md", "columns", "all")
