"""Evidence in, who says what of whom out, and where sources contradict each other."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import pyarrow as pa

from extractor.results.graph.build import find_symmetric
from extractor.results.graph.evidence import Found, build_evidence, read_found
from extractor.schemas import Schema, load_schema

STATEMENT = ("subject", "type", "object")
COLUMNS = (
    "source",
    *STATEMENT,
    "negated",
    "modality",
    "date",
    "published",
    "evidence",
)


def list_statements(found: Found, *, schema: str | Schema = "news") -> pd.DataFrame:
    """List what is attributed to somebody: a row for each source of each relation.

    Parameters
    ----------
    found
        Extractions, tables, or the folder of a run.

    Returns
    -------
    table
        ``source`` (entity id of who says it, None where it has none), ``subject``,
        ``type``, ``object``, ``negated``, ``modality``, ``date``, ``published`` and
        ``evidence``. A chain of sources gives a row for each.
    """
    table = _list_voices(read_found(found), schema)
    return table[table["is_attributed"]][list(COLUMNS)].reset_index(drop=True)


def find_contradictions(found: Found, *, schema: str | Schema = "news") -> pd.DataFrame:
    """Find what is asserted in one place and denied in another.

    Only what is asserted as a fact or reported counts, not plans and possibilities.

    Returns
    -------
    table
        ``subject``, ``type``, ``object``; ``asserted_by`` and ``denied_by`` (ids of
        sources, or articles that say it themselves, sorted); ``first_asserted`` and
        ``first_denied``, days of publication; ``asserted`` and ``denied``, evidence.
    """
    table = _list_voices(read_found(found), schema)
    sure = table[table["modality"].isin(["fact", "reported"])]
    sides = {
        "asserted": _summarise(sure[~sure["negated"]], "asserted"),
        "denied": _summarise(sure[sure["negated"]], "denied"),
    }
    joined = sides["asserted"].join(sides["denied"], how="inner").reset_index()
    columns = [*STATEMENT]
    columns += ["asserted_by", "denied_by", "first_asserted", "first_denied"]
    return joined[[*columns, "asserted", "denied"]].sort_values(
        list(STATEMENT), ignore_index=True
    )


def _list_voices(tables: Mapping[str, pa.Table], schema: str | Schema) -> pd.DataFrame:
    """Give a row for each source of each relation, or one if it has none."""
    loaded = schema if isinstance(schema, Schema) else load_schema(schema)
    evidence, _ = build_evidence(tables, symmetric=find_symmetric(loaded))
    table = evidence.to_pandas().rename(columns={"pointer": "evidence"})
    names = ["article", "relation", "attribution"]
    attributed = tables["relations"].select(names).to_pandas()
    table = table.merge(attributed, on=["article", "relation"])
    table["is_attributed"] = table["attribution"].str.len() > 0
    table = table.explode("attribution")
    mentions = tables["mentions"].select(["article", "mention", "entity"]).to_pandas()
    mentions = mentions.rename(columns={"mention": "attribution", "entity": "source"})
    table["attribution"] = table["attribution"].astype("Int64")
    mentions["attribution"] = mentions["attribution"].astype("Int64")
    table = pd.merge(table, mentions, on=["article", "attribution"], how="left")
    table["source"] = (
        table["source"].astype(object).where(table["source"].notna(), None)
    )
    return table.sort_values(["evidence", "source"], ignore_index=True)


def _summarise(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    voices = rows["source"].where(rows["source"].notna(), rows["article"])
    grouped = rows.assign(voice=voices).groupby(list(STATEMENT))
    return pd.DataFrame(
        {
            f"{name}_by": grouped["voice"].agg(_sort),
            f"first_{name}": grouped["published"].min(),
            name: grouped["evidence"].agg(_sort),
        }
    )


def _sort(values: pd.Series[str]) -> list[str]:
    return sorted(set(values))
