"""Rules for what is no day of the calendar: durations, recurring times, and *now*, *recently*, *the future*."""

from __future__ import annotations

import re

from builder.extract.dates.row import Reading, Row
from builder.extract.dates.words import (
    AMOUNT,
    AMOUNT_OPENS,
    ANY_UNIT,
    DAY_PART,
    DAY_PARTS,
    FULL_MONTHS,
    PLAIN,
    SEASON,
    SEASONS,
    WEEKDAY,
    amount,
    duration,
)
from builder.vocabulary.calendar import MONTH_NUMBER, WEEKDAYS

_LENGTH, _SET = "a duration", "a recurring time"
_EACH = {"hour": "PT1H", "minute": "PT1M", "second": "PT1S", "day": "P1D", "week": "P1W", "month": "P1M"}
_EACH |= {"quarter": "P1Q", "year": "P1Y", "decade": "P1DE", "weekend": "XXXX-WXX-WE"}
_ADVERBS = {"daily": "XXXX-XX-XX", "nightly": "XXXX-XX-XXTNI", "weekly": "XXXX-WXX", "monthly": "XXXX-XX"}
_ADVERBS |= {"yearly": "XXXX", "annually": "XXXX", "hourly": "PT1H"}
_AHEAD = [f"{the}coming {unit}" for the in ("the ", "") for unit in ("days", "weeks", "months", "years")]
_GONE = [f"{unit} ago" for unit in ("days", "weeks", "months", "years", "decades", "centuries")]
_REFERENCES = {
    "PRESENT_REF": "now|right now|just now|currently|nowadays|these days|presently|at present|at the moment".split("|"),
    "PAST_REF": [*_GONE, *"recently|more recently|most recently|lately|the past|long ago|past years".split("|")],
    "FUTURE_REF": [
        *_AHEAD,
        *"soon|the future|the near future|one day|someday|some day|as soon as possible".split("|"),
        *"a later date|the years ahead".split("|"),
    ],
}
_REFERENCE = {phrase: value for value, phrases in _REFERENCES.items() for phrase in phrases}
_NOT_SO = f"few|couple|several|day|week|month|quarter|year|decade|century|season|{PLAIN}|\\d"
_THEN = re.compile(r" (?:as|after)\b")
_AS_MANY = re.compile(r"\bas many$", re.I)
_TO_LAST = re.compile(r"\b(?:to|will|would|could|may|might|can|should|must|not|likely|usually) $", re.I)
_TO_COME = re.compile(r"\b(?:will|would|could|may|might|can|should|hopes? to|he|she|they|we|I) $", re.I)
# An amount right before *a year*: figures, money or a count, and at most two words of what is counted.
_COUNTED = re.compile(
    rf"(?:\d|\b(?:million|billion|hundred|thousand|percent|per cent|{PLAIN}))"
    r"[\w½)%]*(?: (?!for|in|within|over|after|of|took|lasted|times|than|about|or|and|to|until|before|by)"
    r"[a-z$%-]+){0,2} $",
    re.I,
)
_ENDS = re.compile(r"[.,;:)\"”]|$| (?:and|or|but|in|on|at|to|by|for|from|since|with|until|between|when|as|while)\b")
_PASSING = re.compile(
    r"\b(?:for|in|within|over|after|of|takes?|took|spent|spend|(?<!as )many|through|lasted|throughout) $", re.I
)
_REFERENCE = {phrase: value for value, phrases in _REFERENCES.items() for phrase in phrases}


def _length(match: re.Match[str]) -> Reading | None:
    number = amount(match["amount"])
    if number is None or _counted_in(match) or _per(match) or _AS_MANY.search(_up_to(match, match.end("amount"))):
        return None
    phrase = match[0].lower()
    if phrase == "some day" or (phrase == "one day" and _TO_COME.search(_up_to(match))):
        return Reading("FUTURE_REF", None, "no day is named")
    if re.match(r"[- ]?(?:years?|months?)[- ]olds?\b", match.string[match.start("unit") : match.end() + 12]):
        return None  # a person's age
    return Reading(duration(number, match["unit"].lower()), None, _LENGTH)


