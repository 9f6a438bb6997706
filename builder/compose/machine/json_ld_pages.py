"""People, places, organisations and stories as schema.org has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.machine.days import published
from builder.compose.machine.imprint import Imprint, address
from builder.compose.machine.json_ld import CONTEXT, LONGEST, TYPES, Node, filled, same_as, web_site
from builder.model import Entity, Story

NAMES, ROLES, PARTS = 20, 3, 50  # other names, roles, and articles of a story, that programs are told


def entity_node(book: Catalogue, imprint: Imprint, entity: Entity) -> Node:
    """A Person, Place or Organization; a place with where it lies and what holds it."""
    here = book.links.entities[entity.id]
    itself = address(imprint, here, here)
    node = {
        "@context": CONTEXT,
        "@type": TYPES[entity.kind],
        "@id": itself,
        "url": itself,
        "name": entity.name,
        "alternateName": list(entity.aliases[:NAMES]),
        "description": "; ".join(entity.roles[:ROLES]),
        "sameAs": same_as(entity),
    }
    return filled(node | (_whereabouts(book, imprint, here, entity) if entity.kind == "place" else {}))


def _whereabouts(book: Catalogue, imprint: Imprint, here: str, place: Entity) -> Node:
    latitude, longitude = place.coordinates or (None, None)
    geo = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude} if place.coordinates else None
    country = {"@type": "PostalAddress", "addressCountry": place.country} if place.country else None
    return {"geo": geo, "address": country, "containedInPlace": _holder(book, imprint, here, place.within)}


def _holder(book: Catalogue, imprint: Imprint, here: str, within: Sequence[tuple[str, str]]) -> Node | None:
    """What holds a place, and what holds that in turn; each with its page, where the archive names it too."""
    if not within:
        return None
    (number, name), *larger = within
    page = book.on_the_map.get(number)
    itself = address(imprint, here, book.links.entities[page]) if page else None
    outer = _holder(book, imprint, here, larger)
    return filled({"@type": "Place", "@id": itself, "name": name, "containedInPlace": outer})


def story_node(book: Catalogue, imprint: Imprint, story: Story) -> Node:
    """A story as a page that collects articles, oldest first, with the time that they cover."""
    here = book.links.stories[story.id]
    itself = address(imprint, here, here)
    return filled(
        {
            "@context": CONTEXT,
            "@type": "CollectionPage",
            "@id": itself,
            "url": itself,
            "name": story.title[:LONGEST],
            "temporalCoverage": _covered(published(book.articles[key]) for key in story.articles),
            "isPartOf": web_site(imprint, here),
            "hasPart": [_part(book, imprint, here, key) for key in story.articles[:PARTS]],
        }
    )


def _covered(days: Iterable[str]) -> str:
    """From the first to the last of some dates, both as exact as the least exact of them."""
    known = [day for day in days if day]
    size = min(map(len, known), default=0)
    cut = sorted({day[:size] for day in known})
    return "/".join(dict.fromkeys((cut[0], cut[-1]))) if cut else ""


def _part(book: Catalogue, imprint: Imprint, here: str, key: str) -> Node:
    annotated = book.articles[key]
    return filled(
        {
            "@type": "NewsArticle",
            "@id": address(imprint, here, book.path(key)),
            "headline": annotated.article.title[:LONGEST],
            "datePublished": published(annotated),
        }
    )
