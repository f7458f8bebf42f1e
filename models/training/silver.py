"""Mask labels made by machine that the trained network denies with confidence."""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from training.examples import ExampleBuilder
from training.labels import read_labels
from training.network import Network
from training.read_ner import OUTSIDE, read_rows
from training.sentences import Sentence
from training.sources import MASKED_FOLDER, read_config
from training.train import build_batch, build_network

# What the reader of names does not know is masked.
DOUBTFUL = "B-DOUBTFUL"

SENTENCES = 64


def mask_file(
    source: Path, target: Path, judge: tuple[Network, ExampleBuilder], sure: float
) -> tuple[int, int]:
    """Write a copy in which denied labels are masked; count words and masked ones."""
    words = masked = 0
    with gzip.open(target, "wt", encoding="utf-8") as out:
        for some in _cut(list(read_rows(source))):
            for rows, labels in zip(some, find_labels(some, judge, sure), strict=True):
                for row, label in zip(rows, labels, strict=True):
                    denied = label is not None and label != _get_label(row[-1])
                    words += 1
                    masked += denied
                    out.write("\t".join([*row[:-1], DOUBTFUL if denied else row[-1]]))
                    out.write("\n")
                out.write("\n")
    return words, masked


def find_labels(
    rows: list[list[list[str]]], judge: tuple[Network, ExampleBuilder], sure: float
) -> list[list[str | None]]:
    """Give the label of each word if the network is as sure, else None."""
    network, builder = judge
    names = sorted(builder.ner, key=builder.ner.__getitem__)
    labels = [_get_label(name) for name in names]
    examples = [
        builder.build([Sentence([row[1] for row in words], [True] * len(words))], 1.0)
        for words in rows
    ]
    batch = build_batch(examples)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(batch["pieces"], batch["first"], batch["mask"]).ner.float()
    found = []
    for words, row in zip(rows, scores.softmax(-1), strict=True):
        found.append([_choose(word, labels, sure) for word in row[: len(words)]])
    return found


def _choose(chances: Any, labels: list[str], sure: float) -> str | None:
    sums: dict[str, float] = {}
    for label, chance in zip(labels, chances.tolist(), strict=True):
        sums[label] = sums.get(label, 0.0) + chance
    best = max(sums, key=sums.__getitem__)
    return best if sums[best] >= sure else None


def _get_label(tag: str) -> str:
    return tag.partition("-")[2] or OUTSIDE


def _cut(rows: list[list[list[str]]]) -> Iterator[list[list[list[str]]]]:
    rows.sort(key=len)  # alike in length, so that little is padded
    for at in range(0, len(rows), SENTENCES):
        yield rows[at : at + SENTENCES]


def main() -> None:
    """Mask the sources that the configuration names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path("config.toml"))
    parser.add_argument("--out", type=Path, default=Path("build"))
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    config = read_config(options.config)
    labels = read_labels(options.out / "labels.json")
    tokenizer = Tokenizer.from_file(str(options.out / "tokenizer.json"))
    network = build_network(labels, tokenizer, config)
    network.load_state_dict(torch.load(options.out / "final.pt", weights_only=True))
    network.eval()
    judge = (network, ExampleBuilder(tokenizer, labels, config))
    report = {}
    for entry in config["source"]:
        for name in entry["files"] if entry.get("silver") else ():
            target = options.out / MASKED_FOLDER / name
            target.parent.mkdir(parents=True, exist_ok=True)
            counts = mask_file(
                options.data / name, target, judge, config["further"]["sure"]
            )
            report[name] = dict(zip(("words", "masked"), counts, strict=True))
            print(name, report[name])
    (options.out / "silver.json").write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
