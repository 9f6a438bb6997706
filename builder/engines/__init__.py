"""The named-entity engine: the only place that imports the inference libraries.

``load_engine`` gives a ``model.NameEngine``; another engine is another folder of data,
or another function of that shape.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from builder.engines.decode import joined, runs
from builder.engines.onnx import MODEL, TOKENIZER, Labeller, labeller, listed, word_pieces
from builder.engines.trim import trimmed
from builder.engines.windows import Pieces, Window, windows
from builder.model import NameEngine, NameSpan

DATA = Path(__file__).parent / "data"


def load_engine(folder: Path = DATA) -> NameEngine:
    """Load the trained model, about a tenth of a second; the engine may be called from one thread at a time.

    Raises EngineError where the model's files are missing or not the ones that their sums list.
    """
    pieces, label = word_pieces(folder), labeller(folder)

    def engine(passages: Sequence[str]) -> Sequence[Sequence[NameSpan]]:
        return _names(passages, pieces, label)

    return engine


def fingerprint(folder: Path = DATA) -> str:
    """What the engine's answers depend on beside the code, as one short text for cache keys."""
    sums = listed(folder)
    return hashlib.sha256(f"{sums.get(MODEL)} {sums.get(TOKENIZER)}".encode()).hexdigest()[:16]


def _names(passages: Sequence[str], pieces: Pieces, label: Labeller) -> list[list[NameSpan]]:
    found: list[list[NameSpan]] = [[] for _ in passages]
    for window in windows(passages, pieces):
        rows, breaks = label(window), _breaks(window)
        for run in joined(list(runs(rows, breaks)), rows, breaks):
            first, last = window[run.first], window[run.last]
            span = trimmed(passages[first.passage], first.word.start, last.word.end)
            if span:
                found[first.passage].append(NameSpan(*span, run.kind, run.confidence))
    return found


def _breaks(window: Window) -> frozenset[int]:
    """The words of a window that open a sentence."""
    return frozenset(n for n in range(1, len(window)) if window[n].sentence != window[n - 1].sentence)
