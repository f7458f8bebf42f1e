"""Many articles: read, extract, keep what is done, write tables.

``run.py`` is the loop, ``intake.py`` sorts what is read, ``parts.py`` keeps finished
articles, ``merge.py`` makes the tables of them, ``folder.py`` guards the output folder,
``configuration.py`` says what the results depend on, ``summary.py`` counts.
"""

from extractor.batch.run import Settings, plan_batch, run_batch
from extractor.batch.summary import Plan, Summary

__all__ = ["Plan", "Settings", "Summary", "plan_batch", "run_batch"]
