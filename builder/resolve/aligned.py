"""Two people's names laid side by side, whichever way round: which words match, which differ, which are left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from builder.resolve.sounds import romanised, sound
from builder.resolve.spelled import relation
from builder.resolve.variants import Culture

_POINTS = {
    "equal": 3.0, "joined": 3.0, "transliterated": 2.5, "sounds alike": 1.4, "nickname": 1.0, "initial": 0.5,
    "misspelt": 0.5, "different": -2.5,
}  # fmt: skip
_LEFT_OUT, _TURNED = -1.5, -0.5
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Step:
    """Words of the left name beside words of the right one, either of which may be missing, and how they relate."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    relation: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """The best way to lay one name beside another; ``turned``: the right one's last word stands first, or back."""

    steps: tuple[Step, ...]
    points: float
    turned: bool = False


@lru_cache(maxsize=1 << 14)
def aligned(left: tuple[str, ...], right: tuple[str, ...], culture: Culture) -> Alignment:
    """Lay two names side by side as they stand, or with either end of the right one moved to its other end."""
    left, right = left[:_LONGEST], right[:_LONGEST]
    best = _laid(left, right, culture)
    if 1 in (len(left), len(right)):
        return best
    for other in {(*right[1:], right[0]), (right[-1], *right[:-1])}:
        found = _laid(left, other, culture)
        if found.points + _TURNED > best.points:
            best = Alignment(found.steps, found.points + _TURNED, turned=True)
    return best


def _laid(left: Sequence[str], right: Sequence[str], culture: Culture) -> Alignment:
    """Needleman and Wunsch (1970) over words, where one word may also stand beside two that it is made of."""
    table: Table = [[(_LEFT_OUT * j, 0, 1, "left out") for j in range(len(right) + 1)]]
    for i in range(1, len(left) + 1):
        table.append([(_LEFT_OUT * i, 1, 0, "left out")])
        for j in range(1, len(right) + 1):
            table[i].append(_best(table, left[:i], right[:j], culture))
    return Alignment(tuple(_steps(table, left, right))[::-1], table[-1][-1][0])


Way = tuple[float, int, int, str]
"""How the last words of two beginnings stand beside each other: all points so far, how many of each, their relation."""
Table = list[list[Way]]


def _best(table: Table, left: Sequence[str], right: Sequence[str], culture: Culture) -> Way:
    """The way of most points; of equal ones that which leaves no word out, or else one of the left."""
    i, j = len(left), len(right)
    found = relation(left[-1], right[-1], culture)
    best = table[i - 1][j - 1][0] + _POINTS.get(found, _LEFT_OUT), 1, 1, found
    if j > 1 and (found := _joined(right[-2:], left[-1], culture)):
        best = max(best, (table[i - 1][j - 2][0] + _POINTS.get(found, _LEFT_OUT), 1, 2, found), key=_points)
    if i > 1 and (found := _joined(left[-2:], right[-1], culture)):
        best = max(best, (table[i - 2][j - 1][0] + _POINTS.get(found, _LEFT_OUT), 2, 1, found), key=_points)
    if table[i - 1][j][0] + _LEFT_OUT > best[0]:
        best = table[i - 1][j][0] + _LEFT_OUT, 1, 0, "left out"
    if table[i][j - 1][0] + _LEFT_OUT > best[0]:
        best = table[i][j - 1][0] + _LEFT_OUT, 0, 1, "left out"
    return best


def _points(way: Way) -> float:
    return way[0]


def _steps(table: Table, left: Sequence[str], right: Sequence[str]) -> Iterator[Step]:
    """The steps of the best way, the last first."""
    i, j = len(left), len(right)
    while i or j:
        _, a, b, found = table[i][j]
        yield Step(tuple(left[i - a : i]), tuple(right[j - b : j]), found)
        i, j = i - a, j - b


def _joined(two: Sequence[str], one: str, culture: Culture) -> str:
    """How two words, neither of which is an initial, relate to one; nothing where they are not the same together."""
    if len(one) < 2 or len(two[0]) < 2 or len(two[1]) < 2:
        return ""
    both = two[0] + two[1]
    if both == one or (culture and sound(both) == sound(one)):
        return "joined"
    return "romanised" if culture == "eastern" and romanised(both) == romanised(one) else ""
