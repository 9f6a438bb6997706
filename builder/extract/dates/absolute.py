"""Rules for days and months that are stated outright, with or without their year, and for ranges of them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from builder.extract.dates.row import Reading, Row
from builder.extract.dates.tense import by_month, leaning
from builder.extract.dates.words import FULL_MONTHS, MONTH_OPENS, WEEKDAY_OPENS
from builder.model import Relative, Way
from builder.vocabulary.calendar import DATE_ROWS, DAY, MONTH, MONTH_NUMBER, YEAR, stated_value, weekday_number
from builder.vocabulary.edtf import precision

_LONE_MONTH = "|".join(FULL_MONTHS)
_BEFORE_MONTH = re.compile(
    r"(?:^|[^\w'’])(?:in|since|until|till|by|of|last|next|this|past|early|late|mid|from|to|during|through|before|after"
    r"|between|each|every|for|around|about|the following|than|on|previous|coming|throughout)[ -]\(?$",
    re.I,
)
_ITS = re.compile(r"(?:\b(?:the|its|their|our|this|a|an)|['’]s) $", re.I)
_EVENT = re.compile(
    r" (?!government|cabinet|administration|era\b|years|premiership|family|(?:on|for|of|to|in|at|by|and)\b)[a-z]"
)
_A_PERSON = re.compile(r" (?:said|says|told|was|is|has)\b")
_JOINED = re.compile(r"\b(?:and|or) $", re.I)
_A_NAME_BEFORE = re.compile(r"[a-z]?[A-Z][\w.’'-]* $")
_A_NAME_AFTER = re.compile(r" [A-Z][a-z]+|-[a-z]|['’](?:m|ll|ve|d)\b")
_TO = r"(?: ?[-–—/] ?| to | until | till | through )"
_BETWEEN = r"(?<=\bbetween )"


def _stated(match: re.Match[str]) -> Reading | None:
    value = stated_value(match)
    if value and match.string.endswith("Long ", 0, match.start()):
        return None  # the rocket, the Long March 5
    if not value:
        return None if value is None else Reading()  # an impossible day is read as nothing, and nothing in it
    if precision(value) == "unknown":
        ended = match.string.endswith("ended ", 0, match.start())
        weekday = weekday_number(match["weekday"]) if match["weekday"] else None
        relative = Relative(target=value, way="before" if ended else leaning(match), weekday=weekday)
        return Reading(value, relative, "written as day and month; the year is not stated")
    exact = precision(value) == "day"
    return Reading(
        value, None, f"written {'in full: day, month and year' if exact else 'as month and year, without a day'}"
    )


def _figures(match: re.Match[str]) -> Reading | None:
    """Two numbers and a year, only where one order is possible."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    orders = {(first, second), (second, first)}
    days = {_day(year, month, day) for month, day in orders} - {""}
    return Reading(days.pop(), None, "written in figures; only one order is a date") if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month(match: re.Match[str]) -> Reading | None:
    """A month alone: *May*, *March*, *June* are names and verbs too, so a capital and its neighbours decide."""
    text, word = match.string, match["month"]
    before, after = text[max(0, match.start() - 16) : match.start()], text[match.end() : match.end() + 16]
    if not word[0].isupper() or word.isupper():
        return None
    if not _BEFORE_MONTH.search(before):
        doubtful = word in {"May", "March"} or _A_NAME_AFTER.match(after) or _A_NAME_BEFORE.search(before)
        joined = _JOINED.search(before) and not _A_NAME_AFTER.match(after)
        joined = joined or (_ITS.search(before) and not (word in {"May", "March"} and not _EVENT.match(after)))
        if (doubtful and not joined) or (word in {"April", "June", "August"} and _A_PERSON.match(after)):
            return None
    number = MONTH_NUMBER[word.lower().rstrip(".")]
    return Reading(
        "", Relative(target=f"XXXX-{number:02d}", way=by_month(match)), "written as a month; the year is not stated"
    )


def _days(match: re.Match[str]) -> Reading | None:
    """A range of days in one month, or from one month into the next."""
    months = [match["month"], match.groupdict().get("other") or match["month"]]
    if not months[0][0].isupper():
        return None
    first, last = (MONTH_NUMBER[month.lower().rstrip(".")] for month in months)
    year = match["year"] or "XXXX"
    days = [_day(int(match["year"] or 2000), m, int(d)) for m, d in ((first, match["day"]), (last, match["until"]))]
    if "" in days or days[0] >= days[1]:
        return None
    value = "/".join(f"{year}{day[4:]}" for day in days)
    if year == "XXXX":
        return Reading(
            "", Relative(target=value, way=leaning(match)), "written as a range of days; the year is not stated"
        )
    return Reading(value, None, "written as a range of days")


def _months(match: re.Match[str]) -> Reading | None:
    first, last = (MONTH_NUMBER[match[name].lower().rstrip(".")] for name in ("month", "other"))
    if first >= last or not match["month"][0].isupper():
        return None
    return Reading(f"{match['year']}-{first:02d}/{match['year']}-{last:02d}", None, "written as a range of months")


def _attacks(_: re.Match[str]) -> Reading | None:
    return Reading("2001-09-11", None, "the day that the attacks of 2001 are named after")


