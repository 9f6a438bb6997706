"""Place names of an article as grounding reads them: what the words around say they lie in, and of what kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.model import Gazetteer, PlaceKind

_PART = r"[A-ZÀ-Þ][\w.’'-]*"
# "Lincoln, England", "Lincoln (Nebraska)", "Lincoln, in Nebraska", "Lincoln in northern Nebraska".
_AFTER = re.compile(
    rf"(?:['’]s?)?(?:,?\s\(|,\s|,?\s(?:in|of)\s)(?:the\s)?(?:(?:[a-z]+ern|central|southeast|northeast|northwest|southwest|"
    rf"upstate|rural|nearby|neighbouring|neighboring)\s)*(?P<name>{_PART}(?:\s{_PART}){{0,3}})"
)
# "Syria's Idlib", "the Syrian city of Idlib", "the Syrian capital, Damascus".
_BEFORE = re.compile(
    rf"(?P<name>{_PART}(?:\s{_PART}){{0,2}})(?:['’]s)?\s(?:[\w-]+\s){{0,3}}?(?:(?:city|town|village|port|province|"
    r"governorate|state|region|district|county|capital|suburb|resort|island|island of|enclave)(?:\sof|,)?\s)\Z"
)
_OWNED = re.compile(rf"(?P<name>{_PART}(?:\s{_PART}){{0,2}})['’]s\s(?:[a-z]+ern\s|central\s)?\Z")
_WORDS = re.compile(r"\w+")
_NEAR = 120  # characters before and behind a name in which the words beside it stand
_WIDE = frozenset({"country", "province", "county", "region", "island"})
_KINDS: tuple[tuple[str, tuple[PlaceKind, ...]], ...] = (
    ("province governorate oblast prefecture canton voivodeship emirate state", ("province", "county", "region")),
    ("region territory peninsula", ("province", "region", "county")),
    ("county parish district borough counties", ("county", "province")),
    ("city town village township municipality", ("town", "capital")),
)
_GENERIC = {word: frozenset(kinds) for words, kinds in _KINDS for word in words.split()}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place's mention: its field and start there, its name, what is said to hold it, and which kinds it may be."""

    field: str
    start: int
    name: str
    holders: tuple[str, ...] = ()
    kinds: frozenset[PlaceKind] = frozenset()


@dataclass(frozen=True, slots=True)
class Scene:
    """The places of one article in reading order, and the outlet that tells them; empty where it is not known."""

    article: str
    outlet: str
    spots: tuple[Spot, ...]


def spot(field: str, text: str, span: tuple[int, int], gazetteer: Gazetteer) -> Spot:
    """One mention with what the words around it say: ``holders`` are codes of countries and provinces."""
    start, end = span
    name = text[start:end]
    holders = dict.fromkeys(_holders(text, span, gazetteer))
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return Spot(field, start, name, tuple(holders), _kinds(name, before, after))


def _holders(text: str, span: tuple[int, int], gazetteer: Gazetteer) -> Iterator[str]:
    start, end = span
    after = _AFTER.match(text, end, end + 80)
    if after:
        yield from _codes(after["name"].split(), gazetteer, last=False)
    before = text[max(0, start - 80) : start]
    for pattern in (_OWNED, _BEFORE):
        match = pattern.search(before)
        if match:
            yield from _codes(match["name"].split(), gazetteer, last=True)


def _codes(words: Sequence[str], gazetteer: Gazetteer, last: bool) -> Iterator[str]:
    """The codes of countries and provinces that the longest run of words at one end may mean."""
    for size in range(len(words), 0, -1):
        run = " ".join(words[-size:] if last else words[:size])
        found = [bearer.toponym for bearer in gazetteer.bearers(run.rstrip(".,;:") if size > 1 else run)]
        codes = [place.county or place.province or place.country for place in found if place.kind in _WIDE]
        if any(codes):
            yield from (code for code in codes if code)
            return


def _kinds(name: str, before: str, after: str) -> frozenset[PlaceKind]:
    """The kinds that a generic word in or beside the name leaves: ``Idlib province``, ``the city of Idlib``."""
    words = [word.casefold() for word in _WORDS.findall(name)]
    following = _WORDS.match(after.lstrip())
    preceding = before.split()[-2:] if before.endswith(" ") else []
    beside = [following[0].casefold()] if following and after[:1] == " " else []
    if len(preceding) == 2 and preceding[1] == "of":
        beside.append(preceding[0].casefold())
    found = [_GENERIC[word] for word in [*words[-1:], *beside] if word in _GENERIC]
    return found[0] if found else frozenset()
