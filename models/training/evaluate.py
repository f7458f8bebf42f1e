"""Take a model folder, write its scores on sets never trained on, and its speed."""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Union

import spacy
from spacy.scorer import Scorer
from spacy.tokens import Doc, Span
from spacy.training import Example

from extractor.entities.analysis.encoder import ROOT_LABEL, make_encoder
from extractor.entities.analysis.line_breaks import set_line_breaks
from extractor.entities.analysis.model_files import read_model_meta
from extractor.entities.analysis.writing import ROOT
from extractor.entities.pipeline import load_pipeline
from extractor.lang.name_words import LabelTable
from extractor.lang.tables import load_table
from training.read_ner import OUTSIDE
from training.sentences import Sentence
from training.sources import fold_labels, read_config, read_file

# Sentences of one evaluation text.
SENTENCES = 6

# Evaluation texts whose analysis is timed, and how often.
TIMED = 40
PASSES = 5

# Parts of speech of an article before a name and of a possessive ending behind it.
ARTICLE_POS = frozenset({"DET"})
POSSESSIVE_POS = frozenset({"PART"})

Edges = tuple[int, int, str]
GoldText = tuple[str, set[Edges]]
AnyPipeline = Union["Pipeline", "SpacyPipeline"]


class Pipeline:
    """The extractor's analysis around a model folder, made without registration."""

    def __init__(self, lang: str, model_dir: Path) -> None:
        self.nlp = spacy.blank(lang)
        self.encoder = make_encoder(self.nlp, "news_encoder", model_dir.resolve())

    def __call__(self, text: str) -> Doc:
        """Analyse a text: tokens, line breaks, model."""
        return self.encoder(set_line_breaks(self.nlp.make_doc(text)))


class SpacyPipeline:
    """An installed spaCy pipeline, its labels mapped to ours and its trees to UD.

    Notes
    -----
    OntoNotes marks articles and possessive endings with a name; they are cut off.
    """

    def __init__(self, lang: str, model: str) -> None:
        self.nlp = load_pipeline(lang, model)
        self.labels = load_table(lang, "labels", LabelTable).labels

    def __call__(self, text: str) -> Doc:
        """Analyse a text."""
        return self._map_names(self.nlp(text))

    def encoder(self, doc: Doc) -> Doc:
        """Analyse a Doc of given words and sentence starts."""
        for _, component in self.nlp.pipeline:
            doc = component(doc)
        return self._map_names(doc)

    def _map_names(self, doc: Doc) -> Doc:
        names = []
        for ent in doc.ents:
            start, end = ent.start, ent.end
            start += ent[0].pos_ in ARTICLE_POS and len(ent) > 1
            end -= ent[-1].pos_ in POSSESSIVE_POS and end - start > 1
            if ent.label_ in self.labels:
                names.append(Span(doc, start, end, self.labels[ent.label_]))
        doc.set_ents(names)
        return doc


def group(
    sentences: Iterable[Sentence], count: int = SENTENCES
) -> Iterator[tuple[Sentence, ...]]:
    """Group consecutive sentences, `count` in a text; the last may have fewer."""
    waiting = iter(sentences)
    while some := tuple(islice(waiting, count)):
        yield some


def build_gold_names(sentences: Iterable[Sentence]) -> GoldText:
    """Build a text of one sentence a line, and the gold spans in its characters."""
    lines = []
    spans: list[Edges] = []
    offset = 0
    for sentence in sentences:
        at = offset
        for word, space, tag in zip(
            sentence.words, sentence.spaces, sentence.ner or (), strict=True
        ):
            place, label = (tag or OUTSIDE).partition("-")[::2]
            if place == "B":
                spans.append((at, at + len(word), label))
            elif place == "I":
                spans[-1] = (spans[-1][0], at + len(word), spans[-1][2])
            at += len(word) + space
        lines.append(sentence.text)
        offset += len(sentence.text) + 1
    return "\n".join(lines), set(spans)


