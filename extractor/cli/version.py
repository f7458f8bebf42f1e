"""What a report of a fault needs: versions of this package, its model, what it uses."""

# Imports that take time stand inside the functions, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from extractor.errors import ModelError

# Libraries that decide what is found.
USED = ("spacy", "onnxruntime", "tokenizers", "numpy", "pyarrow")


def list_versions() -> Iterator[str]:
    """List the versions, one a line, the package first."""
    own = _find_version("extractor")
    yield (
        f"extractor {own}" if own else "extractor, not installed: run from its sources"
    )
    yield f"model {_describe_model()}"
    for name in USED:
        yield f"{name} {_find_version(name) or 'is not installed'}"
    yield f"Python {platform.python_version()}, {platform.platform()}"


def _describe_model() -> str:
    """Name the embedded model; that it is missing is worth a report too."""
    from extractor.entities.analysis.model_files import find_model_dir, read_model_meta

    try:
        meta = read_model_meta(find_model_dir())
    except ModelError as error:
        return f"is missing: {error}"
    weights = str(meta.get("sha256", {}).get("model.onnx", ""))[:8]
    return f"{meta['name']} {meta['version']} ({weights})"


def _find_version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
