"""How alike articles are: the cosine of their words, rare words weighing most (Salton and Buckley 1988).

How rare a word is tells the archive, and where that is small, the language: each counts as so many articles.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from builder.relate.stories.common_words import SHARES

LANGUAGE = 1000  # articles that the language counts as beside the archive
UNSEEN = 0.0006  # share of articles in the language of a word that its table does not hold
EVERYWHERE = 0.25  # words of a larger share of the language tell nothing
RARITY = 0.8  # power of a word's rarity: names that only one outlet spells so must not drown the event
TERMS = 150  # heaviest words of an article that count

Vector = dict[str, float]


def rarities(spread: Mapping[str, int], total: int) -> dict[str, float]:
    """The share of articles, from 0 to 1, that one expects to have each word; ``spread`` counts them in the archive."""
    whole = total + 1 + LANGUAGE
    return {
        word: (count + LANGUAGE * SHARES.get(word, UNSEEN)) / whole
        for word, count in spread.items()
        if SHARES.get(word, 0.0) <= EVERYWHERE
    }


def spread_of(articles: Iterable[Iterable[str]]) -> Counter[str]:
    """In how many articles each word stands."""
    return Counter(word for words in articles for word in set(words))


def vectors(articles: Sequence[Mapping[str, float]], shares: Mapping[str, float]) -> list[Vector]:
    """A vector of length 1 for the weights of each article's words, the heaviest first."""
    heavy = {word: (-math.log(share)) ** RARITY for word, share in shares.items() if share < 1}
    return [_vector(weights, heavy) for weights in articles]


def _vector(weights: Mapping[str, float], heavy: Mapping[str, float]) -> Vector:
    told = sorted(((weight * heavy[word], word) for word, weight in weights.items() if word in heavy), reverse=True)
    length = math.sqrt(math.fsum(weight * weight for weight, _ in told[:TERMS])) or 1.0
    return {word: weight / length for weight, word in told[:TERMS]}


def dot(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The inner product, the same whichever of the two comes first."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return math.fsum(weight * large[word] for word, weight in small.items() if word in large)
