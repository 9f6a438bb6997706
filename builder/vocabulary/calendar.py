"""Absolute dates as newspapers write them, in any order: the seam that datelines and the date tagger share."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NAMES = "january february march april may june july august september october november december".split()
_SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9}
_SHORT |= {"oct": 10, "nov": 11, "dec": 12}
MONTH_NUMBER = {name: number for number, name in enumerate(_NAMES, 1)} | _SHORT
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH = rf"(?P<month>{'|'.join(_NAMES)}|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b\.?)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?),? )?"

# One row a pattern: what it is called, what it matches. The first that matches at a place wins.
_ROWS: tuple[tuple[str, str], ...] = (
    (
        "year, month, day in figures",
        r"(?<![\d-])(?P<year>1[5-9]\d\d|20\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])",
    ),
    (
        "day, month, year in figures",
        r"(?<![\d.])(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<m>0?[1-9]|1[0-2])\.(?P<year>1[5-9]\d\d|20\d\d)(?![\d.]\d)\b",
    ),
    ("day, month in words, year", rf"\b{_WEEKDAY}{_DAY}[ -](?:of )?{_MONTH},?[ -]{_YEAR}\b"),
    ("month in words, day, year", rf"\b{_WEEKDAY}{_MONTH} {_DAY}(?:, ?| ){_YEAR}\b(?![\d%])"),
    ("month in words, year", rf"\b{_MONTH},? (?:of )?{_YEAR}\b(?!%)"),
    ("day, month in words", rf"(?<![\d:.,])\b{_WEEKDAY}{_DAY} (?:of )?{_MONTH}(?!\w)"),
    ("month in words, day", rf"\b{_WEEKDAY}{_MONTH} {_DAY}\b(?![%:]|[.,]\d| ?(?:per ?cent|million|billion|people)\b)"),
)
_PATTERNS = tuple((name, re.compile(pattern, re.I)) for name, pattern in _ROWS)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date stated in a text: where, its EDTF value, and how it was written."""

    start: int
    end: int
    edtf: str
    written: str


def absolute_dates(text: str) -> Iterator[StatedDate]:
    """The absolute dates of a text in order, none overlapping; impossible ones (30 February) are left out."""
    found: list[StatedDate] = []  # in order, so that a text of a million dates is not compared all with all
    for written, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            place = bisect_left(found, match.start(), key=_start)
            free = (place == 0 or found[place - 1].end <= match.start()) and (
                place == len(found) or match.end() <= found[place].start
            )
            value = _value(match) if free else None
            if value:
                found.insert(place, StatedDate(match.start(), match.end(), value, written))
    yield from found


def _start(stated: StatedDate) -> int:
    return stated.start


def whole_date(text: str) -> str | None:
    """The EDTF value of a text that is a date and nothing else (``2015``, ``12 March 2019``); else None."""
    bare = text.strip().rstrip(".")
    if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", bare):
        return bare
    bare = re.sub(r"^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$", r"\1", bare)
    for stated in absolute_dates(bare):
        return stated.edtf if (stated.start, stated.end) == (0, len(bare)) else None
    return None


def _value(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("month") and not match["month"][0].isupper():
        return None
    month = int(groups["m"]) if groups.get("m") else MONTH_NUMBER[match["month"].lower().rstrip(".")]
    year, day = groups.get("year"), groups.get("day")
    if not day:
        return f"{year}-{month:02d}"
    try:
        date(int(year or 2000), month, int(day))  # 2000 is a leap year: 29 February may be meant
    except ValueError:
        return None
    return f"{year or 'XXXX'}-{month:02d}-{int(day):02d}"
