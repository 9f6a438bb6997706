"""Blocks become pieces: each told what it is (headline, byline, credit…) as far as it shows by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from builder.split import bylines, captions, credit_lines, datelines, lines
from builder.split.headlines import headline_like
from builder.split.layout import Block
from builder.split.words import OUTLET_WORDS, SECTIONS
from builder.vocabulary.calendar import absolute_dates

Kind = Literal[
    "text", "heading", "header", "url", "rule", "end", "number", "section", "date", "citation",
    "byline", "dateline", "photo", "caption", "credit", "correction",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A block and what it is; ``field`` names what a header fills, ``level`` how high a heading stands."""

    kind: Kind
    text: str
    first: int
    last: int
    gap: int
    paged: bool = False
    field: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a clipping was taken from: the paper, and the date in its own words."""

    outlet: str
    date: str


_LONGEST_FURNITURE = 600
_DIGIT = re.compile(r"\d")
_PAGE = re.compile(r"[\s,;.(\[]*(?:(?:p|pp|page|pages|col|column)\.?\s?[\dA-Z][\w –-]{0,20}[,.;\s]*)*[)\].\s]*$", re.I)
_PUBLISHED = re.compile(r"^(?:First |Originally )?[Pp]ublished in ")
_TIME = re.compile(
    r"[\s,|•·@–—-]*(?:at\s)?(?:\d{1,2}[:.]\d\d.{0,40}|\d{1,2}\s?[ap]\.?m\.?.{0,30})?"
    r"(?:[\s,;|(]*(?:last )?(?:updated|modified)\b.{0,40})?[\s|.)]*$",
    re.I,
)
_FIGURES = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b")
# Rubrics of their own wording: ``WORLD IN BRIEF``, ``NEWS FROM THE COAST``, ``Around the County``.
_RUBRIC = re.compile(
    r"(?:[A-Z][\w'’&-]* ){0,3}(?:IN BRIEF|In Brief|in brief)"
    r"|(?:NEWS|News) (?:FROM|from|IN|in) (?:(?:THE|the) )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}"
    r"|(?:AROUND|Around|ACROSS|Across) (?:THE|the) [A-Z][\w'’-]*"
)
_SEPARATED = re.compile(r"\s*(?:\||/|>|»|›|•|·|::|,|&|\band\b)\s*")


def pieces(blocks: tuple[Block, ...]) -> tuple[Piece, ...]:
    """The blocks in order, each with its kind; headers stand together, underlined lines are headings."""
    found = [_piece(block) for block in blocks]
    return tuple(_underlined(list(_headers(found))))


def _piece(block: Block) -> Piece:
    kind, text, level = _kind(block.text), block.text, 0
    if kind == "heading":
        match = lines.HEADING.match(text)
        text, level = (match[2], len(match[1])) if match else (text, 1)
    return Piece(kind, text, block.first, block.last, block.gap, block.paged, level=level)


def _kind(text: str) -> Kind:
    if len(text) > _LONGEST_FURNITURE:
        return "correction" if credit_lines.is_correction(text) else "text"
    mark = _mark(text)
    if mark:
        return mark
    if bylines.parse(text):
        return "byline"
    if _DIGIT.search(text, 0, 100):
        if date_line(text):
            return "date"
        if citation(text):
            return "citation"
    return _line_of_trade(text)


def _mark(text: str) -> Kind | None:
    """Kinds that show by their marks alone."""
    if lines.URL.fullmatch(text):
        return "url"
    if len(text) < 100:
        if lines.RULE.match(text) or lines.PAGE_MARK.match(text):
            return "rule"
        if lines.END.match(text):
            return "end"
        if lines.NUMBER.match(text):
            return "number"
    return "heading" if lines.HEADING.match(text) else None


def _line_of_trade(text: str) -> Kind:
    if captions.credit_line(text):
        return "photo"
    if credit_lines.is_correction(text):
        return "correction"
    if datelines.alone(text):
        return "dateline"
    if is_section(text):
        return "section"
    if credit_lines.is_credit(text):
        return "credit"
    return "caption" if captions.caption(text) else "text"


def date_line(text: str) -> str | None:
    """The words of the date that a line states and nothing else (``Published: 3 May 2020 14:02 GMT``)."""
    if len(text) > 100:
        return None
    match = lines.DATED.match(text)
    bare = (match[1] if match else text).strip("[]() ")
    if _FIGURES.match(bare) and _TIME.match(bare[_FIGURES.match(bare).end() :]):  # type: ignore[union-attr] # it matched
        return bare
    for stated in absolute_dates(bare[:60]):
        return bare if stated.start == 0 and _TIME.match(bare[stated.end :]) else None
    return None


def citation(text: str) -> Citation | None:
    """A line that cites a clipping: ``The Daily Argus, 14 March 1921, p. 3``; None where it is none."""
    if len(text) > 140:
        return None
    bare = text.strip('[](){}—–: _*"“”')
    date = next(absolute_dates(bare), None)
    if date is None or date.start == 0 or not _PAGE.match(bare[date.end :]):
        return None
    name = re.sub(r"\s*\([^()]{1,40}\)", "", bare[: date.start]).strip(' ,.;:—–-_*“”"')
    name, published = _PUBLISHED.subn("", name)
    name = re.sub(r"^(?:From|In|from) (?:the )?", "", name)
    words = name.split()
    paged = re.search(r"\bp(?:p|age)?\b", bare[date.end :], re.I)
    cited = published or paged or any(word.lower().strip(",") in OUTLET_WORDS for word in words)
    named = 0 < len(words) <= 7 and all(word[0].isupper() or word in {"and", "of", "the", "&"} for word in words)
    return Citation(name, date_words(bare, date.start, date.end)) if cited and named else None


def date_words(text: str, start: int, end: int) -> str:
    """A date as it stands in a line."""
    return text[start:end].strip()


def is_section(text: str) -> bool:
    """Whether a line is a section label: ``WORLD``, ``Business | Markets``, ``OPINION:``."""
    bare = text.rstrip(": ").strip("[]()*")
    if _RUBRIC.fullmatch(bare):
        return True
    if not bare or len(bare) > 50 or not bare[0].isupper() or text[-1] in ".!?":
        return False
    parts = [part for part in _SEPARATED.split(bare) if part]
    listed = [part.lower() in SECTIONS or all(word in SECTIONS for word in part.lower().split()) for part in parts]
    if not parts or len(parts) > 4 or not listed[0]:
        return False
    marked = any(sign in bare for sign in "|>»›/")
    return all(listed) or (marked and all(part[0].isupper() and len(part.split()) <= 3 for part in parts))


def _headers(found: list[Piece]) -> Iterator[Piece]:
    index = 0
    while index < len(found):
        group = _header_group(found, index)
        for offset, (field, value) in enumerate(group):
            yield replace(found[index + offset], kind="header", text=value, field=field or "nothing")
        if not group:
            yield found[index]
        index += len(group) or 1


def _header_group(found: list[Piece], start: int) -> list[tuple[str, str]]:
    """The header that begins at a piece: with a title, or two lines at the top of the file or below a rule."""
    group: list[tuple[str, str]] = []
    for piece in found[start : start + 20]:
        keyed = lines.header(piece.text) if not group or piece.gap == 0 else None
        if keyed is None:
            break
        group.append(keyed)
    titled = any(field in {"title", "subject"} for field, _ in group)
    above = start == 0 or found[start - 1].kind in {"rule", "number", "end"} or found[start].paged
    return group if titled or (len(group) > 1 and above) else []


def _underlined(found: list[Piece]) -> Iterator[Piece]:
    for index, piece in enumerate(found):
        below = found[index + 1] if index + 1 < len(found) else None
        if below and _underlines(below, piece) and (index == 0 or piece.gap or found[index - 1].kind == "rule"):
            yield replace(piece, kind="heading", level=1 if below.text[0] == "=" else 2)
        else:
            yield piece


def _underlines(rule: Piece, piece: Piece) -> bool:
    if piece.kind != "text" or rule.kind != "rule" or rule.gap or rule.text[0] not in "=-~_":
        return False
    return 0.5 * len(piece.text) <= len(rule.text) <= 2 * len(piece.text) and headline_like(piece.text)
