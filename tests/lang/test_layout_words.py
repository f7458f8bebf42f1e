import pytest

from extractor.lang.layout_words import LayoutTable
from extractor.lang.tables import load_table


@pytest.mark.parametrize(
    ("lang", "filler", "heading", "citation"),
    [
        ("it", "pubblicato", "bibliografia", "cfr."),
        ("en", "published", "references", "cf."),
    ],
)
def test_layout_has_the_words_around_dates_and_notes(lang, filler, heading, citation):
    table = load_table(lang, "layout", LayoutTable)
    assert filler in table.published.fillers
    assert heading in table.apparatus.headings
    assert citation in table.apparatus.citations
    assert "km" in table.apparatus.units


@pytest.mark.parametrize("lang", ["it", "en"])
def test_layout_is_written_in_small_letters(lang):
    table = load_table(lang, "layout", LayoutTable)
    words = (
        table.published.fillers | table.apparatus.headings | table.apparatus.citations
    )
    assert all(word == word.lower().strip() for word in words)
