"""Why a name was taken for a place, in sentences, and what to call a place whose name others bear."""

from __future__ import annotations

from builder.model import Gazetteer, Toponym
from builder.resolve.places.candidates import ranked
from builder.resolve.places.jointly import Sense
from builder.resolve.references import Join

# Countries whose newspapers tell towns of one name apart by state, province or nation.
_BY_PROVINCE = frozenset("US CA AU GB".split())


def meant(name: str, sense: Sense, gazetteer: Gazetteer) -> Join | None:
    """Why one of several places of a name is meant; nothing where no other came near."""
    if not sense.rival and sense.candidate.bearer.match != "likeness":
        return None
    place = sense.place
    reasons = [f"“{name}” is taken for {described(place, gazetteer)}{_how(sense)}."]
    if sense.held:
        reasons.append("The words beside it say where it lies.")
    elif sense.rival:
        reasons.append("It fits what else the article and its outlet name better than other places so called.")
    if sense.rival:
        reasons.append(f"The next likeliest is {described(sense.rival.place, gazetteer)}.")
    return Join(round(sense.confidence, 2), tuple(reasons))


def _how(sense: Sense) -> str:
    return ", whose name it is in another transliteration" if sense.candidate.bearer.match == "likeness" else ""


def same_place(spelling: str, place: Toponym) -> Join:
    """Why names of different spelling are one place."""
    authority, _, number = place.id.partition(":")
    where = f"GeoNames {number}" if authority == "geonames" else "our table of regions and waters"
    return Join(0.95, (f"“{spelling}” is a name of {place.name} ({where}).",))


def containers(place: Toponym, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """The county, province and country that hold a place, as far as they are known, the smallest first."""
    codes = (place.county, place.province, place.country)
    held = (gazetteer.place(code) for code in codes if code)
    return tuple(found for found in held if found and found.id != place.id)


def described(place: Toponym, gazetteer: Gazetteer) -> str:
    """A place with what holds it: ``Lincoln, Nebraska, United States``."""
    return ", ".join(dict.fromkeys([place.name, *(holder.name for holder in containers(place, gazetteer))]))


def told_apart(name: str, place: Toponym, gazetteer: Gazetteer) -> str:
    """A place's name, with what holds it where a reader would first think of another place of that name."""
    first = ranked(name, gazetteer)
    if not first or first.id == place.id or first.id in {h.id for h in containers(place, gazetteer)} or "," in name:
        return name
    if place.kind in {"province", "county"} and first.province == place.province:
        kind = place.kind if place.kind == "province" or place.country in _BY_PROVINCE else "district"
        return name if kind in name.casefold() else f"{name} {kind}"
    if first.population < place.population:
        return name
    holders = [h for h in containers(place, gazetteer) if h.kind in {"province", "country"}]
    wanted = [h for h in holders if h.kind == "country" or place.country in _BY_PROVINCE]
    holder = next((h for h in wanted if h.name.casefold() not in name.casefold()), None)
    return f"{name}, {holder.name}" if holder else name
