import importlib
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest

from extractor.batch.engines import processes as module
from extractor.batch.engines.processes import (
    THREADS,
    no_interrupts,
    one_thread,
    without,
)


def test_one_thread_changes_the_environment_for_a_while(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    with one_thread():
        assert {os.environ[name] for name in THREADS} == {"1", "false"}
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "MKL_NUM_THREADS" not in os.environ


def test_no_interrupts_holds_from_the_first_moment_of_a_process():
    asked = "import signal as s; print(s.SIGINT in s.pthread_sigmask(s.SIG_BLOCK, []))"
    command = [sys.executable, "-c", asked]
    with no_interrupts():
        inside = subprocess.run(command, capture_output=True, text=True, check=True)
    after = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (inside.stdout, after.stdout) == ("True\n", "False\n")


def test_no_interrupts_keeps_ctrl_c_for_the_parent():
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    started = []

    def start():
        with no_interrupts():
            signal.raise_signal(signal.SIGINT)
            started.append("a process")

    try:
        with pytest.raises(KeyboardInterrupt):
            start()
    finally:
        signal.signal(signal.SIGINT, before)
    assert started


def test_no_interrupts_does_nothing_where_there_are_no_masks(monkeypatch):
    monkeypatch.delattr(signal, "pthread_sigmask")
    with no_interrupts():
        pass


@pytest.mark.parametrize("folder", ["proc", "none"])
def test_live_with_parent_leaves_ctrl_c_to_the_parent(monkeypatch, tmp_path, folder):
    (tmp_path / "proc").mkdir()
    score = tmp_path / folder / "score"
    monkeypatch.setattr(module, "OOM_SCORE", score)
    before = {n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM)}
    try:
        module.live_with_parent()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
        if score.parent.exists():  # the first to go where memory ends
            assert score.read_text() == "1000"
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


# A process that starts another one, which is busy for longer than any test.
SCRIPT = """
import multiprocessing, sys, time
from pathlib import Path
from extractor.batch.engines.processes import live_with_parent

def work(path):
    live_with_parent()
    Path(path).touch()
    time.sleep(600)

if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=work, args=(sys.argv[1],), daemon=True)
    process.start()
    process.join()
"""


@pytest.mark.slow
def test_live_with_parent_ends_a_busy_process_when_its_parent_is_killed(tmp_path):
    script, busy = tmp_path / "script.py", tmp_path / "busy"
    script.write_text(SCRIPT)
    parent = subprocess.Popen([sys.executable, script, busy])
    try:
        end = time.monotonic() + 180
        while not busy.exists():
            assert time.monotonic() < end
            time.sleep(0.05)
        children = psutil.Process(parent.pid).children()
    finally:
        parent.kill()
        parent.wait()
    _, left = psutil.wait_procs(children, timeout=60)
    # What nobody has asked for yet is a zombie.
    alive = [one for one in left if one.status() != psutil.STATUS_ZOMBIE]
    for one in alive:
        one.kill()
    assert children
    assert not alive


def test_without_hides_a_library_for_a_while(tmp_path, monkeypatch):
    (tmp_path / "rarely_needed.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    with without("rarely_needed"), pytest.raises(ModuleNotFoundError):
        importlib.import_module("rarely_needed")
    assert importlib.import_module("rarely_needed")
    with without("rarely_needed"):  # too late: it is there
        assert importlib.import_module("rarely_needed")
    del sys.modules["rarely_needed"]
