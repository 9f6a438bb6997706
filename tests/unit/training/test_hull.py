"""The middle of an area follows from the places in it."""

import pytest

from training.gazetteer.hull import hull, middle


def test_the_middle_is_the_hulls_not_the_crowds() -> None:
    """Many towns in one corner do not draw the middle of a square to it."""
    square = [(0.0, 0.0), (0.0, 4.0), (4.0, 0.0), (4.0, 4.0)]
    crowd = [(0.1 * n, 0.1) for n in range(1, 9)]
    assert middle(square + crowd) == pytest.approx((2.0, 2.0))
    assert sorted(hull(square + crowd)) == sorted(square)


def test_few_places_have_their_mean() -> None:
    """One place is its own middle, two have it between them, and so have places in a line."""
    assert middle([(1.0, 2.0)]) == (1.0, 2.0)
    assert middle([(0.0, 0.0), (2.0, 4.0)]) == (1.0, 2.0)
    assert middle([(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)]) == pytest.approx((1.0, 1.0))


def test_an_area_may_lie_across_the_date_line() -> None:
    """Places on both sides of the 180th meridian have their middle there, not in Greenwich."""
    latitude, longitude = middle([(60.0, 179.0), (62.0, 179.0), (60.0, -179.0), (62.0, -179.0)])
    assert latitude == pytest.approx(61.0)
    assert abs(longitude) == pytest.approx(180.0)
