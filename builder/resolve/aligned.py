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
_SIDE_BY_SIDE = ((1, 1), (1, 2), (2, 1))  # words of either name that may stand beside each other


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
    rows: Rows = {(0, 0): (0.0, ())}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            if i or j:
                points, (a, b), found = max(_ways(rows, left[:i], right[:j], culture), key=_points)
                rows[i, j] = (
                    points,
                    (*rows[i - a, j - b][1], Step(tuple(left[i - a : i]), tuple(right[j - b : j]), found)),
                )
    points, steps = rows[len(left), len(right)]
    return Alignment(steps, points)


Rows = dict[tuple[int, int], tuple[float, tuple[Step, ...]]]
Way = tuple[float, tuple[int, int], str]


def _points(way: Way) -> float:
    return way[0]


def _ways(rows: Rows, left: Sequence[str], right: Sequence[str], culture: Culture) -> Iterator[Way]:
    """How the last words may stand beside each other: the points until then, how many of each, and their relation."""
    i, j = len(left), len(right)
    for a, b in _SIDE_BY_SIDE:
        if a <= i and b <= j and (found := _related(left[i - a :], right[j - b :], culture)):
            yield rows[i - a, j - b][0] + _POINTS.get(found, _LEFT_OUT), (a, b), found
    if i:
        yield rows[i - 1, j][0] + _LEFT_OUT, (1, 0), "left out"
    if j:
        yield rows[i, j - 1][0] + _LEFT_OUT, (0, 1), "left out"


def _related(left: Sequence[str], right: Sequence[str], culture: Culture) -> str:
    if len(left) == len(right):
        return relation(left[0], right[0], culture)
    if min(map(len, (*left, *right))) < 2:
        return ""
    one, other = "".join(left), "".join(right)
    if one == other or (culture and sound(one) == sound(other)):
        return "joined"
    return "romanised" if culture == "eastern" and romanised(one) == romanised(other) else ""
