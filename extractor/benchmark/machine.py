"""What figures depend on: processor, cores, libraries."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

CPU_INFO = Path("/proc/cpuinfo")
LIBRARIES = ("extractor", "spacy", "onnxruntime", "numpy")


def describe_machine() -> dict[str, Any]:
    """Describe processor, cores, Python, libraries, and who multiplies matrices.

    ``spacy_matrices`` is the class that multiplies for spaCy's pipelines, ``blas`` the
    library NumPy uses; the embedded model multiplies in ONNX Runtime.
    """
    import numpy as np  # noqa: PLC0415  # heavy libraries load when they are measured
    from thinc.api import get_current_ops  # noqa: PLC0415

    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    return {
        "processor": find_processor(),
        "cores": len(os.sched_getaffinity(0)),
        "python": platform.python_version(),
        **{name: version(name) for name in LIBRARIES},
        "blas": f"{blas.get('name')} {blas.get('version')}",
        "spacy_matrices": type(get_current_ops()).__name__,
    }


def find_processor(path: Path = CPU_INFO) -> str:
    """Find the name of the processor."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2] for line in lines if line.startswith("model name"))
    return next(names, platform.machine()).strip()
