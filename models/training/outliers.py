"""A network and some windows in, layers that lose less by rounding to int8 out.

Rounding takes one step for all activations of a matrix product. A few neurons and a few
dimensions are ten times larger than all others and would set that step alone. So the
largest neurons of each feed-forward part go into a part of their own that stays float,
and large dimensions that the rest reads are made smaller, their weights larger. What a
layer computes stays the same.

References
----------
T. Dettmers et al. (2022), LLM.int8(): 8-bit Matrix Multiplication for Transformers at
Scale (outliers apart). G. Xiao et al. (2023), SmoothQuant: Accurate and Efficient
Post-Training Quantization for Large Language Models (scales moved into weights).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.network import ATTENTION_HEADS, FEED_FORWARD, HIDDEN, Layer, Network

# Neurons of each layer that stay float, of 1,536; twice as many gain nothing more.
APART = 8
# Share of a dimension's size that its weights take over (alpha of SmoothQuant).
STRENGTH = 0.6
LEAST = 1e-5


@dataclass(slots=True)
class Ranges:
    """The largest sizes that the feed-forward part of a layer reads and holds."""

    read: Tensor
    held: Tensor


class FeedForward(nn.Module):
    """Some neurons of a feed-forward part."""

    def __init__(self, layer: Layer, neurons: Tensor, *, bias: bool) -> None:
        super().__init__()
        self.inner = nn.Linear(HIDDEN, len(neurons))
        self.outer = nn.Linear(len(neurons), HIDDEN, bias=bias)
        with torch.no_grad():
            self.inner.weight.copy_(layer.inner.weight[neurons])
            self.inner.bias.copy_(layer.inner.bias[neurons])
            self.outer.weight.copy_(layer.outer.weight[:, neurons])
            if bias:
                self.outer.bias.copy_(layer.outer.bias)

    def forward(self, x: Tensor) -> Tensor:
        """Take and give vectors of shape pieces x width."""
        found: Tensor = self.outer(functional.gelu(self.inner(x)))
        return found


class RoundableLayer(nn.Module):
    """A layer for one window: ``most`` can be rounded, ``apart`` stays float."""

    def __init__(self, layer: Layer, ranges: Ranges) -> None:
        super().__init__()
        order = ranges.held.argsort(descending=True, stable=True)
        self.layer = layer
        self.most = FeedForward(layer, order[APART:].sort().values, bias=True)
        self.apart = FeedForward(layer, order[:APART].sort().values, bias=False)
        weights = self.most.inner.weight.detach()
        scale = find_scale(ranges.read, weights)
        self.register_buffer("shrink", 1 / scale)
        with torch.no_grad():
            self.most.inner.weight.copy_(weights * scale)

    def forward(self, x: Tensor) -> Tensor:
        """Take and give vectors of shape pieces x width."""
        x = attend(self.layer, x)
        found = self.most(x * self.shrink) + self.apart(x)
        normed: Tensor = self.layer.norm_out(x + found)
        return normed


def attend(layer: Layer, x: Tensor) -> Tensor:
    """Run the attention of a layer on pieces x width."""
    width = HIDDEN // ATTENTION_HEADS
    qkv = layer.qkv(x).view(-1, 3, ATTENTION_HEADS, width)
    q, k, v = qkv.permute(1, 2, 0, 3).unbind(0)
    weights = torch.softmax(q @ k.transpose(1, 2) * width**-0.5, dim=-1)
    mixed = (weights @ v).transpose(0, 1).reshape(-1, HIDDEN)
    found: Tensor = layer.norm_attention(x + layer.out(mixed))
    return found


def run_layer(layer: Layer, x: Tensor) -> Tensor:
    """Run a layer as it was trained on pieces x width."""
    x = attend(layer, x)
    found: Tensor = layer.norm_out(x + layer.outer(functional.gelu(layer.inner(x))))
    return found


def find_scale(read: Tensor, weights: Tensor) -> Tensor:
    """Find by how much each dimension is divided; one of middle size stays as it is."""
    largest = weights.abs().amax(dim=0)
    scale = read.clamp(min=LEAST) ** STRENGTH / largest.clamp(min=LEAST) ** (
        1 - STRENGTH
    )
    return scale / scale.median()


def measure_ranges(network: Network, windows: Iterable[Sequence[int]]) -> list[Ranges]:
    """Run windows of piece numbers through the encoder and watch its layers."""
    encoder = network.encoder
    found = [
        Ranges(torch.zeros(HIDDEN), torch.zeros(FEED_FORWARD)) for _ in encoder.layers
    ]
    with torch.no_grad():
        for window in windows:
            pieces = torch.tensor(window)
            x = encoder.word(pieces) + encoder.position.weight[: len(window)]
            x = encoder.norm(x)
            for layer, ranges in zip(encoder.layers, found, strict=True):
                x = _watch(layer, x, ranges)
    return found


def _watch(layer: Layer, x: Tensor, ranges: Ranges) -> Tensor:
    x = attend(layer, x)
    held = functional.gelu(layer.inner(x))
    ranges.read = torch.maximum(ranges.read, x.abs().amax(dim=0))
    ranges.held = torch.maximum(ranges.held, held.abs().amax(dim=0))
    found: Tensor = layer.norm_out(x + layer.outer(held))
    return found
