"""Rules for weekdays, for today and its neighbours, for days after a stated one, and for times of day."""

from __future__ import annotations

import re
from dataclasses import replace

from builder.extract.dates.row import Reading, Row
from builder.extract.dates.tense import by_month, way
from builder.extract.dates.words import DAY_PART, DAY_PARTS, WEEKDAY
from builder.model import Relative, Way
from builder.vocabulary.calendar import WEEKDAYS

_WAYS: dict[str, Way] = {"last": "before", "previous": "before", "past": "before", "this past": "before"}
_WAYS |= {"next": "after", "coming": "after", "this coming": "after", "following": "after"}
_NAMED_DAYS = "Black Good Ash Bloody Super Palm Easter Holy Maundy Shrove Cyber Giving Fat Mad Casual Sheffield".split()
_NAMED = re.compile(rf"\b(?:{'|'.join(_NAMED_DAYS)}) $")
_TITLES = (
    "Times Mail Telegraph Express Mirror Post Herald Tribune Night Club League Review School People Star Sun World "
    "Independent Business Standard Magazine Brunch Politics Show"
).split()
_TITLE = re.compile(rf" (?:{'|'.join(_TITLES)})\b|[’']s (?:Child|Children)\b")
_CLOCK_HOURS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_CLOCK_WORDS = r"(?P<word>noon|midday|midnight)"
_CLOCK = rf"(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap]\.?m\b\.?)|{_CLOCK_WORDS})"
_OF_A_COUNTRY = "local|Eastern|Central|Mountain|Pacific|British|Moscow|Japan|Beijing"
_ZONE = rf"(?: (?:(?-i:GMT|UTC|[A-Z]{{1,2}}[SD]?T)|(?:{_OF_A_COUNTRY})(?: (?:standard|daylight|summer))? time)\b)?"
_NAME = f"(?:{'|'.join(WEEKDAYS)})"
_TIMETABLE = re.compile(
    rf"\b{_NAME}(?:(?:,? and |, ){_NAME}){{2,}}|\b{_NAME} ?[-–] ?{_NAME}(?P<hours>:? (?:from )?\d)", re.I
)
_NTH = re.compile(r"\b(?:first|second|third|fourth|last) $", re.I)
_IN_MONTH = re.compile(r" (?:of|in)\b")
_OF_OUR_TIME = re.compile(
    r"['’]s (?:[a-z-]+ )?(?:world|society|generation|youth|children|kids|teenagers|students|parents|women|men|standards"
    r"|technolog\w+|computers|economy|consumers|dollars|money|terms|politics|culture|age|climate|environment)\b"
)
_LEADERS_OF = re.compile(
    r"\b(?:people|leaders|world|society|youth|generations?|children|women|men|cit(?:y|ies)|jobs|technolog\w+|cars) of $"
)
_RELATIVE_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def _weekday(match: re.Match[str]) -> Reading | None:
    text, groups = match.string, match.groupdict()
    if not match["weekday"][0].isupper() or _TITLE.match(text, match.end()):
        return None
    if text.endswith((" a ", " another "), 0, match.start()) and re.match(
        r"[,.;:)]", text[match.end() : match.end() + 1]
    ):
        return None  # it was a Monday
    before = text[max(0, match.start() - 16) : match.start()]
    if _NAMED.search(before) or (_NTH.search(before) and _IN_MONTH.match(text, match.end())):
        return None  # Black Friday; the first Monday of each month
    number = WEEKDAYS.index(match["weekday"].lower()) + 1
    if _recurs(match):
        return Reading(f"XXXX-WXX-{number}", None, "a recurring time")
    said = re.sub(r"\s+", " ", (groups.get("which") or "").lower())
    within = DAY_PARTS.get((groups.get("part") or "").lower(), "") or _hour(match)
    counted = Relative(target=f"XXXX-WXX-{number}", way=_WAYS.get(said) or way(match), within=within)
    beside = said in {"previous", "following"}  # the day that the text speaks of, where one stands before it
    return Reading("", replace(counted, anchor="earlier") if beside else counted, "a weekday")


def _recurs(match: re.Match[str]) -> bool:
    """A weekday of a timetable: one of three or more in a row, or a span of days with its hours."""
    start, end = match.span("weekday")
    rows = _TIMETABLE.finditer(match.string, max(0, start - 50), end + 50)
    named = (row for row in rows if row.start() <= start and end <= row.end())
    return any(row["hours"] or by_month(match) != "until" for row in named)


def _hour(match: re.Match[str]) -> str:
    """The time of day as TimeML writes it (``T19:15``), empty where the match holds none."""
    groups = match.groupdict()
    if groups.get("word"):
        return _CLOCK_HOURS[match["word"].lower()]
    if not groups.get("hour"):
        return ""
    hour = int(match["hour"])
    if groups.get("half"):
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
    return f"T{hour:02d}:{groups.get('minute') or '00'}" if hour < 25 else ""


def _weekday_of_week(match: re.Match[str]) -> Reading | None:
    if not match["weekday"][0].isupper():
        return None
    shift = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    number = WEEKDAYS.index(match["weekday"].lower()) + 1
    return Reading("", Relative(unit="week", shift=shift, within=f"-{number}"), "a weekday of a named week")


def _today(match: re.Match[str]) -> Reading | None:
    word = match["word"]
    if word[0].isupper() and not _opens_sentence(match):
        return None  # USA Today
    before = match.string[max(0, match.start() - 20) : match.start()]
    if _OF_OUR_TIME.match(match.string, match.end()) or _LEADERS_OF.search(before):
        return Reading()  # of our time, and of no day
    within = DAY_PARTS.get((match["part"] or "").lower(), "")
    return Reading("", Relative(shift=_RELATIVE_DAYS[word.lower()], within=within), "a day counted from publication")


