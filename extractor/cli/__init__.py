"""Command line in, runs and messages out; the only folder that prints or exits.

``commands.py`` has run and check; ``gold.py`` what is about gold, scores and tables,
``graph.py`` the graph, ``explore.py`` the page, ``gaps.py`` what rules miss,
``merge.py`` what joins entities, ``models.py`` what analyses, ``pipeline.py`` the same
for spaCy, ``columns.py`` what results mean, ``benchmark.py`` speed. ``application.py``
has what every command has, with ``settings_file.py`` (``extractor.toml``) and
``examples.py``; ``options.py`` what some share, ``screen.py`` what people see,
``guard.py`` what happens on errors and signals. Exit codes: 0 finished (rejects are
counted and shown), 1 failed, or rejects with ``--strict``, 2 wrong usage, 130 and 143
stopped by a signal.
"""

from extractor.cli.benchmark import benchmark
from extractor.cli.columns import columns
from extractor.cli.commands import app, main
from extractor.cli.explore import explore
from extractor.cli.gaps import gaps
from extractor.cli.gold import convert, score
from extractor.cli.graph import graph
from extractor.cli.merge import merge
from extractor.cli.models import models
from extractor.cli.pipeline import pipeline

__all__ = [
    "app",
    "benchmark",
    "columns",
    "convert",
    "explore",
    "gaps",
    "graph",
    "main",
    "merge",
    "models",
    "pipeline",
    "score",
]
