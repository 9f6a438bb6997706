"""builder/compose/draw/world and marks: circles by number, joined where they overlap, names that never do."""

from __future__ import annotations

import math
import re
import time
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.compose.draw.frame import framed
from builder.compose.draw.marks import APART, LETTER, Mark, labels, spots
from builder.compose.draw.svg import columns
from builder.compose.draw.world import MARKED, SMALL, SMALL_SCALE, counted, large_map, small_map

MARKS = st.lists(
    st.builds(
        Mark,
        st.text(min_size=1, max_size=40),
        st.sampled_from(["a.html", "b.html", "c.html"]),
        st.floats(-90, 90),
        st.floats(-180, 180),
        st.integers(1, 900),
    ),
    min_size=1,
    max_size=45,
)
KYIV = Mark("Kyiv", "kyiv.html", 50.45, 30.52, 40)
BUCHA = Mark("Bucha", "bucha.html", 50.54, 30.21, 3)
LVIV = Mark("Lviv", "lviv.html", 49.84, 24.03, 10)


def _many(number: int) -> list[Mark]:
    return [
        Mark(f"Town {n}", f"t{n}.html", (n * 37 % 130) - 55 + n / 1e4, (n * 61 % 360) - 180 + n / 1e4, 1 + n % 50)
        for n in range(number)
    ]


def _svg(figure: str) -> ET.Element:
    return ET.fromstring(figure)


@given(MARKS)
@settings(max_examples=40, deadline=None)
def test_any_marks_make_well_formed_svg(marks: list[Mark]) -> None:
    """Whatever the names hold and wherever the places lie, the map is well-formed and of bounded size."""
    drawn = small_map(marks, "Map")
    _svg(drawn)
    assert drawn.count("<circle") <= MARKED
    assert "style=" not in drawn
    assert len(drawn.encode()) < 16_000


@given(MARKS)
@settings(max_examples=40, deadline=None)
def test_circles_are_apart_and_nobody_is_lost(marks: list[Mark]) -> None:
    """Circles do not overlap, and each place inside the window is in exactly one of them."""
    frame = framed([(m.latitude, m.longitude, m.count) for m in marks], *SMALL)
    drawn = spots(marks, frame, SMALL_SCALE)
    for number, one in enumerate(drawn):
        for other in drawn[number + 1 :]:
            assert math.hypot(one.x - other.x, one.y - other.y) >= (one.radius + other.radius) * APART - 1e-6
    inside = [m for m in marks if frame.shows(*frame.xy(m.latitude, m.longitude))]
    assert sorted(m.name for spot in drawn for m in spot.marks) == sorted(m.name for m in inside)


