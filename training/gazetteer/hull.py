"""The middle of an area of which only the places in it are known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def middle(points: Sequence[Point]) -> Point:
    """The centroid of the convex hull; of one or two points, and of points in a line, their mean.

    An area across the 180th meridian is reckoned on longitudes from 0 to 360.
    """
    longitudes = [longitude for _, longitude in points]
    if max(longitudes) - min(longitudes) > 180:
        latitude, longitude = middle([(lat, lon % 360) for lat, lon in points])
        return latitude, longitude - 360 if longitude > 180 else longitude
    corners = hull(points)
    area = sum(_cross(a, b) for a, b in _edges(corners)) / 2
    if len(corners) < 3 or abs(area) < 1e-9:
        return sum(lat for lat, _ in points) / len(points), sum(longitudes) / len(points)
    latitude = sum((a[0] + b[0]) * _cross(a, b) for a, b in _edges(corners)) / (6 * area)
    longitude = sum((a[1] + b[1]) * _cross(a, b) for a, b in _edges(corners)) / (6 * area)
    return latitude, longitude


def hull(points: Iterable[Point]) -> list[Point]:
    """The corners of the convex hull, in order (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    return _chain(ordered)[:-1] + _chain(ordered[::-1])[:-1] if len(ordered) > 2 else ordered


def _chain(ordered: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in ordered:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _cross(a: Point, b: Point) -> float:
    return a[0] * b[1] - b[0] * a[1]


def _edges(corners: Sequence[Point]) -> Iterable[tuple[Point, Point]]:
    return zip(corners, [*corners[1:], corners[0]], strict=True)
