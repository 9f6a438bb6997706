"""The passage of a body that shows why it was found, in pieces: plain ones, and those that were asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.search.analysis import stem, words
from builder.vocabulary.sentences import sentences

Pieces = tuple[tuple[str, bool], ...]
Phrase = tuple[str, ...]
"""Stems that must follow each other; one alone is a word."""

LENGTH = 280  # characters of a snippet
_LEAD = 90  # at most so many stand before the first hit
_READ = 300_000  # characters of a body that are looked at
_MOST = 2000  # hits that are weighed
_SPACE = re.compile(r"\s+")

Hit = tuple[int, int, Phrase]


def snippet(body: str, phrases: frozenset[Phrase]) -> Pieces | None:
    """The passage that holds most of the phrases, then most hits, then comes first; None where none occurs."""
    found = _hits(body[:_READ], phrases)
    if not found:
        return None
    first = _densest(found)
    low, high = _passage(body, first[0])
    shown = [(start, end) for start, end, _ in found if low <= start and end <= high]
    return _pieces(body, low, high, shown)


def opening(body: str, length: int = LENGTH) -> Pieces:
    """The beginning of a body, of at most so many characters."""
    return _pieces(body, 0, _end(body, 0, length), []) if body.strip() else ()


def _hits(body: str, phrases: frozenset[Phrase]) -> list[Hit]:
    """Where the phrases stand, none overlapping: the longest of those that begin at a word."""
    starting: dict[str, list[Phrase]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        starting.setdefault(phrase[0], []).append(phrase)
    tokens = [(start, end, {stem(form) for form in forms}) for start, end, forms in words(body)]
    hits: list[Hit] = []
    for place, (start, _, stems) in enumerate(tokens):
        if hits and start < hits[-1][1]:
            continue
        for phrase in (phrase for one in sorted(stems & starting.keys()) for phrase in starting[one]):
            ahead = tokens[place : place + len(phrase)]
            if len(ahead) == len(phrase) and all(word in at[2] for word, at in zip(phrase, ahead, strict=True)):
                hits.append((start, ahead[-1][1], phrase))
                break
    return hits[:_MOST]


def _densest(hits: Sequence[Hit]) -> Hit:
    def worth(place: int) -> tuple[int, int]:
        near = [phrase for start, _, phrase in hits[place : place + 40] if start - hits[place][0] < LENGTH - _LEAD]
        return len(set(near)), len(near)

    return hits[max(range(len(hits)), key=lambda place: (worth(place), -place))]


def _passage(body: str, start: int) -> tuple[int, int]:
    """From the start of the sentence of a hit, where that is near, to a decent end."""
    low = max(0, start - 2 * LENGTH)
    began = max((low + a for a, _ in sentences(body[low : start + 1]) if low + a <= start), default=start)
    if start - began > _LEAD or (began == low > 0):
        began = body.find(" ", start - _LEAD, start) + 1 or start
    return began, max(_end(body, began), start)


def _end(body: str, low: int, length: int = LENGTH) -> int:
    """The end of the last sentence within a snippet from ``low``, if that fills half of it; else of a word."""
    if len(body) - low <= length:
        return len(body)
    window = body[low : low + length]
    whole = [b for _, b in sentences(window) if length // 2 < b < len(window)]
    return low + (whole[-1] if whole else window.rfind(" ") if " " in window else length)


def _pieces(body: str, low: int, high: int, hits: Sequence[tuple[int, int]]) -> Pieces:
    """The passage cut at its hits, with an ellipsis where text is left out; white space becomes single spaces."""
    pieces: list[tuple[str, bool]] = [("… ", False)] if body[:low].strip() else []
    done = low
    for start, end in hits:
        pieces += [(body[done:start], False), (body[start:end], True)]
        done = end
    pieces += [(body[done:high].rstrip(), False), (" …" if body[high:].strip() else "", False)]
    return tuple((_SPACE.sub(" ", text), asked) for text, asked in pieces if text)
