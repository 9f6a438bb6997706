"""Rules for years, decades, centuries, seasons and quarters of a stated year, fiscal years, and ranges of years."""

from __future__ import annotations

import re

from builder.extract.dates.row import Reading, Row
from builder.extract.dates.words import CARDINALS, MONTH_OPENS, ORDINALS, SEASON, SEASONS
from builder.vocabulary.calendar import MONTH, MONTH_NUMBER, YEAR

# What makes four figures a year, what makes them something else, and what they count.
_CUES = (
    "in since by of from until till to during before after between circa around about early late mid through and or "
    "than for the year back throughout born died spring summer autumn fall winter"
).split()
_LABELS = (
    "no nos room flight page p pp route highway model number channel suite windows boeing section article resolution "
    "chapter psalm area unit bus order iso version v"
).split()
_THINGS = (
    "percent people troops votes dollars euros pounds men women children miles km metres meters kilometres kilometers "
    "feet jobs homes houses soldiers workers students points times tons tonnes hours days years words units deaths "
    "cases more hrs gmt local calories kg acres hectares square cars copies seats dead residents members employees "
    "villagers refugees migrants civilians police officers schools million billion strong odd delegates candidates "
    "passengers patients voters fans supporters participants applicants companies m"
).split()
_AGE = re.compile(r"\b(?:his|her|their|my|your|our)(?: (?:early|late|mid))?[ -]$", re.I)
_SURE_YEAR = re.compile(rf"(?:\b(?:{'|'.join(_CUES)})[ -]|\bc\. ?|\()$", re.I)
_NO_YEAR_BEFORE = re.compile(
    rf"(?:[$£€#:/@]|\b(?:{'|'.join(_LABELS)})\.? |\b(?:about|nearly|over|some|almost|than) "
    r"|[A-Z]-|\w'|\d[.,-]?|\d |-)$",
    re.I,
)
_NO_YEAR_AFTER = re.compile(
    rf"[ -](?:{'|'.join(_THINGS)}|per cent|and a half|or more)\b|%|[,.]\d|\w|[:/°]\d?|-\d{{3}}", re.I
)


def _year(match: re.Match[str]) -> Reading | None:
    text, year = match.string, int(match["year"])
    before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 14]
    sure = _SURE_YEAR.search(before)
    if _NO_YEAR_AFTER.match(after) or (_NO_YEAR_BEFORE.search(before) and not sure):
        return None
    if not sure and (not 1900 <= year < 2040 or re.match(r"-[a-z]", after)):
        return None
    return Reading(match["year"], None, "written as a year")


def _plain_year(match: re.Match[str]) -> Reading | None:
    return Reading(match["year"], None, "written as a year")


def _two_thousand(_: re.Match[str]) -> Reading | None:
    return Reading("2000", None, _SPOKEN)


def _spoken_year(match: re.Match[str]) -> Reading | None:
    tens, ones = match["tens"].lower(), (match["ones"] or "").lower()
    last = CARDINALS.get(tens, 0) + CARDINALS.get(ones, 0)
    first = {"eighteen": 18, "nineteen": 19, "twenty": 20}[match["first"].lower()]
    return Reading(f"{first}{last:02d}", None, _SPOKEN) if 10 <= last <= 99 else None


def _spoken_month(match: re.Match[str]) -> Reading | None:
    year = _spoken_year(match)
    if not year:
        return None
    month = (match["month"] or "").lower().rstrip(".")
    part = f"{MONTH_NUMBER[month]:02d}" if month else SEASONS[match["season"].lower()]
    return Reading(f"{year.timeml}-{part}", None, "a month or season and its year, written out")


def _decade(match: re.Match[str]) -> Reading | None:
    if match["tens"] == "0":  # the 1800s are the century
        return Reading(match["hundreds"], None, "written as a century")
    return Reading(f"{match['hundreds']}{match['tens']}", None, "written as a decade")


def _named_decade(match: re.Match[str]) -> Reading | None:
    word = match["word"].lower()
    tens = int(word[0]) if word[0].isdigit() else CARDINALS[word.removesuffix("s").removesuffix("ie") + "y"] // 10
    if not match["century"] and _AGE.search(match.string[max(0, match.start() - 12) : match.start()]):
        return None  # in his thirties
    if match["century"]:
        tens_of = {"eighteen": "18", "nineteen": "19", "twenty": "20"}[match["century"].lower().strip(" -")]
        return Reading(f"{tens_of}{tens}", None, "written as a decade")
    return Reading(f"{19 if tens >= 2 else 20}{tens}", None, "written as a decade, its century left out")


def _century(match: re.Match[str]) -> Reading | None:
    word = match["word"].lower()
    number = int(re.sub(r"\D", "", word)) if word[0].isdigit() else ORDINALS[word.replace(" ", "-")]
    return Reading(f"{number - 1:02d}", None, "written as a century") if 1 <= number <= 30 else None


