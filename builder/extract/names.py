"""The names of one article, from the engine's spans: titles cut off, slips dropped, kinds made consistent."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.model import KINDS, Article, Kind, Mention, NameEngine, NameSpan, fields
from builder.vocabulary.calendar import MONTH_NUMBER, WEEKDAYS
from builder.vocabulary.names import TITLES, fold, plain_quotes

_CUT = frozenset(
    """mr mrs ms mx dr prof professor sir dame president vice-president premier chancellor minister secretary senator
    sen governor gov mayor councillor cllr congressman congresswoman inspector sergeant sgt constable captain capt
    colonel col gen lieutenant lt commander admiral brigadier ambassador envoy spokesman spokeswoman spokesperson
    chairman chairwoman director superintendent commissioner detective""".split()
)
"""Titles that are no one's given name: *Judge*, *Major*, *Prince*, *Lady* may be, so they stay."""
_PRONOUNS = frozenset("i he she it we they you him her his hers us them our their my your me who whom whose".split())
_NOT_ALONE = TITLES | _PRONOUNS | frozenset(WEEKDAYS) | frozenset(MONTH_NUMBER)
_DOUBTFUL = 0.95
"""Below this an engine's kind may be outvoted by the rest of the article (measured on CoNLL-2003 testa)."""
_FULL = 0.9
"""A full name must be as sure as this before its surname decides about other mentions."""


def names(article: Article, engine: NameEngine) -> tuple[Mention, ...]:
    """The mentions of every field in reading order. A person's span is the name, without a title before it."""
    named = fields(article)
    found = [
        _mention(name, text, span)
        for (name, text), spans in zip(named, engine([text for _, text in named]), strict=True)
        for span in spans
        if not (name == "dateline" and _in_brackets(text, span))
    ]
    found = [part for mention in found for part in _apart(mention)]
    surnames = _surnames(found)
    kept = [m for m in found if _stands(m.text, surnames)]
    return tuple(_consistent(kept, surnames))


def _in_brackets(dateline: str, span: NameSpan) -> bool:
    """Whether a span stands in the brackets of a dateline, where the agency stands: *LAGOS (Lamp Wire)*."""
    return max(dateline.rfind(mark, 0, span.start + 1) for mark in "([") > max(
        dateline.rfind(mark, 0, span.start) for mark in ")]"
    )


def _mention(field: str, text: str, span: NameSpan) -> Mention:
    start = span.start
    if span.kind == "person":
        start += _title_length(text[span.start : span.end])
    return Mention(span.kind, field, start, span.end, text[start : span.end], span.confidence)


_COMMA = re.compile(r",\s+(?=[^\W\d_a-z][^\W\d_]+)")  # not before initials: Washington, D.C.


def _apart(mention: Mention) -> Iterator[Mention]:
    """A place with the one that holds it as two places: *Ystad* and *Sweden* of *Ystad, Sweden*."""
    if mention.kind != "place":
        yield mention
        return
    start = 0
    for stop, after in [*((comma.start(), comma.end()) for comma in _COMMA.finditer(mention.text)), (None, 0)]:
        part = mention.text[start:stop]
        at = mention.start + start
        yield replace(mention, start=at, end=at + len(part), text=part)
        start = after


def _title_length(name: str) -> int:
    """How many characters of a name are titles before it: 8 of *General A. Smith*; never the whole name."""
    length = 0
    while True:
        word, space, rest = name[length:].partition(" ")
        if not space or not rest.strip() or word.lower().rstrip(".") not in _CUT:
            return length
        length = len(name) - len(rest.lstrip())


def _surnames(found: Iterable[Mention]) -> frozenset[str]:
    """The surnames of the full names of persons in an article, folded: *assad* of *Bashar al-Assad*."""
    full = (m.text for m in found if m.kind == "person" and m.confidence >= _FULL and len(m.text.split()) > 1)
    return frozenset(fold(name).split()[-1] for name in full)


def _stands(name: str, surnames: frozenset[str]) -> bool:
    """Whether a span may be a name: not one letter, not a lone title, pronoun, weekday or month.

    *May* alone stands where the article has a *Theresa May*; *US* is no pronoun.
    """
    if len(name) == 1 and name.isascii():
        return False
    plain = plain_quotes(name).lower().rstrip(".")
    return plain not in _NOT_ALONE or plain in surnames or (plain == "us" and name.isupper())


def _consistent(mentions: Sequence[Mention], surnames: frozenset[str]) -> Iterable[Mention]:
    """Mentions with doubtful kinds settled by the article: as its other mentions have it, or as a surname."""
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    for mention in mentions:
        votes[fold(mention.text)][mention.kind] += round(1000 * mention.confidence)
    for mention in mentions:
        if mention.confidence >= _DOUBTFUL:
            yield mention
        elif fold(mention.text) in surnames:
            yield replace(mention, kind="person")
        else:
            count = votes[fold(mention.text)]
            yield replace(mention, kind=max(KINDS, key=lambda kind: (count[kind], kind == mention.kind)))
