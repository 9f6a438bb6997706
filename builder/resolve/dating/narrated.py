"""What the text, its headline and its captions tell of time: weekdays, days near publication, dates past and ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from builder.model import Annotated, DateMention, field_text
from builder.resolve.dating.clues import Clue, Shape, Way, days_of
from builder.vocabulary.calendar import WEEKDAYS
from builder.vocabulary.edtf import display, precision

MOST = 8  # weekdays and days of the year that are weighed in one article: those that stand first say most

_NAMED = re.compile(rf"\b({'|'.join(WEEKDAYS)}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b", re.I)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to be|going to|is to|are to|set to|due|expected|plann?(?:ed|s|ing)?|schedul\w+|upcoming"
    r"|slated|until|till|by|deadline|next|ahead of|before|target\w*|should|may|could|can|valid|expir\w+|extend\w*"
    r"|agreed|ends?)\b",
    re.I,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|began|came|went|took|made|won|lost|led|saw|met|fell|since|\w{3,}ed)\b"
)
_FILED = re.compile(r"\b(?:file|archive[ds]?|library|undated|historic\w*)\b", re.I)
_BETWEEN = re.compile(r"\s+|\s*[(,–—-]{1,2}\s*(?:\w+,? )?\s*")
_DAY = re.compile(r"XXXX-\d\d-\d\d")
_WEEK = re.compile(r"XXXX-WXX-([1-7])")


def narrated(annotated: Annotated) -> Iterator[Clue]:
    """The clues of one article's date mentions, those of its dateline left out."""
    found = [mention for mention in annotated.dates if mention.field != "dateline"]
    yield from _today(annotated, found)
    yield from _weekdays(annotated, [mention for mention in found if mention.field in {"text", "title"}])
    yield from _year_days(annotated, found)
    yield from _dated(annotated, found)


def day_named(mention: DateMention) -> str:
    """The day and month that a mention names without a year (``XXXX-10-26``), or an empty string."""
    target = mention.relative.target if mention.relative else mention.edtf
    return target if _DAY.fullmatch(target) else ""


def _weekday(mention: DateMention) -> int | None:
    """The weekday that a mention names, Monday 0, whatever else it says."""
    match = _NAMED.search(mention.text)
    return next((n for n, name in enumerate(WEEKDAYS) if match and name.startswith(match[1].lower()[:3])), None)


def _way(mention: DateMention) -> Way:
    if not mention.relative:
        return "either"
    return {"before": "past", "until": "past", "from": "ahead", "after": "ahead"}.get(mention.relative.way, "either")  # type: ignore[return-value] # a Way each


def _today(annotated: Annotated, found: Sequence[DateMention]) -> Iterator[Clue]:
    """``today (26 July 2022)``: the day of publication beside a word that is counted from it."""
    for word, stated in pairwise(found):
        relative = word.relative
        counted = relative and relative.anchor == "published" and relative.unit == "day" and not relative.target
        if not counted or not relative or abs(relative.shift) > 1 or word.field != stated.field:
            continue
        text = field_text(annotated.article, word.field)
        between, closed = text[word.end : stated.start], ")" if text[stated.end : stated.end + 1] == ")" else ""
        value = day_named(stated) or stated.edtf
        if _BETWEEN.fullmatch(between) and value and (days := days_of(value)) and "-" in value[5:]:
            shown = f"{word.text}{between}{stated.text}{closed}"
            moved = frozenset(day - relative.shift for day in days)
            yield Clue("today", "on", value, 0.95, f"The text says “{shown}”.", moved)


def _weekdays(annotated: Annotated, found: Sequence[DateMention]) -> Iterator[Clue]:
    """Weekdays without a date; the first one that is past says when the news was told."""
    lead = True
    named = [mention for mention in found if mention.relative and _WEEK.fullmatch(mention.relative.target)]
    for mention in named[:MOST]:
        way, weekday = _way(mention), _weekday(mention)
        if weekday is None or way == "either":
            continue
        sight = "looks back on" if way == "past" else "looks forward to"
        reason = f"“{_phrase(annotated, mention)}” {sight} a {WEEKDAYS[weekday].capitalize()}."
        yield Clue("weekday", "weekday", "", 0.9, reason, weekday=weekday, way=way, lead=lead and way == "past")
        lead = lead and way != "past"


def _year_days(annotated: Annotated, found: Sequence[DateMention]) -> Iterator[Clue]:
    """Days and months without a year, and the weekday that stands with them."""
    for number, mention in enumerate([mention for mention in found if day_named(mention)][:MOST]):
        value, weekday = day_named(mention), _weekday(mention)
        kind = "day" if weekday is None else "weekday and date"
        tells = "a day without its year" if weekday is None else "a weekday with its day, which few years share"
        reason = f"“{_phrase(annotated, mention)}” tells of {tells}."
        yield Clue(kind, "year day", value, 0.97, reason, weekday=weekday, way=_way(mention), lead=not number)


def _phrase(annotated: Annotated, mention: DateMention) -> str:
    """A date's words with the two before them."""
    text = field_text(annotated.article, mention.field)
    before = re.split(r"[.!?;]\s|\n", text[max(0, mention.start - 60) : mention.start])[-1].split()[-2:]
    return " ".join([*before, mention.text])


def _dated(annotated: Annotated, found: Sequence[DateMention]) -> Iterator[Clue]:
    """The latest date of the captions, and the latest of the text that is told as past.

    A full date in a text is history more often than news, so that it only bounds the day of publication.
    """
    stated = [m for m in found if not m.relative and precision_of(m.edtf) in {"day", "month"}]
    captions = [m for m in stated if m.field.startswith("caption")]
    for mention in sorted(captions, key=_latest)[-1:]:
        old = _FILED.search(field_text(annotated.article, mention.field))
        yield _past("caption", "bound" if old else "since", 0.97, mention)
    past = [m for m in stated if not m.field.startswith("caption") and _told_as_past(annotated, m)]
    for mention in sorted(past, key=_latest)[-1:]:
        yield _past("text", "bound", 0.9, mention)


def precision_of(value: str) -> str:
    """How exact a single date is; ``unknown`` for no date, for an interval and for an approximate one."""
    return precision(value) if value and value[-1].isdigit() and "/" not in value else "unknown"


def _latest(mention: DateMention) -> tuple[int, str, int]:
    return max(days_of(mention.edtf), default=0), mention.field, mention.start


def _past(kind: str, shape: Shape, trust: float, mention: DateMention) -> Clue:
    where = "A caption tells of" if kind == "caption" else "The text tells as past of"
    reason = f"{where} {display(mention.edtf)}."
    return Clue(kind, shape, mention.edtf, trust, reason, days_of(mention.edtf))


def _told_as_past(annotated: Annotated, mention: DateMention) -> bool:
    """Whether the words about a date in its sentence look back and none of them looks forward."""
    text = field_text(annotated.article, mention.field)
    before = re.split(r"[.!?;]\s|\n", text[max(0, mention.start - 90) : mention.start])[-1]
    after = re.split(r"[.!?;]\s|\n", text[mention.end : mention.end + 60])[0]
    return bool(_PAST.search(before) or _PAST.search(after)) and not _AHEAD.search(before) and not _AHEAD.search(after)
