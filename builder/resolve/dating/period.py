"""The time that an archive is of, as its dated articles show it: what settles a year where little else does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from builder.resolve.dating.clues import Clue, days_of
from builder.vocabulary.edtf import display

LEAST = 20  # dated articles from which an archive is of a time at all
TRUST = 0.5  # that an undated article is of the same time as the dated ones
AFTER = 20  # days after a day and month named as past that are weighed


def period(days: Sequence[int]) -> Clue | None:
    """The months of these days (ordinals of dated articles) as a clue for all others; None where they are few."""
    if len(days) < LEAST:
        return None
    months = Counter(date.fromordinal(day).isoformat()[:7] for day in days)
    most = min(months, key=lambda month: (-months[month], month))
    reason = f"{months[most]} of the archive's {len(days)} dated articles are of {display(most)}."
    shares = {month: number / len(days) for month, number in sorted(months.items())}
    return Clue("archive", "period", "", TRUST, reason, shares=shares)


def opened(clues: Sequence[Clue], shares: Mapping[str, float]) -> frozenset[int]:
    """The days shortly after a day and month that a text names as past, in the years that the archive is of."""
    named = {clue.edtf[4:] for clue in clues if clue.shape == "year day" and clue.way != "ahead"}
    years = {month[:4] for month in shares}
    starts = (day for year in years for rest in named for day in _days(f"{year}{rest}"))
    return frozenset(start + offset for start in starts for offset in range(AFTER + 1))


def _days(value: str) -> frozenset[int]:
    try:
        return days_of(value)
    except ValueError:  # the 29th of February of another year
        return frozenset()
