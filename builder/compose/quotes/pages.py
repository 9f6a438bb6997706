"""The listings of quotations: all by date, the speakers from A to Z, and pages of those who said much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from builder.compose.catalogue import Catalogue
from builder.compose.links import letter, letter_path, relative, speaker_path
from builder.compose.listing import Listing, count, paged
from builder.compose.markdown import inline, link
from builder.compose.names import filing_key
from builder.compose.quotes.said import Saying
from builder.compose.quotes.shown import saying_items
from builder.model import Entity, Page
from builder.vocabulary.edtf import display, precision

INDEX, SPEAKERS = "quotes/index.md", "quotes/speakers.md"
ON_PAGE = 20  # quotations that stand on a speaker's own page; who said more has a page of quotations too
ONE_PAGE = 400  # speakers who stand on one page from A to Z
MOST_QUOTED = 40
HEADING = {"person": "In their own words"}


def quote_pages(book: Catalogue) -> Iterator[Page]:
    """Every direct quotation whose speaker is known, newest first; the speakers; each great speaker's own."""
    said = [one for one in book.sayings if one.speaker in book.entities]
    yield from paged(_by_date(book, INDEX, "Quotes", _head(book, said), said, speaker=True))
    if not said:
        return
    yield from _speakers(book)
    for key, own in book.said_by.items():
        if key in book.entities and len(own) > ON_PAGE:
            yield from paged(_own(book, book.entities[key], own))


def words_of(book: Catalogue, here: str, entity: Entity) -> Iterator[str]:
    """What a person, place or organisation said, newest first, as a part of its page; nothing where it said nothing."""
    own = book.said_by.get(entity.id, ())
    if own:
        yield f"## {heading(entity)}"
        yield "\n\n".join(saying_items(book, here, own[:ON_PAGE], speaker=False))
    if len(own) > ON_PAGE:
        yield f"{link(f'All {len(own):,} quotations', relative(here, _path(book, entity)))}, by date."


def heading(entity: Entity) -> str:
    """Under what its quotations stand on its page."""
    return HEADING.get(entity.kind, "Quoted")


def _path(book: Catalogue, entity: Entity) -> str:
    return speaker_path(book.links.entities[entity.id])


def _head(book: Catalogue, said: Sequence[Saying]) -> str:
    if not said:
        return "# Quotes\n\nNo quotations with a named speaker are known in this archive yet."
    shared = sum(len({one.article for one in saying.printings}) > 1 for saying in said)
    speakers = sum(key in book.entities for key in book.said_by)
    who = link(count(speakers, "speaker"), relative(INDEX, SPEAKERS))
    told = f"{count(len(said), 'quotation')} by {who}, newest first."
    more = f" {shared:,} of them stand{'s' if shared == 1 else ''} in more than one article." if shared else ""
    return f"# Quotes\n\n{told}{more}"


def _by_date(book: Catalogue, path: str, title: str, head: str, said: Sequence[Saying], speaker: bool) -> Listing:
    """A listing of sayings under headings of months."""
    keys = {str(number): one for number, one in enumerate(said)}

    def items(here: str, shown: Sequence[str]) -> list[str]:
        return list(_under_months(partial(saying_items, book, here, speaker=speaker), [keys[key] for key in shown]))

    return Listing(path, title, head, list(keys), items, book.page_size)


def _under_months(items: Callable[[Sequence[Saying]], Iterable[str]], said: Sequence[Saying]) -> Iterator[str]:
    for month, group in groupby(said, key=lambda one: _month(one.date)):
        yield f"## {month}"
        yield from items(list(group))


def _month(value: str) -> str:
    first = value.partition("/")[0].rstrip("~?%")
    if not first or precision(first) == "unknown":
        return "Without a date"
    return display(first[:7]) if precision(first) in {"day", "month"} else display(first)


def _own(book: Catalogue, entity: Entity, own: Sequence[Saying]) -> Listing:
    path = _path(book, entity)
    name = link(entity.name, relative(path, book.links.entities[entity.id]))
    trail = f"{link('Quotes', relative(path, INDEX))} · {link('Speakers', relative(path, SPEAKERS))}"
    head = f"{trail}\n\n# {inline(entity.name)}: quotations\n\n{count(len(own), 'quotation')} of {name}, newest first."
    return _by_date(book, path, f"{entity.name}: quotations", head, own, speaker=False)


def _speakers(book: Catalogue) -> Iterator[Page]:
    """Everybody who is quoted, from A to Z, with the number of quotations; over many pages where they are many."""
    shelves: dict[str, list[Entity]] = defaultdict(list)
    for entity in sorted((book.entities[key] for key in book.said_by if key in book.entities), key=filing_key):
        shelves[letter(filing_key(entity)[0])].append(entity)
    total = sum(map(len, shelves.values()))
    body = [link("Quotes", relative(SPEAKERS, INDEX)), "# Speakers"]
    body.append(f"{count(total, 'name')}, each with the number of quotations.")
    if total <= ONE_PAGE:
        for shelf in sorted(shelves):
            body += [f"## {shelf}", "\n".join(f"- {_speaker(book, SPEAKERS, one)}" for one in shelves[shelf])]
    else:
        body += [_letters(SPEAKERS, shelves), "## Most quoted", *_most_quoted(book, shelves)]
        for shelf in sorted(shelves):
            yield from paged(_shelf(book, shelf, shelves))
    yield Page(SPEAKERS, "Speakers", "\n\n".join(body), (("template", "listing.html"), ("kind", "speakers")))


def _letters(here: str, shelves: Mapping[str, Sequence[Entity]]) -> str:
    return " · ".join(link(shelf, relative(here, letter_path("quotes", shelf))) for shelf in sorted(shelves))


def _most_quoted(book: Catalogue, shelves: Mapping[str, Sequence[Entity]]) -> list[str]:
    named = [entity for shelf in sorted(shelves) for entity in shelves[shelf]]
    most = sorted(named, key=lambda entity: -len(book.said_by[entity.id]))[:MOST_QUOTED]
    return ["\n".join(f"- {_speaker(book, SPEAKERS, entity)}" for entity in most)]


def _shelf(book: Catalogue, shelf: str, shelves: Mapping[str, Sequence[Entity]]) -> Listing:
    path = letter_path("quotes", shelf)
    keys = [entity.id for entity in shelves[shelf]]
    head = f"{link('Speakers', relative(path, SPEAKERS))}\n\n# Speakers: {shelf}\n\n{_letters(path, shelves)}"

    def items(here: str, shown: Sequence[str]) -> list[str]:
        return [f"- {_speaker(book, here, book.entities[key])}" for key in shown]

    meta = (("template", "listing.html"), ("kind", "speakers"))
    return Listing(path, f"Speakers: {shelf}", head, keys, items, book.page_size, meta)


def _speaker(book: Catalogue, here: str, entity: Entity) -> str:
    number = len(book.said_by[entity.id])
    page = book.links.entities[entity.id]
    there = _path(book, entity) if number > ON_PAGE else f"{page}#{heading(entity).lower().replace(' ', '-')}"
    return f"{link(entity.name, relative(here, there))} ({number:,})"
