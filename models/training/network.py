"""The network: an encoder for two languages and one head for each task."""

from __future__ import annotations

from typing import Any, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

# Of multilingual-e5-small.
HIDDEN = 384
ATTENTION_HEADS = 12
FEED_FORWARD = 1536
EPSILON = 1e-12
POSITIONS = 512

ARC_WIDTH = 256
LABEL_WIDTH = 256

# Added to the score of an arc that must not be chosen.
NEVER = -1e4


class Outputs(NamedTuple):
    """Scores of each word.

    `arcs[..., i, j]` scores head j of word i, where j = 0 is the root and j = k + 1
    is word k. The label of an arc is scored from the sum of two vectors, see
    `score_labels`.
    """

    ner: Tensor
    upos: Tensor
    lemma: Tensor
    start: Tensor
    arcs: Tensor
    label_dependent: Tensor
    label_head: Tensor


class Layer(nn.Module):
    """One post-normalised transformer layer."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.inner = nn.Linear(HIDDEN, FEED_FORWARD)
        self.outer = nn.Linear(FEED_FORWARD, HIDDEN)
        self.norm_attention = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.norm_out = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Take and give vectors of shape batch, pieces, width."""
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, -1)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm_attention(x + self.dropout(self.out(mixed)))
        inner = functional.gelu(self.inner(x))
        return self.norm_out(x + self.dropout(self.outer(inner)))


class Encoder(nn.Module):
    """Embeddings and layers."""

    def __init__(self, pieces: int, layers: int, dropout: float) -> None:
        super().__init__()
        self.word = nn.Embedding(pieces, HIDDEN)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces: Tensor, mask: Tensor | None) -> Tensor:
        """Take piece numbers, give vectors; `mask` is True where a piece is."""
        positions = self.position.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(self.word(pieces) + positions))
        attend = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, attend)
        return x


class Network(nn.Module):
    """The encoder and the heads for all tasks."""

    def __init__(self, sizes: dict[str, int], dropout: float = 0.1) -> None:
        super().__init__()
        self.sizes = dict(sizes)
        self.encoder = Encoder(sizes["pieces"], sizes["layers"], dropout)
        self.dropout = nn.Dropout(dropout)
        self.ner = nn.Linear(HIDDEN, sizes["ner"])
        self.upos = nn.Linear(HIDDEN, sizes["upos"])
        self.lemma = nn.Linear(HIDDEN, sizes["lemma"])
        self.start = nn.Linear(HIDDEN, 1)
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.arc_dependent = nn.Linear(HIDDEN, ARC_WIDTH)
        self.arc_head = nn.Linear(HIDDEN, ARC_WIDTH)
        self.arc_weight = nn.Linear(ARC_WIDTH, ARC_WIDTH, bias=False)
        self.arc_prior = nn.Linear(ARC_WIDTH, 1, bias=False)
        self.label_dependent = nn.Linear(HIDDEN, LABEL_WIDTH)
        self.label_head = nn.Linear(HIDDEN, LABEL_WIDTH, bias=False)
        self.label = nn.Linear(LABEL_WIDTH, sizes["deprel"])

    def forward(
        self, pieces: Tensor, first: Tensor, mask: Tensor | None = None
    ) -> Outputs:
        """Score the words whose first pieces stand at `first` (batch, words)."""
        x = self.encoder(pieces, mask)
        index = first.unsqueeze(-1).expand(-1, -1, HIDDEN)
        words = self.dropout(torch.gather(x, 1, index))
        root = self.root.expand(words.shape[0], 1, HIDDEN).to(words.dtype)
        heads = torch.cat([root, words], dim=1)
        dependent = self.dropout(functional.gelu(self.arc_dependent(words)))
        head = self.dropout(functional.gelu(self.arc_head(heads)))
        arcs = self.arc_weight(dependent) @ head.transpose(1, 2)
        arcs = arcs + self.arc_prior(head).transpose(1, 2)
        return Outputs(
            ner=self.ner(words),
            upos=self.upos(words),
            lemma=self.lemma(words),
            start=self.start(words).squeeze(-1),
            arcs=arcs,
            label_dependent=self.label_dependent(words),
            label_head=self.label_head(heads),
        )

    def score_labels(self, outputs: Outputs, heads: Tensor) -> Tensor:
        """Score the labels of the arcs to `heads` (0 = root), shape batch, words."""
        index = heads.unsqueeze(-1).expand(-1, -1, LABEL_WIDTH)
        head = torch.gather(outputs.label_head, 1, index)
        return self.label(self.dropout(torch.relu(outputs.label_dependent + head)))


def set_encoder(network: Network, tensors: dict[str, Any], kept: Any) -> None:
    """Copy the pretrained tensors; `kept` are the rows of the pieces kept."""
    encoder = network.encoder

    def take(name: str, *shape: int) -> Tensor:
        return torch.from_numpy(tensors[name]).reshape(*shape)

    with torch.no_grad():
        word = take("emb.word", -1, HIDDEN)[torch.as_tensor(kept)]
        encoder.word.weight.copy_(word)
        kind = take("emb.type", -1, HIDDEN)[0]
        encoder.position.weight.copy_(take("emb.pos", -1, HIDDEN) + kind)
        _set_norm(encoder.norm, tensors, "emb.ln")
        for number, layer in enumerate(encoder.layers):
            name = f"l{number}."
            for part, key in enumerate("qkv"):
                rows = slice(part * HIDDEN, (part + 1) * HIDDEN)
                layer.qkv.weight[rows] = take(f"{name}{key}.w", HIDDEN, HIDDEN)
                layer.qkv.bias[rows] = take(f"{name}{key}.b", HIDDEN)
            for linear, key in (
                (layer.out, "ao"),
                (layer.inner, "fi"),
                (layer.outer, "fo"),
            ):
                linear.weight.copy_(take(f"{name}{key}.w", *linear.weight.shape))
                linear.bias.copy_(take(f"{name}{key}.b", -1))
            _set_norm(layer.norm_attention, tensors, f"{name}aln")
            _set_norm(layer.norm_out, tensors, f"{name}oln")


def _set_norm(norm: nn.LayerNorm, tensors: dict[str, Any], name: str) -> None:
    norm.weight.copy_(torch.from_numpy(tensors[f"{name}.w"]))
    norm.bias.copy_(torch.from_numpy(tensors[f"{name}.b"]))
