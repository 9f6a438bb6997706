"""Who appears with whom, as a ring of names around one: spokes tell with whom, chords who of them belong together."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.compose.draw.svg import drawing, element, figure, linked, shortened, title, words

STRONGEST = 30  # names around the ring
TIES, CHORDS = 2, 24  # chords that each name brings in, to those it shares most articles with; and in all
LINE, WIDTH, INNER = 20, 500, 72  # units: a name's height, the drawing's width, the ring's half width
ROOM = 18  # columns of a name
PULL = 0.7  # how near the middle a chord across the whole ring comes
ROUNDS = 24  # of moving every name to the middle of those that it is tied to; then the order stands still
WEIGHTS = 3  # thicknesses of a line


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A name that shares articles with the one in the middle: its page's address, its kind, how many articles."""

    name: str
    href: str
    kind: str
    shared: int


Ties = Mapping[tuple[int, int], int]
"""Articles that two neighbours share, by their numbers, the smaller first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a neighbour's dot is, and whether its name stands to the left of it."""

    x: float
    y: float
    left: bool


def ring(neighbours: Sequence[Neighbour], ties: Ties, label: str) -> str:
    """The strongest neighbours around the one in the middle; empty for fewer than three. Names have a line each."""
    shown = neighbours[:STRONGEST]
    if len(shown) < 3:
        return ""
    chosen = _strongest(shown, ties)
    places = _places(_order(len(shown), chosen))
    most = max(one.shared for one in shown)
    lines = [_chords(chosen, places)]
    lines += [_spokes(shown, places, weight, most) for weight in range(1, WEIGHTS + 1)]
    names = [_names(shown, places, left) for left in (False, True)]
    dots = [_dots(shown, places, kind) for kind in sorted({one.kind for one in shown})]
    high = _rows(len(shown)) * LINE + LINE
    size = (-WIDTH / 2, -high / 2, WIDTH, high)
    hub = element("circle", {"class": "hub", "r": 5})
    return figure("ring", label, drawing("ring__sheet", size, [*lines, *dots, hub, *names]))


def _strongest(shown: Sequence[Neighbour], ties: Ties) -> list[tuple[int, int]]:
    """The chords to draw: for each name the TIES closest, by the cosine of the articles that two are in."""
    near = {
        pair: -(together**2) / (shown[pair[0]].shared * shown[pair[1]].shared)
        for pair, together in ties.items()
        if max(pair) < len(shown)
    }
    drawn: dict[int, int] = {}
    chosen = []
    for one, other in sorted(near, key=lambda pair: (near[pair], pair)):
        if drawn.get(one, 0) < TIES or drawn.get(other, 0) < TIES:
            chosen.append((one, other))
            drawn[one], drawn[other] = drawn.get(one, 0) + 1, drawn.get(other, 0) + 1
    return sorted(chosen[:CHORDS])


def _order(size: int, chords: Sequence[tuple[int, int]]) -> list[int]:
    """The names in an order in which those tied together stand near each other, around the ring.

    From their rank each moves to the middle of its own place and those of its ties, round after round (the barycentre
    method of Sugiyama, Tagawa and Toda, 1981).
    """
    tied: list[list[int]] = [[] for _ in range(size)]
    for one, other in chords:
        tied[one].append(other)
        tied[other].append(one)
    order, at = list(range(size)), list(range(size))
    for _ in range(ROUNDS):
        for place, name in enumerate(order):
            at[name] = place
        middle = [sum([at[t] for t in around], at[n]) / (1 + len(around)) for n, around in enumerate(tied)]
        moved = sorted(range(size), key=middle.__getitem__)
        if moved == order:
            break
        order = moved
    return order


def _rows(size: int) -> int:
    return (size + 1) // 2


def _places(order: Sequence[int]) -> list[Place]:
    """For each neighbour its place: clockwise from the top, a line of its own on its side of an ellipse."""
    right = _rows(len(order))
    places: dict[int, Place] = {}
    for position, name in enumerate(order):
        left = position >= right
        side = len(order) - right if left else right
        row = side - 1 - (position - right) if left else position
        y = (row - (side - 1) / 2) * LINE
        x = INNER * math.sqrt(max(0.0, 1 - (y / ((right + 0.5) * LINE / 2)) ** 2))
        places[name] = Place(-x if left else x, y, left)
    return [places[name] for name in range(len(order))]


def _chords(chords: Sequence[tuple[int, int]], places: Sequence[Place]) -> str:
    """Curves as one path; the farther apart two names are, the more theirs bends towards the middle."""
    drawn = []
    for one, other in chords:
        a, b = places[one], places[other]
        far = min(1.0, math.hypot(a.x - b.x, a.y - b.y) / (2 * INNER))
        straight = (1 - PULL * far) / 2
        drawn.append(f"M{_at(a.x, a.y)}Q{_at((a.x + b.x) * straight, (a.y + b.y) * straight)} {_at(b.x, b.y)}")
    return element("path", {"class": "chord", "d": "".join(drawn)}) if drawn else ""


def _spokes(shown: Sequence[Neighbour], places: Sequence[Place], weight: int, most: int) -> str:
    drawn = [f"M0 0L{_at(p.x, p.y)}" for n, p in enumerate(places) if _weight(shown[n].shared, most) == weight]
    return element("path", {"class": f"spoke w{weight}", "d": "".join(drawn)}) if drawn else ""


def _weight(shared: int, most: int) -> int:
    return max(1, math.ceil(WEIGHTS * shared / most))


def _dots(shown: Sequence[Neighbour], places: Sequence[Place], kind: str) -> str:
    """The dots of a kind as one path: lines of no length, which round ends make dots."""
    drawn = (f"M{_at(p.x, p.y)}h0" for one, p in zip(shown, places, strict=True) if one.kind == kind)
    return element("path", {"class": f"dot {kind}", "d": "".join(drawn)})


def _names(shown: Sequence[Neighbour], places: Sequence[Place], left: bool) -> str:
    """The names on one side, each a link."""
    names = [_name(one, place) for one, place in zip(shown, places, strict=True) if place.left == left]
    return element("g", {"text_anchor": "end"} if left else {}, *names)


def _name(one: Neighbour, place: Place) -> str:
    text = shortened(one.name, ROOM)
    whole = [title(one.name)] if text.endswith("…") else []
    at: dict[str, object] = {"x": round(place.x + (-9 if place.left else 9)), "y": round(place.y + 5)}
    return linked(one.href, *whole, words("text", text, at))


def _at(x: float, y: float) -> str:
    return f"{round(x)} {round(y)}"
