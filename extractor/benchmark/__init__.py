"""How fast the extractor is on this machine, and how much memory it takes.

``archive.py`` makes articles out of sample articles, ``speed.py`` measures models and
the whole way side by side, ``layers.py`` each step of the way beside the analysis, and
what more rules cost, ``runs.py`` measures ``extractor run`` with one worker and
with more, ``memory.py`` what it takes over many articles, ``tables.py`` how long tables
and graph of many relations take; ``machine.py`` says what it all ran on. Figures of one
call can be compared with each other; of two calls only where the machine did nothing
else.
"""

from extractor.benchmark.archive import find_samples, make_archive, write_archive
from extractor.benchmark.layers import Layer, measure_layers
from extractor.benchmark.machine import describe_machine
from extractor.benchmark.memory import MemoryPoint, measure_memory
from extractor.benchmark.runs import RunSpeed, measure_runs
from extractor.benchmark.speed import Speed, count_words, measure_speeds
from extractor.benchmark.tables import TableSpeed, measure_tables

__all__ = [
    "Layer",
    "MemoryPoint",
    "RunSpeed",
    "Speed",
    "TableSpeed",
    "count_words",
    "describe_machine",
    "find_samples",
    "make_archive",
    "measure_layers",
    "measure_memory",
    "measure_runs",
    "measure_speeds",
    "measure_tables",
    "write_archive",
]
