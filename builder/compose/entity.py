"""The page of a person, place or organisation: what the archive says of them, in its own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue, ordered
from builder.compose.links import authority_records
from builder.compose.listing import (
    Listing,
    article_line,
    count,
    counted_by_kind,
    naming_items,
    paged,
    quotation,
)
from builder.compose.markdown import inline, link
from builder.compose.mending import FILE, something_wrong
from builder.compose.whereabouts import held_places, whereabouts
from builder.model import KINDS, Entity, Page, Quote
from builder.vocabulary.edtf import display

STRONGEST = 12  # names of each kind shown beside a page
CROWD = 400  # an article that names more is a list: it does not tell who belongs together
QUOTED = 20  # quotations shown on a page
HEADED = 3  # roles under a name; all of them stand below, with their sources


def entity_pages(book: Catalogue, entity: Entity) -> Iterator[Page]:
    """The page of one entity; more than one where its articles need it. Who is mentioned once has a light one."""
    here = book.links.entities[entity.id]
    articles = ordered(book, entity.articles)
    mentions = sum(len(book.naming[key].get(entity.id, ())) for key in articles)

    def items(page: str, shown: Sequence[str]) -> list[str]:
        return naming_items(book, page, shown, entity.id)

    meta = (("template", "entity.html"), ("kind", entity.kind))
    told = [*_head(book, entity, here, articles, mentions), *whereabouts(book, here, entity)]
    told += _described(book, entity, here) if mentions > 1 else ()
    head = "\n\n".join([*told, *_quotations(book, entity, here, articles), "## Articles"])
    beside = [*held_places(book, here, entity)]
    beside += [*_company(book, entity, here), *_spellings(entity)] if mentions > 1 else ()
    tail = "\n\n".join([*beside, *something_wrong(entity)])
    yield from paged(Listing(here, entity.name, head, articles, items, book.page_size, meta, tail))


def _head(book: Catalogue, entity: Entity, here: str, articles: Sequence[str], mentions: int) -> Iterator[str]:
    yield f"# {inline(entity.name)}"
    if entity.roles:
        yield f"*{inline('; '.join(entity.roles[:HEADED]))}*"
    outlets = {book.articles[key].article.outlet for key in articles} - {None}
    told = f" of {count(len(outlets), 'outlet')}" if outlets else ""
    often = f" {mentions:,} times" if mentions > len(articles) else ""
    yield f"{entity.kind.capitalize()}. Named{often} in {count(len(articles), 'article')}{told}{_span(entity)}."
    yield from _first_and_last(book, entity, here, articles)
    records = ", ".join(link(name, address) for name, address in authority_records(entity))
    if records:
        yield f"Also in: {records}."


def _span(entity: Entity) -> str:
    if not entity.first or not entity.last:
        return ""
    if entity.first == entity.last:
        return f", {display(entity.first)}"
    return f", {display(entity.first)} to {display(entity.last)}"


def _first_and_last(book: Catalogue, entity: Entity, here: str, articles: Sequence[str]) -> Iterator[str]:
    """The articles with the first and the last mention, where these are of two dates."""
    first = next((key for key in reversed(articles) if _published(book, key) == entity.first), None)
    last = next((key for key in articles if _published(book, key) == entity.last), None)
    if first and last and entity.first != entity.last:
        yield f"First in {article_line(book, here, first)}; last in {article_line(book, here, last)}."


def _published(book: Catalogue, article: str) -> str:
    published = book.articles[article].published
    return published.edtf if published else ""


def _described(book: Catalogue, entity: Entity, here: str) -> Iterator[str]:
    """Each role as a text gives it, with the first article that does; what people added stands without one."""
    sources = dict(entity.described)
    lines = [f"- {_role(book, here, role, sources.get(role, ()))}" for role in entity.roles]
    if lines:
        yield "## Described as"
        yield "\n".join(lines)


def _role(book: Catalogue, here: str, role: str, sources: Sequence[str]) -> str:
    if not sources:
        return f"**{inline(role)}**, stated in `{FILE}`"
    first = next((key for key in reversed(ordered(book, sources)) if _published(book, key)), sources[0])
    more = f", and in {len(sources) - 1:,} more" if len(sources) > 1 else ""
    return f"**{inline(role)}**, in {article_line(book, here, first)}{more}"


def _quotations(book: Catalogue, entity: Entity, here: str, articles: Sequence[str]) -> Iterator[str]:
    said = [(key, quote) for key in articles for quote in _by(book, key, entity.id)]
    if said:
        yield "## In their own words" if entity.kind == "person" else "## Quoted"
        yield "\n\n".join(quotation(book, here, key, quote) for key, quote in said[:QUOTED])


def _by(book: Catalogue, article: str, speaker: str) -> list[Quote]:
    return [quote for quote in book.articles[article].quotes if quote.speaker == speaker]


def _company(book: Catalogue, entity: Entity, here: str) -> Iterator[str]:
    """Who is named in the most articles with it; of equals those whom the archive names most."""
    beside: Counter[str] = Counter()
    for key in entity.articles:
        if len(book.naming[key]) <= CROWD:
            beside.update(book.naming[key].keys())
    del beside[entity.id]
    likest = sorted(beside, key=lambda other: (-beside[other], -len(book.entities[other].articles), other))
    shown = [other for kind in KINDS for other in [o for o in likest if book.entities[o].kind == kind][:STRONGEST]]
    for folder, lines in counted_by_kind(book, here, {key: beside[key] for key in shown}):
        yield f"## Appears with: {folder}"
        yield "\n".join(lines)


def _spellings(entity: Entity) -> Iterator[str]:
    """How the texts write it, with the number of mentions; what people added stands without one."""
    stated = set(entity.aliases) - {text for text, _ in entity.spellings}
    lines = [f"- {inline(text)} ({number:,})" for text, number in entity.spellings]
    lines += [f"- {inline(text)}" for text in sorted(stated)]
    if entity.aliases:
        yield "## As found"
        yield "\n".join(lines)
