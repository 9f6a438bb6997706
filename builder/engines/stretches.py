"""Cuts passages into stretches that a model of limited length reads whole, and settles what it found there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from builder.engines.trim import trimmed
from builder.model import NameSpan
from builder.vocabulary.sentences import sentences

Cost = Callable[[str], int]
"""How much room a word takes in the model's window."""
Stretch = tuple[int, int]

_WORD = re.compile(r"\w+|[^\w\s]")
_HALF = re.compile("[\ud800-\udfff]")  # half a character, which no library encodes
_LONGEST = 100
"""Characters: a longer run of letters is no word of a name, and fills a window for nothing."""


def readable(text: str) -> str:
    """A text that every library can encode, of the same length."""
    return _HALF.sub("\ufffd", text)


def stretches(text: str, room: int, cost: Cost) -> Iterator[Stretch]:
    """Consecutive stretches whose words cost at most ``room`` together, in time linear in the text.

    Whole sentences as far as they fit; one that is too long alone is broken between words. Words longer than a
    hundred characters, and any that cost more than the room, stand in no stretch.
    """
    held: Stretch | None = None
    filled = 0
    for start, end, size in _parts(text, room, cost):
        gap = held is not None and not text[held[1] : start].isspace() and held[1] != start
        if held and (filled + size > room or gap):
            yield held
            held, filled = None, 0
        held = (held[0] if held else start, end)
        filled += size
    if held:
        yield held


def _parts(text: str, room: int, cost: Cost) -> Iterator[tuple[int, int, int]]:
    """Sentences, or parts of one between left-out words or where the room ends, with what their words cost."""
    for opens, closes in sentences(text):
        start, end, filled = opens, opens, 0
        for match in _WORD.finditer(text, opens, closes):
            size = cost(match[0]) if match.end() - match.start() <= _LONGEST else room + 1
            if filled and filled + size > room:
                yield start, end, filled
                filled = 0
            if size <= room:
                start = start if filled else match.start()
                end, filled = match.end(), filled + size
        if filled:
            yield start, end, filled


def settled(text: str, spans: Iterable[NameSpan]) -> list[NameSpan]:
    """Spans as ours are: in order, none over another, with the marks on their last letter, trimmed to the name."""
    kept: list[NameSpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, -span.confidence, span.kind)):
        cut = trimmed(text, span.start, _marked(text, span.end))
        if cut and (not kept or cut[0] >= kept[-1].end):
            kept.append(NameSpan(*cut, span.kind, span.confidence))
    return kept


def _marked(text: str, end: int) -> int:
    """Where a span ends with the marks that belong to its last letter: libraries may cut before them."""
    while end < len(text) and unicodedata.category(text[end])[0] == "M":
        end += 1
    return end
