"""The page of a person, place or organisation: what the archive says of them, in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.compose.catalogue import Catalogue, ordered
from builder.compose.links import FOLDERS, authority_records, country_path, letter, relative
from builder.compose.listing import (
    Listing,
    article_line,
    count,
    counted_by_kind,
    naming_items,
    paged,
)
from builder.compose.markdown import inline, isolated, link
from builder.compose.mending import FILE, something_wrong
from builder.compose.names import filed, filing_key
from builder.compose.pictures import company, neighbourhood, place_map, places_beside, timeline
from builder.compose.quotes.pages import words_of
from builder.compose.whereabouts import held_places, whereabouts
from builder.model import KINDS, Entity, Kind, Page
from builder.vocabulary.edtf import display

STRONGEST = 12  # names of each kind shown beside a page
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
    beside = company(book, entity) if mentions > 1 else {}
    told += [*_when(book, here, articles), *_described(book, entity, here)] if mentions > 1 else ()
    told += _around(book, here, entity, beside)
    head = "\n\n".join([*told, *words_of(book, here, entity), "## Articles"])
    aside = [*_where(book, here, entity, beside), *held_places(book, here, entity), *_company(book, here, beside)]
    aside += _spellings(entity) if mentions > 1 else ()
    tail = "\n\n".join([*aside, *something_wrong(entity)])
    yield from paged(Listing(here, entity.name, head, articles, items, book.page_size, meta, tail))


def _head(book: Catalogue, entity: Entity, here: str, articles: Sequence[str], mentions: int) -> Iterator[str]:
    yield _trail(entity, here)
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


def _trail(entity: Entity, here: str) -> str:
    """The way here: the listing, the letter, and of a place the country."""
    folder = FOLDERS[entity.kind]
    way = [link(folder.capitalize(), relative(here, f"{folder}/index.md"))]
    way.append(link(letter(filing_key(entity)[0]), relative(here, filed(entity))))
    if entity.kind == "place" and entity.country and entity.within:
        way.append(link(entity.within[-1][1], relative(here, country_path(entity.country))))
    return " · ".join(way)


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


def _when(book: Catalogue, here: str, articles: Sequence[str]) -> list[str]:
    drawn = timeline(book, here, articles)
    return [drawn] if drawn else []


def _around(book: Catalogue, here: str, entity: Entity, beside: Mapping[str, int]) -> list[str]:
    drawn = neighbourhood(book, here, entity, beside)
    return ["## Who appears with whom", drawn] if drawn else []


def _where(book: Catalogue, here: str, entity: Entity, beside: Mapping[str, int]) -> list[str]:
    """A place's own map; for others one of the places named with them."""
    if entity.kind == "place":
        drawn = place_map(book, here, entity)
        return ["## On the map", drawn] if drawn else []
    drawn = places_beside(book, here, entity, beside)
    whom = "it" if entity.kind == "organisation" else "them"
    return [f"## Places named with {whom}", drawn] if drawn else []


def _company(book: Catalogue, here: str, beside: Mapping[str, int]) -> Iterator[str]:
    """Who is named in the most articles with it."""
    shown: dict[Kind, list[str]] = {kind: [] for kind in KINDS}
    for other in beside:
        shown[book.entities[other].kind].append(other)
    counts = {key: beside[key] for some in shown.values() for key in some[:STRONGEST]}
    for folder, lines in counted_by_kind(book, here, counts):
        yield f"## Appears with: {folder}"
        yield "\n".join(lines)


def _spellings(entity: Entity) -> Iterator[str]:
    """How the texts write it, with the number of mentions; what people added stands without one."""
    stated = set(entity.aliases) - {text for text, _ in entity.spellings}
    lines = [f"- {isolated(text)} ({number:,})" for text, number in entity.spellings]
    lines += [f"- {isolated(text)}" for text in sorted(stated)]
    if entity.aliases:
        yield "## As found"
        yield "\n".join(lines)
