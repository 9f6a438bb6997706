"""Groups of articles that tell of one event, grown from the most alike by average link.

A chain of weak links does not make one story of many: what joins must be alike on average, groups that hold together
well part from what is less like them than they are themselves, and where both sides are large enough to tell, their
words must be likelier under one event than under two (``evidence``).
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from builder.relate.stories.candidates import Pair
from builder.relate.stories.evidence import Evidence
from builder.relate.stories.likeness import Vector, dot
from builder.relate.times import Time, lasting, together

LINK = 0.14  # average likeness across two groups from which they may join, set against how well each holds together
COHESION = 0.21  # average likeness that all articles of a group must have
ACROSS = 0.1  # average likeness of the articles across two groups that join, where they are many
FEW = 0.36  # how much more that must be, divided by how many they are
TYPICAL = 0.3  # likeness of two articles of one event
SET_AGAINST = 0.5  # how much that counts: at 0 not at all, at 1 in full
DOUBT = 5  # pairs of articles that this counts as while a group has few of its own
TELLING = 4  # articles from which a group tells what its event's words are
ONE_EVENT = 14.0  # evidence for one event from which such groups join
LASTING = 10  # days from the first article of one event to the last
LONGEST = 120  # the same where what comes later is as like the rest as that is itself, so no follow-up
AS_LIKE = 0.72  # share of its own likeness that a group must have to such articles
ONE_OUTLET = (
    1.2  # how much more articles of one outlet must be alike: it seldom tells an event twice, and it has its ways
)
NEIGHBOURS = 20  # groups that one is compared with


@dataclass(frozen=True, slots=True)
class Told:
    """An article as far as stories look at it: its vector, the words of its first part, its time, who printed it."""

    vector: Vector
    early: frozenset[str]
    time: Time | None
    outlet: str | None = None


@dataclass(slots=True)
class _Group:
    """A growing group; ``total`` sums its articles' vectors, ``pairs`` the likeness of all pairs in it."""

    members: list[int]
    total: dict[str, float]
    words: Counter[str]
    time: Time | None
    outlets: frozenset[str | None]
    pairs: float = 0.0
    near: set[int] = field(default_factory=set)
    version: int = 0

    def size(self) -> int:
        return len(self.members)

    def cohesion(self) -> float:
        """The likeness of two of its articles, as one would expect from those seen and from what is typical."""
        number = math.comb(len(self.members), 2)
        return (self.pairs + DOUBT * TYPICAL) / (number + DOUBT)


@dataclass(frozen=True, slots=True)
class Bonds:
    """What is settled before anything is compared: pairs that belong together, and pairs that do not."""

    joined: Sequence[Pair] = ()
    parted: frozenset[Pair] = frozenset()


def clusters(
    told: Sequence[Told], pairs: Mapping[Pair, float], evidence: Evidence, bonds: Bonds
) -> list[tuple[int, ...]]:
    """The groups of two articles and more, each sorted; ``pairs`` are worth comparing."""
    growing = _Growing(told, evidence, bonds)
    for left, right in bonds.joined:
        growing.bind(left, right)
    for left, right in sorted(pairs):
        growing.meet(left, right)
    growing.grow()
    growing.take_latecomers()
    return sorted(tuple(sorted(group.members)) for group in growing.groups.values() if group.size() > 1)


