"""Which articles are worth comparing: those that share rare words; never all with all.

Each article asks by its heaviest words alone, and of a word of many articles it meets only those nearest in time, so
that the work grows with the archive and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from builder.relate.stories.likeness import Vector, dot

ASKING = 20  # heaviest words by which an article asks
MET = 32  # articles that it meets by one word
COMPARED = 32  # articles that it is compared with in full
KEPT = 20  # of these the most alike
LEAST = 0.09  # likeness under which nothing is worth keeping
PROMISING = 0.03  # the same by the words alone by which an article asks

Pair = tuple[int, int]
Posting = list[tuple[int, int, float]]
"""Of one word: the place in time of each article that asks by it, the article's number, the word's weight."""


def alike(told: Sequence[Vector], order: Sequence[int]) -> dict[Pair, float]:
    """How alike the pairs of articles are that share much, by their numbers, the lower first.

    ``order`` holds the numbers as they follow each other in time.
    """
    asking = [dict(list(vector.items())[:ASKING]) for vector in told]
    place = {number: at for at, number in enumerate(order)}
    postings = _postings(asking, order)
    pairs: dict[Pair, float] = {}
    for number, vector in enumerate(told):
        likely = _likely(number, place[number], asking[number], postings)
        scored = []
        for other in likely:
            pair = min(number, other), max(number, other)
            known = pairs.get(pair)  # where the other one has asked before
            scored.append((-(dot(vector, told[other]) if known is None else known), other, pair))
        pairs.update((pair, -likeness) for likeness, _, pair in sorted(scored)[:KEPT] if -likeness >= LEAST)
    return pairs


def _postings(asking: Sequence[Vector], order: Sequence[int]) -> dict[str, Posting]:
    postings: dict[str, Posting] = defaultdict(list)
    for place, number in enumerate(order):
        for word, weight in asking[number].items():
            postings[word].append((place, number, weight))
    return postings


def _likely(number: int, place: int, words: Vector, postings: Mapping[str, Posting]) -> list[int]:
    """The articles that share most of one's heaviest words."""
    shared: dict[int, float] = defaultdict(float)
    for word, weight in words.items():
        for _, other, theirs in _around(place, postings[word]):
            shared[other] += weight * theirs
    shared.pop(number, None)
    return [
        other
        for _, other in sorted((-score, other) for other, score in shared.items() if score >= PROMISING)[:COMPARED]
    ]


def _around(place: int, posting: Posting) -> Posting:
    """What stands nearest to an article among those of one word."""
    if len(posting) <= MET:
        return posting
    at = bisect_left(posting, (place,))
    start = max(0, min(at - MET // 2, len(posting) - MET))
    return posting[start : start + MET]
