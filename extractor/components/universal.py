"""A Doc in, one with a tree of Universal Dependencies out; the one given stays."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from extractor.entities.analysis.clearnlp import (
    LANG,
    load_clearnlp_table,
    set_universal_tree,
)
from extractor.errors import ModelError


def read_universal(doc: Doc, component: str) -> Doc:
    """Give the Doc, or a copy with another tree if its own is ClearNLP's.

    The official English pipelines have such trees; users of a Doc may rely on them, so
    they are not replaced.

    Raises
    ------
    ModelError
        Nothing has found the sentences of the Doc.
    """
    if not doc.has_annotation("SENT_START"):
        raise ModelError(
            f"{component} needs sentences: put a parser before it in the pipeline "
            "(with a sentencizer only, far fewer relations are found)."
        )
    if doc.lang_ != LANG or not doc.has_annotation("DEP"):
        return doc
    foreign = _find_foreign()
    if not any(token.dep_ in foreign for token in doc):
        return doc
    return set_universal_tree(doc.copy())


@cache
def _find_foreign() -> frozenset[str]:
    """Find the labels that only ClearNLP trees have."""
    table = load_clearnlp_table()
    return table.prepositions | frozenset(table.rename)
