"""The documents' numbers in the shards: dated ones by their day, so that a period is a slice, then all others by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Order:
    """``number`` gives a document's number by its place in the index, ``place`` is the way back.

    The first ``dated`` numbers rise with the first day on which a document may have been published; documents of one
    day stand from the last id to the first, so that reading backwards gives the newest first, and equals by id.
    ``earliest`` and ``latest`` are those documents' days (proleptic Gregorian ordinals) by number.
    """

    number: tuple[int, ...]
    place: tuple[int, ...]
    dated: int
    earliest: tuple[int, ...]
    latest: tuple[int, ...]


def order_of(searcher: Any) -> Order:
    """The order of an index that holds a document."""
    reader = searcher.reader()
    earliest, latest = reader.column_reader("earliest"), reader.column_reader("latest")
    days = [int(earliest[place]) for place in range(searcher.doc_count_all())]
    dated = sorted((day, -place) for place, day in enumerate(days) if day)
    places = [-negative for _, negative in dated] + [place for place, day in enumerate(days) if not day]
    numbers = [0] * len(places)
    for number, place in enumerate(places):
        numbers[place] = number
    return Order(
        tuple(numbers),
        tuple(places),
        len(dated),
        tuple(day for day, _ in dated),
        tuple(int(latest[-negative]) for _, negative in dated),
    )