@given(MARKS, st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_the_same_places_make_the_same_map(marks: list[Mark], chance: object) -> None:
    """The order in which places are given does not show."""
    unlike = list({(m.name, m.href): m for m in marks}.values())
    assert small_map(unlike[::-1], "Map") == small_map(unlike, "Map")


def test_names_never_overlap() -> None:
    """No name lies over another name or leaves the map; the largest circles have theirs first."""
    marks = _many(60)
    frame = framed([(m.latitude, m.longitude, m.count) for m in marks], *SMALL)
    drawn = labels(spots(marks, frame, SMALL_SCALE), frame, SMALL_SCALE, 60)
    boxes = []
    for label in drawn:
        wide = columns(label.text) * LETTER * SMALL_SCALE.letters
        left = {"start": label.x, "end": label.x - wide, "middle": label.x - wide / 2}[label.anchor]
        boxes.append((left, left + wide, label.y))
    assert len(boxes) > 3
    for number, (left, right, line) in enumerate(boxes):
        assert left >= 0
        assert right <= SMALL[0]
        for other in boxes[number + 1 :]:
            assert right <= other[0] or other[1] <= left or abs(line - other[2]) >= SMALL_SCALE.letters


def test_circles_tell_numbers_by_area() -> None:
    """Four times the articles make a circle of twice the radius."""
    frame = framed([(50.45, 30.52, 40), (49.84, 24.03, 10)], *SMALL)
    large, small = spots([LVIV, KYIV], frame, SMALL_SCALE)
    assert large.marks == (KYIV,)
    assert large.radius == pytest.approx(2 * small.radius)


def test_neighbours_join_the_larger_place() -> None:
    """Where two places overlap the one of more articles has the circle and the link, and says how many are with it."""
    drawn = small_map([BUCHA, KYIV, LVIV], "Map")
    links = _svg(drawn).findall(".//a")
    assert {link.get("href") for link in links} == {"kyiv.html", "lviv.html"}
    assert "Kyiv (40) and 1 more" in drawn
    assert ">Kyiv +1<" in drawn


def test_links_are_for_pointers() -> None:
    """The drawing is hidden from voices and its links from the keyboard, for the list beside it has them all."""
    svg = _svg(small_map([KYIV, LVIV], "Map")).find("svg")
    assert svg is not None
    assert svg.get("aria-hidden") == "true"
    assert {link.get("tabindex") for link in svg.findall(".//a")} == {"-1"}


def test_the_place_itself_is_no_link() -> None:
    """On its own page a place is marked, and drawn although forty others have more articles."""
    own = Mark("Hamlet", "", 50.0, 30.0, 1)
    drawn = small_map([own, *(Mark(f"T{n}", f"t{n}.html", 40 + n / 4, 20 + n, 50) for n in range(60))], "Map")
    assert drawn.count('class="here"') == 1


def test_names_are_escaped_and_cut() -> None:
    """Markup in a name shows as its own characters; a long one is cut, and stands whole in its title."""
    odd = Mark('<b>"&amp; \x00' + "x" * 60, 'o".html', 10.0, 10.0, 2)
    drawn = small_map([odd, Mark("القدس الشريف", "q.html", 12.0, 14.0, 1)], 'A "map"')
    _svg(drawn)
    assert "<b>" not in drawn
    assert "x" * 60 in drawn
    assert "x" * 30 + "<" not in drawn
    assert "القدس الشريف" in drawn
    assert 'aria-label="A &quot;map&quot;"' in drawn


def test_no_places_no_map() -> None:
    """Without places there is nothing to draw."""
    assert small_map([], "Map") == ""


def test_the_large_map_carries_what_its_script_needs() -> None:
    """Positions and numbers of all places stand in the drawing in the order of the list, inside the world's bounds."""
    marks = counted([BUCHA, LVIV, KYIV])
    svg = _svg(large_map(marks, "Map", "list").partition("<noscript>")[0]).find("svg")
    assert svg is not None
    told = [float(n) for n in (svg.get("data-places") or "").split()]
    assert told[2::3] == [40, 10, 3]
    width, height = (float(n) for n in (svg.get("data-world") or "").split()[2:])
    assert all(0 <= x <= width for x in told[0::3])
    assert all(0 <= y <= height for y in told[1::3])
    x, y, w, h = (float(n) for n in (svg.get("viewBox") or "").split())
    assert (x <= told[0] <= x + w, y <= told[1] <= y + h) == (True, True)


def test_the_large_map_shows_the_whole_world_without_scripts() -> None:
    """Where the map opens with a part of the world, who has no scripts gets all of it, with one outline for both."""
    drawn = large_map(counted([BUCHA, LVIV, KYIV]), "Map", "list")
    opening, _, rest = drawn.partition("<noscript>")
    whole = _svg(rest.removesuffix("</noscript>")).find("svg")
    assert whole is not None
    assert re.findall(r'viewBox="([^"]+)"', rest) == re.findall(r'data-world="([^"]+)"', opening)
    used = whole.find("use")
    assert used is not None
    assert f'id="{(used.get("href") or "").removeprefix("#")}"' in opening
    assert "Kyiv" in rest
    everywhere = large_map(counted(_many(200)), "Map", "list")
    assert "<noscript>" not in everywhere


def test_the_large_map_turns_to_the_pacific() -> None:
    """A window across the date line is in one piece: both its sides lie between the map's two ends."""
    drawn = large_map(
        counted([Mark("Suva", "s.html", -18.1, 178.4, 5), Mark("Apia", "a.html", -13.8, -171.8, 4)]), "M", "l"
    )
    told = [float(n) for n in re.findall(r'data-places="([^"]+)"', drawn)[0].split()]
    assert abs(told[0] - told[3]) < 200


def test_five_thousand_places_take_a_second() -> None:
    """A map of 5,000 places is drawn in two seconds of processor time, and its circles are few enough to see."""
    begun = time.process_time()
    drawn = large_map(counted(_many(5000)), "Map", "list")
    assert time.process_time() - begun < 2
    assert drawn.count("<circle") < 1500
