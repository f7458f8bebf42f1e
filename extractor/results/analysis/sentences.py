"""Evidence as graphs and tables name it in, the sentences that state it out."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from extractor.errors import ExtractorError
from extractor.results.graph.evidence import Found, read_found

COLUMNS = {
    "subject_text": "subject",
    "type": "relation",
    "object_text": "object",
    "negated": "negated",
    "modality": "modality",
    "attribution_text": "said_by",
    "date": "date",
    "sentence_text": "sentence",
}


def list_sentences(found: Found, evidence: Iterable[str]) -> pd.DataFrame:
    """List the sentences behind an edge, a path or a statement, as they are printed.

    Parameters
    ----------
    found
        Extractions, tables, or the folder of a run.
    evidence
        Names of relations, "article#relation", as ``evidence`` of edges has them.

    Returns
    -------
    table
        Indexed by ``evidence``, in the order given: ``article``, ``published``,
        ``subject``, ``relation`` and ``object`` in the words of the article,
        ``negated``, ``modality``, ``said_by``, ``date`` and ``sentence``.

    Raises
    ------
    ExtractorError
        There is no such relation.
    """
    tables = read_found(found)
    relations = tables["relations"].to_pandas()
    numbers = relations["relation"].astype(str)
    relations.index = pd.Index(relations["article"] + "#" + numbers, name="evidence")
    wanted = list(dict.fromkeys(evidence))
    unknown = [name for name in wanted if name not in relations.index]
    if unknown:
        raise ExtractorError(
            f"There is no relation {unknown[0]!r}; evidence is written "
            "'article#relation', such as 'news/a.txt#3'."
        )
    shown: pd.DataFrame = relations.loc[wanted, ["article", *COLUMNS]].rename(
        columns=COLUMNS
    )
    articles = tables["articles"].select(["article", "published"]).to_pandas()
    days = shown["article"].map(articles.set_index("article")["published"])
    shown.insert(1, "published", days)
    shown["sentence"] = shown["sentence"].str.split().str.join(" ")
    return shown
