"""How likely each day is for each article: its own clues, then what its neighbours know, in a few rounds.

This is belief propagation (Pearl 1988) over the links between articles: an article tells each neighbour what it
knows from everyone but that neighbour, so that nobody is confirmed by an echo. All articles speak at once and in
a fixed order of sums, so the order of the seeds does not matter.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import is_

from builder.resolve.dating.clues import DAYS, Clue, elsewhere, ratio
from builder.resolve.dating.linked import Link
from builder.resolve.dating.period import opened
from builder.vocabulary.edtf import precision

ROUNDS = 4  # links that knowledge passes through: a chain of four articles
OPEN = 400  # days after the latest past date that are weighed where an article gives no day itself
HEARD = 60  # days of a neighbour, the likeliest, that its news is made of

Ratios = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Belief:
    """The weights of an article's days, and ``elsewhere``, that of every day not listed. Together they are 1."""

    days: Mapping[int, float]
    elsewhere: float


@dataclass(frozen=True, slots=True)
class News:
    """What one neighbour says: how much likelier each day is; any other is ``rest`` times as likely as before."""

    ratios: Ratios
    rest: float

    def ratio(self, day: int) -> float:
        """How much likelier one day is for it."""
        return self.ratios.get(day, self.rest)


@dataclass(frozen=True, slots=True)
class Solved:
    """What is known of one article in the end, and what each neighbour told it through which link."""

    belief: Belief
    heard: tuple[tuple[Link, News], ...]


UNKNOWN = Belief({}, 1.0)


def own(clues: Sequence[Clue]) -> Belief:
    """What an article knows from its own clues alone."""
    days = _candidates(clues)
    weights = {day: math.prod(ratio(clue, day) for clue in clues) for day in days}
    rest = DAYS * math.prod(elsewhere(clue, days) for clue in clues)
    return _belief(weights, rest) if weights else UNKNOWN


def _candidates(clues: Sequence[Clue]) -> list[int]:
    """Every day that a source gives; of one that gives a month or a year only where no exact one lies in it."""
    stated = [clue for clue in clues if clue.shape == "on"]
    exact = frozenset[int]().union(*(clue.days for clue in stated if precision(clue.edtf) in {"day", "unknown"}))
    wide = (clue.days for clue in stated if not clue.days & exact)
    if stated:
        return sorted(exact.union(*wide))
    times = [clue for clue in clues if clue.shape == "period"]
    if times:
        return sorted(opened(clues, times[0].shares) | _shown(clues))
    return sorted(_shown(clues))


def _shown(clues: Sequence[Clue]) -> frozenset[int]:
    """The days after what a caption shows."""
    first = [min(clue.days) for clue in clues if clue.shape == "since"]
    return frozenset(day for start in first for day in range(start, start + OPEN))


def _belief(weights: Mapping[int, float], rest: float) -> Belief:
    total = math.fsum(weights.values()) + rest
    if not total:
        return UNKNOWN
    return Belief({day: weight / total for day, weight in weights.items()}, rest / total)


def solve(clues: Sequence[Sequence[Clue]], start: Sequence[Belief], links: Sequence[Link]) -> list[Solved]:
    """What is known of every article, by place: what it knows itself, of its clues, and through links from others."""
    listens: dict[int, list[tuple[int, Link]]] = defaultdict(list)
    for link in links:
        listens[link.left].append((link.right, link))
        listens[link.right].append((link.left, link))
    news: dict[tuple[int, int], News] = {}
    known: dict[tuple[int, int], tuple[list[News], News]] = {}  # what each said last, and what it had heard by then
    for _ in range(ROUNDS):
        fresh = {}
        for teller, others in listens.items():
            heard = {other: news[other, teller] for other, _ in others if (other, teller) in news}
            for listener, link in others:
                said = [heard[other] for other in sorted(heard) if other != listener]
                last = known.get((teller, listener))
                if not last or not _same(last[0], said):
                    last = said, _tell(_together(start[teller], clues[teller], said), link)
                    known[teller, listener] = last
                fresh[teller, listener] = last[1]
        if fresh == news:
            break
        news = fresh
    return [
        _solved(known, some, ((link, news[other, n]) for other, link in sorted(listens.get(n, ()), key=_other)))
        for n, (known, some) in enumerate(zip(start, clues, strict=True))
    ]


def _same(left: Sequence[News], right: Sequence[News]) -> bool:
    return len(left) == len(right) and all(map(is_, left, right))


def _other(pair: tuple[int, Link]) -> int:
    return pair[0]


def _solved(known: Belief, clues: Sequence[Clue], told: Iterable[tuple[Link, News]]) -> Solved:
    heard = tuple((link, news) for link, news in told if news.ratios)
    return Solved(_together(known, clues, [said for _, said in heard]), heard)


def _together(known: Belief, clues: Sequence[Clue], heard: Sequence[News]) -> Belief:
    """An article's own belief and what some neighbours told it."""
    news = [said for said in heard if said.ratios]
    if not news:
        return known
    if known.days:
        weights = {day: weight * _product(news, day) for day, weight in known.days.items()}
        return _belief(weights, known.elsewhere * math.prod(said.rest for said in news))
    days = sorted({day for said in news for day in said.ratios})
    weights = {day: _product(news, day) * math.prod(ratio(clue, day) for clue in clues) for day in days}
    rest = math.prod(elsewhere(clue, days) for clue in clues)
    return _belief(weights, DAYS * rest * math.prod(said.rest for said in news))


def _product(news: Sequence[News], day: int) -> float:
    return math.prod(said.ratio(day) for said in news)


def _tell(known: Belief, link: Link) -> News:
    """What a neighbour hears: each day that the article may have, moved by the distance that the link allows."""
    if not known.days:
        return News({}, 1.0)
    likeliest = sorted(known.days.items(), key=lambda item: (-item[1], item[0]))[: max(HEARD, _even(known))]
    moved: dict[int, list[float]] = defaultdict(list)
    for day, weight in likeliest:
        for offset, share in link.kernel.items():
            moved[day + offset].append(weight * share)
    rest = 1 - link.trust * (1 - known.elsewhere)
    return News({day: link.trust * DAYS * math.fsum(some) + rest for day, some in sorted(moved.items())}, rest)


def _even(known: Belief) -> int:
    """A day and month without a year must be told in every year or in none."""
    return len(known.days) if len(known.days) <= 200 else HEARD
