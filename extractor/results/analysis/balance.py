"""The evidence of two actors in, cooperation and conflict over time out."""

from __future__ import annotations

import pandas as pd

from extractor.results.families import find_class
from extractor.results.graph.evidence import Found, build_evidence, read_found
from extractor.results.graph.selection import find_length
from extractor.schemas import Schema, load_schema

SIDES = ("cooperation", "conflict")


def measure_balance(
    found: Found,
    one: str,
    other: str | None = None,
    *,
    every: str = "month",
    metonyms: bool = True,
    schema: str | Schema = "news",
) -> pd.DataFrame:
    """Count cooperation and conflict of an actor, or of two with each other, over time.

    Parameters
    ----------
    found
        Extractions, tables, or the folder of a run.
    one, other
        Entity ids, such as "loc:by"; without ``other`` all others count.
    every
        "year", "month" or "day". The date of a relation counts, else the publication
        of its article; what has neither is left out.
    metonyms
        Let capitals that act for a state count as the state.

    Returns
    -------
    table
        Indexed by period: ``cooperation`` and ``conflict`` (statements, by the quad
        classes of PLOVER; denied ones are not counted) and ``balance``, their
        difference by their sum, from -1 (only conflict) to 1.
    """
    length = find_length(every)
    loaded = schema if isinstance(schema, Schema) else load_schema(schema)
    evidence, _ = build_evidence(read_found(found), metonyms=metonyms)
    columns = ["subject", "object", "type", "negated", "first_day", "published"]
    table = evidence.select(columns).to_pandas()
    ends = table[["subject", "object"]]
    chosen = ends.eq(one).any(axis=1)
    if other is not None:
        chosen &= ends.eq(other).any(axis=1)
    table = table[chosen & ~table["negated"]]
    sides = {type: find_class(type, loaded) for type in table["type"].unique()}
    days = table["first_day"].fillna(table["published"])
    counted = pd.crosstab(
        days.str[:length].rename("period"),
        table["type"].map(sides).rename(None),
    ).reindex(columns=list(SIDES), fill_value=0)
    counted = counted[counted.sum(axis=1) > 0]
    counted.columns.name = None
    total = counted.sum(axis=1)
    counted["balance"] = (counted["cooperation"] - counted["conflict"]) / total
    return counted
