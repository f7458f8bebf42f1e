"""Many articles: read, extract, keep what is done, write tables.

The way of an article: ``reading.py`` reads it into the spool (``spool.py``),
``intake.py`` asks the ledger (``ledger.py``, ``ledger_base.py``) whether it is to be
done, ``schedule.py`` puts it into a partition, ``kernel.py`` extracts it and writes a
part (``parts.py``, ``parquet.py``), ``merge.py`` makes the tables of all parts that
count (``live.py``, ``originals.py``, ``sorted_tables.py``), ``finish.py`` puts them
into the output folder (``folder.py``). ``run.py`` joins these by the options of
``settings.py``; ``plan.py`` only says what it would do.

``start.py`` starts what a run needs: ``reader_process.py`` reads, an engine
(``engine.py``) extracts. ``supervisor.py`` watches the workers of an engine and
replaces them: ``local.py`` has processes (``worker.py``), ``ray_engine.py`` actors of
Ray (``ray_actor.py``, ``ray_start.py``). ``processes.py`` is what all processes have in
common, ``limits.py`` what each may take. ``configuration.py`` says what results depend
on, ``near_duplicates.py`` finds agency copies, ``durable.py`` writes what survives a
crash, ``tally.py``, ``progress.py`` and ``summary.py`` are what people are told.
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
