"""When articles were published, as far as that tells one event from another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from builder.model import Published
from builder.vocabulary.edtf import bounds, parts

_LEAP, _YEAR = 2000, 366
_MONTH = 31


@dataclass(frozen=True, slots=True)
class Time:
    """The latest day on which the first article can be of, and the earliest of the last, as numbers of days.

    Of several articles these are the ends of the span that they need at least. Without a year (``yearless``) days
    are counted in a leap year. An article of no date has no Time.
    """

    latest_start: int
    earliest_end: int
    yearless: bool = False


def time_of(published: Published | None) -> Time | None:
    """An article's time; None where nothing is known, not even day and month."""
    span = bounds(published.edtf) if published else None
    if span:
        return Time(span[0].toordinal(), span[1].toordinal())
    _, month, day = parts(published.edtf.partition("/")[0]) if published else (None, None, None)
    if not (month and day and month <= "12"):
        return None
    known = date(_LEAP, int(month), int(day)).toordinal()
    return Time(known, known, yearless=True)


def together(left: Time | None, right: Time | None) -> Time | None:
    """The time of all articles of both; a year that one knows counts."""
    if not (left and right) or left.yearless != right.yearless:
        known = [time for time in (left, right) if time]
        return min(known, key=lambda time: time.yearless) if known else None
    return Time(max(left.latest_start, right.latest_start), min(left.earliest_end, right.earliest_end), left.yearless)


def lasting(left: Time | None, right: Time | None) -> int:
    """The days that all articles of both span at least; 0 where one has no date, and so may be of any day."""
    if not (left and right):
        return 0
    if left.yearless or right.yearless:
        return _apart_in_the_year(left, right)
    return max(0, max(left.latest_start, right.latest_start) - min(left.earliest_end, right.earliest_end))


def _apart_in_the_year(left: Time, right: Time) -> int:
    if any(time.earliest_end - time.latest_start > _MONTH for time in (left, right)):
        return 0
    apart = abs(_day_of_year(left) - _day_of_year(right))
    return min(apart, _YEAR - apart)


def _day_of_year(time: Time) -> int:
    return date.fromordinal(time.latest_start).timetuple().tm_yday


def in_time(times: Iterable[tuple[int, Time | None]]) -> list[int]:
    """The numbers of articles as they follow each other in time; those without a date last."""

    def key(item: tuple[int, Time | None]) -> tuple[bool, int, int]:
        number, time = item
        return time is None, time.latest_start if time else 0, number

    return [number for number, _ in sorted(times, key=key)]
