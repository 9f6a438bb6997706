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
SHORT_WEEKDAYS = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")

MONTH = rf"(?P<month>{'|'.join(_NAMES)}|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b\.?)"
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}|(?:{'|'.join(reversed(SHORT_WEEKDAYS))})\b\.?),? )?"

# One row a pattern: what it is called, what it matches. The first that matches at a place wins.
DATE_ROWS: tuple[tuple[str, str], ...] = (
    (
        "year, month, day in figures",
        r"(?<![\d/-])(?P<year>1[5-9]\d\d|20\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])",
    ),
    (
        "day, month, year in figures",
        r"(?<![\d.])(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<m>0?[1-9]|1[0-2])\.(?P<year>1[5-9]\d\d|20\d\d)(?![\d.]\d)\b",
    ),
    ("day, month in words, year", rf"\b{_WEEKDAY}{DAY}[ -](?:of )?{MONTH},?[ -]{YEAR}\b"),
    ("month in words, day, year", rf"\b{_WEEKDAY}{MONTH} {DAY}(?:, ?| ){YEAR}\b(?![\d%])"),
    ("month in words, year", rf"\b{MONTH},? (?:of )?{YEAR}\b(?!%)"),
    ("day, month in words", rf"(?<![\d:.,])\b{_WEEKDAY}{DAY} (?:of )?{MONTH}(?!\w)"),
    ("month in words, day", rf"\b{_WEEKDAY}{MONTH} {DAY}\b(?!%|[.,:]\d| ?(?:per ?cent|million|billion|people)\b)"),
)
_PATTERNS = tuple((name, re.compile(pattern, re.I)) for name, pattern in DATE_ROWS)


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
            value = stated_value(match) if free else None
            if value is not None:  # an impossible day is held too: no other date may be read from its words
                found.insert(place, StatedDate(match.start(), match.end(), value, written))
    yield from (stated for stated in found if stated.edtf)


def weekday_number(words: str) -> int:
    """Which day of the week a name or its abbreviation (*Sat*, *Tues.*) is: Monday is 0."""
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(words.lower()[:3]))


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


def stated_value(match: re.Match[str]) -> str | None:
    """The EDTF value of a match of DATE_ROWS: empty for an impossible day, None where it is no date at all."""
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
        return ""
    return f"{year or 'XXXX'}-{month:02d}-{int(day):02d}"
