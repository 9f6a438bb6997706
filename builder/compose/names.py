"""Listings of people, places and organisations: from A to Z, and by number of articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from builder.compose.atlas import map_line
from builder.compose.catalogue import Catalogue
from builder.compose.links import FOLDERS, country_path, letter, letter_path, number_path, relative
from builder.compose.listing import Listing, count, entity_line, orders, paged
from builder.compose.markdown import link
from builder.compose.pictures import sparks
from builder.model import Entity, Kind, Page
from builder.vocabulary.names import SUFFIXES, fold

MOST_NAMED = 40  # names on the first page of a listing
META = (("template", "listing.html"), ("kind", "names"))
Shelves = Mapping[str, Sequence[Entity]]


def name_listings(book: Catalogue, kind: Kind) -> Iterator[Page]:
    """The first page of a kind, with its most named and its letters; all by number; the pages of each letter."""
    entities = sorted((e for e in book.entities.values() if e.kind == kind), key=filing_key)
    folder, title = FOLDERS[kind], FOLDERS[kind].capitalize()
    if not entities:
        nobody = f"# {title}\n\nNo {folder} are named in this archive yet."
        yield Page(f"{folder}/index.md", title, nobody, META)
        return
    shelves: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        shelves[letter(filing_key(entity)[0])].append(entity)
    most = sorted(entities, key=lambda entity: -len(entity.articles))
    yield _front(book, folder, most, shelves)
    yield from _by_number(book, folder, most)
    for heading in sorted(shelves):
        yield from _letter(book, folder, heading, shelves)


def filing_key(entity: Entity) -> tuple[str, str, str]:
    """Where a name is filed: people under their last name (``Assad, Bashar al-``), others as they read."""
    words = fold(entity.name).split()
    if entity.kind != "person" or len(words) < 2:
        return fold(entity.name).removeprefix("the "), "", entity.id
    bare = [word for word in words if word not in SUFFIXES] or words
    return bare[-1], " ".join(bare[:-1]), entity.id


def filed(entity: Entity) -> str:
    """The A–Z page on which a name stands."""
    return letter_path(FOLDERS[entity.kind], letter(filing_key(entity)[0]))


def _front(book: Catalogue, folder: str, most: Sequence[Entity], shelves: Shelves) -> Page:
    here, title = f"{folder}/index.md", folder.capitalize()
    number = count(len(most), folder.removesuffix("s") if folder != "people" else "name")
    body = [
        f"# {title}",
        f"{number}, each with the number of articles that name it.",
        _orders(book, folder, here),
        _letters(here, folder, shelves),
        "## Most named",
        "\n".join(lined(book, here, most[:MOST_NAMED])),
    ]
    if len(most) > MOST_NAMED:
        body.append(link(f"All {len(most):,} by number of articles", relative(here, number_path(folder))))
    return Page(here, title, "\n\n".join(part for part in body if part), META)


def _orders(book: Catalogue, folder: str, here: str) -> str:
    more = {}
    if folder == "places" and any(one.country for one in book.entities.values()):
        more["by country"] = country_path()
    known = map_line(book, here) if folder == "places" else ""
    return " · ".join(part for part in (orders(folder, here, more), known) if part)


def _by_number(book: Catalogue, folder: str, most: Sequence[Entity]) -> Iterator[Page]:
    path, title = number_path(folder), f"{folder.capitalize()} by number of articles"
    head = f"# {title}\n\n{_orders(book, folder, path)}"
    yield from _names(book, path, title, head, most)


def _letter(book: Catalogue, folder: str, heading: str, shelves: Shelves) -> Iterator[Page]:
    path, title = letter_path(folder, heading), f"{folder.capitalize()}: {heading}"
    trail = link(folder.capitalize(), relative(path, f"{folder}/index.md"))
    head = f"{trail}\n\n# {title}\n\n{_letters(path, folder, shelves)}"
    yield from _names(book, path, title, head, shelves[heading])


def _names(book: Catalogue, path: str, title: str, head: str, entities: Sequence[Entity]) -> Iterator[Page]:
    def items(here: str, keys: Sequence[str]) -> list[str]:
        return [f"- {entity_line(book, here, book.entities[key])}" for key in keys]

    yield from paged(Listing(path, title, head, [one.id for one in entities], items, book.page_size, META))


def lined(book: Catalogue, here: str, entities: Sequence[Entity]) -> list[str]:
    """List items of names with their counts, each with a tiny strip of when it was in the news."""
    strip = sparks(book)
    return [f"- {entity_line(book, here, entity)} {strip(entity.articles)}".rstrip() for entity in entities]


def _letters(here: str, folder: str, shelves: Shelves) -> str:
    """The letters, each on one line with the number of names under it; that of this page is no link."""
    paths = {heading: letter_path(folder, heading) for heading in sorted(shelves)}
    return " · ".join(
        f"{f'**{heading}**' if path == here else link(heading, relative(here, path))}\u00a0{len(shelves[heading]):,}"
        for heading, path in paths.items()
    )
