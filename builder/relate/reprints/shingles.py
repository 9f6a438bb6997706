"""Texts as runs of words, by which copies are found: every run of a few words is a shingle (Broder 1997).

Of the shingles a sample leads from one text to another (winnowing; Schleimer, Wilkerson and Aiken 2003): any thirteen
words that two texts share in one run are found, however much was cut around them, which sketches of whole texts
(MinHash) miss where little of a long text was printed.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from builder.vocabulary.names import strip_accents

RUN = 6  # words of a shingle
WINDOW = 8  # shingles of which one at least leads on

_WORD = re.compile(r"\w+")
_BASE, _MASK = 6364136223846793005, (1 << 64) - 1
_GONE = pow(_BASE, RUN, 1 << 64)


@dataclass(frozen=True, slots=True)
class Shingles:
    """A text's shingles in order, as numbers; ``leads`` are those that lead on, ``distinct`` counts different ones."""

    runs: array[int]
    leads: frozenset[int]
    distinct: int

    def known(self) -> frozenset[int]:
        """Each shingle once."""
        return frozenset(self.runs)


def shingles(text: str) -> Shingles:
    """The shingles of a text, whatever its case, accents, marks and spacing."""
    runs = array("Q", runs_of(words_of(text)))
    return Shingles(runs, frozenset(_leads(runs)), len(set(runs)))


def words_of(text: str) -> list[str]:
    """A text's words without case, accents and marks."""
    words = _WORD.findall(text.casefold().replace("'", "").replace("’", ""))
    return words if text.isascii() else [word if word.isascii() else strip_accents(word) for word in words]


def runs_of(words: Sequence[str]) -> Iterator[int]:
    """The numbers of all runs of RUN words, each reckoned from the one before it (Karp and Rabin 1987)."""
    numbers = list(map(_number, words))
    run = 0
    for number in numbers[: RUN - 1]:
        run = (run * _BASE + number) & _MASK
    for number, gone in zip(numbers[RUN - 1 :], (0, *numbers), strict=False):
        run = (run * _BASE + number - gone * _GONE) & _MASK
        yield run


@lru_cache(maxsize=1 << 18)
def _number(word: str) -> int:
    return crc32(word.encode())


def _leads(runs: array[int]) -> Iterator[int]:
    """The smallest of each window."""
    if len(runs) > WINDOW:
        return map(min, *(runs[start:] for start in range(WINDOW)))
    return iter([min(runs)] if runs else [])
