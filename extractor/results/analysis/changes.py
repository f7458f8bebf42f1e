"""Two periods in, what is new, gone, more or less of in the second out."""

from __future__ import annotations

import pandas as pd

from extractor.results.graph.aggregate import STATED, aggregate
from extractor.results.graph.build import find_symmetric
from extractor.results.graph.evidence import Found, build_evidence, read_found
from extractor.results.graph.selection import Selection, select
from extractor.schemas import Schema, load_schema

Period = tuple[str | None, str | None]


def compare_periods(
    found: Found,
    before: Period,
    after: Period,
    *,
    metonyms: bool = False,
    schema: str | Schema = "news",
) -> pd.DataFrame:
    """Compare what is stated in two periods.

    Parameters
    ----------
    found
        Extractions, tables, or the folder of a run.
    before, after
        First and last date of each period, both included; None leaves an end open.

    Returns
    -------
    table
        ``subject``, ``type``, ``object``, ``negated``, the number of statements
        ``before`` and ``after``, and ``change``: "new", "gone", "more", "less" or
        "same"; the largest difference first.
    """
    loaded = schema if isinstance(schema, Schema) else load_schema(schema)
    evidence, _ = build_evidence(
        read_found(found), symmetric=find_symmetric(loaded), metonyms=metonyms
    )
    keys = list(STATED)
    counts = [
        aggregate(select(evidence, Selection(since=since, until=until)))
        .select([*keys, "weight"])
        .to_pandas()
        .set_index(keys)["weight"]
        for since, until in (before, after)
    ]
    joined = pd.concat(counts, axis=1, keys=["before", "after"])
    table = joined.fillna(0).astype(int).reset_index()
    table["change"] = [
        _name(old, new)
        for old, new in zip(table["before"], table["after"], strict=True)
    ]
    size = (table["after"] - table["before"]).abs().rename("size")
    order: pd.DataFrame = pd.concat([table, size], axis=1).sort_values(
        ["size", *keys], ascending=[False, True, True, True, True]
    )
    columns = ["subject", "type", "object", "negated", "before", "after", "change"]
    return order[columns].reset_index(drop=True)


def _name(before: int, after: int) -> str:
    if before == after:
        return "same"
    if not before:
        return "new"
    if not after:
        return "gone"
    return "more" if after > before else "less"
