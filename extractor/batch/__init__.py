"""Many articles: read, extract, keep what is done, write tables.

The way of an article: ``reading.py`` reads it into the spool (``spool.py``),
``intake.py`` asks the ledger (``ledger.py``) whether it is to be done, ``schedule.py``
puts it into a partition, ``kernel.py`` extracts it and writes a part (``parts.py``),
``merge.py`` makes the tables of all parts (``sorted_tables.py``), ``finish.py`` puts
them into the output folder (``folder.py``). ``run.py`` joins these.

``engine.py`` says what an engine is; ``local.py`` is the one with worker processes
(``worker.py``), ``ray_engine.py`` the one with actors of Ray; ``limits.py`` says what
each worker may take. ``configuration.py`` says what results depend on,
``near_duplicates.py`` finds agency copies, ``durable.py`` writes what survives a crash,
``progress.py`` and ``summary.py`` are what people are told.
"""

from extractor.batch.progress import Notice, Progress
from extractor.batch.run import Settings, plan_batch, run_batch
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
