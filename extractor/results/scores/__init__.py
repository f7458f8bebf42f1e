"""How good results are: gold beside what was found, counted from both sides.

Files: ``compared`` (one article: gold and found), ``tally`` (what is counted),
``name_scores``, ``date_scores``, ``identity_scores`` (inside articles),
``across_scores`` (which entities of several articles are one), ``facts`` (relations
of an article, each fact once), ``relation_scores``, ``qualifier_scores``,
``rule_scores`` (how often each rule is right), ``intervals`` (bootstrap),
``score_table`` (all of it by language and label), ``misses`` (every miss and false hit
with its cause),
``score_report`` (Markdown for people), ``score_page`` (a few lines of it in a page such
as README.md).
"""

from extractor.results.scores.compared import Compared
from extractor.results.scores.miss import Miss
from extractor.results.scores.misses import check_misses_path, find_misses, write_misses
from extractor.results.scores.rule_scores import (
    RuleCount,
    count_rules,
    write_rules,
)
from extractor.results.scores.score_page import (
    build_summary,
    check_page,
    find_part,
    write_part,
)
from extractor.results.scores.score_report import build_report
from extractor.results.scores.score_table import ScoreRow, build_score_table

__all__ = [
    "Compared",
    "Miss",
    "RuleCount",
    "ScoreRow",
    "build_report",
    "build_score_table",
    "build_summary",
    "check_misses_path",
    "check_page",
    "count_rules",
    "find_misses",
    "find_part",
    "write_misses",
    "write_part",
    "write_rules",
]
