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
    rows: dict[tuple[int, int], tuple[float, tuple[Step, ...]]] = {(0, 0): (0.0, ())}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            if i or j:
                rows[i, j] = max(_ways(rows, left[:i], right[:j], culture), key=lambda way: way[0])
    points, steps = rows[len(left), len(right)]
    return Alignment(steps, points)


def _ways(
    rows: dict[tuple[int, int], tuple[float, tuple[Step, ...]]],
    left: Sequence[str],
    right: Sequence[str],
    culture: Culture,
) -> Iterator[tuple[float, tuple[Step, ...]]]:
    i, j = len(left), len(right)
    for a, b in ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1)):
        if a <= i and b <= j:
            ends = tuple(left[i - a :]), tuple(right[j - b :])
            found = _related(*ends, culture)
            if found:
                points, steps = rows[i - a, j - b]
                yield points + _POINTS.get(found, _LEFT_OUT), (*steps, Step(*ends, found))


def _related(left: tuple[str, ...], right: tuple[str, ...], culture: Culture) -> str:
    if not left or not right:
        return "left out"
    if len(left) == len(right):
        return relation(left[0], right[0], culture)
    if min(map(len, (*left, *right))) < 2:
        return ""
    one, other = "".join(left), "".join(right)
    if one == other or (culture and sound(one) == sound(other)):
        return "joined"
    return "romanised" if culture == "eastern" and romanised(one) == romanised(other) else ""
