"""Settles spans that cross: a name inside a date, a date inside a name, a name inside a name."""

from __future__ import annotations

from bisect import bisect
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
    kept: dict[str, list[tuple[int, int]]] = {}
    chosen: set[int] = set()
    for span in sorted(spans, key=_rank):
        held = kept.setdefault(span.field, [])
        place = bisect(held, (span.start, span.end))
        clear_before = place == 0 or held[place - 1][1] <= span.start
        if clear_before and (place == len(held) or span.end <= held[place][0]):
            held.insert(place, (span.start, span.end))
            chosen.add(id(span))
    return tuple(m for m in mentions if id(m) in chosen), tuple(d for d in dates if id(d) in chosen)


def _rank(span: Spanned) -> tuple[int, float, str, int, str]:
    sure = span.confidence if isinstance(span, Mention) else 1.0
    return span.start - span.end, -sure, span.field, span.start, span.text
