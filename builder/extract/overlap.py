"""Settles spans that cross: a name inside a date, a date inside a name, a name inside a name."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model import DateMention, Mention

Spanned = Mention | DateMention


def settle(
    mentions: Sequence[Mention], dates: Sequence[DateMention]
) -> tuple[tuple[Mention, ...], tuple[DateMention, ...]]:
    """Keep of any spans that cross the longest, then the surest (a date is sure), then the first; order stays.

    So *May 12* beats a person called May, and *Place du 8 Mai 1945* beats the date in it.
    """
    spans: list[Spanned] = [*mentions, *dates]
    kept: dict[str, list[Spanned]] = {}
    for span in sorted(spans, key=_rank):
        held = kept.setdefault(span.field, [])
        if all(span.end <= other.start or other.end <= span.start for other in held):
            held.append(span)
    chosen = {id(span) for held in kept.values() for span in held}
    return tuple(m for m in mentions if id(m) in chosen), tuple(d for d in dates if id(d) in chosen)


def _rank(span: Spanned) -> tuple[int, float, str, int, str]:
    sure = span.confidence if isinstance(span, Mention) else 1.0
    return span.start - span.end, -sure, span.field, span.start, span.text
