"""Command line in, runs and messages out; the only folder that prints or exits.

``commands.py`` has the commands, ``gold.py`` those about gold and scores,
``options.py`` what they share, ``screen.py`` what people see, ``guard.py`` what happens
on errors and signals. Exit codes: 0 finished (rejects are counted and shown), 1 failed,
or rejects with ``--strict``, 2 wrong usage, 130 and 143 stopped by a signal.
"""

from extractor.cli.commands import app, main
from extractor.cli.gold import convert, score

__all__ = ["app", "convert", "main", "score"]
