"""The map of all places that the archive names and a gazetteer knows, with the same places as a list."""

from __future__ import annotations

from collections.abc import Iterator

from builder.compose.catalogue import Catalogue
from builder.compose.draw.world import counted, large_map
from builder.compose.links import PLACES_MAP, relative
from builder.compose.listing import count
from builder.compose.markdown import link
from builder.compose.pictures import marks
from builder.model import Page

SHOWN = 1000  # places on the map, those of most articles
HEADING = "On the map"
ANCHOR = "on-the-map"  # what the renderer makes of the heading
SOURCES = (
    "Outline: [Natural Earth](https://www.naturalearthdata.com), public domain. "
    "Coordinates: [GeoNames](https://www.geonames.org), CC BY 4.0."
)


def atlas(book: Catalogue) -> Page:
    """The map's page; a sentence in its stead where no place has coordinates."""
    body = [link("Places", relative(PLACES_MAP, "places/index.md")), "# Map of places", *_drawn(book)]
    return Page(PLACES_MAP, "Map of places", "\n\n".join(body), (("template", "map.html"), ("kind", "names")))


def _drawn(book: Catalogue) -> Iterator[str]:
    places = counted(marks(book, PLACES_MAP, {key: len(one.articles) for key, one in book.entities.items()}))
    if not places:
        yield "Of no place that this archive names is it known where it lies, so there is no map."
        return
    shown = places[:SHOWN]
    most = f", the {SHOWN:,} of most articles are shown" if len(shown) < len(places) else ""
    yield f"{count(len(places), 'place')} with coordinates{most}. A larger circle is a place of more articles."
    yield large_map(shown, "Map of the places in this archive", ANCHOR)
    yield SOURCES
    yield f"## {HEADING}"
    yield "\n".join(f"- {link(one.name, one.href.removesuffix('.html') + '.md')} ({one.count})" for one in shown)


def map_line(book: Catalogue, here: str) -> str:
    """A link to the map; empty where it would show nothing."""
    known = any(one.coordinates for one in book.entities.values() if one.kind == "place")
    return link("All places on a map", relative(here, PLACES_MAP)) if known else ""
