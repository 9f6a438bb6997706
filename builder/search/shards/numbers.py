"""Whole numbers as text, a character each, which gzip packs almost as tightly as bits and a script reads as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

_QUOTE, _BACKSLASH, _DELETE = 57, 91, 55_000  # where characters that a script would have to escape are passed over
_LOW = 11  # bits of a large number that its second character holds


def packed(values: Iterable[int]) -> str:
    """Numbers from 0 to 13 million as characters: small ones in ASCII, most in two bytes, none that need escaping.

    ``numbers.js`` of the search page reads them back.
    """
    return "".join(map(_character, values))


def _character(value: int) -> str:
    if value < _QUOTE:
        return chr(value + 35)
    if value < _BACKSLASH:
        return chr(value + 36)
    if value < _DELETE:
        return chr(value + 70)
    return chr(0xE000 + (value >> _LOW)) + chr(256 + (value & ((1 << _LOW) - 1)))


def packed_runs(values: NDArray[Any], ends: NDArray[Any]) -> list[str]:
    """What ``packed`` makes of each of some runs of numbers that follow each other; ``ends`` are where they end."""
    values = values.astype(np.uint32)
    wide = values >= _DELETE
    characters = values + np.where(values < _QUOTE, 35, np.where(values < _BACKSLASH, 36, 70)).astype(np.uint32)
    if wide.any():
        lengths = 1 + wide
        ends = np.concatenate([[0], np.cumsum(lengths)])[ends]
        at = (np.cumsum(lengths) - lengths)[wide]
        characters = np.repeat(characters, lengths)
        characters[at], characters[at + 1] = 0xE000 + (values[wide] >> _LOW), 256 + (values[wide] & ((1 << _LOW) - 1))
    text = characters.astype("<u2").tobytes().decode("utf-16-le")
    return [text[start:end] for start, end in pairwise([0, *ends.tolist()])]


def gaps(ascending: Iterable[int]) -> Iterator[int]:
    """The first of some ascending numbers, then how much larger each is than the one before."""
    yield from (after - before for before, after in pairwise((0, *ascending)))
