"""The page of a person, place or organisation: what the archive says of them, in its own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue, ordered
from builder.compose.listing import Listing, count, counted_by_kind, naming_items, paged, quotation
from builder.compose.markdown import inline
from builder.model import Entity, Page, Quote
from builder.vocabulary.edtf import display

STRONGEST = 30  # names shown beside a page
QUOTED = 20  # quotations shown on a page


def entity_pages(book: Catalogue, entity: Entity) -> Iterator[Page]:
    """The page of one entity; more than one where its articles need it."""
    here = book.links.entities[entity.id]

    def items(page: str, articles: Sequence[str]) -> list[str]:
        return naming_items(book, page, articles, entity.id)

    meta = (("template", "entity.html"), ("kind", entity.kind))
    head = "\n\n".join([*_head(book, entity), *_quotations(book, entity, here), "## Articles"])
    tail = "\n\n".join([*_company(book, entity, here), *_spellings(entity)])
    yield from paged(
        Listing(here, entity.name, head, ordered(book, entity.articles), items, book.page_size, meta, tail)
    )


def _head(book: Catalogue, entity: Entity) -> Iterator[str]:
    yield f"# {inline(entity.name)}"
    if entity.roles:
        yield f"*{inline('; '.join(entity.roles))}*"
    outlets = {book.articles[key].article.outlet for key in entity.articles} - {None}
    told = f" of {count(len(outlets), 'outlet')}" if outlets else ""
    yield f"{entity.kind.capitalize()}. Named in {count(len(entity.articles), 'article')}{told}{_span(entity)}."


def _span(entity: Entity) -> str:
    if not entity.first or not entity.last:
        return ""
    if entity.first == entity.last:
        return f", {display(entity.first)}"
    return f", {display(entity.first)} to {display(entity.last)}"


def _quotations(book: Catalogue, entity: Entity, here: str) -> Iterator[str]:
    said = [(key, quote) for key in ordered(book, entity.articles) for quote in _by(book, key, entity.id)]
    if said:
        yield "## In their own words" if entity.kind == "person" else "## Quoted"
        yield "\n\n".join(quotation(book, here, key, quote) for key, quote in said[:QUOTED])


def _by(book: Catalogue, article: str, speaker: str) -> list[Quote]:
    return [quote for quote in book.articles[article].quotes if quote.speaker == speaker]


def _company(book: Catalogue, entity: Entity, here: str) -> Iterator[str]:
    beside = Counter(other for key in entity.articles for other in book.naming[key] if other != entity.id)
    strongest = sorted(beside, key=lambda other: (-beside[other], other))[:STRONGEST]
    for folder, lines in counted_by_kind(book, here, {key: beside[key] for key in strongest}):
        yield f"## Appears with: {folder}"
        yield "\n".join(lines)


def _spellings(entity: Entity) -> Iterator[str]:
    if entity.aliases:
        yield "## Also written"
        yield "\n".join(f"- {inline(alias)}" for alias in entity.aliases)
