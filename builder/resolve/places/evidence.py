"""Where the places of an article, or of all articles of an outlet, lie: by country, province and degree."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from math import cos, floor, radians, sqrt

from builder.model import Toponym

Cell = tuple[int, int]
_AREA = frozenset({"continent", "country", "region", "water", "mountain", "land"})
_NEAR = 0.5  # what a neighbouring cell of a degree counts


@dataclass(slots=True)
class Lie:
    """How many places lie in each country, province and cell of a degree; likelihoods count for parts of one."""

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    provinces: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    cells: dict[Cell, float] = field(default_factory=lambda: defaultdict(float))
    total: float = 0.0

    def add(self, place: Toponym, weight: float) -> None:
        """Count a place."""
        self.total += weight
        if place.country:
            self.countries[place.country] += weight
        if place.province:
            self.provinces[place.province] += weight
        if place.kind not in _AREA and place.kind != "province":
            self.cells[cell(place)] += weight

    def merge(self, other: Lie) -> None:
        """Count all that another one counts."""
        self.total += other.total
        pairs: tuple[tuple[dict[str, float], dict[str, float]], ...] = (
            (self.countries, other.countries),
            (self.provinces, other.provinces),
        )
        for mine, theirs in pairs:
            for code, weight in theirs.items():
                mine[code] += weight
        for place, weight in other.cells.items():
            self.cells[place] += weight

    def near(self, place: Toponym) -> tuple[float, float, float]:
        """What counts close to a place, in its province, and in its country."""
        close = 0.0
        if place.kind not in _AREA:
            close = sum(
                weight * self.cells.get(other, 0.0) for other, weight in around(place.latitude, place.longitude)
            )
        province = self.provinces.get(place.province, 0.0) if place.province else 0.0
        return close, province, self.countries.get(place.country, 0.0) if place.country else 0.0


def cell(place: Toponym) -> Cell:
    """The cell of about 110 kilometres a side that holds a place's middle."""
    row = floor(place.latitude)
    return row, floor(place.longitude * _width(row))


@lru_cache(1 << 16)
def around(latitude: float, longitude: float) -> tuple[tuple[Cell, float], ...]:
    """The cell of a place and the eight around it, with what each counts."""
    middle = floor(latitude)
    columns = {row: floor(longitude * _width(row)) for row in range(middle - 1, middle + 2)}
    cells = ((row, column + right) for row, column in columns.items() for right in (-1, 0, 1))
    return tuple((other, 1.0 if other == (middle, columns[middle]) else _NEAR) for other in cells)


def _width(row: int) -> float:
    """How many cells a degree of longitude is at a latitude."""
    return max(0.2, cos(radians(row + 0.5)))


@dataclass(frozen=True, slots=True)
class Without:
    """A count less a part of it, reckoned where it is asked: an outlet's whole is never copied for an article."""

    whole: Lie
    part: Lie

    @property
    def total(self) -> float:
        """How much is left."""
        return self.whole.total - self.part.total

    def near(self, place: Toponym) -> tuple[float, float, float]:
        """What is left close to a place, in its province, and in its country."""
        pairs = zip(self.whole.near(place), self.part.near(place), strict=True)
        close, province, country = (max(0.0, whole - part) for whole, part in pairs)
        return close, province, country


def share(near: tuple[float, float, float], total: float) -> tuple[float, float, float]:
    """Parts of the whole, as their roots, drawn towards nothing where the whole is small."""
    sure = total / (total + 5.0)
    close, province, country = (sqrt(part / total) * sure if total > 0 else 0.0 for part in near)
    return close, province, country
