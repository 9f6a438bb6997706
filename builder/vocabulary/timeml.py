"""TimeML's TIMEX3 values: what calendar units and underspecified targets mean from a day, and their EDTF.

Values follow the TimeML annotation guidelines 1.2.1 (Saurí et al. 2006): ``1998-W07``, ``1998-W07-WE``,
``1998-Q3``, ``1998-H1``, ``1998-SU``, ``199`` (a decade), ``1998-02-13TMO``, durations ``P2Y`` and ``PT90M``.
"""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta

from builder.model import DateMention, Unit, Way
from builder.vocabulary.edtf import bounds

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SEASON_NUMBERS = {str(number) for number in SEASONS.values()}  # EDTF has no mark of doubt for them
_MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
_POINT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(\d|WE))?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7]|WE)")
_RANGE = re.compile(r"\s?[-–—/]\s?|\s(?:to|and|until|till|through)\s", re.I)
_AGAINST_TENSE = 31  # days that a date may lie against the tense of its clause at no cost
_AHEAD = 6  # how much dearer a month ahead is than one behind where no verb stands close: news tells what has been
_HALF_YEAR = 200  # days from publication within which a weekday tells the year of a day; beyond, it is a slip
_SOFT, _HARD = 100, 4000  # what it costs beyond, in days: tense places days and coming quarters less surely than months


def edtf_of(value: str) -> str:
    """The EDTF value of a TIMEX3 value; empty for durations, sets, references and impossible days."""
    bare = value.partition("T")[0]
    first, _, last = bare.partition("/")
    if last:
        return bare if edtf_of(first) and edtf_of(last) and "X" not in bare else ""
    if match := _WEEK.fullmatch(bare):
        return _week(match)
    if match := _PART.fullmatch(bare):
        return _part(match[1], match[2])
    if re.fullmatch(r"\d{2,3}", bare):
        return bare.ljust(4, "X")
    return bare if re.fullmatch(r"XXXX-\d\d-\d\d", bare) or (_POINT.fullmatch(bare) and _possible(bare)) else ""


def approximate(edtf: str, modifier: str) -> str:
    """An EDTF value marked as approximate where the words say so (*around 1 November*, *nearly four years ago*)."""
    about = modifier in {"APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"}
    return f"{edtf}~" if about and _POINT.fullmatch(edtf) and edtf[5:7] not in _SEASON_NUMBERS else edtf


def _possible(value: str) -> bool:
    try:
        return bounds(value) is not None
    except ValueError:
        return False


def _week(match: re.Match[str]) -> str:
    try:
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    except ValueError:
        return ""
    if match[3] and match[3] != "WE":
        return (monday + timedelta(int(match[3]) - 1)).isoformat()
    first = monday + timedelta(5 if match[3] else 0)
    return f"{first.isoformat()}/{(monday + timedelta(6)).isoformat()}"


def _part(year: str, part: str) -> str:
    if part in SEASONS:
        return f"{year}-{SEASONS[part]}"
    first, last = _MONTHS[part]
    return f"{year}-{first:02d}/{year}-{last:02d}"


def unit_of(day: date, unit: Unit, shift: int = 0) -> str:
    """The TIMEX3 value of the unit that holds a day, moved by ``shift`` units; empty beyond the calendar's ends."""
    try:
        return _unit_of(day, unit, shift)
    except (ValueError, OverflowError):
        return ""


