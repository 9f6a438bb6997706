"""What resolution writes back into an article: its mentions with their entities, its quotes with their speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from builder.model import Entity, Mention, Quote
from builder.resolve.normalise import Node
from builder.resolve.references import Settled


def mentions(settled: Settled, known: Mapping[Node, Entity]) -> tuple[Mention, ...]:
    """The mentions of which something can be said, in reading order, each with its entity and that entity's kind."""
    return tuple(
        replace(reference.found.mention, kind=reference.node[0], entity=known[reference.node].id)
        for reference in settled.references
        if reference.node
    )


def spoken(quotes: Sequence[Quote], kept: Sequence[Mention]) -> tuple[Quote, ...]:
    """The quotes, each with the person whose mention lies in the words that name its speaker."""
    persons = sorted((m for m in kept if m.kind == "person" and m.field == "text"), key=lambda m: m.start)
    starts, longest = [m.start for m in persons], max((m.end - m.start for m in persons), default=0)
    spoken_by = []
    for quote in quotes:
        first, last = quote.named or (0, 0)
        near = persons[bisect_left(starts, first - longest) : bisect_left(starts, last)]
        spoken_by.append(replace(quote, speaker=_speaker(quote, near)))
    return tuple(spoken_by)


def _speaker(quote: Quote, persons: Sequence[Mention]) -> str | None:
    if not quote.named:
        return None
    start, end = quote.named
    shared = [(min(end, m.end) - max(start, m.start), -m.start, m.entity) for m in persons]
    best = max((overlap for overlap in shared if overlap[0] > 0), key=lambda o: o[:2], default=None)
    return best[2] if best else None