def _opens_sentence(match: re.Match[str]) -> bool:
    return not re.search(r"[\w,'’] ?$", match.string[max(0, match.start() - 2) : match.start()])


def _day_part(match: re.Match[str]) -> Reading | None:
    words = match[0].lower()
    shift = -1 if words.startswith("last") else 0
    part = next((sign for name, sign in DAY_PARTS.items() if name in words), "TNI")
    return Reading("", Relative(shift=shift, within=part), "a part of a day counted from publication")


def _two_days(match: re.Match[str]) -> Reading | None:
    return Reading("", Relative(shift=-2 if match["side"].lower() == "before" else 2), "a day counted from publication")


def _after_a_day(match: re.Match[str]) -> Reading | None:
    word = match["which"].lower()
    shift = 1 if word in {"next", "following"} else -1 if word in {"previous", "preceding"} else 0
    within = DAY_PARTS.get(match["part"].lower(), "")
    return Reading("", Relative("earlier", shift=shift, within=within), "a day counted from the one stated before it")


def _in_the_day(_: re.Match[str]) -> Reading | None:
    return Reading("", Relative("earlier", within=""), "the day stated before it")


def _day_side(match: re.Match[str]) -> Reading | None:
    shift = 1 if match["side"].lower() in {"after", "later"} else -1
    return Reading("", Relative("earlier", shift=shift), "a day counted from the one stated before it")


def _time(match: re.Match[str]) -> Reading | None:
    hour = _hour(match)
    return Reading("", Relative("earlier", within=hour), "a time of day") if hour else None


def _part_of_that_day(match: re.Match[str]) -> Reading | None:
    return Reading("", Relative("earlier", within=DAY_PARTS[match["part"].lower()]), "a time of day")


_WHICH = r"(?P<which>this past|this coming|last|next|this|past|previous|coming|following)"
_PARTS = rf"(?: {DAY_PART})?"

ROWS: tuple[Row, ...] = (
    Row(
        " ".join(WEEKDAYS),
        rf"{WEEKDAY}{_PARTS}(?:,? (?:at )?(?:about |around )?{_CLOCK}{_ZONE})?(?!s\b)\b",
        _weekday,
        ("He said on Saturday that", "2015-10-24"),
        "part",
    ),
    Row(
        "last next this past previous coming following",
        rf"{_WHICH} {WEEKDAY}{_PARTS}\b",
        _weekday,
        ("They will meet next Monday.", "2015-11-02"),
    ),
    Row(
        "# noon midday midnight",
        rf"{_CLOCK}{_ZONE},? (?:on )?(?:(?P<which>last|next|this) )?{WEEKDAY}{_PARTS}\b",
        _weekday,
        ("shot at 10 p.m. Wednesday, police said", "2015-10-21T22:00"),
        "about",
    ),
    Row(
        " ".join(WEEKDAYS),
        rf"{WEEKDAY}(?: of)? (?P<which>last|next|this) week\b",
        _weekday_of_week,
        ("It opened on Tuesday last week.", "2015-10-20"),
        "part",
    ),
    Row(
        "today yesterday tomorrow",
        rf"(?P<word>today|yesterday|tomorrow)(?: {DAY_PART})?\b(?! Show)",
        _today,
        ("It said today it was", "2015-10-26"),
        "part",
    ),
    Row(
        "tonight overnight last this",
        r"(?:tonight|overnight|(?:last|this) (?:morning|afternoon|evening|night))\b",
        _day_part,
        ("It rained last night.", "2015-10-25TNI"),
        "part",
    ),
    Row(
        "day",
        r"day (?P<side>before|after) (?:yesterday|tomorrow)\b",
        _two_days,
        ("the day before yesterday", "2015-10-24"),
    ),
    Row(
        "next following previous preceding same that",
        r"(?P<which>next|following|previous|preceding|same|that) (?P<part>day|morning|afternoon|evening|night)\b",
        _after_a_day,
        ("It opened on 3 May 2010 and the next day it closed.", "2010-05-03 2010-05-04"),
    ),
    Row(
        "day",
        r"(?:(?<=earlier in the )|(?<=later in the )|(?<=late in the )|(?<=early in the ))day\b",
        _in_the_day,
        ("It opened on 3 May 2010 and closed later in the day.", "2010-05-03 2010-05-03"),
        "part",
    ),
    Row(
        "day",
        r"day (?P<side>after|before|later|earlier)(?=[,.;])",
        _day_side,
        ("It opened on 3 May 2010. The day after, it closed.", "2010-05-03 2010-05-04"),
    ),
    Row("# noon midday midnight", rf"{_CLOCK}{_ZONE}", _time, ("at 7:15 p.m.", "2015-10-26T19:15"), "about"),
    Row(
        "#",
        r"(?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d)(?: ?hrs?)?"
        r" ?(?:(?-i:GMT|UTC|[A-Z]?[ECMP][SD]T|BST|CET)|hrs)\b",
        _time,
        ("at 1015 GMT", "2015-10-26T10:15"),
        "about",
    ),
    Row(
        "morning afternoon evening",
        rf"(?:(?<=the )|(?<=mid )|(?<=mid-)){DAY_PART}\b(?! of)",
        _part_of_that_day,
        ("orders came in the morning", "2015-10-26TMO"),
        "part",
    ),
)
