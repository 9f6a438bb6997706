"""What resolution writes back into an article: its mentions with their entities, its quotes with their speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from builder.model import Entity, Kind, Mention, Quote
from builder.resolve.normalise import Node
from builder.resolve.references import Settled


def mentions(settled: Settled, known: Mapping[Node, Entity]) -> tuple[Mention, ...]:
    """The mentions of which something can be said, in reading order, each with its entity and that entity's kind."""
    return tuple(
        _known(reference.found.mention, reference.node[0], known[reference.node].id)
        for reference in settled.references
        if reference.node
    )


def _known(m: Mention, kind: Kind, entity: str) -> Mention:
    """The mention with its entity; ``dataclasses.replace`` takes thrice as long, and an archive has a million."""
    return Mention(kind, m.field, m.start, m.end, m.text, m.confidence, entity, m.reason)


def spoken(quotes: Sequence[Quote], kept: Sequence[Mention]) -> tuple[Quote, ...]:
    """The quotes, each with the person whose mention is its speaker's name, and with whom it was said to."""
    heard = sorted((m for m in kept if m.field == "text" and m.kind != "place"), key=lambda m: m.start)
    near = _Near(heard), _Near([m for m in heard if m.kind == "person"])
    told = ((q, near[1].best(q.named), near[0].best(q.told)) for q in quotes)
    return tuple(
        q if (who, to) == (q.speaker, q.addressee) else replace(q, speaker=who, addressee=to) for q, who, to in told
    )


class _Near:
    """Mentions in order, asked which of them lies in a span of the text."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._starts = [m.start for m in mentions]
        self._longest = max((m.end - m.start for m in mentions), default=0)

    def best(self, span: tuple[int, int] | None) -> str | None:
        """The entity of the mention that shares most with a span, of equal ones the first."""
        if span is None:
            return None
        start, end = span
        near = self._mentions[bisect_left(self._starts, start - self._longest) : bisect_left(self._starts, end)]
        shared = [(min(end, m.end) - max(start, m.start), -m.start, m.entity) for m in near]
        best = max((overlap for overlap in shared if overlap[0] > 0), key=lambda o: o[:2], default=None)
        return best[2] if best else None
