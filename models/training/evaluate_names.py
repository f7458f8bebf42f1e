"""Score names as users get them: the shipped model, then the extractor's own rules.

``evaluate.py`` scores the model alone. Texts are the same: consecutive sentences of an
evaluation set, one a line, tokens by spaCy; so many of them that titles, surnames and
what an article is about can count, and one alone, where only the sentence can.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.entities.analysis.model_files import find_model_dir, read_model_meta
from extractor.entities.mentions import find_mentions
from extractor.entities.pipeline import load_pipeline
from training.evaluate import (
    SENTENCES,
    Edges,
    GoldText,
    find_spans,
    read_texts,
    score_spans,
)
from training.sources import read_config

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Sentences of a text, each a figure of its own.
LENGTHS = (SENTENCES, 1)
# The length of texts that are articles.
ARTICLE = "article"
# Who finds the names, in the order of the report.
FINDERS = ("model", "rules")


def find_names(doc: Doc) -> set[Edges]:
    """Give the names of an analysed text that the extractor finds."""
    mentions, _ = find_mentions(doc, anchor=None)
    return {(m.start, m.end, m.label) for m in mentions if m.form == "name"}


def score_both(nlp: Any, texts: Iterable[GoldText]) -> dict[str, Any]:
    """Score the names that the model marks, and those that the rules make of them."""
    model, rules = [], []
    for text, wanted in texts:
        doc = nlp(text)
        model.append((find_spans(doc), wanted))
        rules.append((find_names(doc), wanted))
    return dict(zip(FINDERS, map(score_spans, (model, rules)), strict=True))


def evaluate_names(config: dict[str, Any], data: Path) -> dict[str, Any]:
    """Score all evaluation sets of names, by how many sentences make a text."""
    meta = read_model_meta(find_model_dir())
    report: dict[str, Any] = {
        "version": meta["version"],
        "sha256": meta["sha256"]["model.onnx"],
        "names": {},
    }
    for entry in config["evaluation"]["names"]:
        nlp = load_pipeline(entry["lang"])
        rows = report["names"][entry["name"]] = {}
        for length, sized in list_lengths(entry):
            rows[length] = score_both(nlp, read_texts(sized, config, data))
            figures = {name: rows[length][name]["all"]["f1"] for name in FINDERS}
            print(entry["name"], length, figures)
    return report


def list_lengths(entry: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give how long the texts of a set are, and its entry for texts of that length.

    A set of articles and one whose entry says a number have one length only.
    """
    if entry["kind"] == "gold":
        yield ARTICLE, entry
        return
    lengths = (entry["sentences"],) if "sentences" in entry else LENGTHS
    yield from ((str(length), entry | {"sentences": length}) for length in lengths)


def main() -> None:
    """Write the scores of names of the shipped model and of all rules as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path("config.toml"))
    parser.add_argument("--out", type=Path, default=Path("metrics/names.json"))
    options = parser.parse_args()
    report = evaluate_names(read_config(options.config), options.data)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
