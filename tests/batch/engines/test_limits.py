import os

import psutil
import pytest

from extractor.batch.engines import limits as module
from extractor.batch.engines.limits import (
    Limits,
    count_workers,
    fill_limits,
    find_excess,
    measure_memory,
)
from extractor.batch.engines.processes import IDLE, LOADING


def test_count_workers_follows_cores_and_memory(monkeypatch):
    monkeypatch.setattr(module, "count_cores", lambda: 8)

    class Memory:
        available = 4 * module.GIB

    monkeypatch.setattr(psutil, "virtual_memory", lambda: Memory)
    assert count_workers() == 3
    Memory.available = 0
    assert count_workers() == 1
    Memory.available = 100 * module.GIB
    assert count_workers() == 8
    monkeypatch.undo()
    assert 1 <= count_workers() <= os.cpu_count()


def test_fill_limits_shares_the_machine(monkeypatch):
    class Memory:
        total = 20 * module.GIB

    monkeypatch.setattr(psutil, "virtual_memory", lambda: Memory)
    assert fill_limits(Limits(), 2) == Limits(120.0, 7.0, 3.5)
    assert fill_limits(Limits(5.0, 2.0, 0.5), 2) == Limits(5.0, 2.0, 0.5)
    assert fill_limits(Limits(), 100).memory_gib == module.WORKER_MEMORY


@pytest.mark.parametrize(
    ("index", "seconds", "memory", "cause"),
    [
        (3, 11.0, 0.5, "It took longer than 10 seconds."),
        (3, 9.0, 0.5, None),
        (IDLE, 11.0, 0.5, None),
        (LOADING, 11.0, 0.5, None),
        (LOADING, 601.0, 0.5, "It took longer than 600 seconds."),
        (3, 1.0, 2.5, "It needed more than 2.0 GiB of memory."),
    ],
)
def test_find_excess_names_the_limit(index, seconds, memory, cause):
    assert find_excess(index, seconds, memory, Limits(10.0, 2.0, 1.0)) == cause


def test_measure_memory_of_a_process_that_is_gone_is_none():
    assert measure_memory(os.getpid()) > 0.01
    assert measure_memory(2**22 - 1) == 0.0
