"""The formats of annotations: what they are called, and which ending a file has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from extractor.errors import OutputError
from extractor.results.annotations.annotated import Annotated
from extractor.results.annotations.conllu import write_conllu
from extractor.results.annotations.docbin import write_docbin
from extractor.results.annotations.jsonl import write_jsonl
from extractor.results.annotations.labelstudio import write_labelstudio


class Format(NamedTuple):
    """The ending of its files, and what writes them."""

    ending: str
    write: Callable[[Iterable[Annotated], Path], None]


FORMATS: Mapping[str, Format] = {
    "jsonl": Format(".jsonl", write_jsonl),
    "docbin": Format(".spacy", write_docbin),
    "conllu": Format(".conllu", write_conllu),
    "labelstudio": Format(".json", write_labelstudio),
}


def find_format(path: Path, name: str | None = None) -> Format:
    """Find the format of that name, or the one whose ending a path has.

    Raises
    ------
    OutputError
        There is none.
    """
    if name is None:
        known = {form.ending: form for form in FORMATS.values()}
        found = known.get(path.suffix.lower())
    else:
        found = FORMATS.get(name)
    if found is None:
        listed = ", ".join(f"{key} ({form.ending})" for key, form in FORMATS.items())
        what = f"the format {name!r}" if name else f"{path}: its ending"
        raise OutputError(f"{what} is not known; allowed are {listed}.")
    return found
