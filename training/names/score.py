"""Entity-exact scores of a tagger on documents, by character, with the engine's own decoding and trimming."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch

from builder.engines.decode import Probabilities, runs
from builder.engines.trim import trimmed
from builder.engines.windows import Window
from training.names.corpora import Document
from training.names.model import Tagger, batch
from training.names.windows import LABELS, SILENT, Pieces, Sample, samples

KIND = {"PER": "person", "LOC": "place", "ORG": "organisation"}


def scores(tagger: Tagger, documents: Sequence[Document], pieces: Pieces) -> dict[str, float]:
    """F1 in hundredths of each kind and of all (``micro``)."""
    read = [(number, *pair) for number, one in enumerate(documents) for pair in samples(one, pieces)]
    read.sort(key=lambda row: len(row[2].pieces))
    found: list[set[tuple[int, int, str]]] = [set() for _ in documents]
    for at in range(0, len(read), 16):
        some = read[at : at + 16]
        for (number, window, _), rows in zip(some, _probabilities(tagger, [s for *_, s in some]), strict=True):
            found[number] |= _spans(documents[number].text, window, rows)
    tally: Counter[tuple[str, str]] = Counter()
    for document, names in zip(documents, found, strict=True):
        gold = {
            (*cut, KIND[label])
            for start, end, label in document.spans
            if label in KIND and (cut := trimmed(document.text, start, end))
        }
        tally.update(("right", kind) for *_, kind in names & gold)
        tally.update(("wrong", kind) for *_, kind in names ^ gold)
    each = {kind: _f1(tally["right", kind], tally["wrong", kind]) for kind in KIND.values()}
    return each | {"micro": _f1(*(sum(tally[side, kind] for kind in KIND.values()) for side in ("right", "wrong")))}


def _f1(right: int, wrong: int) -> float:
    return round(200 * right / max(1, 2 * right + wrong), 2)


def _probabilities(tagger: Tagger, some: Sequence[Sample]) -> list[Probabilities]:
    """For each window, the probability of each label for each of its words."""
    tagger.eval()
    pieces, shapes, seen, labels = batch(some)
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        rows = tagger(pieces, shapes, seen).float().softmax(-1)
    return [row[label != SILENT].numpy() for row, label in zip(rows, labels, strict=True)]


def _spans(text: str, window: Window, rows: Probabilities) -> set[tuple[int, int, str]]:
    breaks = frozenset(n for n in range(1, len(window)) if window[n].sentence != window[n - 1].sentence)
    cuts = (
        (trimmed(text, window[run.first].word.start, window[run.last].word.end), run.kind)
        for run in runs(rows, breaks, LABELS)
    )
    return {(*cut, kind) for cut, kind in cuts if cut}
