"""The places that a name may stand for, and how likely each is before anything around it is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import log10

from builder.model import Bearer, Gazetteer, PlaceKind, Toponym
from builder.resolve.places.scenes import Spot

# Words that leave the same place, and words that leave one beside or around it.
_LEADING = re.compile(
    r"^(?:(?-i:(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central)|the|"
    r"(?:city|town|village|province|state|county|governorate|district|port|republic|kingdom|island|isle)\sof(?:\sthe)?)\s+",
    re.I,
)
_TRAILING = re.compile(
    r"\s+(?:city|town|village|township|twp\.?|province|governorate|region|district|county|co\.|parish|borough|state|area|"
    r"oblast|prefecture|municipality|counties|republic|territory|territories)$",
    re.I,
)
_AROUND = re.compile(
    r"^(?:(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central|mid|greater|downtown|upper|lower|inner|outer|suburban|rural|metropolitan|old|port|lake|river)\s+|"
    r"\s+(?:metropolitan area|metro|[a-z]*side|valley|harbou?r|islands?|(?:refugee )?camp|suburbs?|creek|river|lake|"
    r"park|station|heights|hills?|airport|air base|airbase|port|beach|bay|university|hospital|prison|square|bridge|"
    r"stadium|international airport|national park|state park|forest|mountains?|border|coast|delta|desert|plains?)$",
    re.I,
)
_POSSESSIVE = re.compile(r"['’]s?$")
# How likely news means a place of a kind, in powers of ten, beyond its inhabitants.
_KIND: dict[PlaceKind, float] = {"capital": 1.5, "province": 0.5, "county": -1.0, "island": 1.0}
# Areas that are no part of a country's own division are known by being well known.
_FIXED: dict[PlaceKind, float] = {
    "continent": 10.5,
    "country": 10.5,
    "region": 7.5,
    "water": 7.5,
    "mountain": 7.0,
    "land": 7.0,
}
_PEOPLE = 0.1  # what inhabitants add there: French is rather of France than of Mayotte
_MATCH = {"name": 0.0, "alias": -1.5, "adjective": -0.3, "likeness": -1.5}
_NAMESAKE = {"province": -1.2, "county": -1.7}
_INNER = -3.0  # Taiwan is the country rather than its province, Kuwait rather than its capital
_MOST = 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may stand for; ``prior`` is how likely, in powers of ten, from the place and name alone.

    It is not ``whole`` where the name is of something in or beside the place that it is called after.
    """

    bearer: Bearer
    prior: float
    whole: bool = True

    @property
    def place(self) -> Toponym:
        """The place itself."""
        return self.bearer.toponym


def candidates(spot: Spot, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The likeliest places of a name by itself, likeliest first; none where the gazetteer does not know it."""
    for form in forms(spot.name):
        bearers = gazetteer.bearers(form)
        if bearers:
            return _weighed(bearers, spot)
    for form in cores(spot.name):
        bearers = [b for b in gazetteer.bearers(form) if b.match != "adjective"]
        if bearers:
            return tuple(replace(candidate, whole=False) for candidate in _weighed(bearers, spot))
    return ()


def ranked(name: str, gazetteer: Gazetteer) -> Toponym | None:
    """The place that a name means to a reader who knows nothing else; None where none bears it."""
    found = candidates(Spot("", 0, name), gazetteer)
    return found[0].place if found and found[0].whole else None


def alike(spot: Spot, countries: Iterable[str], gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Places of these countries whose names are the same word in another transliteration."""
    for form in forms(spot.name):
        bearers = [bearer for country in sorted(set(countries)) for bearer in gazetteer.alike(form, country)]
        if bearers:
            return _weighed(bearers, spot)
    return ()


def forms(name: str) -> tuple[str, ...]:
    """The name as it stands, and without words that leave the same place: ``northern Idlib province``, ``Idlib``."""
    bare = _POSSESSIVE.sub("", name.strip())
    found = [name, bare]
    for _ in range(3):
        found += [_LEADING.sub("", bare), _TRAILING.sub("", bare)]
        bare = _TRAILING.sub("", _LEADING.sub("", bare)) or bare
        found.append(bare)
    plural = [found[1][:-1]] if found[1].endswith("s") and len(found[1]) > 4 else []
    return tuple(dict.fromkeys(form for form in [*found, *plural] if form))


def cores(name: str) -> tuple[str, ...]:
    """The places that a name is called after and lies in or near: ``downtown Chicago``, ``Damascus Airport``."""
    found = []
    for form in forms(name):
        core = _AROUND.sub("", form)
        found += [core, _AROUND.sub("", core)]
    return tuple(dict.fromkeys(core for core in found if core and core not in forms(name)))


def _weighed(bearers: Sequence[Bearer], spot: Spot) -> tuple[Candidate, ...]:
    nations = {b.toponym.country for b in bearers if b.toponym.kind == "country" and b.match != "adjective"}
    towns = {b.toponym.province for b in bearers if b.toponym.kind in {"town", "capital"} and b.match != "likeness"}
    found: dict[str, Candidate] = {}
    for bearer in bearers:
        inner = bearer.toponym.kind != "country" and bearer.toponym.country in nations
        candidate = Candidate(bearer, _prior(bearer, spot, towns) + (_INNER if inner else 0.0))
        known = found.get(bearer.toponym.id)
        if not known or known.prior < candidate.prior:
            found[bearer.toponym.id] = candidate
    return tuple(sorted(found.values(), key=lambda c: (-c.prior, c.place.id)))[:_MOST]


def _prior(bearer: Bearer, spot: Spot, towns: set[str | None]) -> float:
    place = bearer.toponym
    people = log10(place.population + 300)
    fixed = _FIXED.get(place.kind)
    score = fixed + _PEOPLE * people if fixed else people + _KIND.get(place.kind, 0.0)
    score += 0.0 if fixed and bearer.match == "alias" else _MATCH[bearer.match]
    if spot.kinds:
        return score + (1.5 if place.kind in spot.kinds else -1.5)
    return score + (_NAMESAKE.get(place.kind, 0.0) if place.province in towns else 0.0)
