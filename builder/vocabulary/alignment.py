"""Lays two quotations beside each other word by word: what they share, what differs, how far they are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from builder.vocabulary.names import plain_quotes, strip_accents

Span = tuple[int, int]
_WORD = re.compile(r"\w+(?:[-‐‑'’]\w+)*")
_BRACKETED = re.compile(r"\[[^\]\n]{0,80}\]|\([^)\n]{1,25}\)")
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.|\[\s*\]|\(\s*…\s*\)")
_LARGEST = 250_000
"""Words of one middle part times those of the other: beyond it the middle counts as different (0.2 s at most)."""
_RUN = 2
"""Fewer shared words in a row are chance: *the*, *of it*."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of two texts, as spans of each: the same words, or words that differ; one side may be empty."""

    left: Span
    right: Span
    same: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two quotations are the same: words shared in order, their share of the shorter one, the longest run.

    ``apart`` are the words in which the stretch they share differs, on both sides together; what was cut at an
    ellipsis and an editor's words in brackets are not counted.
    """

    shared: int
    share: float
    run: int
    apart: int


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    start: int
    end: int
    bracketed: bool


def words_of(text: str) -> tuple[str, ...]:
    """A text's words alone, without case, accents, marks and hyphens: ``“We don’t know,`` is ``we dont know``."""
    return tuple(word.key for word in _words(text))


def aligned(left: str, right: str) -> tuple[Piece, ...]:
    """Two quotations in pieces that are the same or differ, in order; the pieces of each side make up its whole text.

    Case, accents, hyphens and marks do not make words differ; they stand with the word before them. A page shows one
    side as ``((left[slice(*piece.left)], piece.same) for piece in aligned(left, right))`` and marks what is not the
    same; a piece that is empty on one side is what only the other has. Of many variants take one (the longest) as
    ``left`` for all.
    """
    ours, theirs = _words(left), _words(right)
    pieces: list[Piece] = []
    at, to = 0, 0
    for first, second, size in _blocks(ours, theirs):
        pieces += _piece((at, _opening(ours, first, left)), (to, _opening(theirs, second, right)), False)
        at, to = _opening(ours, first, left), _opening(theirs, second, right)
        ends = _opening(ours, first + size, left), _opening(theirs, second + size, right)
        pieces += _piece((at, ends[0]), (to, ends[1]), True)
        at, to = ends
    return (*pieces, *_piece((at, len(left)), (to, len(right)), False))


def likeness(left: str, right: str) -> Likeness:
    """How far two quotations are the same; a shorter cut of a longer one shares all of its words."""
    ours, theirs = _words(left), _words(right)
    blocks = [block for block in _blocks(ours, theirs) if block[2] >= _RUN]
    shared = sum(_counted(ours[first : first + size]) for first, _, size in blocks)
    shorter = min(_counted(ours), _counted(theirs))
    gaps = zip(
        _gaps(left, ours, [(first, size) for first, _, size in blocks]),
        _gaps(right, theirs, [(second, size) for _, second, size in blocks]),
        strict=True,
    )
    apart = sum(
        _counted(mine) + _counted(other) for (mine, cut), (other, shortened) in gaps if not cut and not shortened
    )
    run = max((size for _, _, size in blocks), default=0)
    return Likeness(shared, shared / shorter if shorter else 0.0, run, apart)


def _words(text: str) -> list[_Word]:
    brackets = [match.span() for match in _BRACKETED.finditer(text)]
    return list(_read(text, brackets))


def _read(text: str, brackets: Sequence[Span]) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        key = re.sub(r"\W", "", strip_accents(plain_quotes(match[0])).casefold())
        start, end = match.span()
        yield _Word(key, start, end, any(a <= start < b for a, b in brackets))


def _counted(words: Sequence[_Word]) -> int:
    return sum(not word.bracketed for word in words)


def _piece(left: Span, right: Span, same: bool) -> list[Piece]:
    return [Piece(left, right, same)] if left[0] < left[1] or right[0] < right[1] else []


def _opening(words: Sequence[_Word], place: int, text: str) -> int:
    """Where the piece that begins with a word begins: at the text's own beginning for the first."""
    if place == 0:
        return 0
    return words[place].start if place < len(words) else len(text)


def _blocks(left: Sequence[_Word], right: Sequence[_Word]) -> list[tuple[int, int, int]]:
    """Runs of equal words in order, as places on both sides and lengths; a beginning and end in common first."""
    ours, theirs = [word.key for word in left], [word.key for word in right]
    shortest = min(len(ours), len(theirs))
    head = next((n for n in range(shortest) if ours[n] != theirs[n]), shortest)
    rest = shortest - head
    tail = next((n for n in range(rest) if ours[-1 - n] != theirs[-1 - n]), rest)
    middle, other = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    found = [(0, 0, head)]
    if 0 < len(middle) * len(other) <= _LARGEST:
        matcher = SequenceMatcher(None, middle, other, autojunk=False)
        found += [(head + a, head + b, size) for a, b, size in matcher.get_matching_blocks()]
    found.append((len(ours) - tail, len(theirs) - tail, tail))
    return [block for block in found if block[2]]


def _gaps(
    text: str, words: Sequence[_Word], blocks: Sequence[tuple[int, int]]
) -> Iterator[tuple[Sequence[_Word], bool]]:
    """The words between the shared runs of one side, each with whether an ellipsis stands there."""
    for (first, size), (following, _) in pairwise(blocks):
        between = text[words[first + size - 1].end : words[following].start]
        yield words[first + size : following], bool(_ELLIPSIS.search(between))
