"""Where a place lies: its coordinates, what holds it, and what it holds, as far as the archive names them."""

from __future__ import annotations

from collections.abc import Iterator

from builder.compose.catalogue import Catalogue
from builder.compose.links import gazetteer_record, relative
from builder.compose.listing import entity_line
from builder.compose.markdown import inline, link
from builder.model import Entity

MOST = 100  # places shown inside one


def whereabouts(book: Catalogue, here: str, entity: Entity) -> Iterator[str]:
    """One paragraph: ``In Idlib, Syria. 35.6483° N, 36.6769° E.``, with the gazetteer that says so."""
    if not entity.coordinates:
        return
    held = ", ".join(_holder(book, here, *holder) for holder in entity.within if holder[1] != entity.name)
    near = "In " if entity.identifiers or not entity.within else "In or near "
    inside = f"{near}{held}. " if held else ""
    record = gazetteer_record(entity)
    source = f" Place data: {link('GeoNames', record)}, CC BY 4.0." if record else ""
    yield f"{inside}{degrees(*entity.coordinates)}.{source}"


def held_places(book: Catalogue, here: str, entity: Entity) -> Iterator[str]:
    """A heading and the archive's places that lie in this one, most named first."""
    inside = book.holding.get(entity.id, ())
    ordered = sorted(inside, key=lambda key: (-len(book.entities[key].articles), book.entities[key].name, key))
    if ordered:
        yield "## Places in it"
        yield "\n".join(f"- {entity_line(book, here, book.entities[key])}" for key in ordered[:MOST])


def degrees(latitude: float, longitude: float) -> str:
    """Coordinates as people read them: ``35.6483° N, 36.6769° E``."""
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):.4f}° {north}, {abs(longitude):.4f}° {east}"


def _holder(book: Catalogue, here: str, authority: str, name: str) -> str:
    known = book.on_the_map.get(authority)
    return link(book.entities[known].name, relative(here, book.links.entities[known])) if known else inline(name)
