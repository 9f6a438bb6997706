"""Rules for quarters of a year that are counted from publication, or from the quarter that a report speaks of."""

from __future__ import annotations

import re

from builder.extract.dates.row import Reading, Row
from builder.extract.dates.tense import way
from builder.extract.dates.words import ORDINALS
from builder.model import Relative

_SHIFTS = {"last": -1, "the previous": -1, "next": 1, "year-ago": -1, "year-earlier": -1}
_OF_A_MATCH = re.compile(r"s?\b(?: of the (?:game|match)| touchdown| goal| points?| try| with \d)")


def _quarter(match: re.Match[str]) -> Reading | None:
    """A quarter without its year; a half only with one, for matches have halves too."""
    number, half = ORDINALS[match["nth"].lower()], match["unit"].lower() == "half"
    part = f"H{min(number, 2)}" if half else f"Q{number}"
    if match["which"]:
        shift = _SHIFTS.get(match["which"].lower(), 0)
        return Reading("", Relative(unit="year", shift=shift, within=f"-{part}"), "counted from publication")
    if half or _OF_A_MATCH.match(match.string, match.end()):
        return None
    return Reading("", Relative(target=f"XXXX-{part}", way=way(match)), "the year is not stated")


def _spoken_of(_: re.Match[str]) -> Reading | None:
    """The quarter that a report is about: the one named before, else the last that was over."""
    return Reading("", Relative("quarter", "quarter"), "the quarter spoken of")


def _year_before(_: re.Match[str]) -> Reading | None:
    return Reading("", Relative("quarter", "year", -1), "counted from the quarter spoken of")


_NTH = r"(?P<nth>first|second|third|fourth|final|last)"

ROWS: tuple[Row, ...] = (
    Row(
        "first second third fourth final last fiscal",
        rf"(?:fiscal[- ])?{_NTH}(?:[- ]fiscal)?[- ](?P<unit>quarter|half)"
        r"(?: (?:of |in )?(?P<which>last|this|next|the current|the previous) year)?\b",
        _quarter,
        ("sales rose in the third quarter", "2015-Q3"),
    ),
    Row(
        "this last next year",
        rf"(?P<which>(?:this|last|next)(?= year['’]s)|year-(?:ago|earlier))(?: year['’]s)? (?:fiscal )?{_NTH}"
        r"[- ](?P<unit>quarter|half)\b",
        _quarter,
        ("last year's second quarter", "2014-Q2"),
    ),
    Row(
        "year",
        r"year-(?:ago|earlier)(?: (?:quarter|period))?\b",
        _year_before,
        ("In the third quarter it earned less than in the year-ago quarter.", "2015-Q3 2014-Q3"),
    ),
    Row("latest", r"latest (?:quarter|period)\b", _spoken_of, ("In the latest period it lost less.", "2015-Q3")),
    Row(
        "quarter",
        r"(?<=the )quarter\b(?![- ](?:of|to|over|century|mile|final|note|pound))",
        _spoken_of,
        ("for the quarter", "2015-Q3"),
    ),
)
