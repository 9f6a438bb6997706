"""Where sentences end in news prose: full stops after abbreviations and initials do not end one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9À-ÖØ-Þ])|\n{2,}")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|sen|rep|gov|gen|col|maj|capt|lt|sgt|rev|hon|jr|sr|vs|no|nos|vol|pp?|fig|inc|ltd|co|corp|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|est|messrs)|(?<!['’])\b[a-z]|\b(?:[a-z]\.)+[a-z])\.$",
    re.I,
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text's sentences in order, without the white space between them."""
    start = 0
    for match in _END.finditer(text):
        if match[0][0] == "." and _ABBREVIATION.search(text, max(start, match.start() - 12), match.start() + 1):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
