"""builder/compose/draw/outline: land and borders as path data of a few kilobytes."""

from __future__ import annotations

import re

import pytest

from builder.compose.draw.frame import Frame, framed, world
from builder.compose.draw.outline import OVER, land, parting
from builder.compose.draw.world import OVERVIEW, coarseness

SIZE = (320, 200)
_PAIR = re.compile(r"(-?\d+)[ ]?(-?\d+)")


def _points(path: str) -> list[tuple[int, int]]:
    """All points of path data in whole units, whatever ring they belong to."""
    points = []
    for ring in filter(None, path.split("M")):
        start, _, steps = ring.rstrip("z").partition("l")
        x, y = map(int, start.split())
        points.append((x, y))
        for dx, dy in _PAIR.findall(steps.replace("-", " -").replace("  ", " ")):
            x, y = x + int(dx), y + int(dy)
            points.append((x, y))
    return points


def _land_at(frame: Frame, latitude: float, longitude: float) -> bool:
    """Whether a place is on land: whether a ray to the left crosses coasts an odd number of times."""
    x, y = frame.xy(latitude, longitude)
    crossings = 0
    for ring in filter(None, land(frame).split("M")):
        corners = _points(f"M{ring}")
        for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
            if (ay > y) != (by > y) and ax + (y - ay) / (by - ay) * (bx - ax) < x:
                crossings += 1
    return crossings % 2 == 1


@pytest.mark.parametrize(
    ("latitude", "longitude", "dry"),
    [
        (52.5, -1.5, True),  # the English Midlands
        (56.0, 3.0, False),  # the North Sea
        (64.5, 177.0, True),  # Chukotka, beyond which the date line cuts Russia
        (66.5, -173.0, True),  # and its end on the other side
        (23.0, 5.0, True),  # the Sahara
        (0.0, -30.0, False),  # the Atlantic
        (-25.0, 135.0, True),  # Australia
        (-42.0, 172.5, True),  # New Zealand
        (41.5, 51.0, False),  # the Caspian Sea
    ],
)
def test_land_is_land_and_sea_is_sea(latitude: float, longitude: float, dry: bool) -> None:
    """In a window around it, and on the whole world, a place is on land or at sea as it is on the globe."""
    for frame in (framed([(latitude, longitude, 1)], *SIZE), world(1000, 500)):
        assert _land_at(frame, latitude, longitude) == dry


@pytest.mark.parametrize("frame", [world(*SIZE), Frame(0.0, 180.0, 80, *SIZE, 0.0), Frame(88.0, 0.0, 24, *SIZE, 62.0)])
def test_nothing_is_drawn_far_outside(frame: Frame) -> None:
    """All points lie in the window or right at its edge, at the date line and at the pole too."""
    for x, y in _points(land(frame)):
        assert -OVER - 1 <= x <= frame.width + OVER + 1
        assert -OVER - 1 <= y <= frame.height + OVER + 1


def test_a_map_of_a_region_costs_little() -> None:
    """Coasts and borders of a small map take 3 kB at most, the coarse coasts of the whole world 3 kB."""
    for latitude, longitude in ((35, 38), (54, -2), (48, 10), (-10, 120), (15, -75), (60, 25)):
        for span in (24, 36, OVERVIEW):
            frame = Frame(latitude, longitude, span, *SIZE, abs(latitude))
            assert len(land(frame, coarseness(frame))) + len(parting(frame, coarseness(frame))) <= 3000
    assert len(land(world(*SIZE), coarseness(world(*SIZE)))) <= 3000


def test_borders_lie_between_countries() -> None:
    """Around the Alps there are borders, in mid-Pacific there is nothing to draw at all."""
    assert parting(Frame(46.0, 9.0, 24, *SIZE, 46.0)).count("M") >= 5
    empty = Frame(-48.0, -120.0, 24, *SIZE, 48.0)
    assert (land(empty), parting(empty)) == ("", "")
