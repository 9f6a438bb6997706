"""Finds time expressions in a text: a word that may open one calls up its rules, and the longest match is read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from builder.extract.dates import absolute, days, lengths, quarters, spans, years
from builder.extract.dates.row import Reading, Row
from builder.model import Relative

ROWS: tuple[Row, ...] = (*absolute.ROWS, *years.ROWS, *days.ROWS, *spans.ROWS, *quarters.ROWS, *lengths.ROWS)
_WORD = re.compile(r"\b(?:[A-Za-z]+|\d+)")
_BETWEEN = re.compile(r",? (?:on )?(?:the )?")
_DAY_TARGET = re.compile(r"XXXX-(?:WXX-[1-7]|\d\d-\d\d)")
_MONEY = frozenset("$£€")
_NO_TIME = re.compile(r"(?:[.,]\d{1,3}){0,4}(?:%| (?:million|billion|trillion|percent|per cent|cent|shares|people)\b)")
_BEHIND = 40  # characters before an expression in which words that belong to it may stand

_PARTS = {"early": "START", "earlier": "START", "mid": "MID", "late": "END", "later": "END", "end": "END"}
_PARTS |= {"beginning": "START", "start": "START", "middle": "MID", "close": "END", "sometime": "", "part": ""}
_PART = (
    r"(?:\b(?:the )?(?P<word>early|late|earlier|later|mid|sometime)(?: in| on)?(?:[ -]|$)(?:the )?"
    r"|\b(?:the (?:very )?)?(?P<edge>beginning|start|middle|end|close|early part|latter part) of (?:the )?)?"
)
_ABOUT = {"about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "some": "APPROX"}
_ABOUT |= {"nearly": "LESS_THAN", "almost": "LESS_THAN", "less than": "LESS_THAN", "under": "LESS_THAN"}
_ABOUT |= {"more than": "MORE_THAN", "over": "MORE_THAN", "at least": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS"}
_ABOUT |= {"at most": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "as many as": "EQUAL_OR_LESS"}
_NEAR = rf"(?:\b(?P<about>{'|'.join(sorted(_ABOUT, key=len, reverse=True))}) )?"
_ROUND = rf"(?:\b(?P<about>{'|'.join(word for word in _ABOUT if word not in {'over', 'under', 'up to', 'some'})}) )?"
_THE = r"(?:\b(?:the|those|these) )?"
_BEFORE = {
    frozenset[str](): None,
    frozenset({"the"}): re.compile(rf"{_THE}$", re.I),
    frozenset({"part"}): re.compile(rf"{_ROUND}{_PART}$", re.I),
    frozenset({"about"}): re.compile(rf"{_NEAR}$", re.I),
    frozenset({"the", "about"}): re.compile(rf"(?:{_NEAR}|{_THE})$", re.I),
    frozenset({"the", "part"}): re.compile(rf"{_ROUND}{_PART}(?:(?<!\bthe ){_THE})$", re.I),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A row made ready: its compiled pattern, and what may stand before it."""

    row: Row
    pattern: re.Pattern[str]
    before: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression in a text, and its reading."""

    start: int
    end: int
    reading: Reading


def _rules() -> Mapping[str, tuple[Rule, ...]]:
    """The rules by the word that may open them."""
    rules: defaultdict[str, list[Rule]] = defaultdict(list)
    for row in ROWS:
        rule = Rule(row, re.compile(row.pattern, re.I), _BEFORE[frozenset(row.takes.split())])
        for word in dict.fromkeys(row.opens.split()):
            rules[word].append(rule)
    return {word: tuple(found) for word, found in rules.items()}


_RULES = _rules()


def expressions(text: str) -> Iterator[Expression]:
    """The time expressions of a text in order, none overlapping; impossible dates are passed over whole.

    A time of day and the day beside it are one: *5 p.m. on 9 November*, *mid-afternoon yesterday*.
    """
    held: Expression | None = None
    for found in _expressions(text):
        joined = _joined(text, held, found) if held else None
        if held and not joined:
            yield held
        held = joined or found
    if held:
        yield held


def _joined(text: str, clock: Expression, day: Expression) -> Expression | None:
    counted = clock.reading.relative
    of_day = (
        counted is not None and counted.anchor == "earlier" and not counted.shift and counted.within.startswith("T")
    )
    if not of_day or not counted or not _BETWEEN.fullmatch(text, clock.end, day.start):
        return None
    timeml, relative = day.reading.timeml, day.reading.relative
    if relative and not relative.within and _is_day(relative):
        reading = replace(day.reading, timeml="", relative=replace(relative, within=counted.within))
    elif not relative and re.fullmatch(r"\d{4}-\d\d-\d\d", timeml):
        reading = replace(day.reading, timeml=timeml + counted.within)
    else:
        return None
    return Expression(clock.start, day.end, reading)


def _expressions(text: str) -> Iterator[Expression]:
    done = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < done:
            continue
        rules = _opened(text, word)
        found = _longest(text, start, rules) if rules else None
        if found:
            reading, end, rule = found
            start, modifier = _with_before(text, start, done, rule)
            done = end
            if reading.timeml or reading.relative:
                yield Expression(start, end, _modified(reading, modifier))


def _opened(text: str, word: re.Match[str]) -> tuple[Rule, ...] | None:
    """The rules that a word may open. Most figures of a newspaper are money and shares: they open none."""
    first, start = word[0], word.start()
    if not first[0].isdigit():
        return _RULES.get(first.lower())
    if text[start - 1 : start] in _MONEY or _NO_TIME.match(text, word.end()):
        return None
    return _RULES.get("#")


def _is_day(relative: Relative) -> bool:
    return bool(_DAY_TARGET.fullmatch(relative.target)) if relative.target else relative.unit == "day"


def _longest(text: str, start: int, rules: tuple[Rule, ...]) -> tuple[Reading, int, Rule] | None:
    matches = [(match, rule) for rule in rules if (match := rule.pattern.match(text, start))]
    matches.sort(key=_length)
    for match, rule in matches:
        reading = rule.row.read(match)
        if reading:
            return reading, match.end(), rule
    return None


def _length(found: tuple[re.Match[str], Rule]) -> int:
    return -found[0].end()


def _with_before(text: str, start: int, done: int, rule: Rule) -> tuple[int, str]:
    """Where the expression starts with the words before it that belong to it, and the modifier they make."""
    low = max(done, start - _BEHIND)
    match = rule.before.search(text[low:start]) if rule.before and low < start else None
    if not match or not match[0]:
        return start, ""
    groups = match.groupdict()
    word = (groups.get("word") or groups.get("edge") or "").lower()
    modifier = _PARTS.get(word.split()[0], "") if word else _ABOUT.get((groups.get("about") or "").lower(), "")
    modifier = {"early part": "START", "latter part": "END"}.get(word, modifier)
    return low + match.start(), modifier


def _modified(reading: Reading, modifier: str) -> Reading:
    return Reading(reading.timeml, reading.relative, reading.basis, modifier) if modifier else reading
