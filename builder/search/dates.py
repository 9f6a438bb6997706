"""Dates in a question: days, months and years, as the first and last day that they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from whoosh import fields
from whoosh.query import Query

from builder.errors import QueryError
from builder.vocabulary.edtf import bounds

_ISO = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


def span(text: str, where: str) -> tuple[date, date]:
    """The first and last day of an ISO day, month or year. Raises QueryError; ``where`` names the option or field."""
    value = text.strip()
    try:
        found = bounds(value) if _ISO.fullmatch(value) else None
    except ValueError:  # month 13, 30 February, year 0
        found = None
    if found is None:
        raise QueryError(f"{where}: {value[:40]!r} is no date; write a day 2015-10-26, a month 2015-10 or a year 2015")
    return found


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included; None where an end is open."""

    first: date | None = None
    last: date | None = None

    def holds(self, earliest: int, latest: int) -> bool:
        """Whether something of these possible days (ordinals, 0 unknown) may lie in the period."""
        after = self.first is None or latest >= self.first.toordinal()
        return bool(earliest) and after and (self.last is None or earliest <= self.last.toordinal())


def period(since: str | None, until: str | None) -> Period:
    """The period that two options name. Raises QueryError for what is no date, or ends before it begins."""
    first = span(since, "from")[0] if since else None
    last = span(until, "to")[1] if until else None
    if first and last and first > last:
        raise QueryError(f"from {since} is later than to {until}; swap them")
    return Period(first, last)


class InPeriod(Query):  # type: ignore[misc] # Whoosh ships no types
    """The part of a query that asks for a period of publication."""

    def __init__(self, asked: Period, boost: float = 1.0) -> None:
        self.asked, self.boost = asked, boost

    def __hash__(self) -> int:
        return hash(self.asked)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, InPeriod) and other.asked == self.asked


class PublishedField(fields.STORED):  # type: ignore[misc] # Whoosh ships no types
    """``published:2015-10`` and ``published:[2015-10 TO 2015-11]``; the days themselves stand in two columns."""

    def __init__(self, stored: bool = True) -> None:
        super().__init__()
        self.stored = stored
        self.analyzer = None

    def self_parsing(self) -> bool:
        """Dates are read here, not by an analyzer."""
        return True

    def parse_query(self, _: str, text: str, boost: float = 1.0) -> InPeriod:
        """One date: the period that it spans. Raises QueryError."""
        return InPeriod(Period(*span(text, "published")), boost)

    def parse_range(
        self, _: str, start: str | None, end: str | None, startexcl: bool, endexcl: bool, boost: float = 1.0
    ) -> InPeriod:
        """A range; braces leave out the whole day, month or year at that end. Raises QueryError."""
        first = last = None
        if start and start.strip():
            low, high = span(start, "published")
            first = high + _DAY if startexcl else low
        if end and end.strip():
            low, high = span(end, "published")
            last = low - _DAY if endexcl else high
        return InPeriod(Period(first, last), boost)


_DAY = timedelta(days=1)
