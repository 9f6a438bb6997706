"""One name, one kind: where an archive mostly takes a name for a person, a doubtful place of that name gives way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder.model import Kind
from builder.resolve.bearers import Words, bearers
from builder.resolve.found import Found, Reading, personal, placed, read, towards

# How much more weight the other kind must have, by how sure the engine was of the mention.
_RATIOS = ((0.85, 3.0), (0.95, 12.0))
_ARTICLES = 3


@dataclass(slots=True)
class _Tally:
    weight: dict[Kind, float] = field(default_factory=lambda: defaultdict(float))
    articles: set[str] = field(default_factory=set)


def settle_kinds(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Give mentions of doubtful kind the kind that the name has by far the oftenest in the archive."""
    disputed = _disputed(readings)
    return tuple(_settled(reading, disputed) for reading in readings)


def _disputed(readings: Sequence[Reading]) -> dict[str, _Tally]:
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    for reading in readings:
        for found in reading.founds:
            tally = tallies[found.name.key]
            tally.weight[found.name.kind] += found.mention.confidence
            tally.articles.add(reading.article)
    return {key: tally for key, tally in tallies.items() if len(tally.weight) > 1}


def _settled(reading: Reading, disputed: Mapping[str, _Tally]) -> Reading:
    if not any(found.name.key in disputed for found in reading.founds):
        return reading
    surnames = bearers(reading).surnames
    return replace(reading, founds=tuple(_voted(found, reading, disputed, surnames) for found in reading.founds))


def _voted(found: Found, reading: Reading, disputed: Mapping[str, _Tally], surnames: Mapping[Words, object]) -> Found:
    tally = disputed.get(found.name.key)
    if not tally:
        return found
    if _stands_as_place(found, reading, tally, surnames):
        return read(replace(found.mention, kind="place"), reading.around(found))
    few = len(tally.articles) < _ARTICLES
    if few or (found.name.kind == "person" and found.name.words in surnames):
        return found
    winner = max(sorted(tally.weight), key=lambda kind: tally.weight[kind])
    text = reading.around(found)
    stands = personal(found, text) if found.name.kind == "person" else winner == "person" and placed(found, text)
    if winner == found.name.kind or stands or not _outweighed(found, tally, winner):
        return found
    return read(replace(found.mention, kind=winner), text)


def _stands_as_place(found: Found, reading: Reading, tally: _Tally, surnames: Mapping[Words, object]) -> bool:
    """``in Lincoln``, where the archive knows the place: no surname, and no organisation that is oftener a place."""
    text, place = reading.around(found), tally.weight.get("place", 0.0)
    if found.name.kind == "place" or not place or personal(found, text):
        return False
    if found.name.kind == "organisation":
        return place > tally.weight["organisation"] and (placed(found, text) or towards(found, text))
    borne = found.name.words in surnames
    return found.name.lone and (placed(found, text) or (not borne and towards(found, text)))


def _outweighed(found: Found, tally: _Tally, winner: Kind) -> bool:
    ratio = tally.weight[winner] / max(tally.weight[found.name.kind], 1e-9)
    return any(found.mention.confidence < sure and ratio >= needed for sure, needed in _RATIOS)