def read_gold_texts(path: Path, lang: str) -> Iterator[GoldText]:
    """Read texts and their names from a gold file of the extractor's own format."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            gold = json.loads(line)
            if gold["article"]["lang"] == lang:
                names = {
                    (mention["start"], mention["end"], mention["label"])
                    for mention in gold["mentions"]
                    if mention["form"] == "name"
                }
                yield gold["article"]["text"], names


def read_texts(
    entry: dict[str, Any], config: dict[str, Any], data: Path
) -> Iterator[GoldText]:
    """Read the texts and names of an evaluation set of the configuration.

    Its key ``sentences`` says how many sentences make a text.
    """
    path = data / entry["file"]
    if entry["kind"] == "gold":
        return read_gold_texts(path, entry["lang"])
    sentences = read_file(path, entry["kind"], entry["lang"], config)
    count = entry.get("sentences", SENTENCES)
    return (build_gold_names(some) for some in group(sentences, count))


def score_names(nlp: AnyPipeline, texts: Iterable[GoldText]) -> dict[str, Any]:
    """Score names: a span is right if start, end and label are."""
    return score_spans((find_spans(nlp(text)), wanted) for text, wanted in texts)


def find_spans(doc: Doc) -> set[Edges]:
    """Give the names that a model marked, by their characters."""
    return {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}


def score_spans(pairs: Iterable[tuple[set[Edges], set[Edges]]]) -> dict[str, Any]:
    """Score the names found in each text, given with those wanted there."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for spans, wanted in pairs:
        for counter, members in (
            (right, spans & wanted),
            (found, spans),
            (gold, wanted),
        ):
            counter.update(label for _, _, label in members)
            counter["all"] += len(members)
    return {
        label: {
            "p": _ratio(right[label], found[label]),
            "r": _ratio(right[label], gold[label]),
            "f1": _ratio(2 * right[label], found[label] + gold[label]),
            "gold": gold[label],
        }
        for label in sorted(gold)
    }


