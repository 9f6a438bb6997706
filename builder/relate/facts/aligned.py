"""Figures that count one thing brought together, whether they are equal or not.

Equal numbers of the same things meet easily, since nothing is lost where they should not have. Different ones meet
only where noun, happening and the words around agree and each article has one number for it: a contradiction that
is none would cost the reader's trust.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from builder.relate.facts.counted import PERSON, Counted
from builder.relate.facts.passages import apart, elsewhere
from builder.relate.facts.stated import Family, Number, Stated

PAIR, SMALL = 2, 20  # up to so many of a thing there are often, with "at least" more often: such are equal by chance
COUNT, MEASURE, HAPPENED = 2.0, 2.5, 1.0  # weight of shared words from which different numbers are of one thing
# Of the larger of two numbers: near it, far under it, far under it and said to be more, and never of one thing.
CLOSE, FAR, OPEN, NEVER = Fraction(9, 10), Fraction(1, 3), Fraction(2, 3), Fraction(1, 10)
CROWD = 4  # figures of a sentence above which it is a list of results, and tells many things
MOST = 60  # groups of equal numbers of one noun that are compared with each other
Weights = Mapping[str, float]


def aligned(stated: Sequence[Stated], weigh: Weights) -> list[list[Stated]]:
    """Rows of figures that count one thing. ``weigh`` tells what a shared stem is worth; others are worth 1."""
    families = _families(stated)
    return [row for family in sorted(families) for row in _rows(families[family], weigh)]


def _families(stated: Sequence[Stated]) -> dict[Family, list[Stated]]:
    """What may count one thing; *17 sailors saved* goes with *17 rescued* where another article has that."""
    bare = {(one.counts.happened, one.number) for one in stated if one.counts.anybody and one.counts.happened}
    families: dict[Family, list[Stated]] = defaultdict(list)
    for one in stated:
        what = one.counts.happened
        alive = not one.measured and (what, one.number) in bare
        families[(PERSON, what) if alive else one.family].append(one)
    return families


def _rows(family: Sequence[Stated], weigh: Weights) -> list[list[Stated]]:
    equal = _equal(family, weigh)
    numbers: dict[str, set[Number]] = defaultdict(set)
    for one in family:
        numbers[one.article].add(one.number)
    sure = {article for article, some in numbers.items() if len(some) == 1}
    return _joined(equal, weigh, sure)


def _equal(family: Sequence[Stated], weigh: Weights) -> list[list[Stated]]:
    """Groups of figures with one number; small ones and measures only where their sentences share telling words."""
    groups: dict[Number, list[list[Stated]]] = defaultdict(list)
    for one in family:
        fitting = [group for group in groups[one.number] if any(_alike(one, other, weigh) for other in group[:MOST])]
        if fitting:
            fitting[0].append(one)
        else:
            groups[one.number].append([one])
    return [group for some in groups.values() for group in some]


def _alike(left: Stated, right: Stated, weigh: Weights) -> bool:
    if left.counts.about or left.counts.happened or left.article == right.article:
        return True
    shared = _shared(left, right, weigh)
    if left.measured or left.counts.anybody:
        needed = 1.0 if left.figure.hedge == right.figure.hedge else MEASURE
    elif left.number[0] <= PAIR or (left.number[0] <= SMALL and left.figure.hedge != right.figure.hedge):
        needed = COUNT if left.figure.hedge != right.figure.hedge else 1.0
    else:
        needed = 1.0 if elsewhere(left.passage, right.passage) else 0.0
    return shared >= needed


def _shared(left: Stated, right: Stated, weigh: Weights) -> float:
    """The weight of the telling words around both, but for the noun; those further off in the sentences count half."""
    near = (left.around & right.around) - {left.counts.head}
    far = (left.whole & right.whole) - near - {left.counts.head}
    return sum(weigh.get(word, 1.0) for word in near) + sum(weigh.get(word, 1.0) for word in far) / 2


def _joined(groups: list[list[Stated]], weigh: Weights, sure: set[str]) -> list[list[Stated]]:
    """Groups of different numbers as one row where they count the same thing, the likeliest first."""
    largest = sorted(range(len(groups)), key=lambda n: (-len(groups[n]), n))[:MOST]
    pairs = [(_strength(groups[a], groups[b], weigh, sure), a, b) for a, b in combinations(sorted(largest), 2)]
    rows = dict(enumerate(groups))
    row_of = {n: n for n in rows}
    for _, a, b in sorted((-strength, a, b) for strength, a, b in pairs if strength > 0):
        left, right = row_of[a], row_of[b]
        if left != right and not _articles(rows[left]) & _articles(rows[right]):
            rows[left] = [*rows[left], *rows.pop(right)]
            row_of = {n: left if at == right else at for n, at in row_of.items()}
    return list(rows.values())


def _articles(row: Iterable[Stated]) -> set[str]:
    return {one.article for one in row}


def _strength(left: Sequence[Stated], right: Sequence[Stated], weigh: Weights, sure: set[str]) -> float:
    """How sure two groups of different numbers count one thing; 0 where they need not."""
    if not (_articles(left) | _articles(right)) <= sure:
        return 0.0
    return max(_same_thing(a, b, weigh) for a in left[:MOST] for b in right[:MOST])


def _same_thing(left: Stated, right: Stated, weigh: Weights) -> float:
    counts = left.counts
    if counts.about:
        return 1.0
    if apart(left.passage, right.passage) or _otherwise(left.counts, right.counts):
        return 0.0
    if max(left.company, right.company) > CROWD:
        return 0.0
    shared = _shared(left, right, weigh)
    return shared if shared >= _needed(left) * _unlikely(left, right) else 0.0


def _otherwise(left: Counted, right: Counted) -> bool:
    """Whether different things happened to what two figures count; of *17 people* that must be known to be one."""
    told = {left.happened, right.happened}
    return len(told) > 1 and (left.anybody or "" not in told)


def _unlikely(left: Stated, right: Stated) -> float:
    """How much more must speak for one thing: large numbers that are nearly one seldom count two, far ones often do.

    *More than 50* denies 90 less than 55.
    """
    low, high = sorted((left, right), key=lambda one: one.number[0])
    share = low.number[0] / high.number[0]
    if share < NEVER:
        return math.inf
    if high.number[0] > SMALL and share >= CLOSE:
        return 0.5
    return 2.0 if share < (OPEN if low.figure.hedge in {"more than", "at least"} else FAR) else 1.0


def _needed(one: Stated) -> float:
    if (one.counts.anybody and one.counts.happened) or one.figure.unit == "magnitude":
        return HAPPENED
    return MEASURE if one.measured or one.counts.anybody else COUNT
