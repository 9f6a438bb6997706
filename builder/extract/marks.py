"""Finds what stands between quotation marks: curly, straight, guillemets, single ones where they surely quote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

_CURLY = {"“": "”", "„": "“”", "«": "»"}
_BLANK = re.compile(r"\n{2,}")
_DOUBLE = re.compile(r"[“”„«»\"]")
_INCHES = re.compile(r"\d['’′]\s?\d{1,2}(?:½|\.\d)?$")  # 6'2"
_FIGURE = re.compile(r"(?:^|\s)\d{1,3}(?:\.\d)?$")
_APOSTROPHE = r"(?<=\w)['’](?=\w)|(?<=s)['’](?=\s)"
_SINGLE = re.compile(
    rf"(?<![\w’'.,!?])[‘'](?=[A-ZÀ-Þ])(?P<said>(?:[^“”\"‘’'\n]|{_APOSTROPHE}){{8,600}}?"
    r"(?:[,.!?…—-](?=[’'](?!\w))|(?=[’'][,.] )))[’'](?!\w)"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two marks: ``[start, end)`` without them, ``[opens, closes)`` with them.

    ``unclosed`` where the paragraph ends first; ``continues`` where the one before it did.
    """

    start: int
    end: int
    opens: int
    closes: int
    paragraph: tuple[int, int]
    unclosed: bool = False
    continues: bool = False


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text's paragraphs, which blank lines part."""
    start = 0
    for match in _BLANK.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def stretches(text: str) -> Iterator[Stretch]:
    """The quoted stretches of a text in order, none inside another.

    A quotation over several paragraphs opens anew at each and closes at the last: it comes as one
    stretch a paragraph. An opening mark that nothing closes or takes up is no quotation.
    """
    held: Stretch | None = None
    for paragraph in paragraphs(text):
        found = sorted(_marked(text, paragraph), key=lambda stretch: stretch.opens)
        taken_up = held is not None and bool(found) and _same_mark(text, held, found[0])
        if held and taken_up:
            yield held
            found[0] = replace(found[0], continues=True)
        held = found.pop() if found and found[-1].unclosed else None
        yield from found


def _same_mark(text: str, before: Stretch, after: Stretch) -> bool:
    opens_paragraph = not text[after.paragraph[0] : after.opens].strip()
    return opens_paragraph and text[before.opens] == text[after.opens]


def _marked(text: str, paragraph: tuple[int, int]) -> list[Stretch]:
    doubles = list(_doubles(text, paragraph))
    opens = [double.opens for double in doubles]
    singles = []
    for match in _SINGLE.finditer(text, *paragraph):
        place = bisect_right(opens, match.start())
        free = place == 0 or doubles[place - 1].closes <= match.start()
        if free and (place == len(opens) or match.end() <= opens[place]):
            singles.append(Stretch(*match.span("said"), *match.span(), paragraph))
    return doubles + singles


def _doubles(text: str, paragraph: tuple[int, int]) -> Iterator[Stretch]:
    """Stretches in double marks; the last one may be unclosed.

    A mark of another kind within one, and an opening mark forgotten before another, are passed over.
    """
    opened: int | None = None
    marks = list(_places(text, paragraph))
    paired = sum(text[place] == '"' for place in marks) % 2 == 0
    for place in marks:
        if opened is not None and _closes(text, opened, place, paragraph, paired):
            yield Stretch(opened + 1, place, opened, place + 1, paragraph)
            opened = None
        elif _opens(text, place, paragraph, paired) and (opened is None or text[opened] == text[place]):
            opened = place
    if opened is not None:
        yield Stretch(opened + 1, paragraph[1], opened, paragraph[1], paragraph, unclosed=True)


def _places(text: str, paragraph: tuple[int, int]) -> Iterator[int]:
    straight = 0
    for match in _DOUBLE.finditer(text, *paragraph):
        place = match.start()
        if text[place] == '"':
            if _INCHES.search(text[max(paragraph[0], place - 12) : place]):
                continue
            if straight % 2 == 0 and _FIGURE.search(text[max(paragraph[0], place - 12) : place]):
                continue  # 12" with no mark open before it measures something
            straight += 1
        yield place


def _opens(text: str, place: int, paragraph: tuple[int, int], paired: bool) -> bool:
    if text[place] != '"':
        return text[place] in _CURLY
    return paired or (place + 1 < paragraph[1] and not text[place + 1].isspace())


def _closes(text: str, opened: int, place: int, paragraph: tuple[int, int], paired: bool) -> bool:
    """Whether a mark closes the one opened; straight ones by parity, and by their neighbours where one is missing."""
    if text[opened] != '"':
        return text[place] in _CURLY[text[opened]]
    if text[place] != '"':
        return False
    after = text[place + 1 : place + 2] if place + 1 < paragraph[1] else " "
    return paired or not text[place - 1].isspace() or after.isspace()
