"""Whole numbers as text, a character each, which gzip packs almost as tightly as bits and a script reads as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

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


def gaps(ascending: Iterable[int]) -> Iterator[int]:
    """The first of some ascending numbers, then how much larger each is than the one before."""
    yield from (after - before for before, after in pairwise((0, *ascending)))
