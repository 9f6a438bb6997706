"""The words of time expressions: numbers, units and parts of the day, with the values they stand for."""

from __future__ import annotations

import re

from builder.model import Unit
from builder.vocabulary.calendar import MONTH_NUMBER, SHORT_WEEKDAYS, WEEKDAYS

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_ONES += ["seventeen", "eighteen", "nineteen"]
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
CARDINALS = {word: n for n, word in enumerate(_ONES)} | _TENS
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
_ORDINAL_ONES += "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
ORDINALS = {word: n for n, word in enumerate(_ORDINAL_ONES, 1)} | {"twenty-first": 21, "final": 4, "last": 4}

# How many: figures, words, and what stays open (TimeML writes X).
OPEN = "several|some|many|countless|a few|few|dozens of|scores of|hundreds of|thousands of"
_LARGE = r"(?:an?|one|two|three|four|five|six|seven|eight|nine) (?:hundred|thousand)|hundred|thousand"
_COMPOUND = rf"(?:{'|'.join(_TENS)})[- ](?:one|two|three|four|five|six|seven|eight|nine)"
PLAIN = "|".join(sorted(CARDINALS, key=len, reverse=True))
AMOUNT = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d+)?(?: ?1/2| ?½)?|{_COMPOUND}|{_LARGE}|{PLAIN}"
    rf"|{OPEN}|a couple(?: of)?|couple(?: of)?|a dozen|dozen|half an?|half|an?)"
)
AMOUNT_OPENS = (
    " ".join(
        [
            "#",
            *CARDINALS,
            *"a an several some many countless few dozens scores hundreds thousands couple dozen half".split(),
        ]
    )
    + " hundred thousand"
)

UNITS: dict[str, Unit] = {"day": "day", "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter"}
UNITS |= {"year": "year", "decade": "decade", "century": "century", "centurie": "century", "fortnight": "week"}
DURATION_SIGNS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "W", "month": "M"}
DURATION_SIGNS |= {"quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "centurie": "CE", "weekend": "W"}
LONG_UNIT = r"(?P<unit>day|week|month|year|decade|centur(?:y|ie)|quarter|fortnight)s?"
ANY_UNIT = r"(?P<unit>second|minute|hour|day|weekend|week|month|year|decade|centur(?:y|ie)|quarter|fortnight)"

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
DAY_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
DAY_PART = r"(?P<part>morning|afternoon|evening|night)"
WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
WEEKDAY_OPENS = " ".join((*WEEKDAYS, *SHORT_WEEKDAYS))
MONTH_OPENS = " ".join(MONTH_NUMBER)
FULL_MONTHS = tuple(name for name in MONTH_NUMBER if len(name) > 4 or name in {"may", "june", "july"})


def amount(words: str) -> str | None:
    """How many the words say, as TimeML writes it: ``3``, ``2.5``, ``X`` for *several*; None for no number."""
    text = re.sub(r"\s+", " ", words.lower()).strip()
    if re.fullmatch(OPEN, text):
        return "X"
    known = {"a": "1", "an": "1", "half a": "0.5", "half an": "0.5", "half": "0.5", "a dozen": "12", "dozen": "12"}
    if text in known or text.startswith(("a couple", "couple")):
        return known.get(text, "2")
    if text[0].isdigit():
        whole, half, _ = re.sub(",", "", text).partition(" 1/2" if " 1/2" in text else "½")
        return f"{whole.strip()}.5" if half else whole.strip()
    return _words(text)


def _words(text: str) -> str | None:
    total = 0
    for word in re.split(r"[- ]", text):
        if word in {"hundred", "thousand"}:
            total = max(total, 1) * (100 if word == "hundred" else 1000)
        elif word in {"a", "an"}:
            total = 1
        elif word in CARDINALS:
            total += CARDINALS[word]
        else:
            return None
    return str(total)


def duration(number: str, unit: str) -> str:
    """A TimeML duration: ``P3M``, ``PT90M``, ``P2.5Y``, ``PXW``; half a unit in the next smaller where it is whole."""
    sign = DURATION_SIGNS[unit]
    if number == "0.5" and unit in {"hour", "day", "year", "minute", "decade"}:
        return {"hour": "PT30M", "day": "PT12H", "year": "P6M", "minute": "PT30S", "decade": "P5Y"}[unit]
    if unit == "fortnight" and number.isdigit():
        number = str(2 * int(number))
    return f"PT{number}{sign[1]}" if sign[0] == "T" else f"P{number}{sign}"
