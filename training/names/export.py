"""Writes a trained tagger as the ONNX graph that ships: matrices in 8-bit integers, one window at a time.

The graph is put together by hand from ONNX Runtime's own operators, so that what runs is what is written here.
A window is never padded, so there is no mask. Weights have a scale for each column; the scale of what is
multiplied with them is found while the model runs.
"""

from __future__ import annotations

import hashlib
import math
import shutil
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.names.model import HEADS, LAYERS, packaged
from training.names.train import load
from training.names.windows import LABELS

Weights = dict[str, NDArray[np.float32]]
MICROSOFT = "com.microsoft"
MODEL, TOKENIZER, SUMS = "names.int8.onnx", "tokenizer.json", "SHA256"


class Graph:
    """Nodes and weights in the order in which they are added; every step gives the name of its output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, values: NDArray[np.generic]) -> str:
        """Add a weight."""
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def step(self, kind: str, *inputs: str, domain: str = "", **settings: object) -> str:
        """Add a node."""
        name = f"x{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], domain=domain, **settings))
        return name


def export(folder: Path, *checkpoints: Path) -> None:
    """Write the model of some checkpoints' mean, the tokenizer and the list of their sums."""
    weights = {name: value.numpy() for name, value in load(*checkpoints).state_dict().items()}
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model(weights), folder / MODEL)
    shutil.copyfile(packaged() / TOKENIZER, folder / TOKENIZER)
    sums = (f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in (MODEL, TOKENIZER))
    (folder / SUMS).write_text("".join(sums), "ascii")


def model(weights: Weights) -> onnx.ModelProto:
    """The whole graph: ``input_ids`` and ``shape_ids`` (1 × L) in, ``logits`` (1 × L × labels) out."""
    graph = Graph()
    x = _embedded(graph, weights)
    for number in range(LAYERS):
        part = f"layers.{number}."
        x = _layer(graph, {name.removeprefix(part): w for name, w in weights.items() if name.startswith(part)}, x)
    x = graph.step("MatMul", x, graph.weight(weights["head.weight"].T))
    graph.nodes.append(helper.make_node("Add", [x, graph.weight(weights["head.bias"])], ["logits"]))
    told = [helper.make_tensor_value_info(name, TensorProto.INT64, [1, "L"]) for name in ("input_ids", "shape_ids")]
    gives = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, "L", len(LABELS)])
    whole = helper.make_graph(graph.nodes, "names", told, [gives], graph.weights)
    made = helper.make_model(whole, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)])
    made.ir_version = 9
    helper.set_model_props(made, {"labels": " ".join(LABELS)})
    return made


def _embedded(graph: Graph, weights: Weights) -> str:
    """The sum of the embeddings of pieces, shapes and places, normalised. Pieces' rows are 8-bit integers."""
    table = weights["words.weight"]
    scale = np.abs(table).max(1, keepdims=True) / 127
    rows = graph.weight(np.round(table / scale).astype(np.int8))
    scales = graph.weight(scale.astype(np.float32))
    picked = graph.step("Cast", graph.step("Gather", rows, "input_ids"), to=TensorProto.FLOAT)
    words = graph.step("Mul", picked, graph.step("Gather", scales, "input_ids"))
    long = graph.step("Gather", graph.step("Shape", "input_ids"), graph.weight(np.array([1])), axis=0)
    places = graph.step(
        "Slice", graph.weight(weights["places.weight"]), graph.weight(np.array([0])), long, graph.weight(np.array([0]))
    )
    shapes = graph.step("Gather", graph.weight(weights["shapes.weight"]), "shape_ids")
    return _normal(graph, graph.step("Add", graph.step("Add", words, shapes), places), weights, "norm")


def _layer(graph: Graph, weights: Weights, x: str) -> str:
    heads = [_times(graph, weights, name, x) for name in ("query", "key", "value")]
    mixed = graph.step(
        "MultiHeadAttention",
        *heads,
        domain=MICROSOFT,
        num_heads=HEADS,
        scale=1 / math.sqrt(weights["query.bias"].size / HEADS),
    )
    x = _normal(graph, graph.step("Add", x, _times(graph, weights, "out", mixed)), weights, "first")
    bent = graph.step("Gelu", _times(graph, weights, "up", x), domain=MICROSOFT)
    return _normal(graph, graph.step("Add", x, _times(graph, weights, "down", bent)), weights, "second")


def _times(graph: Graph, weights: Weights, name: str, x: str) -> str:
    """A linear step, its matrix in 8-bit integers with a scale for each column."""
    matrix, bias = weights[f"{name}.weight"].T, weights[f"{name}.bias"]
    scale = (np.abs(matrix).max(0) / 127).astype(np.float32)
    given = (np.round(matrix / scale).astype(np.int8), scale, np.zeros(scale.size, np.int8), bias)
    return graph.step("DynamicQuantizeMatMul", x, *(graph.weight(part) for part in given), domain=MICROSOFT)


def _normal(graph: Graph, x: str, weights: Weights, name: str) -> str:
    given = (graph.weight(weights[f"{name}.{part}"]) for part in ("weight", "bias"))
    return graph.step("LayerNormalization", x, *given, axis=-1, epsilon=1e-12)
