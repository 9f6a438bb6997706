"""Places as circles on a map: by number of articles, one for those that would overlap, and which bear a name."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.compose.draw.frame import Frame
from builder.compose.draw.svg import columns, shortened

Box = tuple[float, float, float, float]

SMALLEST = 2.5  # units of radius
LETTER = 0.56  # a column's width, in heights of the letters
ROOM = 22  # columns of a name
APART = 0.9  # of the sum of two radii: circles may touch a little


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to be drawn: its name, its page (empty for the page that it stands on), where it lies, its articles."""

    name: str
    href: str
    latitude: float
    longitude: float
    count: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A circle around the first of its marks, which has the most articles."""

    x: float
    y: float
    radius: float
    marks: tuple[Mark, ...]

    @property
    def count(self) -> int:
        """Articles of all its places, an article once for each of them."""
        return sum(mark.count for mark in self.marks)

    @property
    def label(self) -> str:
        """The name of its first place, and how many more there are."""
        more = f" +{len(self.marks) - 1}" if len(self.marks) > 1 else ""
        return shortened(self.marks[0].name, ROOM - len(more)) + more


@dataclass(frozen=True, slots=True)
class Scale:
    """How large things are drawn, in units: the largest circle's radius, the height of letters."""

    largest: float
    letters: float

    def radius(self, count: int, most: int) -> float:
        """The radius of a circle whose area tells a number, where ``most`` has the largest."""
        return max(SMALLEST * self.largest / 14, self.largest * math.sqrt(count / most))


def spots(marks: Sequence[Mark], frame: Frame, scale: Scale) -> list[Spot]:
    """The circles inside a window, those of most articles first. Which overlap become one, until none do."""
    placed = [Spot(*frame.xy(mark.latitude, mark.longitude), 0.0, (mark,)) for mark in marks]
    shown = sorted((spot for spot in placed if frame.shows(spot.x, spot.y)), key=_rank)
    while True:
        most = max([1, *(spot.count for spot in shown)])
        sized = [Spot(s.x, s.y, scale.radius(s.count, most), s.marks) for s in shown]
        shown = sorted(_joined(sized), key=_rank)
        if len(shown) == len(sized):
            return shown


def _rank(spot: Spot) -> tuple[object, ...]:
    first = spot.marks[0]
    return bool(first.href), -spot.count, first.name, first.href


def _joined(sized: Sequence[Spot]) -> list[Spot]:
    """Each circle, or in its stead the largest before it that it overlaps.

    A circle is compared only with those in its square of a grid and in the eight around it.
    """
    side = 2 * max((spot.radius for spot in sized), default=1.0)
    kept: list[Spot] = []
    squares: dict[tuple[int, int], list[int]] = defaultdict(list)
    for spot in sized:
        column, row = int(spot.x // side), int(spot.y // side)
        near = (squares[c, r] for c in _beside(column) for r in _beside(row) if (c, r) in squares)
        over = min((n for square in near for n in square if _overlap(spot, kept[n])), default=None)
        if over is None:
            squares[column, row].append(len(kept))
            kept.append(spot)
        else:
            kept[over] = replace(kept[over], marks=kept[over].marks + spot.marks)
    return kept


def _beside(number: int) -> tuple[int, int, int]:
    return number - 1, number, number + 1


def _overlap(one: Spot, other: Spot) -> bool:
    return math.hypot(one.x - other.x, one.y - other.y) < (one.radius + other.radius) * APART


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map: where its line begins, stands in the middle or ends."""

    x: float
    y: float
    anchor: str
    text: str


def labels(drawn: Sequence[Spot], frame: Frame, scale: Scale, most: int) -> list[Label]:
    """Names for at most so many circles, the largest first; one without free room beside it has none."""
    taken: list[Box] = [_around(spot) for spot in drawn]
    placed: list[Label] = []
    for number, spot in enumerate(drawn):
        if len(placed) == most:
            break
        others = taken[:number] + taken[number + 1 :]
        for label, box in _tried(spot, scale):
            if _inside(box, frame) and not any(_meet(box, other) for other in others):
                placed.append(label)
                taken.append(box)
                break
    return placed


def _tried(spot: Spot, scale: Scale) -> Iterator[tuple[Label, Box]]:
    """To the right, to the left, above, below: the name with the box that it fills."""
    text, high, gap = spot.label, scale.letters, scale.letters / 4
    wide = columns(text) * LETTER * high
    right, left = spot.x + spot.radius + gap, spot.x - spot.radius - gap
    low, top = spot.y + high * 0.35, spot.y - high * 0.6
    yield Label(right, low, "start", text), (right, top, right + wide, top + high * 1.2)
    yield Label(left, low, "end", text), (left - wide, top, left, top + high * 1.2)
    for line in (spot.y - spot.radius - gap, spot.y + spot.radius + high):
        yield (
            Label(spot.x, line, "middle", text),
            (spot.x - wide / 2, line - high, spot.x + wide / 2, line + high * 0.2),
        )


def _around(spot: Spot) -> Box:
    return spot.x - spot.radius, spot.y - spot.radius, spot.x + spot.radius, spot.y + spot.radius


def _inside(box: Box, frame: Frame) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= frame.width and box[3] <= frame.height


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
