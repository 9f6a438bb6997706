"""Maps: circles of places on the world's outline, in the window where most of their weight lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.compose.draw.frame import Frame, Weighted, framed
from builder.compose.draw.marks import Label, Mark, Scale, Spot, labels, spots
from builder.compose.draw.outline import COARSE, FINE, land, parting
from builder.compose.draw.svg import drawing, element, figure, linked, number, title, words

SMALL, SMALL_SCALE = (320, 200), Scale(13.0, 11.0)
MARKED, NAMED = 30, 7  # circles and names on a small map
OVERVIEW = (
    54  # degrees: a small map of many places draws no borders over wider windows: they would cost more than they tell
)

WIDE, WIDE_SCALE, WIDE_NAMED = (800, 450), Scale(22.0, 13.0), 40
OUTLINE = "outline.of.the.world"  # the id of coasts and borders: no heading has dots in its own
WHOLE = 3600  # units around the globe on the large map: a tenth of a degree each
ENDS = (84.0, -60.0)  # latitudes that the large map reaches


def small_map(marks: Sequence[Mark], label: str, least: float = 0) -> str:
    """A map a column wide, of at most MARKED places, those of most articles; empty where there are none.

    It spans ``least`` degrees or more.
    """
    chosen = sorted(marks, key=lambda mark: (bool(mark.href), -mark.count, mark.name, mark.href))[:MARKED]
    if not chosen:
        return ""
    frame = framed(_weighted(chosen), *SMALL, least)
    drawn = spots(chosen, frame, SMALL_SCALE)
    near = coarseness(frame)
    inner = [_path("land", land(frame, near))]
    inner += [_path("border", parting(frame, near))] if frame.span <= OVERVIEW or len(chosen) == 1 else []
    inner += [_spot(spot) for spot in reversed(drawn)]
    inner += [_label(name) for name in labels(drawn, frame, SMALL_SCALE, NAMED)]
    return figure("map map--small", label, drawing("map__sheet", (0, 0, *SMALL), inner))


def _weighted(marks: Iterable[Mark]) -> list[Weighted]:
    return [(mark.latitude, mark.longitude, max(1, mark.count)) for mark in marks]


def coarseness(frame: Frame) -> float:
    """Units between two points of an outline on a small map: the more there is to draw, the farther apart."""
    return min(COARSE, max(FINE, 2 + frame.span / 18))


def large_map(marks: Sequence[Mark], label: str, heading: str) -> str:
    """A map of the whole world that opens where the weight lies, and can be moved by a script; ``marks`` is not empty.

    ``heading`` is the id of the heading over the list of the same places, in the order of ``marks``: the script takes
    their names, pages and numbers from there.
    """
    window = framed(_weighted(marks), *WIDE)
    whole = _whole(window)
    unit = window.span * WHOLE / 360 / WIDE[0]  # of the large map, for one of the window
    middle = whole.xy(window.latitude, window.longitude)
    corner = (middle[0] - WIDE[0] * unit / 2, middle[1] - WIDE[1] * unit / 2)
    outline = element("g", {"id": OUTLINE}, _path("land", land(whole)), _path("border", parting(whole)))
    sheet = drawing(
        "map__sheet",
        (*corner, WIDE[0] * unit, WIDE[1] * unit),
        [outline, _marked(marks, window, corner, unit)],
        preserveAspectRatio="xMidYMid slice",
        data_list=heading,
        data_world=f"0 0 {whole.width} {whole.height}",
        data_places=" ".join(_place(whole, mark) for mark in marks),
    )
    return "\n\n".join([figure("map", label, sheet), *_without_script(marks, window, whole)])


def _without_script(marks: Sequence[Mark], window: Frame, whole: Frame) -> Iterator[str]:
    """The whole world, for who cannot move the map there; nothing where the map opens with all of it."""
    if window.span >= whole.span:
        return
    unit = WHOLE / WIDE[0]
    sheet = replace(whole, width=WIDE[0], height=round(whole.height / unit))
    inner = [element("use", {"href": f"#{OUTLINE}"}), _marked(marks, sheet, (0, 0), unit)]
    drawn = drawing("map__sheet", (0, 0, whole.width, whole.height), inner)
    yield f"<noscript>\n{figure('map', 'The same places on the whole world', drawn)}\n</noscript>"


def _whole(window: Frame) -> Frame:
    """The world, cut where it always is, or half around the globe from a window that lies across that cut."""
    usual = Frame(0.0, 11.0, 360, WHOLE, WHOLE, window.parallel)
    x, _ = usual.xy(window.latitude, window.longitude)
    half = window.span / 360 * WHOLE / 2
    across = window.span < 360 and not half <= x <= WHOLE - half
    high = round(usual.y(ENDS[1]) - usual.y(ENDS[0]))
    frame = replace(usual, longitude=window.longitude if across else usual.longitude, height=high)
    return replace(frame, latitude=frame.latitude_at(high / 2 + usual.y(ENDS[0]) + high / 2 - usual.height / 2))


def _marked(marks: Sequence[Mark], window: Frame, corner: tuple[float, float], unit: float) -> str:
    """The circles and names of a window, in the units of the large map."""
    drawn = spots(marks, window, WIDE_SCALE)
    names = labels(drawn, window, WIDE_SCALE, WIDE_NAMED)
    return element(
        "g",
        {"class": "map__marks", "font_size": number(WIDE_SCALE.letters * unit)},
        *(_spot(_moved(spot, corner, unit)) for spot in reversed(drawn)),
        *(_label(replace(one, x=corner[0] + one.x * unit, y=corner[1] + one.y * unit)) for one in names),
    )


def _moved(spot: Spot, corner: tuple[float, float], unit: float) -> Spot:
    return Spot(corner[0] + spot.x * unit, corner[1] + spot.y * unit, spot.radius * unit, spot.marks)


def _place(frame: Frame, mark: Mark) -> str:
    x, y = frame.xy(mark.latitude, mark.longitude)
    return f"{number(x)} {number(y)} {mark.count}"


def _path(kind: str, data: str) -> str:
    return element("path", {"class": kind, "d": data}) if data else ""


def _spot(spot: Spot) -> str:
    first = spot.marks[0]
    circle: dict[str, object] = {"cx": number(spot.x), "cy": number(spot.y), "r": number(spot.radius)}
    if not first.href:
        return element("circle", {"class": "here", **circle})
    more = len(spot.marks) - 1
    told = f"{first.name} ({first.count:,})" + (f" and {more:,} more" if more else "")
    return linked(first.href, title(told), element("circle", circle))


def _label(label: Label) -> str:
    place: dict[str, object] = {"x": number(label.x), "y": number(label.y)}
    if label.anchor != "start":
        place["text_anchor"] = label.anchor
    return words("text", label.text, place)


def counted(marks: Iterable[Mark]) -> list[Mark]:
    """Marks as the large map and its list show them: most articles first."""
    return sorted(marks, key=lambda mark: (-mark.count, mark.name, mark.href))
