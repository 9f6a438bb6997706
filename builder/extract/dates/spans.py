"""Rules for weeks, months, seasons, years, decades and centuries counted from a day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace

from builder.extract.dates.row import Reading, Row
from builder.extract.dates.tense import way
from builder.extract.dates.words import (
    AMOUNT,
    AMOUNT_OPENS,
    FULL_MONTHS,
    LONG_UNIT,
    SEASON,
    SEASONS,
    UNITS,
    amount,
)
from builder.model import Relative, Unit, Way
from builder.vocabulary.calendar import MONTH_NUMBER

_COUNTED = "counted from publication"
_SHIFTS = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1}
_WAYS: dict[str, Way] = {"last": "before", "past": "before", "previous": "before", "next": "after", "coming": "after"}
_WAYS |= {"following": "after"}
_MONTHS = "|".join(FULL_MONTHS)
_EDGES = {"end": "END", "close": "END", "start": "START", "beginning": "START", "middle": "MID"}
# A noun that a season belongs to: any word that does not carry the clause on.
_ATTRIBUTE = re.compile(
    r"[ -](?!(?:and|or|but|in|on|at|to|by|for|from|since|with|until|when|as|while|after|before|that|which|because|if"
    r"|this|last|next|he|she|they|we|it|is|are|was|were|has|have|had|will|would|the|a|an|his|her|its|their)\b)[a-z]"
)
_IN = re.compile(
    r"\b(?:in|by|of|since|until|during|for|this|late|early|over|through|throughout|before|after) (?:the )?$", re.I
)


def _unit(words: str) -> Unit:
    return UNITS[words.lower()]


def _near(match: re.Match[str]) -> Reading | None:
    """The unit of publication, or its neighbour: *this month*, *last week*, *next year*."""
    which, unit = match["which"].lower().split()[-1], _unit(match["unit"])
    if match["unit"][0].isupper() and not match["unit"].isupper():
        return None  # This Week, a programme
    bare = which == "last" and unit in {"week", "month", "year"} and not match["moment"]
    if bare and match.string.endswith("the ", 0, match.start()):
        return None  # over the last year: as long as that
    if unit == "weekend":
        ways: dict[str, Way] = {"last": "before", "past": "before", "next": "after", "coming": "from"}
        return Reading("", Relative(unit=unit, target="XXXX-WXX-WE", way=ways.get(which) or way(match)), _COUNTED)
    anchor = Relative("earlier" if which == "following" else "published", unit, _SHIFTS.get(which, 0))
    return Reading("", anchor, _COUNTED, _moment(match))


def _near_weekend(match: re.Match[str]) -> Reading | None:
    which = match["which"].lower().split()[-1:] or [""]
    ways: dict[str, Way] = {"past": "before", "coming": "from"}
    return Reading("", Relative(unit="weekend", target="XXXX-WXX-WE", way=ways.get(which[0]) or way(match)), _COUNTED)


def _moment(match: re.Match[str]) -> str:
    word = (match.groupdict().get("moment") or "").lower()
    return {"earlier": "START", "later": "END"}.get(word, "")


def _in_the(match: re.Match[str]) -> Reading | None:
    return Reading("", Relative(unit=_unit(match["unit"])), _COUNTED, _moment(match))


def _season(match: re.Match[str]) -> Reading | None:
    which = re.sub(r"^this (?=past|coming)", "", (match["which"] or "").lower())
    sign = SEASONS[match["season"].lower()]
    if not which and (not _in(match) or _ATTRIBUTE.match(match.string, match.end())):
        return None  # to fall, a summer camp, a winter capital
    if which == "this":
        return Reading("", Relative(target=f"XXXX-{sign}", way="nearest"), _COUNTED)
    return Reading("", Relative(target=f"XXXX-{sign}", way=_WAYS.get(which) or way(match)), _COUNTED)


def _in(match: re.Match[str]) -> bool:
    return bool(_IN.search(match.string[max(0, match.start() - 14) : match.start()]))


def _season_of_year(match: re.Match[str]) -> Reading | None:
    shift = {"last": -1, "next": 1}.get(match["year"].lower(), 0)
    return Reading("", Relative(unit="year", shift=shift, within=f"-{SEASONS[match['season'].lower()]}"), _COUNTED)


def _which_month(match: re.Match[str]) -> Reading | None:
    """*last June*, *next May*, *this September*."""
    if not match["month"][0].isupper():
        return None
    number, which = MONTH_NUMBER[match["month"].lower()], match["which"].lower().split()[-1]
    if which == "this":
        return Reading("", Relative(unit="year", within=f"-{number:02d}"), _COUNTED)
    return Reading("", Relative(target=f"XXXX-{number:02d}", way=_WAYS[which]), _COUNTED)


def _which_day(match: re.Match[str]) -> Reading | None:
    """*last July 3*, *this 26 July*."""
    month, day = match["month"] or match["other"], int(match["day"] or match["number"])
    if not month[0].isupper() or day > monthrange(2000, MONTH_NUMBER[month.lower()])[1]:
        return None
    target = f"XXXX-{MONTH_NUMBER[month.lower()]:02d}-{day:02d}"
    return Reading("", Relative(target=target, way=_WAYS.get(match["which"].lower().split()[-1], "nearest")), _COUNTED)


def _month_of_year(match: re.Match[str]) -> Reading | None:
    """*June last year*, *December of this year*."""
    if not match["month"][0].isupper():
        return None
    shift = {"last": -1, "next": 1, "previous": -1}.get(match["which"].lower(), 0)
    within = f"-{MONTH_NUMBER[match['month'].lower().rstrip('.')]:02d}"
    day = match.groupdict().get("day")
    return Reading(
        "", Relative(unit="year", shift=shift, within=within + (f"-{int(day):02d}" if day else "")), _COUNTED
    )


def _ago(match: re.Match[str]) -> Reading | None:
    number = amount(match["amount"])
    if number is None:
        return None
    if number == "X":
        return Reading("PAST_REF", None, "how long ago is not said")
    size, modifier = _steps(number, match)
    side = re.sub(r"\s+", " ", match["side"].lower())
    if side in {"ago", "back"}:
        relative = Relative("published", size[1], -size[0])
        return Reading("", replace(relative, anchor="quarter") if size == (1, "year") else relative, _COUNTED, modifier)
    if side in {"hence", "from now", "from today"}:
        return Reading("", Relative("published", size[1], size[0]), _COUNTED, modifier)
    shift = size[0] if side in {"later", "afterwards"} else -size[0]
    return Reading("", Relative("earlier", size[1], shift), "counted from the date stated before it", modifier)


def _steps(number: str, match: re.Match[str]) -> tuple[tuple[int, Unit], str]:
    """How many of which unit; two and a half years are thirty months, about."""
    unit, count = _unit(match["unit"]), float(number) + (0.5 if match["half"] or match["too"] else 0)
    if match["unit"].lower().startswith("fortnight"):
        count *= 2
    if not count.is_integer():
        smaller: dict[Unit, tuple[int, Unit]] = {
            "year": (12, "month"),
            "decade": (10, "year"),
            "century": (10, "decade"),
        }
        times, unit = smaller.get(unit, (1, unit))
        return (round(count * times), unit), "APPROX"
    return (int(count), unit), "APPROX" if match["vague"] else ""


def _year_end(match: re.Match[str]) -> Reading | None:
    which = (match.groupdict().get("which") or "").lower()
    over = match.string.endswith(("since ", "Since "), 0, match.start())  # what has been since cannot lie ahead
    shift = -1 if over else {"last": -1, "next": 1}.get(which, 0)
    return Reading("", Relative(unit="year", shift=shift), _COUNTED, "END")


def _edge(match: re.Match[str]) -> Reading | None:
    return Reading("", Relative(unit=_unit(match["unit"])), _COUNTED, _EDGES[match["edge"].lower()])


def _same(match: re.Match[str]) -> Reading | None:
    word = match["which"].lower()
    shift = 1 if word in {"next", "following"} else -1 if word in {"previous", "preceding"} else 0
    return Reading("", Relative("earlier", _unit(match["unit"]), shift), "counted from the date stated before it")


_NEAR = r"(?P<which>this coming|this past|this|last|next|the current|current|previous|coming|past)"
_NEAR_UNIT = r"(?P<unit>week|weekend|month|quarter|year|decade|century)"
_SIDES = r"ago|earlier|later|back|hence|from now|from today|afterwards|previously|before(?=[,.;])"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_WHICH_YEAR = r"(?:of |in )?(?P<which>last|this|next|the current|the previous) year"

ROWS: tuple[Row, ...] = (
    Row(
        "earlier later sometime this last next current previous",
        rf"(?:(?P<moment>earlier|later|sometime) )?(?P<which>this|last|next|current|previous) "
        rf"(?:fiscal |financial |calendar )?{_NEAR_UNIT}\b",
        _near,
        ("Earlier this month, a ship", "2015-10"),
    ),
    Row(
        "this past coming weekend",
        r"(?P<which>this past|this coming|past|coming|(?<=the )(?=weekend))(?: |(?=weekend))(?P<unit>weekend)\b",
        _near_weekend,
        ("Nine fell over the weekend.", "2015-W43-WE"),
    ),
    Row(
        "earlier later",
        r"(?P<moment>earlier|later) in the (?P<unit>week|month|year|decade|century)\b",
        _in_the,
        ("later in the year", "2015"),
    ),
    Row(
        "this last next past coming spring summer autumn fall winter",
        rf"(?:(?P<which>this past|this coming|this|last|next|past|coming|previous|following) )?{SEASON}\b"
        r"(?! (?:\d{4}|Olympic|Games|Paralymp|short|of \d|up|down|back))",
        _season,
        ("It will open next spring.", "2016-SP"),
    ),
    Row(
        " ".join(SEASONS),
        rf"{SEASON} (?:of )?(?P<year>last|this|next) year\b",
        _season_of_year,
        ("in summer last year", "2014-SU"),
    ),
    Row(
        "this last next past coming",
        rf"(?P<which>this past|this coming|this|last|next|past|coming) (?P<month>{_MONTHS})\b(?! \d)",
        _which_month,
        ("since last June", "2015-06"),
    ),
    Row(
        "this last next past coming",
        rf"(?P<which>this past|this coming|this|last|next|past|coming) "
        rf"(?:(?P<month>{_MONTHS}) (?P<day>{_DAY})|(?P<number>{_DAY}) (?:of )?(?P<other>{_MONTHS}))\b(?!,? \d{{4}})",
        _which_day,
        ("since last July 3", "2015-07-03"),
    ),
    Row(
        " ".join(MONTH_NUMBER),
        rf"(?P<month>{_MONTHS}) (?:(?P<day>[12]\d|3[01]|[1-9]),? )?{_WHICH_YEAR}\b",
        _month_of_year,
        ("in June last year", "2014-06"),
        "part",
    ),
    Row(
        "#",
        rf"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTHS}),? {_WHICH_YEAR}\b",
        _month_of_year,
        ("on 25 March this year", "2015-03-25"),
        "part",
    ),
    Row(
        AMOUNT_OPENS,
        rf"(?P<amount>{AMOUNT})[- ](?P<half>and a half )?{LONG_UNIT}(?P<too> and a half)?(?P<vague> or (?:so|more))?"
        rf" (?P<side>{_SIDES})\b",
        _ago,
        ("It began two weeks ago.", "2015-W42"),
        "the about",
    ),
    Row(
        "full fiscal whole",
        r"(?:(?:full|whole)(?: fiscal| financial)?|fiscal|financial) (?P<unit>year)\b(?! (?:of|ended|ending|to|\d))",
        _in_the,
        ("for the full year", "2015"),
    ),
    Row(
        "year",
        r"(?:(?<=[Ff]or the )|(?<=(?:rest|part|half) of the )|(?<=months of the ))(?P<unit>year)"
        r"\b(?! (?:ended|ending|to|of(?! [$£€\d])|that|when|ago|before|\d))",
        _in_the,
        ("Sales for the year, it said, were flat.", "2015"),
    ),
    Row(
        "year-end year",
        r"(?:(?P<which>last|next) )?year(?:['’]s)?[- ]end\b",
        _year_end,
        ("by year-end", "2015"),
        "the about",
    ),
    Row(
        "end close start beginning middle",
        rf"(?P<edge>{'|'.join(_EDGES)}) of (?:the|this) (?P<unit>week|month|quarter|year|decade|century)\b",
        _edge,
        ("by the end of the month", "2015-10"),
        "the",
    ),
    Row(
        "next following previous preceding same that",
        r"(?P<which>following|previous|preceding|same|that) (?P<unit>week|month|quarter|year|decade|century)\b",
        _same,
        ("He left in 1998 and came back the following year.", "1998 1999"),
    ),
)
