"""An article's places as the map knows them: cut to their own names, parted, joined, added, left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from builder.extract.toponyms_cut import ROAD, known_state, own_name, part
from builder.model import Article, Gazetteer, Mention, Toponym, fields

_DOUBT, _LONG_DOUBT, _ROAD_DOUBT = 0.7, 0.9, 0.5
"""What the map does not know and the engine is less sure of is no place: one word, several words, a road.

Below these, half at most are right in the worldwide corpus's development part, and one in five in local news.
"""
_STREET = re.compile(rf".*\b{ROAD}\b")
_NO_NAME = re.compile(
    r"[NSEW]\.(?:[EW]\.)?|(?:north|south|east|west)(?:ern)?|central|First|Second|Third|Fourth|Fifth|\d+(?:st|nd|rd|th)"
)
_PAIR = re.compile(r"(?P<one>[^\W\d_a-z][^-–/]*)[-–/](?P<other>[^\W\d_a-z][^-–/]*)")
_LARGE = 5_000
"""Inhabitants of a place that may stand in a pair: *Wal* and *Mart* are villages too."""
_AREAS = frozenset({"continent", "region", "country", "province"})
_GAP = re.compile(r"\.?\s")
_TAIL = re.compile(r"-(?:based|area|born)\b")
_HEAD = re.compile(r"(?<![\w-])(?:[^\W\d_a-z][\w.’']*\s){0,3}[^\W\d_a-z][\w.’']*\Z")
_NEAR = 60
"""Characters before a tail in which its place begins."""
_WORD = re.compile(r"\S+")
_IN_COMPOUND = 0.5
"""How sure a place is of which only the map and a compound tell."""


def toponyms(mentions: Sequence[Mention], article: Article, gazetteer: Gazetteer) -> list[Mention]:
    """The mentions, every place among them as its own name, every change with its reason; all others as they were.

    A doubtful place that the map does not know is left out; the known place of *Texas-based* is added, at the end.
    """
    texts = dict(fields(article))
    own = [place for mention in mentions for place in _own(mention, texts[mention.field], gazetteer)]
    whole = list(_joined(own, texts, gazetteer))
    return [*whole, *_in_compounds(whole, texts, gazetteer)]


def _own(mention: Mention, text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    if mention.kind != "place":
        yield mention
    elif not _NO_NAME.fullmatch(mention.text):
        place = own_name(mention, text, gazetteer)
        place = place if _stands(place, gazetteer) else known_state(place, gazetteer)
        if _stands(place, gazetteer):
            yield from _parted(place, gazetteer)


def _stands(place: Mention, gazetteer: Gazetteer) -> bool:
    """Whether the map knows a place, the engine is sure enough of it, or it is where an article was filed."""
    limit = _ROAD_DOUBT if _STREET.match(place.text) else _LONG_DOUBT if " " in place.text else _DOUBT
    return place.field == "dateline" or place.confidence >= limit or bool(gazetteer.known(place.text))


def _parted(place: Mention, gazetteer: Gazetteer) -> Iterator[Mention]:
    """*Fargo-Moorhead* and *UK-India* as two places, where no place bears both names."""
    pair = _PAIR.fullmatch(place.text)
    if pair and not gazetteer.known(place.text) and all(_large(gazetteer.known(name)) for name in pair.groups()):
        yield part(place, *pair.span("one"), f"one of the two places of “{place.text}”")
        yield part(place, *pair.span("other"), f"one of the two places of “{place.text}”")
    else:
        yield place


def _large(places: Iterable[Toponym]) -> bool:
    return any(place.population >= _LARGE or place.kind in _AREAS for place in places)


def _joined(mentions: Iterable[Mention], texts: Mapping[str, str], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Two places side by side that are one on the map, as one: *Mt.* and *Vernon*."""
    last: Mention | None = None
    for mention in mentions:
        whole = _one(last, mention, texts[mention.field], gazetteer) if last else None
        if last and not whole:
            yield last
        last = whole or mention
    if last:
        yield last


def _one(left: Mention, right: Mention, text: str, gazetteer: Gazetteer) -> Mention | None:
    if not left.kind == right.kind == "place" or left.field != right.field:
        return None
    name = text[left.start : right.end]
    if not _GAP.fullmatch(text, left.end, right.start) or not gazetteer.known(name):
        return None
    return replace(left, end=right.end, text=name, reason=f"one place on the map, not {left.text} and {right.text}")


def _in_compounds(mentions: Sequence[Mention], texts: Mapping[str, str], gazetteer: Gazetteer) -> Iterator[Mention]:
    """The known places of *Texas-based*, *Denver-area* and *London-born* that nobody marked."""
    for field, text in texts.items():
        for tail in _TAIL.finditer(text):
            end = tail.start()
            start = _known_start(text, end, gazetteer)
            if start < end and not any(m.field == field and m.start < end and start < m.end for m in mentions):
                reason = f"a known place, in “{text[start : tail.end()]}”"
                yield Mention("place", field, start, end, text[start:end], _IN_COMPOUND, reason=reason)


def _known_start(text: str, end: int, gazetteer: Gazetteer) -> int:
    """Where the longest known place that ends there begins; there, where none ends or it is a people: *Malian-born*."""
    head = _HEAD.search(text, max(0, end - _NEAR), end)
    starts = (word.start() for word in _WORD.finditer(text, head.start(), end)) if head else ()
    start = next((start for start in starts if gazetteer.known(text[start:end])), end)
    return end if gazetteer.demonym(text[start:end]) else start
