"""Every kept input is replayed, and each target runs on new ones for some seconds."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RUN = HERE / "run.py"
# New inputs for each target, and seconds that they may take at most.
RUNS, SECONDS = 100, 2


@pytest.fixture(scope="module")
def load():
    """The function that loads the targets of a module."""
    sys.path.insert(0, str(HERE))
    import run

    yield run.load_targets
    sys.path.remove(str(HERE))


def find_seeds():
    return sorted(path for path in (HERE / "seeds").rglob("*") if path.is_file())


def name_target(seed):
    return "/".join(seed.relative_to(HERE / "seeds").parts[:2])


TARGETS = sorted(set(map(name_target, find_seeds())))


@pytest.mark.parametrize(
    "seed", find_seeds(), ids=lambda path: f"{name_target(path)}/{path.name}"
)
def test_kept_inputs_are_handled(seed, load):
    module, _, _ = name_target(seed).partition("/")
    load(f"fuzz_{module}")[name_target(seed)](seed.read_bytes())


def test_every_target_has_seeds(load):
    modules = [path.stem for path in HERE.glob("fuzz_*.py")]
    assert sorted(name for module in modules for name in load(module)) == TARGETS


@pytest.mark.slow
@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed")
@pytest.mark.parametrize("module", sorted({t.partition("/")[0] for t in TARGETS}))
def test_new_inputs_are_handled(module, tmp_path):
    names = [name for name in TARGETS if name.startswith(f"{module}/")]
    done = subprocess.run(
        [sys.executable, RUN, ",".join(names), f"-runs={RUNS * len(names)}",
         f"-max_total_time={SECONDS * len(names)}", "-seed=1"],
        capture_output=True, text=True, check=False, timeout=120,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3_000:]
