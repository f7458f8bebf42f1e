import importlib
import os
import signal
import sys

import pytest

from extractor.batch import processes as module
from extractor.batch.processes import THREADS, one_thread, without


def test_one_thread_changes_the_environment_for_a_while(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    with one_thread():
        assert {os.environ[name] for name in THREADS} == {"1", "false"}
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "MKL_NUM_THREADS" not in os.environ


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


def test_without_hides_a_library_for_a_while(tmp_path, monkeypatch):
    (tmp_path / "rarely_needed.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    with without("rarely_needed"), pytest.raises(ModuleNotFoundError):
        importlib.import_module("rarely_needed")
    assert importlib.import_module("rarely_needed")
    with without("rarely_needed"):  # too late: it is there
        assert importlib.import_module("rarely_needed")
    del sys.modules["rarely_needed"]