def _edge_day(match: re.Match[str]) -> Reading | None:
    """The first or last day of a month; when February ends only its year tells."""
    month, year = MONTH_NUMBER[match["month"].lower().rstrip(".")], match["year"]
    if not match["month"][0].isupper() or (month == 2 and match["edge"].lower() == "last" and not year):
        return None
    day = 1 if match["edge"].lower() == "first" else monthrange(int(year or 2000), month)[1]
    if year:
        return Reading(f"{year}-{month:02d}-{day:02d}", None, "the first or last day of a stated month")
    relative = Relative(target=f"XXXX-{month:02d}-{day:02d}", way=leaning(match))
    return Reading("", relative, "the first or last day of a month; the year is not stated")


def _fixed(match: re.Match[str]) -> Reading | None:
    """A feast with a day of its own."""
    name = re.sub(r"[^a-z ]", "", match["feast"].lower())
    which = (match["which"] or "").lower()
    before = match.string[max(0, match.start() - 8) : match.start()]
    if name == "christmas" and not which and not _ON_A_DAY.search(before):
        return None  # a time of the year, a tree, a market
    way: Way = "before" if which == "last" else leaning(match)
    return Reading("", Relative(target=f"XXXX-{_FEASTS[name]}", way=way), "a feast with a day of its own")


_ON_A_DAY = re.compile(r"\b(?:on|by|before|after|since|until) $", re.I)
_FEASTS = {"christmas eve": "12-24", "christmas day": "12-25", "new years eve": "12-31", "new years day": "01-01"}
_FEASTS |= {"christmas": "12-25", "boxing day": "12-26", "valentines day": "02-14", "halloween": "10-31"}
_MONTH2 = MONTH.replace("<month>", "<other>")
_UNTIL = DAY.replace("<day>", "<until>")
_OPENS = f"# {MONTH_OPENS} {WEEKDAY_OPENS}"
_EXAMPLES = (
    ("Filed 2015-10-24 at the desk", "2015-10-24"),
    ("Genf, 12.05.2019", "2019-05-12"),
    ("on Saturday, 24 October 2015", "2015-10-24"),
    ("on Oct. 24, 2015", "2015-10-24"),
    ("in June 2001", "2001-06"),
    ("on 24 October", "2015-10-24"),
    ("since September 30, all", "2015-09-30"),
)

_NO_MORE = r"\b(?![%:]|[.,]\d)"

ROWS: tuple[Row, ...] = (
    Row(
        "sept september #",
        r"(?:Sept(?:ember|\.) 11(?:th)?|11(?:th)? September)"
        r"(?=,? (?:terror(?:ist)? |suicide )?(?:attacks?|hijack\w+)\b)|9/11(?![/\d])",
        _attacks,
        ("after the Sept. 11 attacks", "2001-09-11"),
        "",
    ),
    Row(
        "first last",
        rf"(?P<edge>first|last) day of {MONTH}(?:,? {YEAR})?(?!\w)",
        _edge_day,
        ("on the last day of April 2013", "2013-04-30"),
    ),
    Row(
        _OPENS,
        rf"{MONTH} {DAY}{_TO}(?:{_MONTH2} )?{_UNTIL}(?:,? {YEAR})?{_NO_MORE}",
        _days,
        ("It ran May 3-5, 2014.", "2014-05-03/2014-05-05"),
    ),
    Row(
        "#",
        rf"\b{DAY}{_TO}{_UNTIL} (?:of )?{MONTH}(?:,? {YEAR})?\b",
        _days,
        ("from 3 to 7 May 2015", "2015-05-03/2015-05-07"),
    ),
    Row(
        "#",
        rf"{_BETWEEN}{DAY} and {_UNTIL} (?:of )?{MONTH}(?:,? {YEAR})?\b",
        _days,
        ("between 3 and 7 May 2015", "2015-05-03/2015-05-07"),
    ),
    Row(
        "#",
        rf"\b{DAY} {MONTH}{_TO}{_UNTIL} {_MONTH2}(?:,? {YEAR})?\b",
        _days,
        ("from 28 May to 3 June 2015", "2015-05-28/2015-06-03"),
    ),
    Row(MONTH_OPENS, rf"{MONTH}{_TO}{_MONTH2},? {YEAR}\b", _months, ("April to June 2014", "2014-04/2014-06")),
    *(
        Row(_OPENS, pattern, _stated, example, "part")
        for (_, pattern), example in zip(DATE_ROWS, _EXAMPLES, strict=True)
    ),
    Row(
        "#",
        r"(?<![\w/.-])(?P<a>\d{1,2})[/-](?P<b>\d{1,2})[/-](?P<y>(?:19|20)?\d\d)\b(?![/-])",
        _figures,
        ("filed 10/24/2015", "2015-10-24"),
    ),
    Row(
        MONTH_OPENS,
        rf"(?P<month>(?:{_LONE_MONTH})\b|(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)",
        _month,
        ("in September", "2015-09"),
    ),
    Row(
        "last this christmas new boxing valentine halloween",
        r"(?:(?P<which>last|this) )?(?P<feast>Christmas (?:Eve|Day)|Christmas(?=[.,;:)]|$| (?:and|or|in|at|when|of)\b)"
        r"|New Year['’]?s (?:Eve|Day)|Boxing Day|Valentine['’]s Day|Halloween)\b",
        _fixed,
        ("It opened on New Year's Day.", "2015-01-01"),
    ),
)
