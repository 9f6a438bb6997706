"""training/outline: TopoJSON as rings and borders, with fewer points."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.outline.thin import area, thinned
from training.outline.topology import arcs, borders, land

# Two square countries side by side: they share the arc in the middle.
SQUARES: dict[str, Any] = {
    "transform": {"scale": [1, 1], "translate": [170, 0]},
    "arcs": [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 0], [10, 0], [0, 10], [-10, 0]]],
    "objects": {
        "countries": {
            "geometries": [{"type": "Polygon", "arcs": [[0, 1]]}, {"type": "MultiPolygon", "arcs": [[[2, ~0]]]}]
        },
        "land": {"geometries": [{"type": "Polygon", "arcs": [[2, 1]]}]},
    },
}


def test_shared_arcs_are_borders() -> None:
    """The arc that two countries share is a border; coasts are none."""
    assert borders(SQUARES) == [0]


def test_land_is_closed_rings() -> None:
    """Land is put together from arcs; a ring across the date line runs on beyond 180 degrees."""
    lines = arcs(SQUARES)
    (ring,) = land(SQUARES, lines)
    assert ring[0] == ring[-1]
    assert area(ring) == 200
    wrapped = [[(lon - 360 if lon > 180 else lon, lat) for lon, lat in line] for line in lines]
    assert max(lon for lon, _ in next(land(SQUARES, wrapped))) == 190


def test_a_line_keeps_what_it_needs() -> None:
    """Points on the way between two others go, corners stay; a ring keeps an area."""
    assert thinned([(0, 0), (1, 0.01), (2, 0), (2, 2)], 0.1) == [(0, 0), (2, 0), (2, 2)]
    assert area(thinned([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)], 1)) == pytest.approx(16)


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=1, max_size=40), st.floats(0.01, 5))
def test_ends_stay(line: list[tuple[float, float]], within: float) -> None:
    """The ends of a line stay, and nothing is added."""
    kept = thinned(line, within)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    assert set(kept) <= set(line)
