"""Text becomes blocks: paragraphs with their lines, hard wraps joined, pages and gaps remembered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from builder.split.lines import stands_alone

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]*]*$")
_LIST_ITEM = re.compile(r"(?:[-–—•*·◦▪]|\(?\d{1,3}[.)]|\(?[a-z]\))\s*\S")
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 35


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a line that stands alone; ``gap`` counts the blank lines above it.

    ``first`` and ``last`` count lines of the seed. ``underline`` is the mark below a headline.
    """

    text: str
    first: int
    last: int
    gap: int
    paged: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    number: int
    gap: int
    paged: bool
    indented: bool


def blocks(text: str, first_line: int = 1) -> tuple[Block, ...]:
    """The blocks of a text in order; every word of the text stands in exactly one."""
    lines = list(_lines(text, first_line))
    width = _wrap_width(lines)
    return tuple(_joined(lines, width))


def _lines(text: str, number: int) -> Iterator[_Line]:
    gap, paged = 0, False
    for raw in text.split("\n"):
        for page, piece in enumerate(raw.split("\f")):
            paged = paged or page > 0
            stripped = piece.strip()
            if stripped:
                yield _Line(stripped, number, gap, paged, piece[0] == "\t" or piece[:2] == "  ")
                gap, paged = 0, False
        if not raw.strip():
            gap += 1
        number += 1


def _wrap_width(lines: list[_Line]) -> int:
    """How wide a hard-wrapped text is set; 0 where its lines are whole paragraphs.

    Wrapped lines break in mid-sentence, nearly all of them near the right margin, and many go on in lower case.
    """
    inner = {
        line.text: after.text[0].islower()
        for line, after in pairwise(lines)
        if after.gap == 0 and _NARROWEST_WRAP <= len(line.text) <= _WIDEST_WRAP
    }
    broken = [len(text) for text in inner if not _SENTENCE_END.search(text)]
    goes_on = sum(inner[text] for text in inner if not _SENTENCE_END.search(text))
    long = sum(len(line.text) > _WIDEST_WRAP for line in lines)
    if len(broken) < max(2, len(inner) / 2, long) or goes_on < len(broken) / 3:
        return 0
    width = sorted(broken)[-1 - len(broken) // 50]
    near = sum(length > 0.75 * width for length in broken)
    return width if near >= 0.6 * len(broken) else 0


def _joined(lines: list[_Line], width: int) -> Iterator[Block]:
    start = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or not _continues(lines[index - 1], lines[index], width):
            group = lines[start:index]
            text = " ".join(line.text for line in group)
            yield Block(text, group[0].number, group[-1].number, group[0].gap, group[0].paged)
            start = index


def _continues(line: _Line, after: _Line, width: int) -> bool:
    """Whether a line goes on in the next one, as hard-wrapped lines do."""
    if after.gap or after.paged or after.text == line.text or _LIST_ITEM.match(after.text):
        return False
    if stands_alone(line.text) or stands_alone(after.text):
        return False
    ends = _SENTENCE_END.search(line.text[-8:]) is not None
    if not ends and after.text[0].islower():
        return True
    if not width or len(line.text) > 1.5 * width or (after.indented and not line.indented and ends):
        return False
    word = after.text.split(None, 1)[0]
    return len(line.text) + 1 + len(word) > (width if ends else width - 4)
