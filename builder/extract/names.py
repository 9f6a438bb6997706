"""The names of one article, from an engine's spans: titles cut off, slips dropped, kinds weighed, misses found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from builder.extract.again import found_again
from builder.extract.evidence import Candidate, surnames, weighed
from builder.extract.toponyms import toponyms
from builder.model import KINDS, Article, Gazetteer, Mention, NameEngine, NameSpan, fields
from builder.vocabulary.calendar import MONTH_NUMBER, WEEKDAYS
from builder.vocabulary.names import TITLES, plain_quotes

_CUT = frozenset(
    """mr mrs ms miss mx mme mlle madame monsieur señor señora señorita sra herr frau dr prof professor sir dame
    president vice-president premier chancellor minister secretary senator sen governor gov mayor councillor cllr
    congressman congresswoman inspector sergeant sgt constable captain capt colonel col gen lieutenant lt commander
    admiral brigadier ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman director
    superintendent commissioner detective""".split()
)
"""Titles that are no one's given name: *Judge*, *Major*, *Prince*, *Lady* may be, so they stay."""
_PRONOUNS = frozenset("i he she it we they you him her his hers us them our their my your me who whom whose".split())
_COMMON = frozenset(
    """the street avenue road drive highway boulevard lane square city town village county district province state
    republic region island river lake hill park farm beach bridge university college school hospital church court
    station airport museum library company group committee association""".split()
)
"""Nouns that are part of many names and by themselves none."""
_NOT_ALONE = TITLES | _COMMON | _PRONOUNS | frozenset(WEEKDAYS) | frozenset(MONTH_NUMBER)
_DOUBTFUL = 0.3
"""What an engine is less sure of is no name (measured on the worldwide corpus's development part: +0.1 F1)."""


def names(article: Article, engine: NameEngine, gazetteer: Gazetteer | None = None) -> tuple[Mention, ...]:
    """The mentions of every field in reading order. A person's span is the name, without a title before it.

    With a gazetteer, places are told from other names and cut to their own, and a nationality that an engine took for
    a name is dropped. A mention that is not as the engine had it says why.
    """
    found = [candidate for candidate in _candidates(article, engine) if candidate.mention.confidence >= _DOUBTFUL]
    bearers = surnames(found)
    stands = [one for one in found if _stands(one.mention.text, bearers) and not _people(one, bearers, gazetteer)]
    mentions = weighed(stands, article, gazetteer)
    if gazetteer:
        mentions = toponyms(mentions, article, gazetteer)
    order = {name: number for number, (name, _) in enumerate(fields(article))}
    return tuple(sorted([*mentions, *found_again(mentions, article)], key=lambda m: (order[m.field], m.start, m.end)))


def _candidates(article: Article, engine: NameEngine) -> Iterator[Candidate]:
    named = fields(article)
    for (name, text), spans in zip(named, engine([text for _, text in named]), strict=True):
        for span in spans:
            if not (name == "dateline" and _in_brackets(text, span)):
                yield from (Candidate(part, _likely(span)) for part in _apart(_mention(name, text, span)))


def _people(candidate: Candidate, bearers: Mapping[str, str], gazetteer: Gazetteer | None) -> bool:
    """Whether a span is only the word for a people or a language: *Syrian*, where no place and no person bears it."""
    text = candidate.mention.text
    if gazetteer is None or " " in text or candidate.key in bearers:
        return False
    return gazetteer.demonym(text) is not None and not gazetteer.known(text)


def _likely(span: NameSpan) -> tuple[float, ...]:
    """How likely each kind is; where an engine does not tell, what it is not sure of is shared by the others."""
    rest = (1 - span.confidence) / len(KINDS)
    return span.likely or tuple(span.confidence if kind == span.kind else rest for kind in KINDS)


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


# A comma, though not before initials (Washington, D.C.), or a possessive.
_APART = re.compile(r",\s+(?=[^\W\d_a-z][^\W\d_]+)|['’]s\s+(?=[^\W\d_a-z])")


def _apart(mention: Mention) -> Iterator[Mention]:
    """A place with the one that holds it as two places: *Ystad* and *Sweden* of *Ystad, Sweden* or *Sweden's Ystad*."""
    if mention.kind != "place":
        yield mention
        return
    start = 0
    for stop, after in [*((mark.start(), mark.end()) for mark in _APART.finditer(mention.text)), (None, 0)]:
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


def _stands(name: str, bearers: Mapping[str, str]) -> bool:
    """Whether a span may be a name: not one letter, not a lone title, common noun, pronoun, weekday or month.

    *May* alone stands where the article has a *Theresa May*; *US* is no pronoun.
    """
    if len(name) == 1 and name.isascii():
        return False
    plain = plain_quotes(name).lower().rstrip(".")
    return plain not in _NOT_ALONE or plain in bearers or (plain == "us" and name.isupper())
