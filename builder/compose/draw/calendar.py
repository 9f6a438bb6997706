"""Calendars shaded by how many articles are of each month or day, each cell a link to its page."""

from __future__ import annotations

import math
from calendar import monthrange, weekday
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from builder.compose.draw.svg import drawing, element, figure, linked, title, words
from builder.vocabulary.edtf import MONTHS, display

CELL, GAP = 22, 2
SHADES = 4
HEAD = 18  # units for the name above a month
YEAR_WIDTH = 40  # units for the year before its months
WEEKDAYS = "MTWTFSS"


@dataclass(frozen=True, slots=True)
class Dated:
    """What is known of one day, month or year: articles of that time, articles that tell of it, its page."""

    published: int
    named: int
    href: str


Days = Mapping[str, Dated]
"""By date, as exact as it is: ``2015-10-24``, ``2015-10``."""


def years(months: Days, label: str) -> str:
    """A row of twelve cells for each year in which something was published, the newest on top; empty without any."""
    rows = sorted({value[:4] for value, one in months.items() if len(value) == 7 and one.published}, reverse=True)
    if not rows:
        return ""
    shade = _shading(one.published for value, one in months.items() if len(value) == 7)
    inner = [
        words("text", MONTHS[month][0], {"x": YEAR_WIDTH + (month - 1) * CELL + 7, "y": 12}) for month in range(1, 13)
    ]
    for row, year in enumerate(rows):
        inner.append(words("text", year, {"x": 0, "y": HEAD + row * CELL + 14}))
        known = {month: months.get(f"{year}-{month:02d}") for month in range(1, 13)}
        empty = [_square(YEAR_WIDTH + (m - 1) * CELL, HEAD + row * CELL) for m, one in known.items() if not one]
        inner += [element("path", {"class": "h", "d": "".join(empty)})] if empty else []
        for month, one in known.items():
            if one:
                cell = _square(YEAR_WIDTH + (month - 1) * CELL, HEAD + row * CELL)
                inner.append(_cell(f"{year}-{month:02d}", one, shade, cell))
    size = (0, 0, YEAR_WIDTH + 12 * CELL, HEAD + len(rows) * CELL)
    return figure("calendar", label, drawing("calendar__years", size, inner))


def year(value: str, days: Days, label: str) -> str:
    """The twelve months of a year, each with its name; empty where no day of it is known."""
    inside = [key for key in days if len(key) == 10 and key[:4] == value]
    if not inside:
        return ""
    shade = _shading(days[key].published for key in inside)
    months = (_month(f"{value}-{month:02d}", days, shade, MONTHS[month]) for month in range(1, 13))
    return figure("calendar calendar--year", label, "\n".join(months))


def month(value: str, days: Days, label: str) -> str:
    """One month with the numbers of its days; empty where no day of it is known."""
    inside = [key for key in days if len(key) == 10 and key[:7] == value]
    if not inside:
        return ""
    return figure(
        "calendar calendar--month", label, _month(value, days, _shading(days[key].published for key in inside))
    )


def _month(value: str, days: Days, shade: Callable[[int], str], name: str = "") -> str:
    """A month of weeks that begin on Monday; named above, or with its weekdays there and numbers on its days."""
    year_number, month_number = int(value[:4]), int(value[5:7])
    before = weekday(year_number, month_number, 1)
    inner = [_named(name, days.get(value))] if name else _weekdays()
    empty, numbers = [], []
    for day in range(1, monthrange(year_number, month_number)[1] + 1):
        row, column = divmod(before + day - 1, 7)
        x, y = column * CELL, HEAD + row * CELL
        key = f"{value}-{day:02d}"
        told = (
            "" if name else words("text", str(day), {"x": x + (CELL - GAP) // 2, "y": y + 14, "text_anchor": "middle"})
        )
        if key in days:
            inner.append(_cell(key, days[key], shade, _square(x, y), told))
        else:
            empty.append(_square(x, y))
            numbers.append(told)
    inner += [element("path", {"class": "h", "d": "".join(empty)}), *numbers] if empty else []
    return drawing("calendar__month", (0, 0, 7 * CELL - GAP, HEAD + (row + 1) * CELL - GAP), inner)


def _named(name: str, month: Dated | None) -> str:
    """A month's name, as a link where it has a page."""
    told = words("text", name, {"x": 0, "y": 13})
    return linked(month.href, told) if month else told


def _weekdays() -> list[str]:
    return [words("text", name, {"x": column * CELL + 6, "y": 12}) for column, name in enumerate(WEEKDAYS)]


def _square(x: int, y: int) -> str:
    side = CELL - GAP
    return f"M{x} {y}h{side}v{side}h-{side}z"


def _cell(value: str, one: Dated, shade: Callable[[int], str], square: str, over: str = "") -> str:
    told = [f"{one.published:,} published"] if one.published else []
    told += [f"named in {one.named:,}"] if one.named else []
    shape = element("path", {"class": shade(one.published), "d": square})
    return linked(one.href, title(f"{display(value)}: {', '.join(told)}"), shape, over)


def _shading(counts: Iterable[int]) -> Callable[[int], str]:
    """The class of a number: ``h0`` for none, then up to SHADES as its logarithm nears that of the largest."""
    most = math.log1p(max(counts, default=0)) or 1.0
    return lambda count: f"h{math.ceil(SHADES * math.log1p(count) / most - 1e-9)}"
