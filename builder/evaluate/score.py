"""Holds names that were found against those of the gold: precision, recall and F1, exact and partial."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.evaluate.gold import Name
from builder.model import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares from 0 to 1; None where there is nothing to take a share of."""

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of names: in the gold, found, found with exactly its characters, found with some of them."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    partial: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.gold + other.gold, self.found + other.found, self.exact + other.exact, self.partial + other.partial
        )

    def exact_rates(self) -> Rates:
        """Rates where both ends of a name and its kind must be right (CoNLL; Tjong Kim Sang and De Meulder 2003)."""
        return self._rates(self.exact)

    def partial_rates(self) -> Rates:
        """Rates where it is enough that a name of the right kind overlaps; each name counts once."""
        return self._rates(self.partial)

    def _rates(self, right: int) -> Rates:
        return Rates(
            right / self.found if self.found else None,
            right / self.gold if self.gold else None,
            2 * right / (self.gold + self.found) if self.gold + self.found else None,
        )


Tallies = dict[Kind, Tally]


def tallied(gold: Iterable[Name], found: Iterable[Name]) -> Tallies:
    """The tally of each kind in one article."""
    wanted, given = set(gold), set(found)
    return {
        kind: _tally([name for name in wanted if name.kind == kind], [name for name in given if name.kind == kind])
        for kind in KINDS
    }


def added(tallies: Iterable[Tallies]) -> Tallies:
    """The tallies of several articles as one."""
    sums: Tallies = dict.fromkeys(KINDS, Tally())
    for tally in tallies:
        sums = {kind: sums[kind] + tally[kind] for kind in KINDS}
    return sums


def total(tallies: Tallies) -> Tally:
    """All kinds together: their rates are micro averages."""
    return sum(tallies.values(), Tally())


def _tally(gold: Sequence[Name], found: Sequence[Name]) -> Tally:
    return Tally(len(gold), len(found), len(set(gold) & set(found)), _overlaps(sorted(gold), sorted(found)))


def _overlaps(gold: list[Name], found: list[Name]) -> int:
    """How many pairs overlap, each name in one pair at most: the ends are walked along together, as in a merge."""
    pairs = left = right = 0
    while left < len(gold) and right < len(found):
        one, other = gold[left], found[right]
        if one.field == other.field and one.start < other.end and other.start < one.end:
            pairs, left, right = pairs + 1, left + 1, right + 1
        elif (one.field, one.end) <= (other.field, other.end):
            left += 1
        else:
            right += 1
    return pairs
