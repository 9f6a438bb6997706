"""What of the archive each drawing shows: the time of some articles, their places, the company of a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from builder.compose.catalogue import Catalogue
from builder.compose.draw.bars import middle, spark, strip
from builder.compose.draw.marks import Mark
from builder.compose.draw.neighbours import STRONGEST, Neighbour, ring
from builder.compose.draw.world import small_map
from builder.compose.links import date_path, date_value, relative, url
from builder.model import Annotated, Entity, Story
from builder.vocabulary.edtf import bounds

CLOSE = 62  # days within which a date must lie to be drawn as one of them
CROWD = 400  # an article that names more is a list: it does not tell who belongs together
AROUND = (80, 36, 24)  # degrees around a lone place: one that nothing holds, such as a country, that one does, or more
READ = 300  # articles of a name, newest first, in which its neighbours are compared with one another


def published_on(annotated: Annotated) -> str:
    """The day, month or year of publication, as exact as it is known; empty where no year is."""
    return date_value(annotated.published.edtf) if annotated.published else ""


def to_date(here: str) -> Callable[[str], str]:
    """From a day, month or year that has a page to the address of that, as seen from a page."""
    return lambda value: url(relative(here, date_path(value) or ""))


def timeline(book: Catalogue, here: str, articles: Iterable[str]) -> str:
    """When some articles were published, as a strip; empty where they are all of one day."""
    return strip([published_on(book.articles[key]) for key in articles], to_date(here))


def story_timeline(book: Catalogue, here: str, story: Story) -> str:
    """When a story's articles were published."""
    return timeline(book, here, story.articles)


def company(book: Catalogue, entity: Entity) -> dict[str, int]:
    """Who is named beside an entity and in how many articles; of equals those first whom the archive names most."""
    beside: Counter[str] = Counter()
    for key in entity.articles:
        if len(book.naming[key]) <= CROWD:
            beside.update(book.naming[key].keys())
    del beside[entity.id]
    known = sorted(beside, key=book.prominence.__getitem__)
    return {other: beside[other] for other in sorted(known, key=beside.__getitem__, reverse=True)}


def neighbourhood(book: Catalogue, here: str, entity: Entity, beside: Mapping[str, int]) -> str:
    """A ring of those that share most articles with an entity; empty where nobody shares two."""
    chosen = list(beside)[:STRONGEST]
    if not chosen or beside[chosen[0]] < 2:
        return ""
    around = [_neighbour(book, here, book.entities[key], beside[key]) for key in chosen]
    return ring(around, _ties(book, entity, chosen), f"Names that stand in the same articles as {entity.name}")


def _neighbour(book: Catalogue, here: str, other: Entity, shared: int) -> Neighbour:
    return Neighbour(other.name, url(relative(here, book.links.entities[other.id])), other.kind, shared)


def _ties(book: Catalogue, entity: Entity, chosen: Sequence[str]) -> dict[tuple[int, int], int]:
    """Pairs of the chosen that stand together in two or more of an entity's newest articles."""
    number = {key: n for n, key in enumerate(chosen)}
    pairs: Counter[tuple[int, int]] = Counter()
    for article in sorted(entity.articles, key=book.rank.__getitem__)[:READ]:
        if len(book.naming[article]) <= CROWD:
            pairs.update(combinations(sorted(number[key] for key in book.naming[article] if key in number), 2))
    return {pair: shared for pair, shared in pairs.items() if shared > 1}


def marks(book: Catalogue, here: str, counts: Mapping[str, int]) -> list[Mark]:
    """The places among some entities as marks of a map seen from a page; those without coordinates are left out."""
    return [
        Mark(place.name, url(relative(here, book.links.entities[key])), *place.coordinates, number)
        for key, number in counts.items()
        if (place := book.entities[key]).kind == "place" and place.coordinates
    ]


def places_beside(book: Catalogue, here: str, entity: Entity, beside: Mapping[str, int]) -> str:
    """A map of the places that stand in the same articles as an entity; empty where none has coordinates."""
    return small_map(marks(book, here, beside), f"Map of the places in the articles that name {entity.name}")


def place_map(book: Catalogue, here: str, place: Entity) -> str:
    """A map of a place and of those in it; empty where its coordinates are not known."""
    if not place.coordinates:
        return ""
    inside = {key: len(book.entities[key].articles) for key in book.holding.get(place.id, ())}
    itself = Mark(place.name, "", *place.coordinates, len(place.articles))
    others = marks(book, here, inside)
    around = 0 if others else AROUND[min(len(place.within), len(AROUND) - 1)]
    return small_map([itself, *others], f"Map of {place.name} and of the places in it", around)


def story_map(book: Catalogue, here: str, story: Story) -> str:
    """A map of the places that a story's articles name; empty where none has coordinates."""
    told = Counter(entity for key in story.articles for entity in book.naming[key])
    return small_map(marks(book, here, told), f"Map of the places of this story: {story.title}")


def sparks(book: Catalogue) -> Callable[[Iterable[str]], str]:
    """From articles to a tiny strip, all over the same time: that in which most of the archive was published."""
    days = {key: day for key in book.newest if (day := _day(book.articles[key])) is not None}
    if not days:
        return lambda _: ""
    first, last = middle(list(days.values()))
    return lambda articles: spark((days[key] for key in articles if key in days), first, last)


def _day(annotated: Annotated) -> int | None:
    """The day in the middle of what a date of publication may mean; None where that is too wide."""
    span = bounds(annotated.published.edtf) if annotated.published else None
    if not span or (span[1] - span[0]).days > CLOSE:
        return None
    return (span[0].toordinal() + span[1].toordinal()) // 2
