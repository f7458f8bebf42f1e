"""Where the embedded model lies: a folder with weights, vocabulary and labels."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from extractor.errors import ModelError

NAME = "news_it_en"
FILES = (
    "model.onnx",
    "label_scorer.npz",
    "tokenizer.json",
    "lexicon.tsv",
    "meta.json",
)
# The list of checksums, which cannot hold its own.
META = "meta.json"

# Of each line of lexicon.tsv.
LEXICON_COLUMNS = ("lang", "upos", "form", "lemma")

# Inside the installed package, then beside a checkout of the sources.
PACKAGE = Path(__file__).parents[2]
PLACES = (PACKAGE / "model" / NAME, PACKAGE.parent / "models" / NAME)


@cache  # it is loaded once, and looked for with every text
def find_model_dir(places: tuple[Path, ...] = PLACES) -> Path:
    """Find the folder of the embedded model, the first place that is complete.

    Raises
    ------
    ModelError
        No place has all files; the message names the places and what is missing.
    """
    for place in places:
        if not find_missing(place):
            return place
    looked = "; ".join(
        f"{place} (lacks {', '.join(find_missing(place))})" for place in places
    )
    raise ModelError(
        f"The embedded model {NAME!r} was not found. Looked in: {looked}. "
        "Install the package anew, or build the model: see models/README.md."
    )


def find_missing(model_dir: Path) -> tuple[str, ...]:
    """Find the names of files that the folder of a model lacks."""
    return tuple(name for name in FILES if not (model_dir / name).is_file())


def read_model_meta(model_dir: Path) -> dict[str, Any]:
    """Read name, version, languages and label sets of a model.

    Raises
    ------
    ModelError
        The file is absent or no JSON object.
    """
    path = model_dir / META
    try:
        meta = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"{path}: cannot be read as the description of a model ({error}). "
            "Install the package anew."
        ) from error
    if not isinstance(meta, dict):
        raise ModelError(f"{path}: must hold a JSON object. Install the package anew.")
    return meta


def read_lexicon(model_dir: Path, lang: str) -> dict[tuple[str, str], str]:
    """Read the lemmas of one language by part of speech and form in small letters.

    Raises
    ------
    ModelError
        A line has not four columns.
    """
    path = model_dir / "lexicon.tsv"
    found = {}
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        columns = line.split("\t")
        if len(columns) != len(LEXICON_COLUMNS):
            raise ModelError(
                f"{path}, line {number}: needs the columns "
                f"{', '.join(LEXICON_COLUMNS)}. Install the package anew."
            )
        if columns[0] == lang:
            found[columns[1], columns[2]] = columns[3]
    return found


def check_files(model_dir: Path) -> None:
    """Compare the files with the checksums written when they were exported.

    Raises
    ------
    ModelError
        A file is damaged or of another version, or has no checksum.
    """
    wanted = read_model_meta(model_dir).get("sha256")
    wanted = wanted if isinstance(wanted, dict) else {}
    for name in FILES:
        if name == META:
            continue
        path = model_dir / name
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != wanted.get(name):
            raise ModelError(
                f"{path}: the file is damaged or of another version (sha256 {found}, "
                f"expected {wanted.get(name)}). Install the package anew."
            )
