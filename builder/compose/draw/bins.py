"""Counts by day, month or year: whichever tells the most in few enough bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "month", "year"]
LENGTH: Mapping[Unit, int] = {"day": 10, "month": 7, "year": 4}
MOST: Mapping[Unit, int] = {"day": 62, "month": 72, "year": 10_000}
"""Bars that a drawing has room for; of more it is made of the next larger unit."""
KNOWN = 0.6  # of the articles must have a date as exact as the bars are


@dataclass(frozen=True, slots=True)
class Bins:
    """All days, months or years from the first to the last, with how many articles are of each.

    ``loose`` articles have a date that is not as exact.
    """

    unit: Unit
    values: tuple[str, ...]
    counts: tuple[int, ...]
    loose: int = 0


def binned(dates: Iterable[str], units: Sequence[Unit] = ("day", "month", "year")) -> Bins | None:
    """Dates (``2015-10-24``, ``2015-10`` or ``2015``) by the smallest unit that fits; None where there are none."""
    told = sorted(value for value in dates if value)
    if not told:
        return None
    for unit in units:
        exact = [value[: LENGTH[unit]] for value in told if len(value) >= LENGTH[unit]]
        last = unit == units[-1]
        if exact and (last or len(exact) >= KNOWN * len(told)) and (last or _between(exact, unit) <= MOST[unit]):
            counts = Counter(exact)
            values = stretch(min(exact), max(exact))
            return Bins(unit, values, tuple(counts[value] for value in values), len(told) - len(exact))
    return None


def _between(values: Sequence[str], unit: Unit) -> int:
    """How many bars there would be from the first to the last."""
    low, high = min(values), max(values)
    if unit == "day":
        return (date.fromisoformat(high) - date.fromisoformat(low)).days + 1
    return _number(high) - _number(low) + 1


def stretch(first: str, last: str) -> tuple[str, ...]:
    """Every day, month or year from the first to the last, as exact as these are."""
    if len(first) == LENGTH["day"]:
        start = date.fromisoformat(first)
        return tuple((start + timedelta(n)).isoformat() for n in range(_between([first, last], "day")))
    numbers = range(_number(first), _number(last) + 1)
    return tuple(f"{n:04d}" if len(first) == LENGTH["year"] else f"{n // 12:04d}-{n % 12 + 1:02d}" for n in numbers)


def _number(value: str) -> int:
    year, _, month = value.partition("-")
    return int(year) * 12 + int(month) - 1 if month else int(year)