class _Growing:
    """All groups as they stand, and the pairs of groups that may join, the likeliest first."""

    def __init__(self, told: Sequence[Told], evidence: Evidence, bonds: Bonds) -> None:
        self.groups = {
            number: _Group([number], dict(one.vector), Counter(one.early), one.time, frozenset({one.outlet}))
            for number, one in enumerate(told)
        }
        self._of = list(range(len(told)))
        self._evidence = evidence
        self._parted = bonds.parted
        self._narrow = True
        self._queue: list[tuple[float, int, int, int, int]] = []

    def bind(self, left: int, right: int) -> None:
        """Join what is settled to belong together, unless that is settled otherwise too."""
        one, other = sorted((self._of[left], self._of[right]))
        if one != other and not self._kept_apart(one, other):
            self._join(one, other)

    def meet(self, left: int, right: int) -> None:
        """Let two articles' groups be compared."""
        one, other = sorted((self._of[left], self._of[right]))
        if one != other and other not in self.groups[one].near:
            self.groups[one].near.add(other)
            self.groups[other].near.add(one)
            self._compare(one, other)

    def grow(self) -> None:
        """Join the likeliest groups again and again, while any may."""
        while self._queue:
            _, one, other, *versions = heapq.heappop(self._queue)
            now = [self.groups[key].version if key in self.groups else -1 for key in (one, other)]
            if now == versions and self._may_join(one, other):
                self._join(one, other)
                self._meet_again(one)

    def take_latecomers(self) -> None:
        """Join what is apart in time to a group that has enough articles to tell that it is as like them as they are.

        Their date may be wrong, or they tell the event again; a follow-up is less like it.
        """
        self._narrow = False
        for one in sorted(self.groups):
            for other in sorted(self.groups[one].near):
                if one < other:
                    self._compare(one, other)
        self.grow()

    def _compare(self, one: int, other: int) -> float:
        left, right = self.groups[one], self.groups[other]
        average = dot(left.total, right.total) / (left.size() * right.size())
        if lasting(left.time, right.time) > (LASTING if self._narrow else LONGEST):
            return 0.0
        own = math.sqrt(left.cohesion() * right.cohesion())
        score: float = round(average * (TYPICAL / own) ** SET_AGAINST, 9)
        if score >= LINK:
            low, high = sorted((one, other))
            versions = self.groups[low].version, self.groups[high].version
            heapq.heappush(self._queue, (-score, low, high, *versions))
        return score

    def _may_join(self, one: int, other: int) -> bool:
        left, right = self.groups[one], self.groups[other]
        size = left.size() + right.size()
        across = dot(left.total, right.total)
        if across / (left.size() * right.size()) < _needed(left, right) or self._kept_apart(one, other):
            return False
        if (left.pairs + right.pairs + across) / math.comb(size, 2) < COHESION:
            return False
        if lasting(left.time, right.time) > LASTING and not _as_like(left, right):
            return False
        if min(left.size(), right.size()) < TELLING:
            return True
        return self._evidence.for_one(left.words, left.size(), right.words, right.size()) >= ONE_EVENT

    def _kept_apart(self, one: int, other: int) -> bool:
        if not self._parted:
            return False
        left, right = self.groups[one].members, self.groups[other].members
        return any((min(a, b), max(a, b)) in self._parted for a in left for b in right)

    def _join(self, one: int, other: int) -> None:
        group, gone = self.groups[one], self.groups.pop(other)
        group.pairs += gone.pairs + dot(group.total, gone.total)
        for word, weight in gone.total.items():
            group.total[word] = group.total.get(word, 0.0) + weight
        group.words.update(gone.words)
        group.time = together(group.time, gone.time)
        group.outlets |= gone.outlets
        group.members += gone.members
        group.version += 1
        for member in gone.members:
            self._of[member] = one
        for key in gone.near:
            if key in self.groups:
                self.groups[key].near.discard(other)
        group.near = {key for key in group.near | gone.near if key in self.groups and key != one}

    def _meet_again(self, one: int) -> None:
        """Compare a grown group with its neighbours, and keep those most like it."""
        group = self.groups[one]
        scored = sorted((-self._compare(one, key), key) for key in sorted(group.near))
        for _, key in scored[NEIGHBOURS:]:
            self.groups[key].near.discard(one)
        group.near = {key for _, key in scored[:NEIGHBOURS]}
        for key in group.near:
            self.groups[key].near.add(one)


def _needed(left: _Group, right: _Group) -> float:
    """The average likeness across two groups that they must have to be one."""
    outlets = left.outlets | right.outlets
    needed = ACROSS + FEW / (left.size() + right.size())
    return needed * ONE_OUTLET if len(outlets) == 1 and None not in outlets else needed


def _as_like(left: _Group, right: _Group) -> bool:
    """Whether two groups are as like each other as the larger is itself."""
    larger = max(left, right, key=_Group.size)
    average = dot(left.total, right.total) / (left.size() * right.size())
    return larger.size() >= TELLING and average >= AS_LIKE * larger.cohesion()