def _season(match: re.Match[str]) -> Reading | None:
    return Reading(f"{match['year']}-{SEASONS[match['season'].lower()]}", None, "written as a season and year")


def _part(match: re.Match[str]) -> Reading | None:
    word = match["nth"].lower()
    number = ORDINALS[word] if word.isalpha() else int(re.sub(r"\D", "", word))
    half = match["unit"].lower() == "half" or match["unit"] == "H"
    number = min(number, 2) if half else number
    value = f"{match['year']}-{'H' if half else 'Q'}{number}"
    return Reading(value, None, "written as a part of a year") if number < 5 else None


def _fiscal(match: re.Match[str]) -> Reading | None:
    if match["last"]:
        return _years(match)
    return Reading(match["year"], None, "written as a fiscal year, which may not be the calendar's", "APPROX")


def _years(match: re.Match[str]) -> Reading | None:
    first, last = match["year"], match.groupdict().get("until") or match["last"]
    last = first[: 4 - len(last)] + last
    if int(last) <= int(first) or int(last) - int(first) > 150:
        return None
    return Reading(f"{first}/{last}", None, "written as a range of years")


_SPOKEN = "a year, written out"
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_COUNTED_ORDINAL = "|".join(word for word in sorted(ORDINALS, key=len, reverse=True) if word not in {"last", "final"})
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_SAID = rf"(?P<first>eighteen|nineteen|twenty)[- ](?P<tens>{_TEENS}|{_TENS})(?:[- ](?P<ones>{_ONES}))?\b"
_NTH = rf"(?P<nth>{_ORDINAL})[- ](?P<unit>quarter|half)"

ROWS: tuple[Row, ...] = (
    Row(
        "#",
        YEAR + r"(?:(?: to | until | through )(?P<until>(?:1[5-9]|20)\d\d)| ?[-–—/] ?(?P<last>(?:1[5-9]|20)\d\d|\d\d))"
        r"\b(?![-/]\d)",
        _years,
        ("from 1926 to 1931", "1926/1931"),
        "",
    ),
    Row(
        "#",
        rf"(?<=between ){YEAR} and (?P<last>(?:1[5-9]|20)\d\d)\b",
        _years,
        ("between 1990 and 1995", "1990/1995"),
    ),
    Row("#", YEAR + r"(?!\d)", _year, ("the 1998 election", "1998"), "part"),
    Row("year", r"year (?P<year>\d{4})\b", _plain_year, ("the year 2031", "2031")),
    Row("year", r"year two thousand\b", _two_thousand, ("the year two thousand", "2000")),
    Row(
        f"{MONTH_OPENS} {' '.join(SEASONS)}",
        rf"(?:{MONTH}|{SEASON}(?: of)?) {_SAID}",
        _spoken_month,
        ("in January nineteen ninety-seven", "1997-01"),
    ),
    Row(
        "eighteen nineteen twenty",
        _SAID + r"(?! (?:percent|per|million|years|people|days))",
        _spoken_year,
        ("in nineteen ninety-six", "1996"),
    ),
    Row("#", r"(?P<hundreds>1[5-9]|20)(?P<tens>\d)0['’]?s\b", _decade, ("the early 1940s", "194")),
    Row(
        f"# {_DECADES.replace('|', ' ')} eighteen nineteen",
        r"(?:(?<=['’‘])|(?<=\d0s and )|(?<=\d0s or )|(?=[a-z]))"
        rf"(?P<century>(?:eighteen|nineteen)[ -])?(?P<word>[2-9]0(?=s)|{_DECADES})s?\b",
        _named_decade,
        ("in the nineties", "199"),
    ),
    Row(
        f"# {' '.join(ORDINALS)} twenty",
        rf"(?P<word>\d{{1,2}}(?:st|nd|rd|th)|twenty[- ]first|{_COUNTED_ORDINAL})[- ]century\b",
        _century,
        ("a 19th-century house", "18"),
    ),
    Row(" ".join(SEASONS), rf"{SEASON}(?: of|,)? {YEAR}\b", _season, ("in the summer of 2014", "2014-SU")),
    Row(
        " ".join(ORDINALS),
        rf"{_NTH} (?:of |in )?(?:the year |fiscal )?{YEAR}\b",
        _part,
        ("the first half of 2014", "2014-H1"),
    ),
    Row("q h", rf"(?P<unit>[QH])(?P<nth>[1-4]),? (?:of )?{YEAR}\b", _part, ("in Q3 2014", "2014-Q3")),
    Row("#", rf"{YEAR}(?:['’]s)? {_NTH}\b", _part, ("the 2014 third quarter", "2014-Q3")),
    Row(
        "fiscal financial fy",
        r"(?:(?:fiscal|financial) (?:year )?|FY ?)(?P<year>(?:19|20)\d\d)(?:[-/](?P<last>(?:19|20)\d\d|\d\d))?\b",
        _fiscal,
        ("in fiscal 2014", "2014"),
    ),
)
