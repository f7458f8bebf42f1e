"""Train the network for a given time; its schedule follows the clock."""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training.e5_weights import find_encoder_file, read_encoder
from training.examples import MASKED, Example, ExampleBuilder
from training.labels import LabelSets, build_labels, read_labels, write_labels
from training.network import NEVER, Network, set_encoder
from training.sources import MASKED_FOLDER, Source, read_config, read_sources
from training.vocabulary import PADDING

log = logging.getLogger("train")

# A checkpoint is written so often, and a line of the log.
CHECKPOINT_S = 600
LOG_STEPS = 50

Batch = dict[str, Tensor]
Weights = dict[str, Tensor]


def build_batch(examples: list[Example]) -> Batch:
    """Pad windows to one length."""
    pieces = max(len(example.pieces) for example in examples)
    words = max(len(example.first) for example in examples)

    def pad(rows: list[list[int]], length: int, value: int) -> Tensor:
        return torch.tensor([row + [value] * (length - len(row)) for row in rows])

    batch = {
        "pieces": pad([e.pieces for e in examples], pieces, PADDING),
        "first": pad([e.first for e in examples], words, 0),
        "ner_weight": torch.tensor([e.ner_weight for e in examples]),
        "sentences": pad([e.sentences for e in examples], words, -1),
    }
    for name in ("ner", "upos", "lemma", "start", "heads", "deprel"):
        rows = [getattr(example, name) for example in examples]
        batch[name] = pad(rows, words, MASKED)
    batch["mask"] = batch["pieces"] != PADDING
    return batch


def read_batches(
    sources: list[Source], builder: ExampleBuilder, config: dict[str, Any]
) -> Iterator[Batch]:
    """Draw windows from the sources by their shares, in batches of like length."""
    rng = random.Random(config["seed"])
    streams = [builder.read_endlessly(source, rng) for source in sources]
    drawn = [0.0] * len(sources)
    schedule = config["schedule"]
    while True:
        pool: list[Example] = []
        size = 0
        while size < schedule["pool_pieces"]:
            behind = [
                count / source.share
                for count, source in zip(drawn, sources, strict=True)
            ]
            chosen = behind.index(min(behind))
            example = next(streams[chosen])
            drawn[chosen] += len(example.first)
            size += len(example.pieces)
            pool.append(example)
        yield from cut_batches(pool, schedule["batch_pieces"], rng)


def cut_batches(pool: list[Example], most: int, rng: random.Random) -> Iterator[Batch]:
    """Cut a pool sorted by length into batches of at most so many padded pieces."""
    pool.sort(key=lambda example: len(example.pieces))
    batches: list[list[Example]] = [[]]
    for example in pool:
        if (len(batches[-1]) + 1) * len(example.pieces) > most and batches[-1]:
            batches.append([])
        batches[-1].append(example)
    rng.shuffle(batches)
    for batch in batches:
        yield build_batch(batch)


