"""The named-entity engines: the only place that imports the inference libraries.

``load_engine`` gives a ``model.NameEngine``: ours, or spaCy or GLiNER behind the same callable, where the
configuration chooses one of them and its extra is installed.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builder.config import NameChoice
from builder.engines import gliner_names, spacy_names
from builder.engines.decode import runs
from builder.engines.extras import versions
from builder.engines.onnx import MODEL, TOKENIZER, Labeller, labeller, listed, word_pieces
from builder.engines.trim import trimmed
from builder.engines.windows import Pieces, Window, windows
from builder.model import NameEngine, NameSpan

DATA = Path(__file__).parent / "data"
OURS = NameChoice()


def load_engine(choice: NameChoice = OURS) -> NameEngine:
    """Load the chosen engine; it may be called from one thread at a time. Ours takes about a tenth of a second.

    Raises EngineError where the library or the model is missing, or the model is not the one that its sums list.
    """
    if choice.engine == "spacy":
        return spacy_names.load(choice.model)
    if choice.engine == "gliner":
        return gliner_names.load(choice.model)
    return _own(Path(choice.model or DATA))


def fingerprint(choice: NameChoice = OURS) -> str:
    """What the engine's answers depend on beside our code, as one short text for cache keys.

    Raises EngineError where the library or the model is missing.
    """
    if choice.engine == "spacy":
        return spacy_names.fingerprint(choice.model)
    if choice.engine == "gliner":
        return gliner_names.fingerprint(choice.model)
    sums = listed(Path(choice.model or DATA))
    return f"{versions('backfile', 'onnxruntime', 'tokenizers')} {sums.get(MODEL)} {sums.get(TOKENIZER)}"


def _own(folder: Path) -> NameEngine:
    pieces, (label, labels) = word_pieces(folder), labeller(folder)

    def engine(passages: Sequence[str]) -> Sequence[Sequence[NameSpan]]:
        return _names(passages, pieces, label, labels)

    return engine


def _names(passages: Sequence[str], pieces: Pieces, label: Labeller, labels: tuple[str, ...]) -> list[list[NameSpan]]:
    found: list[list[NameSpan]] = [[] for _ in passages]
    for window in windows(passages, pieces):
        for run in runs(label(window), _breaks(window), labels):
            first, last = window[run.first], window[run.last]
            span = trimmed(passages[first.passage], first.word.start, last.word.end)
            if span:
                found[first.passage].append(NameSpan(*span, run.kind, run.confidence, run.likely))
    return found


def _breaks(window: Window) -> frozenset[int]:
    """The words of a window that open a sentence."""
    return frozenset(n for n in range(1, len(window)) if window[n].sentence != window[n - 1].sentence)
