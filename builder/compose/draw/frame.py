"""The window of the world that a map shows, and where a place lies in it.

The projection is the cylindrical stereographic one (Snyder and Voxland, An Album of Map Projections, 1989, p. 20): true
to shape at the parallel in the middle of the window, straight meridians, both poles finite.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Weighted = tuple[float, float, float]
"""Latitude, longitude, and how much the place weighs."""

SPANS = (24, 36, 54, 80, 120, 180, 260, 360)
STEPS = 8  # of a window's width: middles lie on such a grid, so that many maps share one outline
MARGIN = 1.25  # how much wider a window is than what it must hold
HELD = 0.9  # of all weight is in a window; the rest may lie outside
STEEPEST, WIDE, WORLD = 62.0, 150.0, 38.0  # parallels of true shape: at most, and in windows wider than that
CUT = -169.0  # the meridian of Bering Strait: maps of the whole world begin here


@dataclass(frozen=True, slots=True)
class Frame:
    """A window: its middle and the degrees of longitude it spans, drawn ``width`` by ``height`` units.

    ``parallel`` is the latitude at which shapes are true.
    """

    latitude: float
    longitude: float
    span: float
    width: int
    height: int
    parallel: float

    def xy(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a place lies; outside the window where it is not in it. Longitudes go around the globe."""
        east = (longitude - self.longitude + 180) % 360 - 180
        return self.width / 2 + east * self.width / self.span, self.y(latitude)

    def y(self, latitude: float) -> float:
        """How far down a parallel lies."""
        return self.down(half_tangent(latitude))

    def down(self, tangent: float) -> float:
        """How far down the parallel lies of which half the latitude has this tangent."""
        return self.height / 2 - self.units * (tangent - half_tangent(self.latitude))

    @property
    def units(self) -> float:
        """Units for a tangent of 1: half as far as from one pole to the other."""
        flat = math.cos(math.radians(self.parallel))
        return self.width / math.radians(self.span) * (1 + flat) / flat

    def latitude_at(self, y: float) -> float:
        """The parallel that lies so far down, a pole at most."""
        degrees = 2 * math.degrees(math.atan(half_tangent(self.latitude) + (self.height / 2 - y) / self.units))
        return min(90.0, max(-90.0, degrees))

    def shows(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return 0 <= x <= self.width and 0 <= y <= self.height


def half_tangent(latitude: float) -> float:
    """The tangent of half a latitude in degrees, of a pole's beyond the poles."""
    return math.tan(math.radians(min(90.0, max(-90.0, latitude))) / 2)


def framed(places: Sequence[Weighted], width: int, height: int, least: float = 0) -> Frame:
    """The smallest window of the grid that holds HELD of the weight; the whole world where there is no smaller one.

    ``places`` is not empty; no window spans fewer than ``least`` degrees. Across the date line one is as small as
    elsewhere.
    """
    half = (1 + HELD) / 2  # of each axis
    west, east = shortest([(longitude, weight) for _, longitude, weight in places], half, 360)
    south, north = shortest([(latitude, weight) for latitude, _, weight in places], half)
    for span in (span for span in SPANS[:-1] if span >= least):
        step = span / STEPS
        middle, latitude = _nearest((west + east) / 2, step), _nearest((south + north) / 2, step)
        true = WORLD if span > WIDE else min(STEEPEST, abs(latitude))
        frame = Frame(latitude, (middle + 180) % 360 - 180, span, width, height, true)
        reach = abs(middle - (west + east) / 2) + (east - west) / 2
        if reach <= span / MARGIN / 2 and _within(frame, south, north):
            return frame
    return world(width, height)


def world(width: int, height: int) -> Frame:
    """All longitudes, cut at Bering Strait, about the latitudes where people live."""
    return Frame(25.0, CUT + 180, 360, width, height, WORLD)


def shortest(places: Sequence[tuple[float, float]], share: float, around: float = 0) -> tuple[float, float]:
    """The shortest stretch that holds a share of the weight of (position, weight); the lowest of several.

    Positions go ``around`` a circle of that size, where one is given: the end may then lie beyond it.
    """
    line = sorted(places)
    wanted = share * sum(weight for _, weight in line)
    line += [(position + around, weight) for position, weight in line] if around else []
    best = (line[0][0], line[-1][0])
    last, held = -1, 0.0
    for position, weight in line:
        while held < wanted - 1e-9 and last + 1 < len(line):
            last += 1
            held += line[last][1]
        if held < wanted - 1e-9:
            break
        best = min(best, (position, line[last][0]), key=lambda ends: ends[1] - ends[0])
        held -= weight
    return best


def _within(frame: Frame, south: float, north: float) -> bool:
    margin = frame.height * (1 - 1 / MARGIN) / 2
    return frame.y(south) <= frame.height - margin and frame.y(north) >= margin


def _nearest(value: float, step: float) -> float:
    return round(value / step) * step
