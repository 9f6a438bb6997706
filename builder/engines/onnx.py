"""The trained model as a function from windows of words to the probabilities of their labels."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from builder.engines.decode import Probabilities
from builder.engines.windows import Pieces, Window, shape
from builder.errors import EngineError

MODEL = "names.int8.onnx"
TOKENIZER = "tokenizer.json"
SUMS = "SHA256"
MEND = "install backfile again, or put the right file there"

_OPENS, _CLOSES, _UNKNOWN, _EDGE_SHAPE = 101, 102, 100, 7

Labeller = Callable[[Window], Probabilities]
"""A window in; for each of its words the probability of each label."""


def checked(folder: Path, name: str) -> bytes:
    """A file's bytes. Raises EngineError where it is missing or not the one that SHA256 lists."""
    path = folder / name
    try:
        content = path.read_bytes()
    except OSError as error:
        raise EngineError(f"{path}: the name model cannot be read ({error.strerror}); {MEND}") from None
    if hashlib.sha256(content).hexdigest() != listed(folder).get(name):
        raise EngineError(f"{path}: is not the file that {SUMS} beside it lists; {MEND}")
    return content


def listed(folder: Path) -> dict[str, str]:
    """The sums that SHA256 lists, by file name. Raises EngineError where there is no such list."""
    path = folder / SUMS
    try:
        rows = [line.split() for line in path.read_text("ascii").splitlines()]
    except (OSError, UnicodeDecodeError):
        raise EngineError(f"{path}: the list of sums of the name model cannot be read; {MEND}") from None
    return {row[1]: row[0] for row in rows if len(row) == 2}


def word_pieces(folder: Path) -> Pieces:
    """The model's vocabulary as a function; remembers the words it met last."""
    tokenizer = Tokenizer.from_str(checked(folder, TOKENIZER).decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()

    @lru_cache(maxsize=1 << 16)
    def pieces(word: str) -> tuple[int, ...]:
        return tuple(tokenizer.encode(word, add_special_tokens=False).ids) or (_UNKNOWN,)

    return pieces


def labeller(folder: Path) -> tuple[Labeller, tuple[str, ...]]:
    """The model on one thread of the processor, and the labels that it knows.

    Each window is run alone: the scales of a quantised layer are those of its whole batch,
    so that a name would otherwise depend on what else was read with it.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(checked(folder, MODEL), options, providers=["CPUExecutionProvider"])
    labels = tuple(session.get_modelmeta().custom_metadata_map["labels"].split())

    def label(window: Window) -> Probabilities:
        (logits,) = session.run(["logits"], _inputs(window))
        starts = np.cumsum([1, *(len(placed.pieces) for placed in window)])[:-1]
        return _softmax(logits[0][starts])

    return label, labels


def _inputs(window: Window) -> dict[str, npt.NDArray[np.int64]]:
    ids = [_OPENS, *(piece for placed in window for piece in placed.pieces), _CLOSES]
    shapes = [written for placed in window for written in [shape(placed.word.text)] * len(placed.pieces)]
    return {
        "input_ids": np.array([ids], np.int64),
        "shape_ids": np.array([[_EDGE_SHAPE, *shapes, _EDGE_SHAPE]], np.int64),
    }


def _softmax(logits: Probabilities) -> Probabilities:
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), np.float32)
