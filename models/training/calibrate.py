"""Take a model folder, write into it how sure a name of a given probability is.

The probability of a name's least sure word is no share of right names: a name is right
only if its edges and its label are. A logistic function of two numbers for each
language turns one into the other (Platt 1999, "Probabilistic outputs for support vector
machines").
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from extractor.entities.analysis.name_tags import LEAST
from extractor.entities.analysis.writing import NAME_SCORES
from training.evaluate import GoldText, Pipeline, read_texts
from training.sources import read_config

# Steps of Newton's method: two numbers are found in fewer.
STEPS = 50

# Bins of the calibration error.
BINS = 10

Array = npt.NDArray[np.float64]


def read_outcomes(nlp: Pipeline, texts: Iterable[GoldText]) -> tuple[Array, Array]:
    """Give the score of each name found, and 1 where it is right, else 0."""
    scores: list[float] = []
    right: list[float] = []
    for text, wanted in texts:
        doc = nlp(text)
        labels = {(ent.start_char, ent.end_char): ent.label_ for ent in doc.ents}
        for start, end, score in doc.user_data[NAME_SCORES]:
            scores.append(score)
            right.append(float((start, end, labels[start, end]) in wanted))
    return np.array(scores), np.array(right)


def fit(scores: Array, right: Array) -> tuple[float, float]:
    """Fit slope and intercept on the logit of the scores by maximum likelihood."""
    logits = find_logits(scores)
    columns = np.stack([logits, np.ones_like(logits)], axis=1)
    found = np.array([1.0, 0.0])
    for _ in range(STEPS):
        chances = 1.0 / (1.0 + np.exp(-columns @ found))
        gradient = columns.T @ (right - chances)
        spread = (columns * (chances * (1.0 - chances))[:, None]).T @ columns
        found = found + np.linalg.solve(spread, gradient)
    slope, intercept = found.round(4)
    return float(slope), float(intercept)


def find_logits(scores: Array) -> Array:
    """Give the logit of each score, also of those that are 0 or 1."""
    inside = np.clip(scores, LEAST, 1.0 - LEAST)
    logits: Array = np.log(inside / (1.0 - inside))
    return logits


def find_error(scores: Array, right: Array) -> float:
    """Give the expected calibration error over bins of equal width.

    References
    ----------
    Guo, C. et al. (2017): On calibration of modern neural networks. ICML.
    """
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    gaps = [
        abs(scores[bins == one].sum() - right[bins == one].sum()) for one in set(bins)
    ]
    return round(float(sum(gaps) / len(scores)), 4)


def calibrate(model_dir: Path, config: dict[str, Any], data: Path) -> dict[str, Any]:
    """Fit both languages, write the numbers into the model, report the errors."""
    sets = {entry["name"]: entry for entry in config["evaluation"]["names"]}
    path = model_dir / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta.pop("confidence", None)
    _write(meta, path)
    chosen: dict[str, dict[str, str]] = config["calibration"]
    before = {
        (lang, name): read_outcomes(
            Pipeline(lang, model_dir), read_texts(sets[name], config, data)
        )
        for lang, names in chosen.items()
        for name in names.values()
    }
    meta["confidence"] = {
        lang: fit(*before[lang, names["fit"]]) for lang, names in chosen.items()
    }
    _write(meta, path)
    report: dict[str, Any] = {}
    for (lang, name), (scores, right) in before.items():
        slope, intercept = meta["confidence"][lang]
        after = 1.0 / (1.0 + np.exp(-(slope * find_logits(scores) + intercept)))
        errors = {"raw": find_error(scores, right), "shipped": find_error(after, right)}
        report[name] = errors | {"names": len(scores)}
    return report


def _write(meta: dict[str, Any], path: Path) -> None:
    text = json.dumps(meta, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Calibrate a model folder and write the errors of its scores as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path("config.toml"))
    parser.add_argument("--model", type=Path, default=Path("news_it_en"))
    parser.add_argument("--out", type=Path, default=Path("metrics/calibration.json"))
    options = parser.parse_args()
    report = calibrate(options.model, read_config(options.config), options.data)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report))


if __name__ == "__main__":
    main()
