"""``precisions.tsv``: how often each rule of a language was right on gold."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import Field, model_validator

from extractor.lang.tables import Table, read_tsv

HERE = Path(__file__).parent


class PrecisionRow(Table):
    """One rule of one relation type: facts it found in gold articles, and right ones.

    Facts that the gold calls arguable, or of names it does not mark, are not counted.
    """

    rule: str
    type: str
    right: int = Field(ge=0)
    found: int = Field(ge=1)

    @model_validator(mode="after")
    def _right_were_found(self) -> PrecisionRow:
        if self.right > self.found:
            raise ValueError(f"{self.right} right of {self.found} found")
        return self


@cache
def load_precisions(lang: str) -> Mapping[str, PrecisionRow]:
    """Load the counts of a language, by rule.

    Raises
    ------
    TableError
        The table is missing or wrong.
    """
    rows = read_tsv(HERE / lang / "precisions.tsv", PrecisionRow)
    return {row.rule: row for row in rows}
