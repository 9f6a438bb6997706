"""Packs the consecutive sentences of one article into windows that fit the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from builder.engines.words import Word, words
from builder.vocabulary.sentences import sentences

ROOM = 126
"""Pieces in a window, beside the two that open and close it; the model learned from windows twice as long.

Attention's cost grows with the window: half of it reads an eighth faster, and as well within what chance does.
"""
WORD_PIECES = 12

Pieces = Callable[[str], tuple[int, ...]]
"""The numbers of a word's pieces in the model's vocabulary."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A word, the passage it stands in, and its pieces."""

    passage: int
    sentence: int
    word: Word
    pieces: tuple[int, ...]


Window = tuple[Placed, ...]


def windows(passages: Sequence[str], pieces: Pieces, room: int = ROOM) -> Iterator[Window]:
    """Windows of at most ``room`` pieces; a sentence is broken only where it alone is too long for one.

    A window with no letter in it holds no name and is left out.
    """
    held: list[Placed] = []
    filled = 0
    for part, size in _parts(passages, pieces, room):
        if filled + size > room:
            yield from _worthy(held)
            held, filled = [], 0
        held += part
        filled += size
    yield from _worthy(held)


def _worthy(held: list[Placed]) -> Iterator[Window]:
    if any(char.isalpha() for placed in held for char in placed.word.text):
        yield tuple(held)


def _parts(passages: Sequence[str], pieces: Pieces, room: int) -> Iterator[tuple[list[Placed], int]]:
    """Sentences, or parts of one, that each fit a window, with their number of pieces."""
    number = 0
    for passage, text in enumerate(passages):
        for start, end in sentences(text):
            number += 1
            part: list[Placed] = []
            size = 0
            for word in words(text, start, end):
                placed = Placed(passage, number, word, pieces(word.text)[:WORD_PIECES])
                if size + len(placed.pieces) > room:
                    yield part, size
                    part, size = [], 0
                part.append(placed)
                size += len(placed.pieces)
            yield part, size


@lru_cache(maxsize=1 << 16)
def shape(word: str) -> int:
    """How a word is written, for an encoder that reads lower case alone.

    0 lower case, 1 Capitalised, 2 CAPITALS, 3 one capital, 4 with figures, 5 no letter or figure, 6 mIxed.
    """
    if not any(char.isalnum() for char in word):
        return 5
    if any(char.isdigit() for char in word):
        return 4
    if word.isupper():
        return 3 if len(word) == 1 else 2
    if word[0].isupper():
        return 6 if any(char.isupper() for char in word[1:]) else 1
    return 6 if any(char.isupper() for char in word) else 0
