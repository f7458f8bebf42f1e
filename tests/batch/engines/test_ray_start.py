import os
import signal
import sys
from types import SimpleNamespace

import pytest

from extractor.batch.engines import ray_start as module
from extractor.batch.engines.ray_start import QUIET, start_ray
from extractor.errors import ExtractorError


@pytest.fixture
def ray(monkeypatch):
    """A Ray that only remembers how it was started, and takes the signals."""

    def init(**options):
        ray.options = options
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        if options["address"] == "nowhere:1":
            raise ConnectionError("Nobody answers.\nMore about it")
        if options["address"] == "closed:1":
            said = "Failed.\nray.exceptions.AuthenticationError: RPC error: no token"
            raise ConnectionError("No way in.") from RuntimeError(said)

    def shutdown():
        ray.ended += 1

    ray = SimpleNamespace(
        is_initialized=lambda: ray.running, init=init, shutdown=shutdown
    )
    ray.running = False
    ray.ended = 0
    for name in QUIET:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    monkeypatch.setitem(sys.modules, "ray", ray)
    before = signal.getsignal(signal.SIGTERM)
    yield ray
    signal.signal(signal.SIGTERM, before)


def test_start_ray_starts_one_of_its_own(ray):
    before = signal.getsignal(signal.SIGTERM)
    assert start_ray(3, None) == (ray, True)
    assert (ray.options["address"], ray.options["num_cpus"]) == ("local", 3)
    assert ray.options["include_dashboard"] is False
    assert os.environ["RAY_USAGE_STATS_ENABLED"] == "0"
    assert signal.getsignal(signal.SIGTERM) is before


def test_start_ray_takes_as_many_processes_as_the_machine_feeds(ray, monkeypatch):
    monkeypatch.setattr(module, "count_workers", lambda: 5)
    start_ray(None, None)
    assert ray.options["num_cpus"] == 5


def test_start_ray_joins_a_cluster_and_one_that_is_started(ray):
    assert start_ray(None, "host:6379") == (ray, True)
    assert ray.options["address"] == "host:6379"
    assert "num_cpus" not in ray.options
    ray.running = True
    assert start_ray(2, None) == (ray, False)


def test_start_ray_says_what_to_do_where_nobody_answers(ray):
    with pytest.raises(ExtractorError, match=r"\(Nobody answers\).*ray start --head"):
        start_ray(None, "nowhere:1")


def test_start_ray_says_that_a_cluster_asks_for_a_token(ray):
    with pytest.raises(ExtractorError, match=r"\(No way in\).*RAY_AUTH_MODE=token"):
        start_ray(None, "closed:1")


def test_start_ray_leaves_nothing_of_what_could_not_be_started(ray):
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(ExtractorError):
        start_ray(None, "nowhere:1")
    assert ray.ended == 1
    assert signal.getsignal(signal.SIGTERM) is before


def test_start_ray_names_the_extra_that_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ExtractorError, match=r'pip install "extractor\[ray\]"'):
        start_ray(1, None)
