"""Settles what is counted from an article's publication day, or from a date before it, once that day is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from builder.model import DateMention, Relative
from builder.vocabulary.edtf import bounds, display, precision
from builder.vocabulary.timeml import approximate, edtf_of, nearest, unit_of

_NEAR = 300  # characters that an expression may stand behind the date that it is counted from
_QUARTER = re.compile(r"\d{4}-Q[1-4]")
_FINER = {"day": {"day"}, "month": {"day", "month"}, "week": {"day"}}


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The first and last day that an expression may be counted from, and the words that say which they are."""

    first: date
    last: date
    words: str
    quarter: bool = False


def settled(mentions: Sequence[DateMention], published: str | None) -> tuple[DateMention, ...]:
    """The mentions of one article with every relative one settled from its publication date, an EDTF value or None.

    Each keeps its place, its span and its ``relative``, so settling anew from another date is safe. What the date
    is not exact enough to settle has no ``edtf``; a day without a year stays open (``XXXX-10-26``).
    """
    home = _publication(published)
    doubt = (published or "")[-1:] in {"~", "?", "%"}
    done: list[DateMention] = []
    for mention in mentions:
        done.append(_settled(mention, home, done, doubt) if mention.relative else mention)
    return tuple(done)


def _publication(published: str | None) -> _Anchor | None:
    days = bounds(published) if published else None
    if not days or not published:
        return None
    words = f"the publication day, {_named(days[0])}" if days[0] == days[1] else f"publication, {display(published)}"
    return _Anchor(*days, words)


def _named(day: date) -> str:
    return f"{day:%A} {display(day.isoformat())}"


def _settled(mention: DateMention, home: _Anchor | None, before: Sequence[DateMention], doubt: bool) -> DateMention:
    relative = mention.relative or Relative()
    anchor = home if relative.anchor == "published" else _stated(mention, relative, before, home)
    value = _value(relative, anchor) if anchor else ""
    edtf = edtf_of(value)
    if not anchor or not value:
        return _open(mention)
    if relative.anchor == "earlier" and relative.within.startswith("T") and not relative.shift:
        edtf = ""  # a time of day alone: which day's it is is likely, not said
    basis = _basis(relative, anchor, edtf) if edtf else "a time of day"
    about = "APPROX" if doubt and anchor is home else mention.modifier
    return replace(mention, edtf=approximate(edtf, about), timeml=value, basis=basis)


def _open(mention: DateMention) -> DateMention:
    """As extraction left it, whatever it was settled to before."""
    target = mention.relative.target if mention.relative else ""
    edtf = edtf_of(target)
    basis = "written as day and month; the year is not stated" if edtf else "what it is counted from is not known"
    where = ", in the dateline" if edtf and mention.field == "dateline" else ""
    return replace(mention, edtf=edtf, timeml=target, basis=basis + where)


def _stated(
    mention: DateMention, relative: Relative, before: Sequence[DateMention], home: _Anchor | None
) -> _Anchor | None:
    """The anchor among the dates before it in its field, nearest first; else publication where that may be meant."""
    for other in reversed(before):
        if other.field != mention.field or mention.start - other.end > _NEAR:
            break
        quarter = bool(_QUARTER.fullmatch(other.timeml)) and not _compared(other) and not _runs(other, home)
        if quarter if relative.anchor == "quarter" or relative.unit == "quarter" else _fits(other, relative, quarter):
            days = bounds(other.edtf)
            if days:
                return _Anchor(*days, f"“{other.text}”, {display(other.edtf)}", quarter)
    if relative.anchor == "quarter" and relative.unit == "quarter" and home:
        return _last_quarter(home)
    at_home = relative.anchor == "quarter" or (relative.within.startswith("T") and not relative.shift)
    at_home = at_home or bool(relative.target)  # the following Monday, where no day stands before it
    return home if at_home or (relative.unit != "day" and relative.shift < 0) else None


def _compared(other: DateMention) -> bool:
    """A quarter that was itself counted from another: what a report compares with, not what it is about."""
    return bool(other.relative and other.relative.anchor != "published" and other.relative.shift)


def _runs(other: DateMention, home: _Anchor | None) -> bool:
    """A quarter that was not over: reports compare those that were."""
    days = bounds(other.edtf) if other.edtf else None
    return bool(days and home and days[1] > home.last)


def _fits(other: DateMention, relative: Relative, quarter: bool) -> bool:
    if not other.edtf or precision(other.edtf) == "unknown":
        return False
    if quarter and relative.unit == "year":
        return True
    wanted = _FINER.get(relative.unit)
    return "/" not in other.edtf and (wanted is None or precision(other.edtf) in wanted)


def _last_quarter(home: _Anchor) -> _Anchor | None:
    values = {unit_of(day, "quarter", -1) for day in (home.first, home.last)}
    days = bounds(edtf_of(values.pop())) if len(values) == 1 else None
    return _Anchor(*days, f"the last quarter before {home.words}", quarter=True) if days else None


def _value(relative: Relative, anchor: _Anchor) -> str:
    """The TimeML value, empty where the first and the last day of a vague anchor do not agree on it."""
    values = {_from_day(relative, anchor, day) for day in (anchor.first, anchor.last)}
    value = values.pop() if len(values) == 1 else ""
    return edtf_of(value) if re.fullmatch(r"\d{4}-W\d\d-[1-7]", value) else value


def _from_day(relative: Relative, anchor: _Anchor, day: date) -> str:
    if relative.target:
        found = nearest(day, relative.target, relative.way, relative.weekday)
    elif anchor.quarter and relative.unit == "year":
        found = unit_of(day, "quarter", 4 * relative.shift)
    else:
        found = unit_of(day, relative.unit, relative.shift)
    return found + relative.within if found else ""


def _basis(relative: Relative, anchor: _Anchor, edtf: str) -> str:
    """Why the value is what it is: *Saturday before the publication day, Monday 26 October 2015*."""
    if relative.target:
        return _beside(relative.target, anchor, edtf)
    if not relative.shift and relative.unit == "day":
        return f"{anchor.words}, itself"
    if not relative.shift:
        return f"the {relative.unit} of {anchor.words}"
    count = abs(relative.shift)
    unit = relative.unit if count == 1 else "centuries" if relative.unit == "century" else f"{relative.unit}s"
    return f"{count} {unit} {'after' if relative.shift > 0 else 'before'} {anchor.words}"


def _beside(target: str, anchor: _Anchor, edtf: str) -> str:
    first, last = bounds(edtf) or (anchor.first, anchor.last)
    side = "before" if last < anchor.first else "after" if first > anchor.last else ""
    if not side:
        return f"{anchor.words}, itself" if first == last else f"{display(edtf)}, which holds {anchor.words}"
    if "WXX" in target:
        return f"{f'{first:%A}' if first == last else 'the weekend'} {side} {anchor.words}"
    return f"{display(edtf)}, the nearest {side} {anchor.words}"
