"""Finds what stands between quotation marks: curly, straight, guillemets, low, typewriter and single ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "``": ("''",), "''": ("''",), '"': '"'}
_BLANK = re.compile(r"\n{2,}|\n(?=[“\"‘«„]|``|'')")
_DOUBLE = re.compile(r"``|''|[“”„«»\"]")
LABEL = re.compile(r"\s*(?P<who>[A-Z][A-Z.'’ -]{2,40}):\s")
"""Who speaks next in a transcript: *“WALLACE: Will you be there?*"""
_INCHES = re.compile(r"\d['’′]\s?\d{1,2}(?:½|\.\d)?$")  # 6'2"
_FIGURE = re.compile(r"(?:^|\s)\d{1,3}(?:\.\d)?$")
_SINGLE_OPENS = re.compile(
    r"(?<![\w’'.,!?])[‘'](?=[^\W\d_])(?!(?:[Tt]is|[Tt]was|[Tt]il|[Ee]m|[Cc]ause|n|[Cc]os|[Bb]out)\b)"
)
_SINGLE_CLOSES = re.compile(r"(?<=\S)[’'](?!\w)")
_OWNERS = re.compile(r"s[’']\s+[a-z0-9]")
_LONGEST_SINGLE = 1200
_LEAST_SINGLE = 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two marks: ``[start, end)`` without them, ``[opens, closes)`` with them.

    ``paragraph`` holds where it opens, ``last`` where it closes: a quotation over several paragraphs opens anew at
    each of them and closes at the last.
    """

    start: int
    end: int
    opens: int
    closes: int
    paragraph: tuple[int, int]
    last: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    opens: int
    closes: int
    unclosed: bool = False
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph's double marks, where it ends, and whether its straight ones come in pairs."""

    text: str
    end: int
    marks: list[re.Match[str]]
    paired: bool

    def beside(self, mark: re.Match[str]) -> tuple[str, str]:
        """The characters on both sides of a mark; a blank at the paragraph's end."""
        right = self.text[mark.end()] if mark.end() < self.end else " "
        return self.text[mark.start() - 1] if mark.start() else " ", right


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text's paragraphs, which blank lines part; a line that opens with a mark begins one too."""
    start = 0
    for match in _BLANK.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def stretches(text: str) -> Iterator[Stretch]:
    """The quoted stretches of a text in order, none inside another.

    An opening mark that neither its own paragraph closes nor the next one takes up is no quotation.
    """
    held: list[tuple[_Piece, tuple[int, int]]] = []
    for paragraph in paragraphs(text):
        found = _pieces(text, paragraph)
        if held and not (found and _takes_up(text, held[-1][0], found[0], paragraph)):
            yield from _joined(held)
            held = []
        for piece in found:
            held.append((piece, paragraph))
            if not piece.unclosed:
                yield from _joined(held)
                held = []
    yield from _joined(held)


def _joined(held: list[tuple[_Piece, tuple[int, int]]]) -> Iterator[Stretch]:
    """One stretch of the pieces of some paragraphs; none where a lone piece is never closed."""
    if not held or (len(held) == 1 and held[0][0].unclosed and not held[0][0].labelled):
        return
    (first, paragraph), (final, last) = held[0], held[-1]
    yield Stretch(first.start, final.end, first.opens, final.closes, paragraph, last)


def _takes_up(text: str, before: _Piece, after: _Piece, paragraph: tuple[int, int]) -> bool:
    opens_paragraph = _opens_paragraph(text, after, paragraph) and not after.labelled
    return opens_paragraph and text[before.opens] == text[after.opens]


def _pieces(text: str, paragraph: tuple[int, int]) -> list[_Piece]:
    """What is quoted in one paragraph, the outer one where one lies in another; only the last may be unclosed."""
    doubles = list(_doubles(text, paragraph))
    singles = list(_singles(text, paragraph))
    kept: list[_Piece] = []
    for piece in sorted([*doubles, *singles], key=lambda p: (p.opens, -p.closes)):
        if kept and piece.opens < kept[-1].closes:
            if kept[-1].unclosed and not piece.unclosed and not _opens_paragraph(text, kept[-1], paragraph):
                kept[-1] = piece
            continue
        kept.append(piece)
    return kept


def _opens_paragraph(text: str, piece: _Piece, paragraph: tuple[int, int]) -> bool:
    return not text[paragraph[0] : piece.opens].strip()


