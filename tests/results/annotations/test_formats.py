from pathlib import Path

import pytest

from extractor.errors import OutputError
from extractor.results.annotations.formats import FORMATS, find_format


def test_find_format_knows_endings_and_names():
    for name, form in FORMATS.items():
        assert find_format(Path(f"out{form.ending.upper()}")) is form
        assert find_format(Path("out"), name) is form


@pytest.mark.parametrize(
    ("path", "name", "message"),
    [
        ("out.xls", None, r"out\.xls: its ending is not known; allowed are jsonl \("),
        ("out.json", "brat", r"the format 'brat' is not known; allowed are jsonl \("),
    ],
)
def test_find_format_refuses_others(path, name, message):
    with pytest.raises(OutputError, match=message):
        find_format(Path(path), name)
