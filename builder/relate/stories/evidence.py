"""Whether two groups of articles are better explained by one event than by two.

Each event uses a word with a probability of its own, drawn from a beta distribution around the word's share in the
archive; the groups' words are then likelier under one such draw or under two (Bayesian hierarchical clustering, Heller
and Ghahramani 2005). What all of one group name and none of the other weighs against one event, however much else
they share: so are two elections of one country told apart.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

FIRMNESS = 4.0  # articles that a word's share in the archive counts as
STEPS = 4  # levels of a word's share to a doubling: words of one level are reckoned alike

Counts = Mapping[str, int]


class Evidence:
    """Answers for the words of one archive, each group being given as the number of its articles with each word."""

    def __init__(self, shares: Mapping[str, float]) -> None:
        """``shares`` are those of all words, from 0 to 1."""
        self._level = {word: round(STEPS * math.log2(share)) for word, share in shares.items() if share < 1}
        self._levels = Counter(self._level.values())
        self._known: dict[tuple[int, int, int], float] = {}
        self._absent: dict[int, float] = {}

    def for_one(self, left: Counts, left_size: int, right: Counts, right_size: int) -> float:
        """By how much one event is likelier than two (logarithm), for each article of the smaller group."""
        whole = left_size + right_size
        gain = self._nowhere(whole) - self._nowhere(left_size) - self._nowhere(right_size)
        differences = (
            self._difference(self._level[word], (left.get(word, 0), left_size), (right.get(word, 0), right_size))
            for word in _all(left, right)
            if word in self._level
        )
        return (gain + math.fsum(differences)) / min(left_size, right_size)

    def _difference(self, level: int, left: tuple[int, int], right: tuple[int, int]) -> float:
        """The gain of a word that some have, less what was reckoned for one that nobody has."""
        (some, these), (others, those) = left, right
        told = self._likely(level, some + others, these + those)
        told -= self._likely(level, some, these) + self._likely(level, others, those)
        absent = self._likely(level, 0, these + those)
        return told - absent + self._likely(level, 0, these) + self._likely(level, 0, those)

    def _nowhere(self, size: int) -> float:
        """How likely so many articles have none of the archive's words."""
        if size not in self._absent:
            self._absent[size] = math.fsum(
                words * self._likely(level, 0, size) for level, words in sorted(self._levels.items())
            )
        return self._absent[size]

    def _likely(self, level: int, some: int, size: int) -> float:
        """How likely (logarithm) a word of a level is to be in just these ``some`` of so many articles."""
        key = (level, some, size)
        if key not in self._known:
            share = min(2.0 ** (level / STEPS), 0.999)
            self._known[key] = (
                _rising(FIRMNESS * share, some) + _rising(FIRMNESS * (1 - share), size - some) - _rising(FIRMNESS, size)
            )
        return self._known[key]


def _rising(start: float, steps: int) -> float:
    return math.lgamma(start + steps) - math.lgamma(start)


def _all(left: Counts, right: Counts) -> Iterable[str]:
    return sorted(left.keys() | right.keys())
