"""Places of the world as a gazetteer knows them, and how the pure stages ask it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

PlaceKind = Literal[
    "continent", "region", "country", "province", "county", "capital", "town", "island", "water", "mountain", "land"
]
Match = Literal["name", "alias", "adjective", "likeness"]


@dataclass(frozen=True, slots=True)
class Toponym:
    """One place: coordinates in degrees, its middle where it is an area, and the codes of what contains it.

    ``id`` names its authority (``geonames:170106``, ``backfile:middle-east``). ``country`` is ISO 3166-1 alpha-2;
    ``province`` and ``county`` are GeoNames codes (``US.TX``, ``US.TX.439``), a province's own included.
    """

    id: str
    name: str
    kind: PlaceKind
    latitude: float
    longitude: float
    country: str | None = None
    province: str | None = None
    county: str | None = None
    population: int = 0


@dataclass(frozen=True, slots=True)
class Bearer:
    """A place that a name may stand for, and how the name is its: its own, another of its names, an adjective."""

    toponym: Toponym
    match: Match


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What the pure stages may ask of a gazetteer; every answer is sorted and the same for the same question.

    ``bearers`` tells all places of that name, whatever its accents, capitals, hyphens and spaces; ``alike`` those of
    one country whose names are the same word spelled another way. ``demonym`` tells the country (ISO 3166-1 alpha-2)
    of a nationality or language word, ``place`` the toponym of a country's, province's or county's code.
    """

    bearers: Callable[[str], Sequence[Bearer]]
    alike: Callable[[str, str], Sequence[Bearer]]
    demonym: Callable[[str], str | None]
    place: Callable[[str], Toponym | None]

    def known(self, name: str) -> tuple[Toponym, ...]:
        """The places that bear a name as a noun, most populous first."""
        found = {b.toponym.id: b.toponym for b in self.bearers(name) if b.match != "adjective"}
        return tuple(sorted(found.values(), key=lambda toponym: (-toponym.population, toponym.id)))
