"""builder/compose/draw/frame: windows that hold the weight, wherever on the globe it lies."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.compose.draw.frame import SPANS, Frame, framed, shortest, world

SIZE = (320, 200)
LATITUDES = st.floats(-90, 90, allow_nan=False)
LONGITUDES = st.floats(-180, 180, allow_nan=False)
PLACES = st.lists(st.tuples(LATITUDES, LONGITUDES, st.integers(1, 50)), min_size=1, max_size=12)


def _shown(frame: Frame, latitude: float, longitude: float) -> bool:
    return frame.shows(*frame.xy(latitude, longitude))


@given(LATITUDES, LONGITUDES)
@settings(deadline=None, max_examples=50)
def test_one_place_is_in_its_window(latitude: float, longitude: float) -> None:
    """Any single place, the poles and the date line included, lies inside the window made for it."""
    frame = framed([(latitude, longitude, 3)], *SIZE)
    x, y = frame.xy(latitude, longitude)
    assert 0 <= x <= 320
    assert 0 <= y <= 200
    assert frame.span in SPANS


@given(PLACES)
@settings(deadline=None, max_examples=50)
def test_most_weight_is_in_the_window(places: list[tuple[float, float, int]]) -> None:
    """Nine tenths of the weight lie inside, unless the window is the whole world, which leaves out the far south."""
    frame = framed(places, *SIZE)
    inside = sum(weight for lat, lon, weight in places if _shown(frame, lat, lon))
    assert frame.span == 360 or inside >= 0.9 * sum(weight for _, _, weight in places) - 1e-6


@given(PLACES, st.randoms())
@settings(deadline=None, max_examples=50)
def test_order_does_not_matter(places: list[tuple[float, float, int]], chance: object) -> None:
    """The same places in another order make the same window."""
    assert framed(places[::-1], *SIZE) == framed(places, *SIZE)


def test_across_the_date_line_the_window_stays_small() -> None:
    """Fiji and Samoa, an hour apart on either side of the 180th meridian, do not need the whole world."""
    frame = framed([(-18.1, 178.4, 5), (-13.8, -171.8, 5)], *SIZE)
    assert frame.span <= 36
    assert _shown(frame, -18.1, 178.4)
    assert _shown(frame, -13.8, -171.8)


def test_a_far_outlier_does_not_widen_the_window() -> None:
    """One mention at the other end of the world in a hundred leaves the window where the others lie."""
    near = [(50.0 + n / 10, 4.0 + n / 10, 10) for n in range(10)]
    assert framed([*near, (-34.6, -58.4, 1)], *SIZE) == framed(near, *SIZE)


def test_places_everywhere_make_the_whole_world() -> None:
    """An archive of all continents opens on all of them."""
    cities = [(51.5, 0.1, 5), (-34.6, -58.4, 5), (40.7, -74.0, 5), (35.7, 139.7, 5), (-33.9, 151.2, 5), (30.0, 31.2, 5)]
    assert framed(cities, *SIZE) == world(*SIZE)


@pytest.mark.parametrize("latitude", [0.0, 34.0, -52.0, 60.0])
def test_shapes_are_true_in_the_middle(latitude: float) -> None:
    """In the middle of a window a step north is as long on the map as the same step east is on the ground."""
    frame = framed([(latitude, 10.0, 1)], 400, 400)
    parallel = frame.latitude
    x, y = frame.xy(parallel, frame.longitude)
    east, north = frame.xy(parallel, frame.longitude + 0.1)[0] - x, y - frame.y(parallel + 0.1)
    from math import cos, radians

    assert east / north == pytest.approx(cos(radians(parallel)), rel=0.01)


@given(st.floats(0, 200))
@settings(deadline=None, max_examples=50)
def test_latitudes_come_back(y: float) -> None:
    """Asked which parallel lies so far down, a window names the one that it draws there."""
    frame = Frame(35.0, 10.0, 54, 320, 200, 35.0)
    assert frame.y(frame.latitude_at(y)) == pytest.approx(y, abs=1e-6)


def test_the_shortest_stretch_goes_around_the_circle() -> None:
    """Positions at both ends of a circle are next to each other; a share of less than all leaves out the loose end."""
    assert shortest([(179, 1), (-179, 1)], 1.0, 360) == (179, 181)
    assert shortest([(0, 9), (1, 9), (90, 1)], 0.9) == (0, 1)
    assert shortest([(5, 1)], 0.9, 360) == (5, 5)
