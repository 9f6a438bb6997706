"""Documents as the windows that the engine reads, with a label for each word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from tokenizers import Tokenizer

from builder.engines.windows import Placed, Window, shape, windows
from training.names.corpora import Document

LABELS = ("O", *(f"{part}-{name}" for name in ("PER", "LOC", "ORG", "MISC") for part in "BI"))
OPENS, CLOSES, MASK, UNKNOWN, EDGE_SHAPE = 101, 102, 103, 100, 7
ROOM = 254  # pieces in a window that is learned from
SILENT = -100
"""The label of a piece that is not its word's first: not scored."""

Pieces = Callable[[str], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Sample:
    """A window in numbers: pieces, word shapes and labels, one for each piece."""

    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    labels: tuple[int, ...]


def word_pieces(tokenizer: Path) -> Pieces:
    """The encoder's vocabulary as a function of a word."""
    reader = Tokenizer.from_file(str(tokenizer))
    reader.no_padding()
    reader.no_truncation()

    @lru_cache(maxsize=1 << 18)
    def pieces(word: str) -> tuple[int, ...]:
        return tuple(reader.encode(word, add_special_tokens=False).ids) or (UNKNOWN,)

    return pieces


def samples(document: Document, pieces: Pieces) -> Iterator[tuple[Window, Sample]]:
    """The windows of a document."""
    starts = [start for start, *_ in document.spans]
    for window in windows([document.text], pieces, ROOM):
        yield window, _sample(window, [_label(placed, document, starts) for placed in window])


def _label(placed: Placed, document: Document, starts: Sequence[int]) -> int:
    """The label of a word: of the span that holds its middle; the word that opens the span begins it."""
    middle = (placed.word.start + placed.word.end - 1) // 2
    number = bisect_right(starts, middle) - 1
    if number < 0 or document.spans[number][1] <= middle:
        return 0
    start, _, label = document.spans[number]
    return LABELS.index(f"{'B' if placed.word.start <= start else 'I'}-{label}")


def _sample(window: Window, labels: Iterable[int]) -> Sample:
    rows = [(OPENS, EDGE_SHAPE, SILENT)]
    for placed, label in zip(window, labels, strict=True):
        written = shape(placed.word.text)
        rows += [(piece, written, SILENT if number else label) for number, piece in enumerate(placed.pieces)]
    return Sample(*zip(*rows, (CLOSES, EDGE_SHAPE, SILENT), strict=True))


def masked(sample: Sample, chance: Random, share: float) -> Sample:
    """A sample in which some words show only how they are written, so that the rest must tell what they are."""
    pieces = list(sample.pieces)
    hidden = False
    for at in range(1, len(pieces) - 1):
        hidden = chance.random() < share if sample.labels[at] != SILENT else hidden
        pieces[at] = MASK if hidden else pieces[at]
    return Sample(tuple(pieces), sample.shapes, sample.labels)
