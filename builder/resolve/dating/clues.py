"""What speaks for a day of publication, and how much likelier it makes one day than another.

A clue is weighed as a likelihood ratio against not knowing at all: above 1 it speaks for a day, below 1 against
it. Ratios of independent clues multiply (Good 1950), so that a confidence in the end is a probability.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal

from builder.vocabulary.edtf import bounds, parts, precision

YEARS = range(1900, 2100)
DAYS = 73_049  # days of these years: what one knows nothing of may be any of them

Shape = Literal["on", "since", "bound", "weekday", "year day", "period"]
Way = Literal["past", "ahead", "either"]
SILENT = 0.05  # of captions: their photograph is old, though nothing says so, and tells nothing of when it was printed

# Offset in days of publication from the date that a source gives: what is filed on one day is printed the next.
_EXACT = {0: 0.96, 1: 0.02, -1: 0.01}
_FILED = {0: 0.93, 1: 0.05, 2: 0.01}
# Days from a weekday named as past to publication, for the first one of a text and for any later one.
_LEAD = (0.44, 0.28, 0.13, 0.06, 0.04, 0.03, 0.02)
_LATER = (0.25, 0.26, 0.19, 0.13, 0.08, 0.05, 0.04)


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence in a sentence. ``days`` are ordinals of the days that it gives (``date.toordinal``).

    *on* gives the day of publication itself; *since* is a date shortly before it, *bound* one any time before;
    *weekday* names one of the week before or after; *year day* a day and month, with its weekday where that is told;
    *period* gives the ``shares`` of months (``2015-10``) among the archive's dated articles.
    """

    kind: str
    shape: Shape
    edtf: str
    trust: float
    reason: str
    days: frozenset[int] = frozenset()
    weekday: int | None = None
    way: Way = "past"
    lead: bool = False
    filed: bool = False
    shares: Mapping[str, float] = field(default_factory=dict)


@lru_cache(1 << 14)
def days_of(edtf: str) -> frozenset[int]:
    """The ordinals of the days that a value may mean, at most a year of days; empty for what is less exact."""
    exact = precision(edtf)
    if exact == "unknown":
        return _each_year(edtf)
    span = bounds(edtf) if exact in {"day", "month", "year"} else None
    if not span or (span[1] - span[0]).days > 366:
        return frozenset()
    return frozenset(range(span[0].toordinal(), span[1].toordinal() + 1))


@lru_cache(1 << 14)
def _each_year(edtf: str) -> frozenset[int]:
    _, month, day = parts(edtf.partition("/")[0])
    found = (_day(year, int(month), int(day)) for year in YEARS if month and day)
    return frozenset(ordinal for ordinal in found if ordinal)


@lru_cache(1 << 16)
def _day(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def ratio(clue: Clue, day: int) -> float:
    """How much likelier the clue is if the article was published on that day than if nothing were known."""
    if clue.shape == "on":
        return _on(clue, day)
    if clue.shape == "weekday":
        return _weekday(clue, day)
    if clue.shape == "year day":
        return _year_day(clue, day)
    if clue.shape == "period":
        share = clue.shares.get(date.fromordinal(day).isoformat()[:7], 0.0)
        return clue.trust * DAYS * share / 30.4 + 1 - clue.trust
    return _seen_from(clue, day)


def _on(clue: Clue, day: int) -> float:
    offsets = _FILED if clue.filed else _EXACT
    days = clue.days
    hits = math.fsum([share for offset, share in offsets.items() if day - offset in days])
    return clue.trust * hits * DAYS / len(clue.days) + 1 - clue.trust


def elsewhere(clue: Clue, days: Iterable[int]) -> float:
    """The mean ratio of all days but these: what a clue leaves to dates that nobody thinks of."""
    if clue.shape in {"weekday", "year day", "bound"}:
        return 1.0
    rest = 1 - math.fsum(ratio(clue, day) for day in days) / DAYS
    return max(rest, 1 - clue.trust if clue.shape == "on" else 0.02)


def _seen_from(clue: Clue, day: int) -> float:
    """Publication seen from a date that is past: rarely before it, and not long after what a photograph shows."""
    gap = max(day - max(clue.days), 0) if day >= min(clue.days) else day - min(clue.days)
    if gap < -1:
        return 1 - clue.trust
    if clue.shape == "bound":
        return 1.0
    recent = 0.92 * _decay(gap, 2.2) + 0.08 * _decay(gap, 60)
    return SILENT + (1 - SILENT) * DAYS * recent / len(clue.days)


def _decay(gap: int, mean: float) -> float:
    return math.exp(-gap / mean) * (1 - math.exp(-1 / mean))


def _weekday(clue: Clue, day: int) -> float:
    back = (_weekday_of(day) - (clue.weekday or 0)) % 7
    steps = back if clue.way == "past" else (-back) % 7
    table = _LEAD if clue.lead else _LATER
    return 7 * table[steps] if clue.way != "either" else 1.0


def _year_day(clue: Clue, day: int) -> float:
    """A day and month named without a year, seen from a day of publication: how near, and is its weekday right?"""
    gap, other = _nearest(clue, day)
    near = 0.5 if clue.lead else 0.15  # a story's days hang together, so that later ones add little
    weight = 1 - near + near * 365 * _decay(gap, 15)
    if clue.weekday is None:
        return weight
    return weight * (7 * clue.trust if _weekday_of(other) == clue.weekday else 1 - clue.trust)


def _nearest(clue: Clue, day: int) -> tuple[int, int]:
    """How far the named day lies from publication, in its direction, and which day of which year it then is."""
    here, (month, number) = _year_of(day), _month_and_day(clue.edtf)
    found = []
    for year in (here - 1, here, here + 1):
        other = _day(year, month, number)
        if other:
            away = day - other
            against = (clue.way == "past" and away < -1) or (clue.way == "ahead" and away > 1)
            found.append((abs(away) + (180 if against else 0), other))
    return min(found, default=(366, day))


@lru_cache(1 << 14)
def _year_of(day: int) -> int:
    return date.fromordinal(day).year


@lru_cache(1 << 12)
def _month_and_day(edtf: str) -> tuple[int, int]:
    _, month, day = parts(edtf)
    return int(month or 1), int(day or 1)


def _weekday_of(day: int) -> int:
    return (day - 1) % 7  # the first of January of the year 1 was a Monday
