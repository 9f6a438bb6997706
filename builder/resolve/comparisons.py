"""The joins and refusals of resolution as records that say why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

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
        _comparison((f"{found.node[0]}:{found.spelling}", found.spelling), found.other, found.join, known)
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
        yield _comparison((place, mention.text), other, reference.join, known)


def _comparison(left: tuple[str, str], other: Node, join: Join, known: Mapping[Node, Entity]) -> Comparison:
    """``left`` is what the left one is called by, and how the text spells it."""
    return Comparison(left[0], known[other].id, join.score, join.reasons, join.judgement, left[1])
