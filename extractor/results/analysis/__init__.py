"""Questions about a graph or its evidence in, pandas tables out.

Who matters, who belongs together (``centrality.py``, ``communities.py``); cooperation
and conflict of two actors over time (``balance.py``); how two are connected
(``paths.py``); what changed between two periods (``changes.py``); who says what of
whom, and who denies it (``voices.py``); the sentences behind all that
(``sentences.py``), and names in the place of ids (``naming.py``). All are thin
functions over networkx and pandas; ties are broken by id, so results do not depend on
the order of articles.
"""

from extractor.results.analysis.balance import measure_balance
from extractor.results.analysis.centrality import rank_entities
from extractor.results.analysis.changes import compare_periods
from extractor.results.analysis.communities import find_communities
from extractor.results.analysis.naming import name_entities
from extractor.results.analysis.paths import find_paths
from extractor.results.analysis.sentences import list_sentences
from extractor.results.analysis.voices import find_contradictions, list_statements

__all__ = [
    "compare_periods",
    "find_communities",
    "find_contradictions",
    "find_paths",
    "list_sentences",
    "list_statements",
    "measure_balance",
    "name_entities",
    "rank_entities",
]