def score_batch(
    network: Network, batch: Batch, weights: dict[str, float]
) -> tuple[Tensor, dict[str, float]]:
    """Give the weighted loss of a batch and that of each task."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = network(batch["pieces"], batch["first"], batch["mask"])
        heads = batch["heads"].clamp(min=0)
        labels = network.score_labels(outputs, heads)
    arcs = outputs.arcs.float() + find_arc_mask(batch["sentences"])
    losses = {
        "ner": _mean_loss(outputs.ner, batch["ner"], batch["ner_weight"]),
        "upos": _mean_loss(outputs.upos, batch["upos"]),
        "lemma": _mean_loss(outputs.lemma, batch["lemma"]),
        "arcs": _mean_loss(arcs, batch["heads"]),
        "labels": _mean_loss(labels, batch["deprel"]),
        "start": _start_loss(outputs.start, batch["start"]),
    }
    total = sum(
        (weights[name] * loss for name, loss in losses.items()), torch.zeros(())
    )
    return total, {name: float(loss.detach()) for name, loss in losses.items()}


def find_arc_mask(sentences: Tensor) -> Tensor:
    """Give what is added to arc scores so that heads are in the sentence or root."""
    same = sentences.unsqueeze(2) == sentences.unsqueeze(1)
    itself = torch.eye(sentences.shape[1], dtype=torch.bool).unsqueeze(0)
    inside = torch.where(same & ~itself, 0.0, NEVER)
    root = torch.zeros(*sentences.shape, 1)
    return torch.cat([root, inside], dim=2)


def _mean_loss(scores: Tensor, classes: Tensor, weight: Tensor | None = None) -> Tensor:
    loss = functional.cross_entropy(
        scores.float().flatten(0, 1),
        classes.flatten(),
        ignore_index=MASKED,
        reduction="none",
    )
    known = (classes != MASKED).float()
    if weight is not None:
        known = known * weight.unsqueeze(1)
    return (loss * known.flatten()).sum() / known.sum().clamp(min=1.0)


def _start_loss(scores: Tensor, classes: Tensor) -> Tensor:
    known = (classes != MASKED).float()
    loss = functional.binary_cross_entropy_with_logits(
        scores.float(), classes.clamp(min=0).float(), weight=known, reduction="sum"
    )
    return loss / known.sum().clamp(min=1.0)


def make_optimizer(network: Network, schedule: dict[str, Any]) -> Any:
    """Make AdamW: one rate for the encoder, one for the heads; no decay on vectors."""
    groups: dict[tuple[bool, bool], list[Any]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        encoder = name.startswith("encoder.")
        plain = parameter.ndim < 2 or name == "encoder.word.weight"
        groups.setdefault((encoder, plain), []).append(parameter)
    return torch.optim.AdamW(
        [
            {
                "params": parameters,
                "lr": 0.0,
                "peak": schedule["rate_encoder" if encoder else "rate_heads"],
                "weight_decay": 0.0 if plain else schedule["weight_decay"],
            }
            for (encoder, plain), parameters in groups.items()
        ],
        fused=True,
    )


def make_average(network: Network, schedule: dict[str, Any]) -> Any:
    """Make the running average of the weights, or None if there is to be none."""
    if "average" not in schedule:
        return None
    mean = get_ema_multi_avg_fn(schedule["average"])
    return AveragedModel(network, multi_avg_fn=mean)


def freeze(network: Network, layers: int) -> None:
    """Leave the embeddings and so many lower layers as they are."""
    encoder = network.encoder
    for module in (encoder.word, encoder.position, encoder.norm):
        module.requires_grad_(False)
    for layer in list(encoder.layers)[:layers]:
        layer.requires_grad_(False)


def set_further(config: dict[str, Any]) -> None:
    """Put the settings of the second training in place of those of the first."""
    further = config["further"]
    config["windows"].update(further["windows"])
    plain = {k: v for k, v in further.items() if not isinstance(v, dict)}
    config["schedule"].update(plain)
    for entry in config["source"]:
        entry["share"] = further["share"][entry["name"]]
    config["seed"] += 1


def blend(first: Weights, second: Weights, share: float) -> Weights:
    """Mix two states of one network; `share` belongs to the second.

    References
    ----------
    Wortsman, M. et al. (2022): Robust fine-tuning of zero-shot models. CVPR.
    """
    return {
        name: torch.lerp(tensor, second[name], share)
        if tensor.is_floating_point()
        else tensor
        for name, tensor in first.items()
    }


def set_rate(optimizer: Any, progress: float, warmup: float) -> None:
    """Set the learning rates for a progress between 0 and 1: up, then down to 0."""
    up = progress / warmup
    down = (1.0 - progress) / (1.0 - warmup)
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * max(0.0, min(up, down))


def train(network: Network, batches: Iterator[Batch], options: Any) -> None:
    """Train until the time is over; write checkpoints and the log."""
    schedule = options.settings["schedule"]
    budget_s = 60.0 * (options.minutes or schedule["minutes"])
    optimizer = make_optimizer(network, schedule)
    average = make_average(network, schedule)
    network.train()
    begun = saved = time.monotonic()
    pieces = steps = 0
    sums: dict[str, float] = {}
    while (elapsed := time.monotonic() - begun) < budget_s:
        set_rate(optimizer, elapsed / budget_s, schedule["warmup"])
        batch = next(batches)
        loss, parts = score_batch(network, batch, options.settings["loss"])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), schedule["clip"])
        optimizer.step()
        optimizer.zero_grad()
        if average is not None:
            average.update_parameters(network)
        steps += 1
        pieces += int(batch["mask"].sum())
        for name, value in parts.items():
            sums[name] = sums.get(name, 0.0) + value
        if steps % LOG_STEPS == 0:
            means = " ".join(f"{k} {v / LOG_STEPS:.3f}" for k, v in sums.items())
            rate = pieces / (time.monotonic() - begun)
            log.info(
                "%5d %4.1f%% %d/s %s", steps, 100 * elapsed / budget_s, rate, means
            )
            sums = {}
        if time.monotonic() - saved > CHECKPOINT_S:
            saved = time.monotonic()
            kept = network if average is None else average.module
            torch.save(kept.state_dict(), options.out / "checkpoint.pt")
    trained = network if average is None else average.module
    name = "further" if options.further else "final"
    torch.save(trained.state_dict(), options.out / f"{name}.pt")
    report = {"steps": steps, "pieces": pieces, "minutes": round(budget_s / 60, 1)}
    (options.out / f"training_{name}.json").write_text(json.dumps(report))
    log.info("done %s", report)


def build_network(
    labels: LabelSets, tokenizer: Tokenizer, config: dict[str, Any]
) -> Network:
    """Build the network for the label sets and the trimmed vocabulary."""
    sizes = {
        "pieces": tokenizer.get_vocab_size(),
        "layers": config["network"]["layers"],
        "ner": len(labels.ner),
        "upos": len(labels.upos),
        "lemma": len(labels.lemma),
        "deprel": len(labels.deprel),
    }
    return Network(sizes, config["network"]["dropout"])


def main() -> None:
    """Read the data, build the network on the pretrained encoder, train it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path("config.toml"))
    parser.add_argument("--out", type=Path, default=Path("build"))
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--further", action="store_true", help="go on from final.pt")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    options.settings = read_config(options.config)
    torch.set_num_threads(options.threads)
    masked = None
    if options.further:
        set_further(options.settings)
        masked = options.out / MASKED_FOLDER
    torch.manual_seed(options.settings["seed"])
    sources = read_sources(options.settings, options.data, masked)
    tokenizer = Tokenizer.from_file(str(options.out / "tokenizer.json"))
    if options.further:
        labels = read_labels(options.out / "labels.json")
        network = build_network(labels, tokenizer, options.settings)
        network.load_state_dict(torch.load(options.out / "final.pt", weights_only=True))
        freeze(network, options.settings["further"]["frozen"])
    else:
        labels = build_labels(sources, options.settings)
        write_labels(labels, options.out / "labels.json")
        kept = json.loads((options.out / "kept_pieces.json").read_text())
        network = build_network(labels, tokenizer, options.settings)
        set_encoder(network, read_encoder(find_encoder_file()).tensors, kept)
    log.info("%s", network.sizes)
    builder = ExampleBuilder(tokenizer, labels, options.settings)
    train(network, read_batches(sources, builder, options.settings), options)
    if options.further:
        states = [
            torch.load(options.out / f"{name}.pt", weights_only=True)
            for name in ("final", "further")
        ]
        mixed = blend(*states, options.settings["further"]["blend"])
        torch.save(mixed, options.out / "blended.pt")


if __name__ == "__main__":
    main()
