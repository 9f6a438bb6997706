"""Puts the archive's places on the map: one node for each place of the world, whatever its spellings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder.model import Annotated, Gazetteer, Toponym
from builder.resolve.cluster import Across
from builder.resolve.found import Reading
from builder.resolve.normalise import Node
from builder.resolve.places.jointly import Sense, senses
from builder.resolve.places.scenes import Scene, spot
from builder.resolve.places.telling import meant, same_place
from builder.resolve.references import Reference, Settled

Senses = Mapping[tuple[str, str, int], Sense]


@dataclass(frozen=True, slots=True)
class Located:
    """The archive's references with places led to where they are, and the joins that this made.

    ``places`` are what nodes stand for; ``beside`` the places that others are called after and lie in or near.
    """

    names: tuple[Settled, ...]
    across: tuple[Across, ...] = ()
    places: Mapping[Node, Toponym] = field(default_factory=dict)
    beside: Mapping[Node, Toponym] = field(default_factory=dict)


def locate(
    articles: Sequence[Annotated], names: Sequence[Settled], readings: Sequence[Reading], gazetteer: Gazetteer
) -> Located:
    """Ground the place names of a whole archive; ``articles``, ``names`` and ``readings`` go in step.

    Names of one place become one node, and one name of two places becomes two. An unknown outlet is no outlet: such
    an article is read by itself.
    """
    scenes = [_scene(*triple, gazetteer) for triple in zip(articles, names, readings, strict=True)]
    found = senses(scenes, gazetteer)
    agreed = _agreed(names, found)
    placed = tuple(_placed(settled, found, agreed, gazetteer) for settled in names)
    places = {_node(sense.place): sense.place for sense in found.values() if sense.candidate.whole}
    return Located(placed, _across(names, placed, places), places, _beside(names, found))


def _scene(annotated: Annotated, settled: Settled, reading: Reading, gazetteer: Gazetteer) -> Scene:
    mentions = [r.found.mention for r in settled.references if r.node and r.node[0] == "place"]
    spots = (spot(m.field, reading.texts[m.field], (m.start, m.end), gazetteer) for m in mentions)
    outlet = annotated.article.outlet or f"article {annotated.article.id}"
    return Scene(annotated.article.id, outlet, tuple(spots))


def _node(place: Toponym) -> Node:
    return "place", place.id


def _sense(settled: Settled, reference: Reference, found: Senses) -> Sense | None:
    mention = reference.found.mention
    is_place = reference.node is not None and reference.node[0] == "place"
    return found.get((settled.article, mention.field, mention.start)) if is_place else None


def _tally(names: Sequence[Settled], found: Senses, whole: bool) -> dict[Node, Counter[Toponym]]:
    """How often each name stands for each place, or is called after it."""
    tally: dict[Node, Counter[Toponym]] = defaultdict(Counter)
    for settled in names:
        for reference in settled.references:
            sense = _sense(settled, reference, found)
            if sense and reference.node and sense.candidate.whole == whole:
                tally[reference.node][sense.place] += 1
    return tally


def _agreed(names: Sequence[Settled], found: Senses) -> dict[Node, Toponym]:
    """The places of names that mean one place wherever their article lets it be known."""
    return {node: next(iter(told)) for node, told in _tally(names, found, whole=True).items() if len(told) == 1}


def _beside(names: Sequence[Settled], found: Senses) -> dict[Node, Toponym]:
    told = _tally(names, found, whole=False)
    return {node: min(some, key=lambda place: (-some[place], place.id)) for node, some in told.items()}


def _placed(settled: Settled, found: Senses, agreed: Mapping[Node, Toponym], gazetteer: Gazetteer) -> Settled:
    if not any(r.node and r.node[0] == "place" for r in settled.references):
        return settled
    fresh = []
    for reference in settled.references:
        sense = _sense(settled, reference, found)
        if sense and sense.candidate.whole:
            told = meant(reference.found.name.text, sense, gazetteer)
            reference = replace(reference, node=_node(sense.place), join=reference.join or told)
        elif not sense and reference.node and (place := agreed.get(reference.node)):
            reference = replace(reference, node=_node(place))
        fresh.append(reference)
    return replace(settled, references=tuple(fresh))


def _across(before: Sequence[Settled], after: Sequence[Settled], places: Mapping[Node, Toponym]) -> tuple[Across, ...]:
    """Names that were several and now stand for one place, each told once."""
    spelled: dict[Node, dict[Node, str]] = defaultdict(dict)
    for old, new in zip(before, after, strict=True):
        for was, now in zip(old.references, new.references, strict=True):
            if was.node and now.node and was.node != now.node:
                known = spelled[now.node].get(was.node)
                spelled[now.node][was.node] = min(filter(None, (known, was.found.spelling)))
    return tuple(
        Across(spelling, was, now, same_place(spelling, places[now]))
        for now, spellings in sorted(spelled.items())
        if len(spellings) > 1
        for was, spelling in sorted(spellings.items())
    )
