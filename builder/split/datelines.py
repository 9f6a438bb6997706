"""Datelines: where and when a report was filed, on a line of its own or opening a paragraph.

A dateline is place words, then an agency in brackets, then a date, all optional but one, then a
mark (dash or colon). How sure that reading is depends on what it holds, and is said with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from builder.split.words import AGENCIES, NOT_PLACES, OUTLET_WORDS, PLACE_PARTICLES
from builder.vocabulary.calendar import MONTH_NUMBER, WEEKDAYS, absolute_dates

Sure = Literal["date", "agency", "capitals", "words"]
_FARTHEST = 120
_MARK = re.compile(r"\s*(?:\.\s?[-–—]{1,2}|--+|[—–―])\s*|\s+[-_]\s*(?=\S)|(?<=\S)-\s+|\s?:\s+")
_SLASHES = re.compile(r"([A-Z][^/.:]{1,50}?)\s*/[A-Z]{2,12}/\s*[.–—-]?\s+(?=\S)")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{2,50})[)\]]")
_BETWEEN_SLASHES = re.compile(r"(?<=\s)/([^/()]{2,40})/(?=\s|$)")  # as brackets: HARTWELL, Vt. /Press Line/
_WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)})(?: (?:night|evening|morning|afternoon))?$", re.I)
_SERVICES = frozenset("news agency wire wires press service bureau".split())
_DIGIT = re.compile(r"\d")
_DATED = re.compile(r"\d|\(|day\b", re.I)
_CLOCK = re.compile(r",?\s*(?:at )?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?|GMT|UTC|hrs)?$", re.I)
_PART = re.compile(r"\s*(?:,|/|&|;|\band\b)\s*")
_LEFT_OF_DATE = re.compile(r"[\s,.;:–—-]+$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as it stands, the text behind it, and what its reading rests on."""

    text: str
    rest: str
    sure: Sure
    mark: str


def opening(paragraph: str) -> Dateline | None:
    """The dateline that opens a paragraph, None where it opens with prose."""
    head = paragraph[:_FARTHEST]
    if not head or not (head[0].isalpha() or head[0] in "(["):
        return None
    found: Dateline | None = None
    for mark in islice(_MARK.finditer(head), 4):
        sure = _reading(head[: mark.start()])
        rest = paragraph[mark.end() :]
        if sure and _goes_on(rest, sure) and (found is None or sure == "date"):
            found = Dateline(head[: mark.start()].strip().rstrip(","), rest, sure, mark[0].strip(" ."))
        if found and found.sure == "date":
            break
    return found or _slashed(head, paragraph)


def _slashed(head: str, paragraph: str) -> Dateline | None:
    """The form ``Place /AGENCY/ Text``, which has no mark behind it."""
    match = _SLASHES.match(head)
    if not match or not _place(match[1], sure=True):
        return None
    return Dateline(match[0].strip(" .–—-"), paragraph[match.end() :], "agency", "/")


def alone(line: str) -> str | None:
    """A line that is a dateline and nothing else (``Paris, October 26``), without brackets around it."""
    if len(line) > 90 or not _DATED.search(line):
        return None
    bare = line.strip("[](). :—–-\t") if line[0] in "[(" else line.rstrip(" .:—–-")
    sure = _reading(bare)
    if sure == "date" and _has_place(bare):
        return bare
    return bare if sure == "agency" and "(" in bare and bare[0] != "(" else None


def _goes_on(text: str, sure: Sure) -> bool:
    return bool(text) and (sure in {"date", "agency"} or not text[0].islower())


def _has_place(bare: str) -> bool:
    word = re.split(r"[,\s]", bare, maxsplit=1)[0].rstrip(".").lower()
    return bare[0].isalpha() and word not in MONTH_NUMBER and word not in WEEKDAYS and word not in _SHORT_DAYS


_SHORT_DAYS = frozenset({"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri"})


def _reading(left: str) -> Sure | None:
    """What makes these words a dateline; None where they are not one."""
    left = _BETWEEN_SLASHES.sub(r"(\1)", left)
    agencies = _BRACKETS.findall(left)
    if any(not _in_brackets(inner) for inner in agencies):
        return None
    bare = _BRACKETS.sub("", left).strip()
    place, dated = _without_date(bare)
    dated = dated or any(_without_date(inner)[1] for inner in agencies)
    if not place:
        return _placeless(dated, agencies, bare)
    if not dated and not all(_agency(inner, place) for inner in agencies):
        return None
    if not _place(place, sure=bool(dated or agencies)):
        return None
    if dated:
        return "date"
    if agencies:
        return "agency"
    return "capitals" if place.isupper() else "words"


def _placeless(dated: bool, agencies: list[str], bare: str) -> Sure | None:
    if dated:
        return "date" if re.search(r"\d{4}$", bare) else None
    return "agency" if any(inner.lower() in AGENCIES for inner in agencies) else None


def _agency(inner: str, place: str) -> bool:
    """Without a date only an agency makes a dateline: a person's party stands in brackets too."""
    words = inner.lower().split()
    known = inner.lower() in AGENCIES or words[0].split("/")[0] in AGENCIES or words[-1] in _SERVICES
    return known or (place.partition(",")[0].isupper() and inner.isupper())


def _in_brackets(inner: str) -> bool:
    """An agency (``Baltic Wire``, ``IPS``), a date, or a region may stand in a dateline's brackets."""
    words = inner.split()
    return _without_date(inner)[1] or (len(words) <= 5 and inner[0].isupper() and all(map(_placelike, words)))


def _without_date(text: str) -> tuple[str, bool]:
    """The words before the date with which a text ends, and whether it ends with one."""
    bare = _CLOCK.sub("", text).rstrip(" ,.;")
    word = bare.rpartition(",")[2].strip() or bare
    if _WEEKDAY.match(word):
        return _LEFT_OF_DATE.sub("", bare[: len(bare) - len(word)]), True
    if not _DIGIT.search(bare):
        return text, False
    dates = list(absolute_dates(bare))
    if not dates or dates[-1].end != len(bare):
        return text, False
    return _LEFT_OF_DATE.sub("", bare[: dates[-1].start]), True


def _place(text: str, *, sure: bool) -> bool:
    """Whether words read as the name of one or more places (or, before a date, of an outlet)."""
    words = text.replace("/", " ").split()
    if not words or len(words) > (9 if sure else 6) or _DIGIT.search(text):
        return False
    first = words[0].strip(".,").lower()
    if text.strip(".").lower() in NOT_PLACES or (first in NOT_PLACES and first not in OUTLET_WORDS):
        return False
    if not sure and len(words) > 3 and "," not in text and not text.isupper():
        return False
    parts = [part for part in _PART.split(text) if part]
    return 0 < len(parts) <= 5 and all(_named(part) for part in parts)


def _named(part: str) -> bool:
    words = part.strip(" .").split()
    if not words or len(words) > 5:
        return False
    if words[0][0].islower():  # an outlet that spells itself so: "afrol News"
        return len(words) > 1 and words[-1].lower() in OUTLET_WORDS
    return all(map(_placelike, words)) and words[-1][0].isupper()


def _placelike(word: str) -> bool:
    if word.lower() in PLACE_PARTICLES:
        return True
    return word[0].isupper() and all(char.isalpha() or char in "-'’.&/" for char in word)
