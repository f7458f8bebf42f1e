"""Options in, everything that results depend on out: versions and checksums.

Results of two configurations never stand in one table.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from extractor.entities.analysis.model_files import find_model_dir
from extractor.entities.found_models import find_embedded
from extractor.entities.names.own_entities import read_entities
from extractor.entities.pipeline import AUTO, check_model
from extractor.schemas import load_schema

PACKAGE = Path(__file__).parent.parent
TABLES = ("lang", "world")
ENDINGS = {".toml", ".tsv"}
# Words of a page that is made of results.
VIEWS = {"explorer.toml"}
# Named in the manifest, not compared: a new release must not stop a daily run.
LIBRARIES = (
    "spacy",
    "onnxruntime",
    "tokenizers",
    "numpy",
    "py3langid",
    "pyarrow",
    "datasketch",
)


def describe_configuration(
    schema: str, model: str, entities: str | None = None
) -> dict[str, Any]:
    """Describe package, model, schema and tables, each with version or checksum.

    ``entities`` is a user's table, or None.

    Raises
    ------
    ModelError
        The model is not installed.
    SchemaError
        The schema cannot be loaded.
    TableError
        The user's table of entities is missing or wrong.
    """
    loaded = load_schema(schema)
    return {
        "package": find_version("extractor"),
        "model": _describe_model(model),
        "schema": {"name": loaded.name, "hash": loaded.hash},
        "entities": _describe_entities(entities),
        "tables": {
            path.relative_to(PACKAGE).as_posix(): _sha256(path.read_bytes())
            for folder in TABLES
            for path in sorted((PACKAGE / folder).rglob("*"))
            if path.suffix in ENDINGS and path.name not in VIEWS
        },
    }


def find_differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
    """Name each key that differs, with both values: ``model.version: '1' -> '2'``."""
    flat_old, flat_new = _flatten(old), _flatten(new)
    return tuple(
        f"{key}: {_shown(flat_old.get(key))} -> {_shown(flat_new.get(key))}"
        for key in sorted(flat_old.keys() | flat_new.keys())
        if flat_old.get(key) != flat_new.get(key)
    )


def find_checksum(configuration: Mapping[str, Any]) -> str:
    """Find one checksum of all that results depend on."""
    content = json.dumps(configuration, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


def find_libraries() -> dict[str, str]:
    """Find the versions of the libraries that results pass through."""
    return {name: find_version(name) for name in LIBRARIES}


def find_version(name: str) -> str:
    """Find the version of an installed package."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _describe_model(model: str) -> dict[str, Any]:
    check_model(model)
    if Path(model).is_dir():
        return {"name": model, "version": "folder", "sha256": _digest(Path(model))}
    if model != AUTO:
        return {"name": model, "version": find_version(model)}
    found = find_embedded()
    # The description holds the checksums of the weights, so its own covers them.
    described = (find_model_dir() / "meta.json").read_bytes()
    return {
        "name": found.name,
        "version": found.version,
        "sha256": _sha256(described),
    }


def _describe_entities(entities: str | None) -> dict[str, str] | None:
    if entities is None:
        return None
    read_entities(entities)
    path = Path(entities)
    return {"name": path.name, "sha256": _sha256(path.read_bytes())}


def _flatten(values: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in values.items():
        if isinstance(value, Mapping):
            flat |= _flatten(value, f"{prefix}{key}.")
        else:
            flat[f"{prefix}{key}"] = value
    return flat


def _shown(value: Any) -> str:
    """Show a value; of a checksum the beginning is enough to see that it differs."""
    return "none" if value is None else repr(value)[:14].rstrip("'") + "'"


def _digest(folder: Path) -> str:
    """Find one checksum of all files: weights change where settings do not."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                part = hashlib.file_digest(file, "sha256").hexdigest()
            whole.update(f"{path.relative_to(folder).as_posix()}\0{part}\n".encode())
    return whole.hexdigest()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
