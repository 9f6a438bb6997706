"""builder/compose/draw/neighbours: a ring of the strongest, with a line for each name."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.compose.draw.neighbours import INNER, LINE, STRONGEST, WIDTH, Neighbour, ring
from builder.compose.draw.svg import columns

KINDS = ["person", "place", "organisation"]
NEIGHBOURS = st.lists(
    st.builds(
        Neighbour, st.text(min_size=1, max_size=60), st.just("x.html"), st.sampled_from(KINDS), st.integers(1, 900)
    ),
    min_size=3,
    max_size=50,
)
TIES = st.dictionaries(
    st.tuples(st.integers(0, 49), st.integers(0, 49)).filter(lambda pair: pair[0] < pair[1]), st.integers(2, 90)
)


def _some(number: int) -> list[Neighbour]:
    return [Neighbour(f"Name {n}", f"n{n}.html", KINDS[n % 3], 60 - n) for n in range(number)]


def _texts(figure: str) -> list[tuple[float, float, str, str]]:
    """Of each name where it stands, on which side of that, and its words."""
    return [
        (float(text.get("x", 0)), float(text.get("y", 0)), side.get("text-anchor", "start"), text.text or "")
        for side in ET.fromstring(figure).iter("g")
        for text in side.iter("text")
    ]


@given(NEIGHBOURS, TIES)
@settings(max_examples=50, deadline=None)
def test_names_never_overlap(neighbours: list[Neighbour], ties: dict[tuple[int, int], int]) -> None:
    """Whatever the names and however long, no two on one side share a line, and none reaches the edge."""
    texts = _texts(ring(neighbours, ties, "Ring"))
    assert len(texts) == min(STRONGEST, len(neighbours))
    for side in ("start", "end"):
        lines = sorted(y for _, y, anchor, _ in texts if anchor == side)
        assert all(b - a >= LINE - 1 for a, b in itertools.pairwise(lines))
    for x, _, _, text in texts:
        assert abs(x) + columns(text) * 9 <= WIDTH / 2 + 5


def test_only_the_strongest_are_drawn() -> None:
    """Of fifty names the thirty first are drawn, each a link to its page."""
    drawn = ring(_some(50), {(0, 49): 5}, "Ring")
    hrefs = {link.get("href") for link in ET.fromstring(drawn).iter("a")}
    assert hrefs == {f"n{n}.html" for n in range(STRONGEST)}
    assert 'class="chord"' not in drawn


def test_two_are_no_ring() -> None:
    """Fewer than three names draw nothing: the list says as much."""
    assert ring(_some(2), {}, "Ring") == ""


def test_names_tied_together_stand_together() -> None:
    """Two groups that share articles only among themselves do not mix around the ring."""
    ties = {pair: 9 for pair in itertools.combinations(range(12), 2) if pair[0] % 2 == pair[1] % 2}
    texts = _texts(ring(_some(12), ties, "Ring"))
    right = {int(text.split()[1]) % 2 for _, _, anchor, text in texts if anchor == "start"}
    assert len(right) == 1


def test_thicker_lines_share_more() -> None:
    """The spoke of the strongest is the thickest, that of one with a tenth of its articles the thinnest."""
    drawn = ring([Neighbour("A", "a", "person", 90), *(Neighbour(c, c, "place", 9) for c in "BC")], {}, "R")
    lines = {path.get("class"): path.get("d", "").count("M") for path in ET.fromstring(drawn).iter("path")}
    assert lines == {"spoke w1": 2, "spoke w3": 1, "dot person": 1, "dot place": 2}


def test_dots_lie_on_the_ring() -> None:
    """All dots are inside the ring's width, half of them on either side."""
    paths = ET.fromstring(ring(_some(30), {}, "Ring")).iter("path")
    dots = "".join(path.get("d", "") for path in paths if "dot" in path.get("class", ""))
    across = [int(dot.split()[0]) for dot in dots.split("M")[1:]]
    assert max(map(abs, across)) <= INNER
    assert sum(x > 0 for x in across) == sum(x < 0 for x in across) == 15


def test_a_whole_ring_costs_little() -> None:
    """Thirty names with their ties take less than 4 kB."""
    ties = {(a, b): 5 for a, b in itertools.combinations(range(30), 2) if (a + b) % 3 == 0}
    assert len(ring(_some(30), ties, "Names beside one").encode()) < 4_000


def test_hostile_names_are_text() -> None:
    """Markup in a name shows as its own characters, and a cut name stands whole in its title."""
    drawn = ring([*_some(2), Neighbour("</text><script>" + "y" * 60, 'z"', "person", 1)], {}, "Ring")
    ET.fromstring(drawn)
    assert "<script" not in drawn
    assert "y" * 60 in drawn
