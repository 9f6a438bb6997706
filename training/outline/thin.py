"""Fewer points for the same line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]


def thinned(line: Sequence[Point], within: float) -> list[Point]:
    """A line with its ends and the points that it needs to stay ``within`` of what it was (Douglas and Peucker, 1973).

    A ring is cut at the point farthest from where it starts, so that it keeps an area.
    """
    if len(line) < 3:
        return list(line)
    if line[0] == line[-1]:
        cut = max(range(len(line)), key=lambda n: _gap(line[n], line[0]))
        if line[cut] == line[0]:
            return [line[0], line[-1]]
        return thinned(line[: cut + 1], within)[:-1] + thinned(line[cut:], within)
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        low, high = spans.pop()
        middle = max(range(low + 1, high), key=lambda n: _off(line[n], line[low], line[high]), default=low)
        if middle > low and _off(line[middle], line[low], line[high]) > within:
            keep.add(middle)
            spans += [(low, middle), (middle, high)]
    return [line[n] for n in sorted(keep)]


def area(ring: Sequence[Point]) -> float:
    """What a closed ring holds, in square degrees."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2


def _gap(a: Point, b: Point) -> float:
    return math.hypot(a[0] - b[0], a[1] - b[1])


def _off(point: Point, a: Point, b: Point) -> float:
    """How far a point is from the line between two others."""
    length = _gap(a, b)
    if not length:
        return _gap(point, a)
    along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length**2
    along = min(1.0, max(0.0, along))
    return _gap(point, (a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])))
