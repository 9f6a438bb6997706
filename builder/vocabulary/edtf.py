"""Date values in EDTF (ISO 8601-2) level 1: their bounds, how exact they are, how they read.

Known forms: ``2015-10-24``, ``2015-10``, ``2015``, ``194X``, ``19XX``, ``XXXX-10-26``, seasons ``2015-21`` (spring)
to ``2015-24`` (winter), ``2015-10~`` (``?`` and ``%`` alike) and intervals ``a/b`` of these, open ends as ``..``.
"""

from __future__ import annotations

import calendar
import re
from datetime import MAXYEAR, date
from typing import Literal

Precision = Literal["day", "month", "season", "year", "decade", "century", "unknown"]

MONTHS = tuple(calendar.month_name)  # English: the month's number is its place, 0 is empty
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_VALUE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?")


def parts(value: str) -> tuple[str, str | None, str | None]:
    """Year, month and day as written, e.g. ``("194X", None, None)``.

    Raises ValueError for what is not a single date of the forms above.
    """
    match = _VALUE.fullmatch(value)
    if not match:
        raise ValueError(f"not an EDTF date: {value!r}")
    return match[1], match[2], match[3]


def bounds(value: str) -> tuple[date, date] | None:
    """The first and last day that a value may mean; None where its year is not known."""
    first, _, last = value.partition("/")
    if last:
        left, right = _open(first, date.min), _open(last, date.max)
        return (left[0], right[1]) if left and right else None
    return _single(value)


def _open(value: str, edge: date) -> tuple[date, date] | None:
    return (edge, edge) if value in {"", ".."} else _single(value)


def _single(value: str) -> tuple[date, date] | None:
    year, month, day = parts(value)
    if year == "XXXX":
        return None
    low, high = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    if month == "24" and low < MAXYEAR:  # a winter may begin in one year and end in the next
        return date(low, 1, 1), date(low + 1, 3, 31)
    if month is None or month in SEASONS:  # when a season is depends on the place
        return date(low, 1, 1), date(high, 12, 31)
    if day is None:
        return date(low, int(month), 1), date(low, int(month), calendar.monthrange(low, int(month))[1])
    exact = date(low, int(month), int(day))
    return exact, exact


def precision(value: str) -> Precision:
    """How exact a value is; an interval is as exact as its first date."""
    year, month, day = parts(value.partition("/")[0])
    if year == "XXXX":
        return "unknown"
    if "X" in year:
        return "century" if year.endswith("XX") else "decade"
    if month in SEASONS:
        return "season"
    return "day" if day else "month" if month else "year"


def sort_key(value: str | None) -> tuple[str, str]:
    """Orders values by their first day, those without a year last."""
    span = bounds(value) if value else None
    return (span[0].isoformat() if span else "9999-99-99", value or "")


def display(value: str) -> str:
    """A value as a reader expects it: ``26 October 2015``, ``October 2015``, ``the 1940s``."""
    first, _, last = value.partition("/")
    if last:
        return f"{display(first)} to {display(last)}" if last != ".." else f"from {display(first)}"
    year, month, day = parts(value)
    about = "about " if value[-1] in "~%" else ""
    if "X" in year and year != "XXXX":
        return f"{about}the {year.replace('X', '0')}s"
    words = [str(int(day))] if day else []
    words += [SEASONS.get(month) or MONTHS[int(month)]] if month else []
    words += [year] if year != "XXXX" else []
    return about + " ".join(words)
