"""Pairs of words that headlines have side by side, as people ask for them, and the documents that answer both best."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from builder.search.analysis import stem, words
from builder.search.shards.terms import BEST, Scores

OFTEN = 3  # headlines that a pair must stand in
MOST_PAIRS = 2000
COMMON = 5  # a word of more than one document in so many asks for nothing by itself: "of", "the"

Pair = tuple[str, str]
"""Two stems, the lesser first."""


def read_pairs(titles: Iterable[str]) -> tuple[Pair, ...]:
    """The pairs of different stems that most headlines have side by side."""
    counted: Counter[Pair] = Counter()
    for title in titles:
        stems = [stem(forms[0]) for *_, forms in words(title) if forms]
        counted.update({(min(pair), max(pair)) for pair in pairwise(stems) if len(set(pair)) > 1})
    often = [(-count, pair) for pair, count in counted.items() if count >= OFTEN]
    return tuple(pair for _, pair in heapq.nsmallest(MOST_PAIRS, often))


def best_of_pairs(
    pairs: Iterable[Pair], scores: Mapping[str, Scores], documents: int
) -> Iterator[tuple[Pair, tuple[int, ...]]]:
    """The documents with both words whose scores sum to most; pairs with a common word are left out."""
    for pair in pairs:
        first, second = (scores.get(word, Scores()) for word in pair)
        if max(len(first.numbers), len(second.numbers)) * COMMON > documents:
            continue
        held = dict(zip(first.numbers, first.scores, strict=True))
        sums = {
            number: held[number] + score
            for number, score in zip(second.numbers, second.scores, strict=True)
            if number in held
        }
        best = heapq.nsmallest(BEST, sums, key=lambda number: (-sums[number], number))
        if best:
            yield pair, tuple(best)
