"""Take training sentences, give the label sets of the model; read and write them."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from extractor.entities.analysis.lemma_scripts import find_script
from training.sources import Source


@dataclass(frozen=True, slots=True)
class LabelSets:
    """Names of the classes of each head, in the order of its scores.

    Notes
    -----
    `lemma_of_lang` lists, per language, the lemma scripts seen in it.
    """

    ner: list[str]
    upos: list[str]
    lemma: list[str]
    deprel: list[str]
    lemma_of_lang: dict[str, list[int]]


def build_labels(sources: list[Source], config: dict[str, Any]) -> LabelSets:
    """Build the label sets from what the sources hold."""
    upos: Counter[str] = Counter()
    deprel: Counter[str] = Counter()
    scripts: Counter[str] = Counter()
    of_lang: dict[str, Counter[str]] = {}
    for source in sources:
        here = of_lang.setdefault(source.lang, Counter())
        for sentence in source.sentences:
            upos.update(tag for tag in sentence.upos or () if tag)
            deprel.update(label for label in sentence.deprels or () if label)
            pairs = zip(sentence.words, sentence.lemmas or (), strict=False)
            here.update(find_script(word, lemma) for word, lemma in pairs if lemma)
    for counts in of_lang.values():
        scripts.update(counts)
    least = config["labels"]["lemma_count"]
    lemma = sorted(script for script, count in scripts.items() if count >= least)
    number = {script: at for at, script in enumerate(lemma)}
    return LabelSets(
        ner=list(config["labels"]["ner"]),
        upos=sorted(tag for tag in upos if tag != "_"),
        lemma=lemma,
        deprel=sorted(deprel),
        lemma_of_lang={
            lang: sorted(number[script] for script in counts if script in number)
            for lang, counts in of_lang.items()
        },
    )


def write_labels(labels: LabelSets, path: Path) -> None:
    """Write the label sets as JSON."""
    path.write_text(json.dumps(asdict(labels), ensure_ascii=False), encoding="utf-8")


def read_labels(path: Path) -> LabelSets:
    """Read the label sets."""
    return LabelSets(**json.loads(path.read_text(encoding="utf-8")))