def _ratio(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0


def build_reference(
    nlp: AnyPipeline, sentences: Iterable[Sentence], *, annotated: bool
) -> Doc:
    """Build a Doc of gold tokens, with the gold annotation or sentence starts only."""
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[bool] = []
    rest: dict[str, list[Any]] = {"pos": [], "lemmas": [], "heads": [], "deps": []}
    for sentence in sentences:
        offset = len(words)
        words.extend(sentence.words)
        spaces.extend([*sentence.spaces[:-1], True])
        starts.extend(at == 0 for at in range(len(sentence.words)))
        rest["pos"].extend(sentence.upos or ())
        rest["lemmas"].extend(sentence.lemmas or ())
        for at, head in enumerate(sentence.heads or ()):
            rest["heads"].append(offset + (head - 1 if head else at))
        rest["deps"].extend(
            ROOT if label == ROOT_LABEL else label for label in sentence.deprels or ()
        )
    if annotated:
        return Doc(nlp.nlp.vocab, words=words, spaces=spaces, **rest)
    doc = Doc(nlp.nlp.vocab, words=words, spaces=spaces)
    for token, start in zip(doc, starts, strict=True):
        if start:
            token.is_sent_start = True
    return doc


def score_gold_tokens(
    nlp: AnyPipeline, sentences: Iterable[Sentence]
) -> dict[str, float]:
    """Score trees on gold tokens and sentence starts, punctuation counted.

    `las` compares labels without subtypes, `las_subtypes` whole labels.
    """
    counts: Counter[str] = Counter()
    for some in group(sentences):
        gold = build_reference(nlp, some, annotated=True)
        doc = nlp.encoder(build_reference(nlp, some, annotated=False))
        for mine, wanted in zip(doc, gold, strict=True):
            head = mine.head.i == wanted.head.i
            label = mine.dep_.partition(":")[0] == wanted.dep_.partition(":")[0]
            counts["words"] += 1
            counts["uas"] += head
            counts["las"] += head and label
            counts["las_subtypes"] += head and mine.dep_ == wanted.dep_
            counts["upos"] += mine.pos_ == wanted.pos_
            counts["lemma"] += mine.lemma_ == wanted.lemma_
    words = counts.pop("words")
    return {name: _ratio(count, words) for name, count in counts.items()}


def score_text(nlp: AnyPipeline, sentences: Iterable[Sentence]) -> dict[str, float]:
    """Score the whole pipeline on running text with spaCy's tokens and its Scorer.

    Punctuation is not counted for trees, as spaCy does it.
    """
    examples = []
    for some in group(sentences):
        gold = build_reference(nlp, some, annotated=True)
        text = " ".join(sentence.text for sentence in some)
        examples.append(Example(nlp.encoder(nlp.nlp.make_doc(text)), gold))
    scores = Scorer.score_tokenization(examples)
    scores |= Scorer.score_spans(examples, "sents", getter=_get_sentences)
    scores |= Scorer.score_token_attr(examples, "pos")
    scores |= Scorer.score_token_attr(examples, "lemma")
    scores |= Scorer.score_deps(examples, "dep", ignore_labels=("punct",))
    names = {
        "token_f": "tokens_f1",
        "sents_f": "sentences_f1",
        "pos_acc": "upos",
        "lemma_acc": "lemma",
        "dep_uas": "uas",
        "dep_las": "las_subtypes",
    }
    return {mine: round(scores[theirs], 4) for theirs, mine in names.items()}


def _get_sentences(doc: Doc, _name: str) -> list[Any]:
    return list(doc.sents)


def measure_speed(nlp: AnyPipeline, texts: list[str]) -> float:
    """Measure words a second on one thread: the best of a few passes.

    White space is not counted; the machine may be busy with other things.
    """
    best = 0.0
    for _ in range(PASSES):
        docs = [set_line_breaks(nlp.nlp.make_doc(text)) for text in texts]
        words = sum(not token.is_space for doc in docs for token in doc)
        begun = time.perf_counter()
        for doc in docs:
            nlp.encoder(doc)
        best = max(best, words / (time.perf_counter() - begun))
    return round(best, 1)


def evaluate(model_dir: Path, config: dict[str, Any], data: Path) -> dict[str, Any]:
    """Score names, trees on gold tokens and on text, and measure the speed."""
    pipelines = {lang: Pipeline(lang, model_dir) for lang in ("it", "en")}
    meta = read_model_meta(model_dir)
    sizes = [file.stat().st_size for file in sorted(model_dir.iterdir())]
    report = {
        "version": meta["version"],
        "sha256": meta["sha256"]["model.onnx"],
        "megabytes": round(sum(sizes) / 1e6, 1),
    }
    return report | score_pipelines(pipelines, config, data)


def evaluate_spacy(model: str, config: dict[str, Any], data: Path) -> dict[str, Any]:
    """Score an installed spaCy pipeline on the sets of its language."""
    lang = str(get_package_info(model)["lang"])
    report = {"model": model, "version": get_package_info(model)["version"]}
    return report | score_pipelines({lang: SpacyPipeline(lang, model)}, config, data)


def get_package_info(model: str) -> dict[str, Any]:
    """Get what an installed pipeline says of itself."""
    return spacy.util.load_model_from_package(model).meta


def score_pipelines(
    pipelines: Mapping[str, AnyPipeline], config: dict[str, Any], data: Path
) -> dict[str, Any]:
    """Score the pipeline of each language on the evaluation sets of that language."""
    sets = config["evaluation"]
    report: dict[str, Any] = {"names": {}, "trees": {}, "words_per_second": {}}
    for entry in sets["trees"]:
        if (nlp := pipelines.get(entry["lang"])) is not None:
            report["trees"][entry["name"]] = score_trees(nlp, entry, config, data)
            print(entry["name"], json.dumps(report["trees"][entry["name"]]))
    for entry in sets["names"]:
        if (nlp := pipelines.get(entry["lang"])) is not None:
            scores = score_names(nlp, read_texts(entry, config, data))
            report["names"][entry["name"]] = scores
            print(entry["name"], {label: row["f1"] for label, row in scores.items()})
    for entry in sets["speed"]:
        if (nlp := pipelines.get(entry["lang"])) is not None:
            texts = read_texts(entry, config, data)
            timed = [text for text, _ in islice(texts, TIMED)]
            report["words_per_second"][entry["lang"]] = measure_speed(nlp, timed)
    return report


def score_trees(
    nlp: AnyPipeline, entry: dict[str, str], config: dict[str, Any], data: Path
) -> dict[str, dict[str, float]]:
    """Score trees of one set, on gold tokens and on running text."""
    path = data / entry["file"]
    sentences = list(read_file(path, "conllu", entry["lang"], config))
    for sentence in sentences:
        fold_labels(sentence, config["labels"]["deprel"])
    return {
        "gold_tokens": score_gold_tokens(nlp, sentences),
        "text": score_text(nlp, sentences),
    }


def main() -> None:
    """Write the scores of a model folder as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path("config.toml"))
    parser.add_argument("--model", type=Path, default=Path("news_it_en"))
    parser.add_argument("--out", type=Path, default=Path("metrics/int8.json"))
    parser.add_argument("--spacy", help="score this installed pipeline instead")
    options = parser.parse_args()
    config = read_config(options.config)
    if options.spacy:
        report = evaluate_spacy(options.spacy, config, options.data)
    else:
        report = evaluate(options.model, config, options.data)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report["words_per_second"]))


if __name__ == "__main__":
    main()
