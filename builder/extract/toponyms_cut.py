"""Cuts a span that was read as a place to the place's own name, by its words and by what the map knows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from builder.model import Gazetteer, Mention

Cut = Callable[[Mention, str, Gazetteer], Mention]
"""A rule: a place, the text of its field and the map in; the place out, cut where the rule speaks of it."""

ROAD = r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Way|Parkway|Pike|Highway|Hwy|Route)"
_HOUSE = re.compile(rf"\d+[A-Z]?\s+(?=[^\W\d].*\b{ROAD}\b)")
_BEFORE = re.compile(
    r"(?:(?:City|Town|Village|Province|Township|Borough|Municipality|County) of"
    r"|(?:North|South)-?(?:[Ee]ast|[Ww]est)(?:ern)?|Historic|Metro|Metropolitan|Downtown|Suburban|Rural)\s+"
)
_STYLE = re.compile(r"(?:\w+\s){0,2}(?:Republic|State|Kingdom|Commonwealth|Emirate|Sultanate) of\s+(?:the\s+)?")
_COMMON = re.compile(r"(?<=\w)(?:\s+[a-z]{2,})+\Z")
_DIRECTION = re.compile(r"(?:(?:north|south)-?(?:east|west)|north|south|east|west|central)(?:ern)?", re.I)
_COUNTY = re.compile(rf"(?P<place>\S.*\s(?:County|Parish|Township))\s(?!(?:{ROAD}|Line)\b)")
_KEPT = re.compile(
    r"(?:\s(?:City|Town|Village|Regional|Municipal|Memorial|Medical|General|Maternity|Community|County|Central|District"
    r"|Public|State|Children['’]s|Youth|Juvenile))*"
    r"\s(?:Jail|Courthouse|Fairgrounds|Fire Station|Hospital|(?:City|Town|Village) Hall"
    r"|(?:Detention|Correctional) (?:Cent(?:er|re)|Facility|Institution)"
    r"|(?:Civic|Community|Recreation|Senior|Government|Municipal|Convention|Arts|Shopping|Justice|Conference|Health"
    r"|Medical) (?:Cent(?:er|re)|Complex))\Z"
)
_OFFICE = re.compile(r"\s(?:City|Town|Village)\Z")
_CAPITAL = re.compile(r"\s[^\W\d_a-z]")
_NUMBERED = re.compile(r".*\b(?:Road|Rd\.?|Route|Rt\.?|Highway|Hwy\.?|Interstate)\Z")
_NUMBER = re.compile(r"\s\d{1,4}\b(?![.,:]?\d|%)")


def own_name(place: Mention, text: str, gazetteer: Gazetteer) -> Mention:
    """A place as its own name, every change with its reason. What the map knows whole is only completed."""
    rules = _COMPLETED if gazetteer.known(place.text) else (*_CUTS, *_COMPLETED)
    for rule in rules:
        place = rule(place, text, gazetteer)
    return place


def known_state(place: Mention, gazetteer: Gazetteer) -> Mention:
    """*Republic of Tanzania* as the state that the map knows; any other place as it was."""
    style = _STYLE.match(place.text)
    if style and gazetteer.known(place.text[style.end() :]):
        return part(place, style.end(), len(place.text), f"a known place after “{style[0].strip()}”")
    return place


def part(place: Mention, start: int, end: int, reason: str) -> Mention:
    """Those characters of a mention as a mention, the reason after those that it has."""
    why = "; ".join(filter(None, (place.reason, reason)))
    return replace(place, start=place.start + start, end=place.start + end, text=place.text[start:end], reason=why)


def _house(place: Mention, _text: str, _map: Gazetteer) -> Mention:
    """*12 Mill Road* is the road."""
    house = _HOUSE.match(place.text)
    return part(place, house.end(), len(place.text), "without the number of a house") if house else place


def _led(place: Mention, _text: str, gazetteer: Gazetteer) -> Mention:
    """*City of Albany* and *Northeast Nebraska* are the known place in them."""
    lead = _BEFORE.match(place.text)
    if lead and gazetteer.known(place.text[lead.end() :]):
        return part(place, lead.end(), len(place.text), f"a known place after “{lead[0].strip()}”")
    return place


def _common(place: Mention, _text: str, _map: Gazetteer) -> Mention:
    """*Quarry Hill mine* is Quarry Hill; an *East coast* stays."""
    common = _COMMON.search(place.text)
    if common and place.text[0].isupper() and not _DIRECTION.fullmatch(place.text[: common.start()]):
        return part(place, 0, common.start(), f"without the common noun “{common[0].strip()}”")
    return place


def _county(place: Mention, _text: str, _map: Gazetteer) -> Mention:
    """*Walker County Fairgrounds* is said of the county; *Walker County Road* is a road."""
    county = _COUNTY.match(place.text)
    return part(place, 0, county.end("place"), f"the county of “{place.text}”") if county else place


def _kept(place: Mention, text: str, gazetteer: Gazetteer) -> Mention:
    """What a town keeps is named by the town and what it is: *Albany Town Hall*, *Albany City* before *Manager*."""
    office = _OFFICE.search(place.text) if _CAPITAL.match(text, place.end) else None
    kept = _KEPT.search(place.text) or office
    if kept and gazetteer.known(place.text[: kept.start()]):
        return part(place, 0, kept.start(), f"the town of “{place.text}”")
    return place


def _numbered(place: Mention, text: str, _map: Gazetteer) -> Mention:
    """*County Road* before 109 is *County Road 109*."""
    number = _NUMBER.match(text, place.end) if _NUMBERED.match(place.text) else None
    return _longer(place, text, number.end(), "with the number of the road") if number else place


def _pointed(place: Mention, text: str, _map: Gazetteer) -> Mention:
    """A point before a comma is an abbreviation's: *Albany, Ont., but*."""
    if text.startswith(".,", place.end):
        return _longer(place, text, place.end + 1, "with the point of an abbreviation")
    return place


def _longer(place: Mention, text: str, end: int, reason: str) -> Mention:
    why = "; ".join(filter(None, (place.reason, reason)))
    return replace(place, end=end, text=text[place.start : end], reason=why)


_CUTS: tuple[Cut, ...] = (_house, _common, _led, _county, _kept)
_COMPLETED: tuple[Cut, ...] = (_numbered, _pointed)
