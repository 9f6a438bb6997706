"""Where the places of an article, or of all articles of an outlet, lie: by country, province and degree."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from math import cos, floor, radians, sqrt

from builder.model import Toponym

Cell = int
"""A cell's row and column in one number: an archive's places have many."""
Known = dict[str, tuple[float, float, float]]
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
        close, mine = 0.0, self.cells
        if mine and place.kind not in _AREA:
            cells = around(place.latitude, place.longitude)
            middle = cells[_MIDDLE]
            for other in cells:
                if other in mine:
                    close += mine[other] if other == middle else _NEAR * mine[other]
        province = self.provinces.get(place.province, 0.0) if place.province else 0.0
        return close, province, self.countries.get(place.country, 0.0) if place.country else 0.0


def cell(place: Toponym) -> Cell:
    """The cell of about 110 kilometres a side that holds a place's middle."""
    return around(place.latitude, place.longitude)[_MIDDLE]


@lru_cache(1 << 15)
def around(latitude: float, longitude: float) -> tuple[Cell, ...]:
    """The cell of a place, in the middle, and the eight around it, row by row."""
    middle = floor(latitude)
    columns = {row: floor(longitude * _width(row)) for row in range(middle - 1, middle + 2)}
    return tuple((row + 100) * 1000 + column + right + 500 for row, column in columns.items() for right in (-1, 0, 1))


_MIDDLE = 4


def _width(row: int) -> float:
    """How many cells a degree of longitude is at a latitude."""
    return max(0.2, cos(radians(row + 0.5)))


@dataclass(frozen=True, slots=True)
class Without:
    """A count less a part of it, reckoned where it is asked: an outlet's whole is never copied for an article.

    ``known`` keeps what the whole has answered, by the place's id, for as long as nothing is added to it.
    """

    whole: Lie
    part: Lie
    known: Known = field(default_factory=dict)

    @property
    def total(self) -> float:
        """How much is left."""
        return self.whole.total - self.part.total

    def near(self, place: Toponym) -> tuple[float, float, float]:
        """What is left close to a place, in its province, and in its country."""
        known = self.known.get(place.id)
        if known is None:
            known = self.known[place.id] = self.whole.near(place)
        close, province, country = self.part.near(place)
        return max(0.0, known[0] - close), max(0.0, known[1] - province), max(0.0, known[2] - country)


def share(near: tuple[float, float, float], total: float) -> tuple[float, float, float]:
    """Parts of the whole, which must be above 0, as their roots, drawn towards nothing where the whole is small."""
    sure = total / (total + 5.0)
    return sqrt(near[0] / total) * sure, sqrt(near[1] / total) * sure, sqrt(near[2] / total) * sure
