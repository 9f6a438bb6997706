"""Days, kinds and ids of the documents, for periods, filters and the order of equals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from builder.search.shards.numbers import gaps, packed
from builder.search.shards.order import Order
from builder.search.shards.scripts import Entry, Family, Shard, as_json, by_script, family

CHUNK = 8192  # numbers of one shard of ranks


def days(order: Order) -> Family:
    """One shard: the gaps of the first days, the gaps of documents with an uncertain day, and how many days that is."""
    pairs = list(zip(order.earliest, order.latest, strict=True))
    uncertain = [number for number, (first, last) in enumerate(pairs) if last > first]
    later = [pairs[number][1] - pairs[number][0] for number in uncertain]
    text = as_json([packed(gaps(order.earliest)), packed(gaps(uncertain)), packed(later)])
    return family("days", lambda: [Shard("", "", text)])


def kinds(of_each: Iterable[str]) -> dict[str, str]:
    """Runs of documents of each kind: where each begins, counted from the end of the run before, and its length."""
    runs: dict[str, list[int]] = {}
    ends: dict[str, int] = {}
    number = 0
    for kind, group in groupby(of_each):
        length = len(list(group))
        runs.setdefault(kind, []).extend((number - ends.get(kind, 0), length))
        number += length
        ends[kind] = number
    return {kind: packed(runs[kind]) for kind in sorted(runs)}


def ranks(order: Order) -> Family:
    """The documents' places by id, in chunks of ``CHUNK`` numbers; undated ones as gaps, since theirs rise."""
    return family("ranks", lambda: (Shard("", "", as_json(chunk)) for chunk in _chunks(order)))


def _chunks(order: Order) -> Iterator[list[str]]:
    for start in range(0, len(order.rank), CHUNK):
        middle = min(max(order.dated, start), start + CHUNK)
        yield [packed(order.rank[start:middle]), packed(gaps(order.rank[middle : start + CHUNK]))]


def id_entries(ids: Iterable[str]) -> list[Entry]:
    """``[id, number]`` of each document."""
    number = {key: number for number, key in enumerate(ids)}
    return [Entry(key, as_json([key, number[key]])) for key in sorted(number, key=by_script)]
