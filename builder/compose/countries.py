"""Places by the country and the region that hold them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from builder.compose.catalogue import Catalogue
from builder.compose.links import country_path, relative
from builder.compose.listing import Listing, count, entity_line, orders, paged
from builder.compose.markdown import inline, link
from builder.compose.names import filing_key
from builder.model import Entity, Page
from builder.vocabulary.names import fold

META = (("template", "listing.html"), ("kind", "names"))
NO_REGION = "Not in a region"

Held = Mapping[str, Sequence[Entity]]


def country_listings(book: Catalogue) -> Iterator[Page]:
    """The countries with the number of their places; the places of each under its regions."""
    held: dict[str, list[Entity]] = defaultdict(list)
    for entity in sorted((one for one in book.entities.values() if one.kind == "place"), key=filing_key):
        if entity.country:
            held[entity.country].append(entity)
    if not held:
        return
    names = {code: country_name(code, places) for code, places in held.items()}
    yield _front(book, held, names)
    for code in sorted(held):
        yield from _country(book, code, names[code], held[code])


def country_name(code: str, places: Sequence[Entity]) -> str:
    """What the archive calls a country: by its own entry, else as most of its places have it, else by its code."""
    own = [one for one in places if not one.within]
    if own:
        return min(own, key=lambda one: (-len(one.articles), one.id)).name
    said = Counter(one.within[-1][1] for one in places)
    return min(said, key=lambda name: (-said[name], name), default=code)


def _front(book: Catalogue, held: Held, names: Mapping[str, str]) -> Page:
    here = country_path()
    lines = [
        f"- {link(names[code], relative(here, country_path(code)))} ({count(len(held[code]), 'place')})"
        for code in sorted(held, key=lambda code: (fold(names[code]), code))
    ]
    told = sum(map(len, held.values()))
    rest = sum(one.kind == "place" for one in book.entities.values()) - told
    more = f" Of {count(rest, 'more place')} it is not known where they lie, or no country holds them." if rest else ""
    head = f"{count(told, 'place')} in {len(held):,} {'country' if len(held) == 1 else 'countries'}.{more}"
    body = ["# Places by country", head, orders("places", here, {"by country": here}), "\n".join(lines)]
    return Page(here, "Places by country", "\n\n".join(body), META)


def _country(book: Catalogue, code: str, name: str, places: Sequence[Entity]) -> Iterator[Page]:
    path = country_path(code)
    itself = [one for one in places if not one.within]
    holders = frozenset(one.within[-2][0] for one in places if len(one.within) > 1)
    spelt = _spelt([one for one in places if one.within], holders)
    regions: dict[str, list[Entity]] = defaultdict(list)
    for one in places:
        if one.within:
            regions[spelt[fold(_region(one, holders))]].append(one)
    placed = {one.id: region for region, some in regions.items() for one in some}
    entries = [one.id for region in sorted(regions, key=lambda name: (not name, fold(name))) for one in regions[region]]
    lines = [link("Places", relative(path, "places/index.md")), link("Countries", relative(path, country_path()))]
    head = [" · ".join(lines), f"# {inline(name)}", f"{count(len(places), 'place')} of this archive."]
    head += ["\n".join(f"- {entity_line(book, path, one)}" for one in itself)] if itself else []

    def items(here: str, keys: Sequence[str]) -> list[str]:
        return list(_under_regions(book, here, keys, placed))

    yield from paged(Listing(path, name, "\n\n".join(head), entries, items, book.page_size, META))


def _spelt(places: Iterable[Entity], holders: frozenset[str]) -> dict[str, str]:
    """One spelling for each region: the archive's own where it names the region, else that of most of its places."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for one in places:
        said[fold(_region(one, holders))][_region(one, holders)] += 1
    own = {fold(one.name): one.name for one in places if _region(one, holders) == one.name}
    return {key: own.get(key) or min(names, key=lambda name: (-names[name], name)) for key, names in said.items()}


def _region(place: Entity, holders: frozenset[str]) -> str:
    """The name of the largest part of its country that holds a place; a region is of itself. Empty where none is."""
    if len(place.within) > 1:
        return place.within[-2][1]
    own = {f"{key}:{value}" for key, value in place.identifiers}
    return place.name if own & holders else ""


def _under_regions(book: Catalogue, here: str, keys: Sequence[str], placed: Mapping[str, str]) -> Iterator[str]:
    """For each region its heading and its places; a country of one region needs no heading."""
    several = len(set(placed.values())) > 1
    for region, group in groupby(keys, key=placed.__getitem__):
        lines = "\n".join(f"- {entity_line(book, here, book.entities[key])}" for key in group)
        yield f"## {inline(region or NO_REGION)}\n\n{lines}" if several else lines
