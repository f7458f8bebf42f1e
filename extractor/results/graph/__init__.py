"""Extractions or the folder of a run in, a networkx graph out.

``evidence.py`` lays relations out as one table, ``selection.py`` keeps what is asked
for, ``aggregate.py`` joins what says the same, ``build.py`` makes the graph: nodes are
entities, edges what articles state of them.
"""

from extractor.results.graph.build import build_graph, build_slices
from extractor.results.graph.evidence import build_evidence
from extractor.results.graph.projections import PROJECTIONS
from extractor.results.graph.selection import Selection

__all__ = ["PROJECTIONS", "Selection", "build_evidence", "build_graph", "build_slices"]
