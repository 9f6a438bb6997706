"""What the map tells of each place entity: what to call it, where it lies, what holds it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.model import Gazetteer, Toponym
from builder.resolve.normalise import Node
from builder.resolve.places.telling import containers, told_apart

_SHORT = re.compile(r"(?:[A-Z][a-z]{0,4}\.\s?)+|[A-Z]{1,4}")


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a place entity lies: degrees of latitude and longitude, its country, and what holds it, smallest first.

    ``within`` are authority ids with names. A place that is only near another has that one's coordinates and no
    identifier.
    """

    coordinates: tuple[float, float] | None = None
    country: str | None = None
    identifiers: tuple[tuple[str, str], ...] = ()
    within: tuple[tuple[str, str], ...] = ()


NOWHERE = Whereabouts()


@dataclass(frozen=True, slots=True)
class Atlas:
    """The places of the world that nodes stand for, or lie beside; without a gazetteer it knows nothing."""

    gazetteer: Gazetteer | None = None
    places: Mapping[Node, Toponym] = field(default_factory=dict)
    beside: Mapping[Node, Toponym] = field(default_factory=dict)

    def name(self, node: Node, spelling: str) -> str:
        """An entity's name: as the archive spells it, told apart from better known places of that name."""
        place = self.places.get(node)
        if not place or not self.gazetteer:
            return spelling
        matches = {b.match for b in self.gazetteer.bearers(spelling) if b.toponym.id == place.id}
        adjective = matches == {"adjective"}
        shown = place.name if adjective or _SHORT.fullmatch(spelling) else spelling
        return told_apart(shown.title() if shown.isupper() else shown, place, self.gazetteer)

    def where(self, node: Node) -> Whereabouts:
        """Where a node's entity lies; nowhere where that is not known."""
        place, near = self.places.get(node), self.beside.get(node)
        found = place or near
        if not found or not self.gazetteer:
            return NOWHERE
        held = containers(found, self.gazetteer)
        authority, _, number = found.id.partition(":")
        within = ([(found.id, found.name)] if not place else []) + [(holder.id, holder.name) for holder in held]
        return Whereabouts(
            (found.latitude, found.longitude),
            found.country,
            ((authority, number),) if place and authority == "geonames" else (),
            tuple(within),
        )
