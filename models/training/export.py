"""Take a checkpoint, write the folder that the extractor reads, in int8."""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from training.examples import ExampleBuilder
from training.labels import LabelSets, read_labels
from training.lexicon import build_lexicon, write_lexicon
from training.network import Network
from training.outliers import Ranges, RoundableLayer, measure_ranges, run_layer
from training.sources import Source, read_config, read_sources
from training.train import build_network

NAME = "news_it_en"
OPSET = 20
# Windows of each source whose activations are measured.
MEASURED = 16
# Part of the names of weights that are not rounded.
FLOAT = ".apart."
OUTPUTS = (
    "ner",
    "upos",
    "lemma",
    "start",
    "arcs",
    "label_dependent",
    "label_head",
)


class Int8Table(nn.Module):
    """An embedding table of 8 bit rows, each with its scale."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127.0
        rows = torch.round(table / scale).to(torch.int8)
        self.register_buffer("rows", rows)
        self.register_buffer("scale", scale)

    def forward(self, numbers: Tensor) -> Tensor:
        """Give float rows."""
        rows: Tensor = self.rows[numbers].to(torch.float32)
        return rows * self.scale[numbers]


class WindowNetwork(nn.Module):
    """The network for one window without padding: no batch, no mask.

    With ``ranges`` it is made to be rounded to int8, else it is as it was trained.
    """

    def __init__(self, network: Network, ranges: Sequence[Ranges] = ()) -> None:
        super().__init__()
        self.network = network
        table = network.encoder.word
        self.table = Int8Table(table.weight.detach()) if ranges else table
        self.roundable = nn.ModuleList(
            RoundableLayer(layer, found)
            for layer, found in zip(network.encoder.layers, ranges, strict=False)
        )

    def forward(self, pieces: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Take piece numbers and the first piece of each word."""
        net = self.network
        encoder = net.encoder
        x = self.table(pieces) + encoder.position.weight[: pieces.shape[0]]
        x = encoder.norm(x)
        x = self.run_layers(x)
        words = x[first]
        heads = torch.cat([net.root.unsqueeze(0), words])
        head = functional.gelu(net.arc_head(heads))
        dependent = net.arc_weight(functional.gelu(net.arc_dependent(words)))
        arcs = dependent @ head.T + net.arc_prior(head).T
        return (
            net.ner(words),
            net.upos(words),
            net.lemma(words),
            net.start(words).squeeze(-1),
            arcs,
            net.label_dependent(words),
            net.label_head(heads),
        )

    def run_layers(self, x: Tensor) -> Tensor:
        """Run all layers on pieces x width."""
        for layer in self.roundable:
            x = layer(x)
        for layer in () if self.roundable else self.network.encoder.layers:
            x = run_layer(layer, x)
        return x


def write_graph(module: WindowNetwork, path: Path) -> None:
    """Write the network as ONNX."""
    pieces = torch.arange(12)
    first = torch.tensor([1, 3, 4, 7, 9])
    program = torch.onnx.export(
        module,
        (pieces, first),
        input_names=["pieces", "first"],
        output_names=list(OUTPUTS),
        dynamic_shapes={
            "pieces": {0: torch.export.Dim("pieces", min=3, max=510)},
            "first": {0: torch.export.Dim("words", min=1, max=510)},
        },
        opset_version=OPSET,
        dynamo=True,
        verbose=False,
    )
    program.save(str(path), external_data=False)
    model = onnx.load(str(path))
    # The quantiser rewrites Gemm and would trip over the shapes written before.
    model.graph.ClearField("value_info")
    clear_origins(model.graph)
    onnx.save(model, str(path))


def clear_origins(graph: onnx.GraphProto) -> None:
    """Forget from which line of which file each node was made."""
    for part in (graph, *graph.node, *graph.initializer, *graph.input, *graph.output):
        part.ClearField("metadata_props")
        part.ClearField("doc_string")


def quantise(source: Path, target: Path) -> None:
    """Quantise the matrix products to int8, one scale per column, but those apart."""
    graph = onnx.load(str(source)).graph
    # The quantiser turns Gemm into MatMul and gives it another name first.
    apart = [
        name
        for node in graph.node
        if any(FLOAT in put for put in node.input)
        for name in (node.name, f"{node.name}_MatMul")
    ]
    quantize_dynamic(
        str(source),
        str(target),
        op_types_to_quantize=["MatMul", "Gemm"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=apart,
        extra_options={"MatMulConstBOnly": True},
    )


def draw_windows(
    builder: ExampleBuilder, sources: Sequence[Source], seed: int
) -> list[list[int]]:
    """Draw windows of each source, as pieces, to measure activations on."""
    rng = random.Random(seed)
    most = builder.settings["max_pieces"]
    drawn = (
        builder.build(window, source.ner).pieces
        for source in sources
        for window in builder.cut_windows(source, rng)[:MEASURED]
    )
    return [pieces for pieces in drawn if len(pieces) <= most]


def write_meta(folder: Path, labels: LabelSets, config: dict[str, Any]) -> None:
    """Write what the extractor must know beside the weights."""
    names = ("model.onnx", "label_scorer.npz", "tokenizer.json", "lexicon.tsv")
    meta = {
        "name": NAME,
        "version": config["version"],
        "langs": sorted(labels.lemma_of_lang),
        "licence": "CC BY-NC-SA 4.0",
        "sha256": {
            name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
            for name in names
        },
        "pieces_of_word": config["vocabulary"]["pieces_of_word"],
        "max_words": config["windows"]["max_words"],
        "max_pieces": config["windows"]["max_pieces"],
        "labels": asdict(labels),
    }
    text = json.dumps(meta, ensure_ascii=False, indent=1)
    (folder / "meta.json").write_text(text + "\n", encoding="utf-8")


def write_label_scorer(network: Network, path: Path) -> None:
    """Write the small matrix that labels the chosen arcs."""
    np.savez(
        path,
        weight=network.label.weight.detach().numpy().T.astype(np.float32),
        bias=network.label.bias.detach().numpy().astype(np.float32),
    )


def main() -> None:
    """Write the folder; --float keeps 32 bit weights, to measure what int8 costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path("config.toml"))
    parser.add_argument("--build", type=Path, default=Path("build"))
    parser.add_argument("--checkpoint", default="blended.pt")
    parser.add_argument("--out", type=Path, default=Path(NAME))
    parser.add_argument("--float", action="store_true")
    options = parser.parse_args()
    config = read_config(options.config)
    labels = read_labels(options.build / "labels.json")
    tokenizer = Tokenizer.from_file(str(options.build / "tokenizer.json"))
    network = build_network(labels, tokenizer, config)
    network.load_state_dict(torch.load(options.build / options.checkpoint))
    network.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    target = options.out / "model.onnx"
    sources = read_sources(config, options.data)
    if options.float:
        write_graph(WindowNetwork(network).eval(), target)
    else:
        draft = options.build / "draft.onnx"
        builder = ExampleBuilder(tokenizer, labels, config)
        windows = draw_windows(builder, sources, config["seed"])
        ranges = measure_ranges(network, windows)
        write_graph(WindowNetwork(network, ranges).eval(), draft)
        quantise(draft, target)
    write_lexicon(build_lexicon(sources), options.out / "lexicon.tsv")
    shutil.copyfile(options.build / "tokenizer.json", options.out / "tokenizer.json")
    write_label_scorer(network, options.out / "label_scorer.npz")
    write_meta(options.out, labels, config)


if __name__ == "__main__":
    main()