def _counted_in(match: re.Match[str]) -> bool:
    """Figures that are part of a longer number, an amount of money or a rank."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    seconds = match["unit"].lower() == "second" and not match[0].lower().endswith("s")
    if match["unit"].lower() == "quarter" and not re.search(r"\d |[a-z] ?quarters$", match[0], re.I):
        return True  # three-quarters, a quarter of them
    return seconds or bool(re.search(r"[\d.,][.,]?$|[$£€#]$", before) and match[0][0].isdigit())


def _per(match: re.Match[str]) -> bool:
    """*two million a year*, *nine flights a week*: how much there is of something, and no time.

    It is one where the words before it let time pass (*in a year*, *once a week*) or nothing is counted there.
    """
    if match["amount"].lower() not in {"a", "an"}:
        return False
    return bool(_COUNTED.search(_up_to(match)))


def _up_to(match: re.Match[str], end: int | None = None) -> str:
    """The words before a match."""
    end = match.start() if end is None else end
    return match.string[max(0, end - 30) : end]


def _compound(match: re.Match[str]) -> Reading | None:
    """*two and a half years*, *a minute and a half*."""
    number = amount(match["amount"] or "a")
    return (
        Reading(duration(f"{number}.5", match["unit"].lower()), None, _LENGTH) if number and number.isdigit() else None
    )


def _years_and_months(match: re.Match[str]) -> Reading | None:
    years, months = amount(match["amount"]), amount(match["months"])
    return Reading(f"P{years}Y{months}M", None, _LENGTH) if years and months else None


def _bare_plural(match: re.Match[str]) -> Reading | None:
    """*months* alone, where a word before it says that time passes: *for months*, *in years*, *within weeks*."""
    if not _PASSING.search(match.string[max(0, match.start() - 12) : match.start()]):
        return None
    return Reading(duration("X", match["unit"].lower()), None, _LENGTH)


def _window(match: re.Match[str]) -> Reading | None:
    """*the past three months*, *the next two years*, *the last decade*: as long as it says."""
    if match[0][:4].lower() == "last" and _TO_LAST.search(_up_to(match)):
        return None  # expected to last two days
    number = amount(match["amount"]) if match["amount"] else "1"
    return Reading(duration(number, match["unit"].lower()), None, _LENGTH) if number else None


def _recent(_: re.Match[str]) -> Reading | None:
    return Reading("PAST_REF", None, "how long ago is not said")


def _rate(match: re.Match[str]) -> Reading | None:
    return Reading(_EACH[match["unit"].lower()], None, _SET)


def _each_weekday(match: re.Match[str]) -> Reading | None:
    if not match["weekday"][0].isupper():
        return None
    part = DAY_PARTS.get((match["part"] or "").lower(), "")
    return Reading(f"XXXX-WXX-{WEEKDAYS.index(match['weekday'].lower()) + 1}{part}", None, _SET)


def _each_month(match: re.Match[str]) -> Reading | None:
    return (
        Reading(f"XXXX-{MONTH_NUMBER[match['month'].lower()]:02d}", None, _SET) if match["month"][0].isupper() else None
    )


def _each_season(match: re.Match[str]) -> Reading | None:
    return Reading(f"XXXX-{SEASONS[match['season'].lower()]}", None, _SET)


def _each_part(match: re.Match[str]) -> Reading | None:
    return Reading(f"XXXX-XX-XX{DAY_PARTS[match['part'].lower()]}", None, _SET)


def _adverb(match: re.Match[str]) -> Reading | None:
    word, text = match[0], match.string
    if not word.islower() or _COUNTED.search(_up_to(match)):
        return None  # the Daily something is a paper; 20% annually is a rate
    return Reading(_ADVERBS[word], None, _SET) if _ENDS.match(text, match.end()) else None  # daily flights


def _reference(match: re.Match[str]) -> Reading | None:
    phrase = re.sub(r"\s+", " ", match[0].lower())
    if phrase == "soon" and (match.string.endswith("as ", 0, match.start()) or _THEN.match(match.string, match.end())):
        return None
    if phrase in {"the past", "the future"} and not match.string.endswith(("in ", "into ", "In "), 0, match.start()):
        return None
    return Reading(_REFERENCE[phrase], None, "no day is named")


_KINDS = "more|consecutive|straight|full|whole|solid|trading|long"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PLURAL = rf"{ANY_UNIT}s\b"
_WINDOW = "last|past|next|previous|coming|first|final|following|another|latest|preceding"

ROWS: tuple[Row, ...] = (
    Row(
        AMOUNT_OPENS,
        rf"(?P<amount>{AMOUNT})(?:[- ]|(?<=[½]))(?:(?:{_KINDS}) )?{ANY_UNIT}s?\b(?![- ](?:ago|earlier)\b)",
        _length,
        ("It lasted for three months.", "P3M"),
        "the about",
    ),
    Row(
        AMOUNT_OPENS,
        rf"(?P<amount>{AMOUNT}) and a half {_PLURAL}",
        _compound,
        ("after two and a half years", "P2.5Y"),
        "about",
    ),
    Row(
        AMOUNT_OPENS,
        rf"(?P<amount>{AMOUNT})[- ]years? and (?P<months>{AMOUNT}) months?\b",
        _years_and_months,
        ("jailed for four years and 11 months", "P4Y11M"),
        "about",
    ),
    Row(
        "a an",
        rf"(?P<amount>an?) {ANY_UNIT} and a half\b(?! ago)",
        _compound,
        ("for a year and a half", "P1.5Y"),
        "about",
    ),
    Row(
        _WINDOW.replace("|", " "),
        rf"(?:{_WINDOW}) (?P<amount>{AMOUNT})[- ]{ANY_UNIT}s?\b",
        _window,
        ("over the past three months", "P3M"),
        "the about",
    ),
    Row(
        "past last",
        r"(?:past|(?<=the )last|(?<=The )last)(?P<amount>) (?P<unit>day|week|month|quarter|year|decade|century|hour)"
        r"\b(?! of (?!the\b))",
        _window,
        ("in the past year", "P1Y"),
        "the",
    ),
    Row(
        "recent",
        r"recent (?:days|weeks|months|years|decades|times|weeks and months|months and years)\b",
        _recent,
        ("in recent years", "PAST_REF"),
        "the",
    ),
    Row(
        "days weeks months years decades centuries hours minutes",
        rf"{_PLURAL}(?! (?:old|ago))",
        _bare_plural,
        ("They waited for months.", "PXM"),
        "",
    ),
    Row(
        "year fiscal",
        rf"(?:fiscal )?(?P<unit>year)(?= (?:ended|ending|to (?:{_MONTHS}))\b)",
        _rate,
        ("for the year ended", "P1Y"),
        "the",
    ),
    Row("every each", rf"(?:every|each) (?:single )?{ANY_UNIT}\b", _rate, ("It opens every year.", "P1Y"), ""),
    Row(
        "once twice three four five six seven #",
        r"(?:once|twice|(?:three|four|five|six|seven|\d+) (?:times|days|nights|hours)) (?:an?|per|every) "
        r"(?P<unit>hour|day|week|month|quarter|year|decade)\b",
        _rate,
        ("They meet twice a year.", "P1Y"),
        "",
    ),
    Row(
        "every each",
        rf"(?:(?:every|each) (?:other )?{WEEKDAY}(?: {DAY_PART})?s?)\b",
        _each_weekday,
        ("It sails each Thursday.", "XXXX-WXX-4"),
        "",
    ),
    Row(
        " ".join(f"{day} {day}s" for day in WEEKDAYS),
        rf"{WEEKDAY}(?: {DAY_PART})?s\b(?!['’])",
        _each_weekday,
        ("closed on Mondays", "XXXX-WXX-1"),
        "",
    ),
    Row(
        "every each", rf"(?:every|each) (?P<month>{'|'.join(FULL_MONTHS)})\b", _each_month, ("each July", "XXXX-07"), ""
    ),
    Row(
        "every",
        rf"every (?P<amount>{AMOUNT}) {_PLURAL}",
        _window,
        ("every four years", "P4Y"),
        "",
    ),
    Row("every each", rf"(?:every|each) {SEASON}\b", _each_season, ("every summer", "XXXX-SU"), ""),
    Row("every each", rf"(?:every|each) {DAY_PART}\b", _each_part, ("every night", "XXXX-XX-XXTNI"), ""),
    Row(" ".join(_ADVERBS), rf"(?:{'|'.join(_ADVERBS)})\b", _adverb, ("It is counted daily.", "XXXX-XX-XX"), ""),
    Row(
        " ".join(sorted({phrase.split()[0] for phrase in _REFERENCE} - {"the", "a"})) + " the a at",
        rf"(?:{'|'.join(sorted(_REFERENCE, key=len, reverse=True))})\b(?!-)(?! (?:{_NOT_SO}))",
        _reference,
        ("She now lives there.", "PRESENT_REF"),
        "",
    ),
)
