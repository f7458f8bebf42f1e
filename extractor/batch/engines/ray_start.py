"""Ray, started on this machine or joined: told to report nothing to anybody."""

from __future__ import annotations

import logging
import os
import signal
import threading
from contextlib import suppress
from typing import Any

from extractor.batch.engines.limits import count_workers
from extractor.errors import ExtractorError

INSTALL = 'pip install "extractor[ray]"'
ADVICE = "Start a cluster with 'ray start --head' and give its address"
# What Ray raises, or writes of, where a token is missing. A cluster (of Ray 2.60) asks
# for one if ~/.ray/auth_token is there; who joins it by address does not send it so.
REFUSED = "AuthenticationError"
TOKEN_ADVICE = (
    "The cluster asks for a token: put that of its head node (ray get-auth-token) into "
    "~/.ray/auth_token and set RAY_AUTH_MODE=token"
)
# Read by Ray when it is imported or started.
QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
    "RAY_DISABLE_IMPORT_WARNING": "1",
}


def start_ray(slots: int | None, address: str | None) -> tuple[Any, bool]:
    """Give Ray, started or joined, and whether it was this function that did so.

    Raises
    ------
    ExtractorError
        Ray is not installed, or there is no cluster at the address.
    """
    ray = _load_ray()
    if ray.is_initialized():
        return ray, False
    handler = signal.getsignal(signal.SIGTERM)
    try:
        _begin(ray, slots, address)
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, handler)  # Ray has put its own there
    return ray, True


def _load_ray() -> Any:
    """Import Ray, told to be quiet before."""
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    try:
        import ray  # noqa: PLC0415  # an extra, and it takes seconds
    except ImportError as error:
        raise ExtractorError(f"'--engine ray' needs Ray: {INSTALL}.") from error
    return ray


def _begin(ray: Any, slots: int | None, address: str | None) -> None:
    """Start Ray on this machine, or join the cluster at an address."""
    options: dict[str, Any] = {"address": address}
    if address is None:  # started here, whatever RAY_ADDRESS says
        options = {
            "address": "local",
            "num_cpus": slots or count_workers(),
            "num_gpus": 0,
            "include_dashboard": False,
        }
    try:
        ray.init(**options, log_to_driver=False, logging_level=logging.CRITICAL)
    except Exception as error:  # Ray raises no class of its own, and bare ones too
        with suppress(Exception):
            ray.shutdown()  # ends the processes that it has begun to start
        advice = TOKEN_ADVICE if _wants_token(error) else ADVICE
        raise ExtractorError(
            f"Ray cannot be started or reached ({_first_line(error)}). {advice}, or "
            "leave --ray-address out to use this machine alone."
        ) from error


def _wants_token(error: BaseException | None) -> bool:
    """Say whether a cluster asked for a token; Ray tells only in what was before."""
    while error is not None:
        if REFUSED in f"{type(error).__name__}: {error}":
            return True
        error = error.__cause__ or error.__context__
    return False


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".")
