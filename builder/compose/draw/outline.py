"""Coasts and borders as the data of an SVG path, cut to a window and thinned to what its units can show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from builder.compose.draw.borders import BORDERS
from builder.compose.draw.coasts import COASTS
from builder.compose.draw.frame import Frame, half_tangent

Pixel = tuple[float, float]
Line = tuple[tuple[float, float], ...]
"""Longitudes in degrees, and the tangents of half the latitudes."""

FINE, COARSE = 2.4, 7.0  # units between two points of a coast: at least, and where a map must be cheap
LEAST = 2.0  # islands as large as a square of so many of these are worth their bytes
OVER = 4  # units that land reaches over the edge, so that no coast is drawn along it


def _read(table: str) -> tuple[tuple[Line, tuple[float, float, float, float]], ...]:
    """The lines of a table, each with its western, eastern, southern and northern end."""
    lines = []
    for row in table.split(";"):
        steps = [int(step) for step in row.split()]
        x = y = 0
        points = []
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x / 10, half_tangent(y / 10)))
        across, up = [point[0] for point in points], [point[1] for point in points]
        lines.append((tuple(points), (min(across), max(across), min(up), max(up))))
    return tuple(lines)


_COASTS, _BORDERS = _read(COASTS), _read(BORDERS)


@lru_cache(maxsize=4096)  # windows lie on a grid, and an archive looks at few of them
def land(frame: Frame, nearest: float = FINE) -> str:
    """All land in a window as closed rings; points of a coast are ``nearest`` units apart or more."""
    rings = (_cut(ring, frame) for ring in _seen(_COASTS, frame))
    return "".join(_path(_thinned(ring, nearest), True) for ring in rings if _area(ring) >= (LEAST * nearest) ** 2 / 2)


@lru_cache(maxsize=4096)
def parting(frame: Frame, nearest: float = FINE) -> str:
    """The borders between countries in a window, as open lines."""
    pieces = (piece for line in _seen(_BORDERS, frame) for piece in _inside(line, frame))
    return "".join(_path(_thinned(piece, nearest), False) for piece in pieces)


def _seen(lines: Iterable[tuple[Line, tuple[float, float, float, float]]], frame: Frame) -> Iterator[list[Pixel]]:
    """The lines that may lie in a window, projected; what goes around the globe is seen on both its sides."""
    south, north = half_tangent(frame.latitude_at(frame.height + OVER)), half_tangent(frame.latitude_at(-OVER))
    west, east = frame.longitude - frame.span / 2, frame.longitude + frame.span / 2
    to_unit, units, middle = frame.width / frame.span, frame.units, frame.down(0)
    for points, (left, right, low, high) in lines:
        if high < south or low > north:
            continue
        for turn in (-360, 0, 360):
            if left + turn <= east and right + turn >= west:
                yield [((x + turn - west) * to_unit, middle - units * y) for x, y in points]


def _cut(ring: list[Pixel], frame: Frame) -> list[Pixel]:
    """A ring cut to the window and a little more (Sutherland and Hodgman, 1974)."""
    for axis, edge, side in ((0, -OVER, 1), (0, frame.width + OVER, -1), (1, -OVER, 1), (1, frame.height + OVER, -1)):
        if any((point[axis] - edge) * side < 0 for point in ring):
            ring = list(_kept(ring, axis, edge, side))
    return ring


def _kept(ring: Sequence[Pixel], axis: int, edge: float, side: int) -> Iterator[Pixel]:
    for before, point in zip([*ring[-1:], *ring], ring, strict=False):
        out_before, out = (before[axis] - edge) * side < 0, (point[axis] - edge) * side < 0
        if out_before != out:
            yield _crossing(before, point, axis, edge)
        if not out:
            yield point


def _crossing(a: Pixel, b: Pixel, axis: int, edge: float) -> Pixel:
    along = (edge - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + along * (b[1 - axis] - a[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)


def _inside(line: Sequence[Pixel], frame: Frame) -> Iterator[list[Pixel]]:
    """The stretches of a line that a window shows, each with one point beyond where it goes out."""
    piece: list[Pixel] = []
    for point, then in zip(line, [*line[1:], line[-1]], strict=True):
        if frame.shows(*point) or frame.shows(*then) or (piece and frame.shows(*piece[-1])):
            piece.append(point)
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def _thinned(line: Sequence[Pixel], nearest: float) -> list[Pixel]:
    """A line without the points that lie next to the last one kept; its ends stay."""
    kept = [line[0]]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= nearest:
            kept.append(point)
    return [*kept, line[-1]]


def _area(ring: Sequence[Pixel]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True))) / 2


def _path(line: Sequence[Pixel], closed: bool) -> str:
    """Whole units, each point as its step from the last one; nothing for a line that has shrunk to a point."""
    steps: list[str] = []
    here = (round(line[0][0]), round(line[0][1]))
    start = f"M{here[0]} {here[1]}"
    for x, y in line[1:]:
        there = (round(x), round(y))
        if there != here:
            steps.append(f"{there[0] - here[0]} {there[1] - here[1]}")
        here = there
    return f"{start}l{' '.join(steps).replace(' -', '-')}{'z' if closed else ''}" if steps else ""
