"""The table ``explorer``: what the explorer's page says to people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import StringConstraints

from extractor.lang.tables import Table

Text = Annotated[str, StringConstraints(min_length=1)]


class Plural(Table):
    """What is said of one and of several; ``{n}`` is the number."""

    one: Text
    other: Text


class ExplorerWords(Table):
    """``explorer.toml``: interface words by key; ``{name}`` is filled in by the page.

    ``seasons`` are the codes 21 to 41 that EDTF writes in place of a month.
    """

    words: Mapping[str, Text]
    counts: Mapping[str, Plural]
    labels: Mapping[str, Text]
    modalities: Mapping[str, Text]
    families: Mapping[str, Text]
    seasons: Mapping[str, Text]
