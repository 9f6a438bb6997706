"""A–Z listings of people, places and organisations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.links import FOLDERS, letter, letter_path, relative
from builder.compose.listing import Listing, count, entity_line, paged
from builder.compose.markdown import link
from builder.model import Entity, Kind, Page
from builder.vocabulary.names import SUFFIXES, fold

MOST_NAMED = 50  # names on the first page of a listing


def name_listings(book: Catalogue, kind: Kind) -> Iterator[Page]:
    """The first page of a kind, with its most named and its letters, and the pages of each letter."""
    entities = sorted((e for e in book.entities.values() if e.kind == kind), key=filing_key)
    shelves: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        shelves[letter(filing_key(entity)[0])].append(entity.id)
    folder = FOLDERS[kind]
    yield _front(book, folder, entities, shelves)
    for heading, names in sorted(shelves.items()):
        path = letter_path(folder, heading)
        head = f"# {folder.capitalize()}: {heading}\n\n{_letters(path, folder, shelves)}"
        yield from paged(Listing(path, f"{folder.capitalize()}: {heading}", head, names, _items(book), book.page_size))


def filing_key(entity: Entity) -> tuple[str, str, str]:
    """Where a name is filed: people under their last name (``Assad, Bashar al-``), others as they read."""
    words = fold(entity.name).split()
    if entity.kind != "person" or len(words) < 2:
        return fold(entity.name).removeprefix("the "), "", entity.id
    bare = [word for word in words if word not in SUFFIXES] or words
    return bare[-1], " ".join(bare[:-1]), entity.id


def _items(book: Catalogue) -> Callable[[str, Sequence[str]], list[str]]:
    return lambda here, names: [f"- {entity_line(book, here, book.entities[key])}" for key in names]


def _front(book: Catalogue, folder: str, entities: Sequence[Entity], shelves: Mapping[str, list[str]]) -> Page:
    here, title = f"{folder}/index.md", folder.capitalize()
    if not entities:
        return Page(
            here, title, f"# {title}\n\nNo {folder} are named in this archive yet.", (("template", "listing.html"),)
        )
    most = sorted(entities, key=lambda entity: (-len(entity.articles), filing_key(entity)))[:MOST_NAMED]
    body = [
        f"# {title}",
        f"{count(len(entities), folder.removesuffix('s') if folder != 'people' else 'name')} in this archive.",
        _letters(here, folder, shelves),
        "## Most named",
        "\n".join(f"- {entity_line(book, here, entity)}" for entity in most),
    ]
    return Page(here, title, "\n\n".join(body), (("template", "listing.html"),))


def _letters(here: str, folder: str, shelves: Mapping[str, list[str]]) -> str:
    return " · ".join(link(heading, relative(here, letter_path(folder, heading))) for heading in sorted(shelves))
