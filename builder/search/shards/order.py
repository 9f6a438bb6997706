"""The documents' numbers in the shards: dated ones by their day, so that a period is a slice, then all others by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from builder.search.storage import column


@dataclass(frozen=True, slots=True)
class Order:
    """``number`` gives a document's number by its place in the index, ``place`` is the way back.

    ``rank`` is a document's place by id, by number.

    The first ``dated`` numbers rise with the first day on which a document may have been published; documents of one
    day stand from the last id to the first, so that reading backwards gives the newest first, and equals by id.
    ``earliest`` and ``latest`` are those documents' days (proleptic Gregorian ordinals) by number.
    """

    number: tuple[int, ...]
    place: tuple[int, ...]
    rank: tuple[int, ...]
    dated: int
    earliest: tuple[int, ...]
    latest: tuple[int, ...]


def order_of(searcher: Any) -> Order:
    """The order of an index that holds a document."""
    ranks = searcher.ranks
    earliest, latest = (column(searcher.reader(), name) for name in ("earliest", "latest"))
    dated = sorted((day, -ranks[place], place) for place, day in enumerate(earliest) if day)
    places = [place for *_, place in dated]
    places += sorted((place for place, day in enumerate(earliest) if not day), key=ranks.__getitem__)
    numbers = [0] * len(places)
    for number, place in enumerate(places):
        numbers[place] = number
    return Order(
        tuple(numbers),
        tuple(places),
        tuple(ranks[place] for place in places),
        len(dated),
        tuple(day for day, *_ in dated),
        tuple(latest[place] for *_, place in dated),
    )
