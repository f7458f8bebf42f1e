"""Take the configuration and the data folder, give the sentences of each source."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.gum_names import NameRules, read_gum
from training.read_ner import read_names
from training.read_treebanks import read_treebank
from training.sentences import Sentence

# Copies of silver data with doubtful labels masked stand here in the build folder.
MASKED_FOLDER = "masked"


@dataclass(slots=True)
class Source:
    """A training set: its settings and its documents (lists of sentences)."""

    name: str
    lang: str
    share: float
    ner: float
    documents: list[list[Sentence]]
    consecutive: bool

    @property
    def sentences(self) -> Iterator[Sentence]:
        """All sentences in order."""
        for document in self.documents:
            yield from document


def read_config(path: Path) -> dict[str, Any]:
    """Read the configuration."""
    with path.open("rb") as file:
        return tomllib.load(file)


def read_file(path: Path, kind: str, lang: str, config: dict[str, Any]) -> Any:
    """Read the sentences of one file of a kind named in the configuration."""
    if kind == "conllu":
        return read_treebank(path, lang)
    if kind == "gum":
        return read_gum(path, make_rules(config, lang))
    return read_names(path, kind)


def make_rules(config: dict[str, Any], lang: str) -> NameRules:
    """Make the rules for names in GUM out of the configuration."""
    return NameRules(
        titles=frozenset(config["titles"][lang]),
        inside=frozenset(config["inside_names"][lang]),
    )


def read_sources(
    config: dict[str, Any], data: Path, masked: Path | None = None
) -> list[Source]:
    """Read all training sets; labels are folded as the configuration says.

    Silver sets are read from the folder `masked`, where it is given.
    """
    sources = []
    for entry in config["source"]:
        documents: list[list[Sentence]] = []
        folder = masked if masked is not None and entry.get("silver") else data
        for name in entry["files"]:
            last = None
            for sentence in read_file(
                folder / name, entry["kind"], entry["lang"], config
            ):
                fold_labels(sentence, config["labels"]["deprel"])
                if last != sentence.document:
                    documents.append([])
                    last = sentence.document
                documents[-1].append(sentence)
        source = Source(
            name=entry["name"],
            lang=entry["lang"],
            share=entry["share"],
            ner=entry["ner"],
            documents=documents,
            consecutive=entry.get("consecutive", True),
        )
        if not entry.get("subtypes", True):
            _mask_bases(source, config)
        sources.append(source)
    return sources


def fold_labels(sentence: Sentence, folded: dict[str, str]) -> None:
    """Replace relations that become one."""
    if sentence.deprels is not None:
        sentence.deprels = [
            None if label is None else folded.get(label, label)
            for label in sentence.deprels
        ]


def _mask_bases(source: Source, config: dict[str, Any]) -> None:
    """Mask the labels that elsewhere have a subtype, for a set that has none."""
    bases = frozenset(config["labels"]["with_subtypes"])
    for sentence in source.sentences:
        if sentence.deprels is not None:
            sentence.deprels = [
                None if label in bases else label for label in sentence.deprels
            ]
