"""The joins and refusals of resolution as records that say why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from builder.model import Comparison, Entity
from builder.resolve.cluster import Across
from builder.resolve.normalise import Node
from builder.resolve.references import Join, Settled


def comparisons(
    settled: Sequence[Settled], across: Sequence[Across], known: Mapping[Node, Entity]
) -> tuple[Comparison, ...]:
    """Every comparison once, sorted; of one article's equal joins of one spelling only the first mention's."""
    inside = [comparison for article in settled for comparison in _inside(article, known)]
    outside = (
        replace(
            _comparison(f"{found.node[0]}:{found.spelling}", found.other, found.join, known), spelling=found.spelling
        )
        for found in across
        if found.other in known
    )
    unique = {*inside, *outside}
    return tuple(sorted(unique, key=lambda c: (c.right, c.left, c.score, c.reasons)))


def _inside(settled: Settled, known: Mapping[Node, Entity]) -> Iterator[Comparison]:
    told: set[tuple[Node, Join]] = set()
    for reference in settled.references:
        other = reference.rival or reference.node
        if not reference.join or not other or other not in known or (other, reference.join) in told:
            continue
        told.add((other, reference.join))
        mention = reference.found.mention
        place = f"{settled.article}#{mention.field}:{mention.start}"
        yield replace(_comparison(place, other, reference.join, known), spelling=mention.text)


def _comparison(left: str, other: Node, join: Join, known: Mapping[Node, Entity]) -> Comparison:
    return Comparison(left, known[other].id, join.score, join.reasons, join.judgement)
