"""An article's text as paragraphs of Markdown with its links in place."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from builder.compose.markdown import Span, anchored, heavy, html_block, linked
from builder.vocabulary.limits import PARAGRAPH
from builder.vocabulary.sentences import sentences


def paragraphs(text: str, spans: Iterable[Span]) -> list[str]:
    """The paragraphs in order, each led to as ``#p1``, ``#p2``…; one that is too long is shown in parts.

    ``spans`` do not overlap. A link that would reach over the end of a paragraph is left out. A text that is too heavy
    for Markdown is one block of HTML.
    """
    parts = _with_links(text, spans)
    if heavy(text):
        return [html_block(parts)]
    return [anchored(f"p{number}", linked(*part)) for number, part in enumerate(parts, 1)]


@lru_cache(maxsize=512)
def anchors(text: str) -> Callable[[int], str]:
    """What leads to the paragraph that holds an offset of a text: ``#p3`` for one in the third."""
    starts = [start for start, _ in _bounds(text)]
    return lambda offset: f"#p{max(1, bisect_right(starts, offset))}"


def _with_links(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, list[Span]]]:
    waiting = deque(sorted(spans))
    for start, end in _bounds(text):
        inside: list[Span] = []
        while waiting and waiting[0][0] < end:
            first, last, href = waiting.popleft()
            if start <= first and last <= end:
                inside.append((first - start, last - start, href))
        yield text[start:end], inside


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for paragraph in text.split("\n\n"):
        end = start + len(paragraph)
        while end - start > PARAGRAPH:
            cut = _cut(text, start, end)
            yield start, cut
            start = cut
        yield start, end
        start = end + 2


def _cut(text: str, start: int, end: int) -> int:
    """Where a part of a long paragraph ends: before a sentence, else before a word, else anywhere but in a letter."""
    room = text[start : start + PARAGRAPH]
    least = PARAGRAPH // 2
    begins = [first for first, _ in sentences(room) if first > least] or [room.rfind(" ", least) + 1]
    if begins[-1]:
        return start + begins[-1]
    cut = start + PARAGRAPH
    while cut < end and unicodedata.combining(text[cut]):
        cut += 1
    return cut
