"""How good results are: gold beside what was found, counted from both sides.

Files: ``compared`` (one article: gold and found), ``tally`` (what is counted),
``name_scores``, ``date_scores``, ``identity_scores``, ``facts`` (relations of an
article, each fact once), ``relation_scores``, ``qualifier_scores``, ``intervals``
(bootstrap), ``score_table`` (all of it by language and label), ``misses`` (every miss
and false hit with its cause), ``score_report`` (Markdown).
"""

from extractor.results.scores.compared import Compared
from extractor.results.scores.miss import Miss
from extractor.results.scores.misses import check_misses_path, find_misses, write_misses
from extractor.results.scores.score_report import build_report
from extractor.results.scores.score_table import ScoreRow, build_score_table

__all__ = [
    "Compared",
    "Miss",
    "ScoreRow",
    "build_report",
    "build_score_table",
    "check_misses_path",
    "find_misses",
    "write_misses",
]
