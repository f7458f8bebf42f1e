"""Many articles: read, extract, keep what is done, write tables.

The way of an article: ``inputs`` reads it into the spool and asks whether it is to be
done, ``schedule.py`` puts it into a partition, ``kernel.py`` extracts it, ``store``
keeps the part, makes the tables of all parts that count, and ``finish.py`` puts them
into the output folder. ``run.py`` joins these by the options of ``settings.py``;
``plan.py`` only says what it would do.

``start.py`` starts what a run needs: a reader, and one of the ``engines`` whose
processes extract. ``configuration.py`` says what results depend on; ``tally.py``,
``progress.py`` and ``summary.py`` are what people are told.
"""

from extractor.batch.plan import plan_batch
from extractor.batch.progress import Notice, Progress
from extractor.batch.run import run_batch
from extractor.batch.settings import Settings
from extractor.batch.summary import Plan, Summary

__all__ = [
    "Notice",
    "Plan",
    "Progress",
    "Settings",
    "Summary",
    "plan_batch",
    "run_batch",
]
