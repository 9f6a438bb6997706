"""Figures in English news prose: numbers in digits and words, with the hedge before and the unit after them.

Values are exact fractions, so that ``12,000`` and ``twelve thousand`` are equal, and so are ``a half`` and
``50 per cent``. What a figure counts is not read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Hedge = Literal["", "about", "more than", "at least", "nearly", "less than", "up to", "vague"]

_SMALL = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS: Mapping[str, int] = {
    **{word: number for number, word in enumerate(_SMALL, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    "dozen": 12,
}
SCALES: Mapping[str, int] = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
}
# Letters that multiply behind a currency's sign alone: elsewhere "5m" is a length.
_LETTERS: Mapping[str, int] = {"k": 10**3, "m": 10**6, "b": 10**9}
_VAGUE: Mapping[str, int] = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2 * 10**6,
    "billions": 2 * 10**9,
}
_PARTS: Mapping[str, int] = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_HEDGES: Mapping[Hedge, str] = {
    "more than": "more than|over|above|upwards of|in excess of",
    "at least": "at least|no fewer than|no less than|not less than|a minimum of",
    "nearly": "nearly|almost|just under|close to|approaching|just short of",
    "less than": "fewer than|less than|under|below",
    "up to": "up to|as many as|as much as|at most|no more than|not more than|a maximum of|as long as|as high as",
    "about": "about|around|some|roughly|approximately|approx|an estimated|estimated|circa|nearer|or so",
}
_OF_HEDGE: Mapping[str, Hedge] = {words: hedge for hedge, all_ in _HEDGES.items() for words in all_.split("|")}
_CURRENCIES: Mapping[str, str] = {
    "$": "dollar",
    "us$": "dollar",
    "a$": "australian dollar",
    "c$": "canadian dollar",
    "nz$": "new zealand dollar",
    "hk$": "hong kong dollar",
    "s$": "singapore dollar",
    "£": "pound",
    "€": "euro",
    "¥": "yen",
    "₹": "rupee",
    "rs": "rupee",
    "rs.": "rupee",
}
CURRENCY_WORDS = frozenset(
    "dollar pound euro yen rupee franc mark lira peso real rouble ruble yuan renminbi krone krona zloty rand "
    "shilling naira cedi dirham riyal dinar won baht ringgit rupiah pence cent penny".split()
)

_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d{1,3}(?:[ ]000)+|\d+(?:\.\d+)?"
_WORD = "|".join(sorted([*UNITS, "hundred", "thousand", "million", "billion", "trillion"], key=len, reverse=True))
_ONE = r"(?:a\s+(?=hundred|thousand|million|billion|trillion|dozen))?"
_JOINT = r"(?:\s+|-|(?<=hundred|housand|million|billion)\s+and\s+)"
_WORDS = rf"{_ONE}(?:{_WORD})(?:{_JOINT}(?:{_WORD})\b)*"
_SCALE = "|".join(SCALES)
_AND_HALF = r"(?P<andhalf>\s+and\s+a\s+half)?"
_NUMBER = re.compile(
    rf"""(?<![\w.,:/#\-–—])(?<!\d\s)
    (?:(?P<sign>(?:(?:US|NZ|HK|A|C|S)\s?)?\$(?:US|NZ|HK|A|C)?|[£€¥₹]|Rs\.?)\s?)?(?:
      (?P<magnitude>magnitude(?:\s+of)?[\s\-]+)?
      (?P<digits>{_DIGITS})(?:[–-](?P<upto>{_DIGITS})(?!\d))?{_AND_HALF}
        (?:[\s\-]?(?P<scale>{_SCALE})\b|(?P<letter>[kmb])\b)?
      | (?P<part>(?:(?:a|an|one|two|three|four|five|nine)[\s\-]+)?(?:half|third|quarter|fifth|sixth|tenth)s?)
        (?=\s+(?:of|the|its|their|his|her|our|all)\b)
      | (?P<words>\b(?:{_WORDS}))\b(?P<andhalf2>\s+and\s+a\s+half)?(?:\s+(?P<scale2>{_SCALE})\b)?
      | (?P<halfscale>half\s+a\s+(?:hundred|thousand|million|billion|trillion|dozen))\b
      | (?P<vague>tens\s+of\s+thousands|hundreds\s+of\s+thousands|dozens|scores|hundreds|thousands|millions|billions)\b
    )(?P<percent>\s?%|\s+per\s?cent\b(?:age\s+points)?|-per-cent\b|\s+percentage\s+points\b)?
    (?!\d|[:/.,]\d|(?:st|nd|rd|th)\b|s\b|['’]s\b|\s?(?:am|pm|a\.m\.|p\.m\.|GMT|o['’]clock)\b)""",
    re.X | re.I,
)
_HEDGE = re.compile(rf"\b(?P<hedge>{'|'.join(sorted(_OF_HEDGE, key=len, reverse=True))})(?:\s+(?:a|an|the))?\s+$", re.I)
_UNTIL = re.compile(r"(?:\s+(?:to|or)\s+|\s?[–—-]\s?|\s+and\s+)$")
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.I)
_LABEL = re.compile(
    r"(?:\b(?:no|nos|number|flight|route|article|section|chapter|page|grade|level|phase|year)"
    r"\.?\s+|[^\W\d_]+-)$",
    re.I,
)
_RICHTER = re.compile(r"(?:-|\s+)magnitude\b|\s+on the (?:open-ended )?richter scale\b", re.I)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its span with hedge and sign, the span of the number alone, its value.

    ``unit`` is ``%`` (the value is then a share: 0.5), a currency (``dollar``), ``magnitude``, or empty. ``high`` is
    the upper end where a range is stated. A ``vague`` one (``dozens``) has the least that the word may mean.
    """

    start: int
    end: int
    number: tuple[int, int]
    value: Fraction
    hedge: Hedge = ""
    unit: str = ""
    high: Fraction | None = None


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text in order, not overlapping; labels (``No. 10``), clock times, ordinals, scores are none."""
    before: Figure | None = None
    for match in _NUMBER.finditer(text):
        found = None if _LABEL.search(text, max(0, match.start() - 24), match.start()) else _figure(text, match)
        if not found:
            continue
        joined = _range(text, before, found) if before else None
        if before and not joined:
            yield before
        before = joined or found
    if before:
        yield before


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    start, hedge = _hedged(text, match.start())
    unit, end = _unit(text, match)
    whole = 100 if unit == "%" and not match["part"] else 1
    value, high = _value(match) / whole, _scaled(match, match["upto"]) / whole if match["upto"] else None
    if value == 0 or (high and high <= value):
        return None
    return Figure(start, end, match.span(), value, "vague" if match["vague"] else hedge, unit, high)


def _hedged(text: str, start: int) -> tuple[int, Hedge]:
    found = _HEDGE.search(text, max(0, start - 24), start)
    return (found.start(), _OF_HEDGE[" ".join(found["hedge"].casefold().split())]) if found else (start, "")


def _value(match: re.Match[str]) -> Fraction:
    if match["vague"]:
        return Fraction(_VAGUE[" ".join(match["vague"].casefold().split())])
    if match["part"]:
        return _share(match["part"].casefold())
    if match["halfscale"]:
        return spelled(match["halfscale"].casefold().split()[2:]) / 2
    if match["words"]:
        half = Fraction(1, 2) if match["andhalf2"] else 0
        plain = spelled(re.split(r"[\s\-]+", match["words"].casefold()))
        return (plain + half) * SCALES.get((match["scale2"] or "").casefold(), 1)
    return _scaled(match, match["digits"])


def _scaled(match: re.Match[str], digits: str) -> Fraction:
    half = Fraction(1, 2) if match["andhalf"] else 0
    times = SCALES.get((match["scale"] or "").casefold(), 1)
    if match["letter"] and match["sign"]:
        times = _LETTERS[match["letter"].casefold()]
    return (Fraction(re.sub(r"[^\d.]", "", digits)) + half) * times


def spelled(words: list[str]) -> Fraction:
    """The value of a number in words, from *one* to trillions: ``["two", "hundred", "and", "six"]`` is 206."""
    total = below = 0
    for word in words:
        if word == "hundred":
            below = (below or 1) * 100
        elif word == "dozen":
            below = (below or 1) * 12
        elif word in SCALES:
            total += (below or 1) * SCALES[word]
            below = 0
        else:
            below += UNITS.get(word, 0)
    return Fraction(total + below)


def _share(words: str) -> Fraction:
    first, _, last = words.replace("-", " ").rpartition(" ")
    return Fraction(UNITS.get(first.strip(), 1), _PARTS[last.removesuffix("s")] if last != "halfs" else 2)


def _unit(text: str, match: re.Match[str]) -> tuple[str, int]:
    """What the number is measured in as far as sign and suffix say it, and where the words for it end."""
    if match["percent"] or match["part"]:
        return "point" if "point" in (match["percent"] or "") else "%", match.end()
    richter = _RICHTER.match(text, match.end())
    if match["magnitude"] or richter:
        return "magnitude", richter.end() if richter else match.end()
    sign = (match["sign"] or "").casefold().replace(" ", "")
    return _CURRENCIES.get(f"{sign.replace('$', '')}$" if "$" in sign else sign, ""), match.end()


def _range(text: str, low: Figure, high: Figure) -> Figure | None:
    """``10 to 15``, ``between 10 and 15``, ``10–15`` as one figure; None where two figures are two."""
    between = text[low.end : high.number[0]]
    joint = _UNTIL.fullmatch(between)
    value = low.value / 100 if high.unit == "%" and not low.unit else low.value
    if not joint or value >= high.value or low.high is not None or "vague" in (low.hedge, high.hedge):
        return None
    framed = _BETWEEN.search(text, max(0, low.number[0] - 10), low.number[0])
    if ("and" in joint[0] and not framed) or low.unit not in {"", high.unit}:
        return None
    return Figure(low.start, high.end, (low.number[0], high.number[1]), value, low.hedge, high.unit, high.value)
