"""``clearnlp.toml``: the labels of ClearNLP trees and those of UD that replace them."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.lang.tables import Table


class BecomeLabels(Table):
    """Labels of words whose place in the tree changes."""

    case: str
    marker: str
    copula: str
    oblique: str
    agent: str
    nominal: str
    adverbial: str
    adnominal: str
    adverb: str


class ClearNLPTable(Table):
    """What turns a ClearNLP tree into one of Universal Dependencies.

    ``signs`` are labels that only this scheme has; ``rename`` gives the new label of
    words that keep their head; other labels are the same in both.
    """

    signs: frozenset[str]
    prepositions: frozenset[str]
    preposition_pos: frozenset[str]
    agents: frozenset[str]
    prepositional_objects: frozenset[str]
    prepositional_clauses: frozenset[str]
    copula_lemmas: frozenset[str]
    predicates: frozenset[str]
    predicate_pos: frozenset[str]
    conjuncts: frozenset[str]
    coordinators: frozenset[str]
    clause_pos: frozenset[str]
    infinitive_markers: frozenset[str]
    infinitive_marker_pos: frozenset[str]
    become: BecomeLabels
    rename: Mapping[str, str]
