"""The command that says what the output means; the README says the same."""

import json
from pathlib import Path

import pytest

from extractor.results.column_descriptions import build_page
from extractor.results.json_schema import build_json_schema
from extractor.results.page_parts import read_part

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_columns_are_shown_in_three_forms(invoke):
    assert invoke("columns").stdout.strip() == build_page()
    assert json.loads(invoke("columns", "--json").stdout)[0]["column"] == "article"
    assert json.loads(invoke("columns", "--json-schema").stdout) == build_json_schema()


def test_columns_go_into_a_page(invoke, tmp_path):
    page = tmp_path / "page.md"
    page.write_text("<!-- columns: begin all -->\n<!-- columns: end all -->\n")
    assert "the columns are new" in invoke("columns", "--page", page).stderr
    assert read_part(page.read_text(encoding="utf-8"), "columns", "all") == build_page()


def test_a_page_without_a_place_is_refused(invoke, tmp_path):
    done = invoke("columns", "--page", tmp_path / "none.md")
    assert done.exit_code == 1
    assert "cannot be read" in done.stderr


@pytest.mark.skipif(
    "<!-- columns: begin all -->" not in README, reason="README.md shows no columns"
)
def test_readme_shows_the_columns_that_there_are():
    shown = read_part(README, "columns", "all")
    assert shown == build_page(), "extractor columns --page README.md"
