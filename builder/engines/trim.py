"""Cuts from the ends of a name what is not part of it: articles, possessives, loose marks."""

from __future__ import annotations

import re
import unicodedata

from builder.engines.words import ABBREVIATIONS

_DIRECTION = r"(?:(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central|downtown|rural)"
_LEAD = re.compile(
    rf"(?i:the|an?)\s+|(?:of|and|in|at|from|to|for)\s+|{_DIRECTION}\s+(?=[^\W\d_a-z])|(?:R|D|I|DFL)-\s?(?=[A-Z][.a-z])"
)
_POSSESSIVE = re.compile(r"\s*['’ʼ][sS]$|(?<=[sxzSXZ])['’ʼ]$|\s+(?:of|on|in|at|for|from|to|and|the)$")
_PAIRS = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«", "›": "‹", "’": "‘", '"': '"'}
_OPENERS = {opens: closes for closes, opens in _PAIRS.items()}
_ABBREVIATED = re.compile(rf"\b(?:\w|{ABBREVIATIONS.replace(' ', '|')})\.$")
_LONGEST = 200
"""Characters: what is longer is no name."""


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name proper within ``text[start:end]``; None where no letter is left or too much is.

    Repeats until nothing more comes off, so that trimming twice is trimming once.
    """
    if end - start > 2 * _LONGEST:
        return None
    while True:
        cut = _once(text, start, end)
        if cut == (start, end):
            break
        start, end = cut
    name = text[start:end]
    return (start, end) if any(char.isalpha() for char in name) and len(name) <= _LONGEST else None


def _once(text: str, start: int, end: int) -> tuple[int, int]:
    name = text[start:end]
    lead = _LEAD.match(name)
    if lead:
        return start + lead.end(), end
    possessive = _POSSESSIVE.search(name)
    if possessive:
        return start, start + possessive.start()
    if name and _loose_front(name):
        return start + 1, end
    return (start, end - 1) if name and _loose_back(name) else (start, end)


def _loose_front(name: str) -> bool:
    """Whether a name's first character is a mark that nothing closes, or no part of a word."""
    closer = _OPENERS.get(name[0])
    if closer:
        return closer not in name[1:] or _wrapped(name)
    return not name[0].isalnum() and name[0] not in "#@"


def _loose_back(name: str) -> bool:
    last = name[-1]
    if last in _PAIRS:
        return _PAIRS[last] not in name[:-1]
    if last == ".":
        return not _ABBREVIATED.search(name)
    # A mark over the last letter, or a sign that joins it, is part of it; "!" may be part of a name's style.
    return not last.isalnum() and unicodedata.category(last)[0] != "M"


def _wrapped(name: str) -> bool:
    """Whether the whole name stands in one pair of marks, which are then not its own."""
    inner = name[1:-1]
    return name.endswith(_OPENERS[name[0]]) and name[0] not in inner and name[-1] not in inner