def _doubles(text: str, paragraph: tuple[int, int]) -> Iterator[_Piece]:
    """Pieces in double marks; the last one may be unclosed.

    A mark of another kind within one, and an opening mark forgotten before another, are passed over.
    """
    marks = list(_places(text, paragraph))
    line = _Line(text, paragraph[1], marks, sum(mark[0] == '"' for mark in marks) % 2 == 0)
    opened: re.Match[str] | None = None
    for number, mark in enumerate(marks):
        if opened is not None and _closes(line, opened, number):
            yield _Piece(opened.end(), mark.start(), opened.start(), mark.end())
            opened = None
        elif _opens(line, mark) and (opened is None or opened[0] == mark[0]):
            opened = mark
    if opened is not None:
        labelled = bool(LABEL.match(text, opened.end(), paragraph[1]))
        yield _Piece(opened.end(), paragraph[1], opened.start(), paragraph[1], True, labelled)


def _places(text: str, paragraph: tuple[int, int]) -> Iterator[re.Match[str]]:
    straight = 0
    for match in _DOUBLE.finditer(text, *paragraph):
        if match[0] == '"':
            lead = text[max(paragraph[0], match.start() - 12) : match.start()]
            if _INCHES.search(lead):
                continue
            if straight % 2 == 0 and _FIGURE.search(lead):
                continue  # 12" with no mark open before it measures something
            straight += 1
        yield match


def _opens(line: _Line, mark: re.Match[str]) -> bool:
    left, right = line.beside(mark)
    if mark[0] == "»":
        return not right.isspace() and "«" in line.text[mark.end() : min(line.end, mark.end() + _LONGEST_SINGLE)]
    if mark[0] == "''":
        return not (left.isalnum() or left in ",.!?") and not right.isspace()
    if mark[0] != '"':
        return mark[0] in _CLOSERS
    return line.paired or not right.isspace()


def _closes(line: _Line, opened: re.Match[str], number: int) -> bool:
    """Whether the mark of this number closes the one opened.

    Straight ones close by parity, and by their neighbours where one is missing; where a typewriter's mark and a
    printer's were mixed, the other kind closes if no mark of the right kind is left to.
    """
    mark = line.marks[number]
    left, right = line.beside(mark)
    if opened[0] == '"' and mark[0] == '"':
        return line.paired or not left.isspace() or right.isspace()
    if opened[0] != '"' and mark[0] in _CLOSERS[opened[0]]:
        return True
    mixed = {opened[0], mark[0]} in ({'"', "”"}, {"“", '"'}, {"``", '"'})
    if not mixed or left.isspace() or right.isalnum():
        return False
    if mark[0] == "”":  # it can close nothing else, unless a printer's mark was opened between
        between = takewhile(lambda earlier: earlier is not opened, reversed(line.marks[max(0, number - 20) : number]))
        return not any(earlier[0] == "“" for earlier in between)
    later = takewhile(lambda mark: mark[0] not in {"“", "``", "„"}, islice(line.marks, number + 1, number + 20))
    return not any(mark[0] in _CLOSERS[opened[0]] for mark in later)


def _singles(text: str, paragraph: tuple[int, int]) -> Iterator[_Piece]:
    """Pieces in single marks where they surely quote: apostrophes (*the boys’ club*, *’tis*) do not."""
    place = paragraph[0]
    while match := _SINGLE_OPENS.search(text, place, paragraph[1]):
        place = match.end()
        end = _single_end(text, match, paragraph)
        if end is not None:
            yield _Piece(match.end(), end, match.start(), end + 1)
            place = end + 1
        elif match[0] == "‘" and not text[paragraph[0] : match.start()].strip():
            yield _Piece(match.end(), paragraph[1], match.start(), paragraph[1], unclosed=True)


def _single_end(text: str, opened: re.Match[str], paragraph: tuple[int, int]) -> int | None:
    following = _SINGLE_OPENS.search(text, opened.end(), paragraph[1])
    stop = min(paragraph[1], opened.end() + _LONGEST_SINGLE, following.start() if following else paragraph[1])
    capital = text[opened.end()].isupper()
    possible: list[int] = []
    for match in _SINGLE_CLOSES.finditer(text, opened.end() + _LEAST_SINGLE, stop):
        place = match.start()
        if text[place - 1] in ",.!?…—-" or text[place + 1 : place + 2] in {",", ".", ";", ":", ")", "?", "!"}:
            return place
        possible.append(place)
    surely = [place for place in possible if not _OWNERS.match(text, place - 1)]
    if opened[0] == "‘":
        return next(iter(surely or possible), None)
    return next(iter(surely), None) if capital else None
