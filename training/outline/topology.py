"""Reads TopoJSON: its arcs, which of them part two countries, and the rings of its land."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs of a quantised topology, in degrees."""
    (wide, high), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * wide + left, y * high + low))
        decoded.append(points)
    return decoded


def borders(topology: dict[str, Any]) -> list[int]:
    """The arcs that two countries share, by number."""
    used: Counter[int] = Counter()
    for country in topology["objects"]["countries"]["geometries"]:
        used.update({number if number >= 0 else ~number for ring in _rings(country) for number in ring})
    return sorted(number for number, countries in used.items() if countries > 1)


def land(topology: dict[str, Any], lines: Sequence[Sequence[Point]]) -> Iterator[list[Point]]:
    """The rings of all land, closed, put together from ``lines`` that stand for the arcs.

    A ring across the date line runs on beyond 180 degrees.
    """
    for shape in topology["objects"]["land"]["geometries"]:
        for ring in _rings(shape):
            yield _unrolled(_joined([lines[number] if number >= 0 else lines[~number][::-1] for number in ring]))


def _rings(shape: dict[str, Any]) -> Iterator[list[int]]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", [])
    for polygon in polygons:
        yield from polygon


def _joined(pieces: Iterable[Sequence[Point]]) -> list[Point]:
    ring: list[Point] = []
    for piece in pieces:
        ring += piece[1:] if ring else piece
    return ring


def _unrolled(ring: Sequence[Point]) -> list[Point]:
    points: list[Point] = []
    turn = 0.0
    for longitude, latitude in ring:
        if points and abs(longitude + turn - points[-1][0]) > 180:
            turn += 360 if longitude + turn < points[-1][0] else -360
        points.append((longitude + turn, latitude))
    return points