def _unit_of(day: date, unit: Unit, shift: int) -> str:
    if unit == "day":
        return (day + timedelta(shift)).isoformat()
    if unit in {"week", "weekend"}:
        year, week, _ = (day + timedelta(7 * shift)).isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit in {"month", "quarter", "half"}:
        size, sign = {"month": (1, ""), "quarter": (3, "Q"), "half": (6, "H")}[unit]
        year, part = divmod(day.year * 12 // size + (day.month - 1) // size + shift, 12 // size)
        return f"{_year(year):04d}-" + (f"{sign}{part + 1}" if sign else f"{part + 1:02d}")
    if unit == "year":
        return f"{_year(day.year + shift):04d}"
    size, width = (10, 3) if unit == "decade" else (100, 2)
    return f"{_year(day.year + size * shift) // size:0{width}d}"


def _year(year: int) -> int:
    if not 1 <= year <= MAXYEAR:
        raise ValueError(year)
    return year


def nearest(day: date, target: str, way: Way, weekday: int | None = None) -> str:
    """The bearer of an underspecified value nearest to a day on that side of it; empty where there is none.

    A weekday that the day itself bears is that very day, save where *before* or *after* part them. Of a day and month
    with their ``weekday`` (Monday is 0), a bearer that falls on it wins, unless only those of other years do.
    """
    if match := _WEEKDAY.fullmatch(target):
        return _weekend(day, way) if match[1] == "WE" else _weekday(day, int(match[1]) - 1, way)
    spread = 8 if target.endswith("-02-29") else 2  # the 29th of February may be eight years away
    years = range(max(1, day.year - spread), min(MAXYEAR, day.year + spread) + 1)
    found = [(value, span) for year in years if (span := _span(value := target.replace("XXXX", f"{year:04d}")))]
    fitting = [(value, span) for value, span in found if span[0].weekday() == weekday and _gap(day, span) < _HALF_YEAR]
    costs = [(cost, value) for value, span in fitting or found if (cost := _cost(day, span, way)) is not None]
    return min(costs)[1] if costs else ""


def _span(value: str) -> tuple[date, date] | None:
    part = _PART.fullmatch(value)
    if part and part[2] in SEASONS:  # northern seasons: where a bearer lies decides between years alone
        first = date(int(part[1]), 3 * (SEASONS[part[2]] - 20), 1)
        return first, first + timedelta(90)
    edtf = edtf_of(value)
    return bounds(edtf) if edtf else None


def _weekday(day: date, weekday: int, way: Way) -> str:
    back, ahead = (day.weekday() - weekday) % 7, (weekday - day.weekday()) % 7
    if way in {"before", "after"}:
        back, ahead = back or 7, ahead or 7
    forward = way in {"from", "after"} or (way == "nearest" and ahead < back)
    try:
        return (day + timedelta(ahead if forward else -back)).isoformat()
    except OverflowError:
        return ""


def _weekend(day: date, way: Way) -> str:
    """The weekend on or before a day, or on or after it; *before* and *after* pass over one that holds the day."""
    inside = day.weekday() >= 5
    forward = way in {"from", "after"} or (way == "nearest" and day.weekday() >= 2)
    shift = 0 if forward else -1
    if inside:
        shift = {"before": -1, "after": 1}.get(way, 0)
    return unit_of(day, "weekend", shift)


def _cost(day: date, span: tuple[date, date], way: Way) -> float | None:
    """How far a bearer lies from the day, dearer against the tense; None on the side that words forbid."""
    first, last = span
    if (way == "before" and (last >= day or _month_before(day, span))) or (way == "after" and first <= day):
        return None
    distance = _gap(day, span)
    if way == "nearest" and first > day and _is_month(span):
        return distance * _AHEAD
    against = (way == "until" and first > day) or (way == "from" and last < day)
    if not against:
        return distance
    if way == "from" and first == last and distance <= _AGAINST_TENSE:
        return distance
    return distance + (_SOFT if way == "from" and 80 < (last - first).days < 93 else _HARD)


def _gap(day: date, span: tuple[date, date]) -> int:
    return max((span[0] - day).days, (day - span[1]).days, 0)


def _is_month(span: tuple[date, date]) -> bool:
    return 27 <= (span[1] - span[0]).days <= 30


def _month_before(day: date, span: tuple[date, date]) -> bool:
    """The month just over is *last month*; whoever writes *last February* in March means that of the year before."""
    return _is_month(span) and (day.replace(day=1) - span[1]).days == 1


def timexes(mention: DateMention) -> tuple[tuple[int, int, str], ...]:
    """A mention as TIMEX3 marks it: start, end, value. A range is two expressions there, one for each end."""
    first, _, last = mention.timeml.partition("/")
    match = _RANGE.search(mention.text) if last else None
    if not match:
        return ((mention.start, mention.end, first),) if first else ()
    return (
        (mention.start, mention.start + match.start(), first),
        (mention.start + match.end(), mention.end, last),
    )
