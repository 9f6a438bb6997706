"""Lists of articles and of names, paged: the furniture that all pages share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.compose.catalogue import Catalogue, dateline_of
from builder.compose.excerpt import naming_sentence
from builder.compose.links import FOLDERS, date_path, number_path, numbered, relative
from builder.compose.markdown import inline, isolated, link
from builder.model import Entity, Page
from builder.vocabulary.printed import shown_once

Meta = tuple[tuple[str, object], ...]


def count(number: int, noun: str) -> str:
    """``1 article``, ``1,024 articles``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def article_line(book: Catalogue, here: str, article: str) -> str:
    """``[Headline](page), Outlet, 26 October 2015``."""
    annotated = book.articles[article]
    head = link(annotated.article.title, relative(here, book.path(article)))
    rest = [isolated(annotated.article.outlet or ""), dateline_of(annotated)]
    return ", ".join([head, *(part for part in rest if part)])


def article_items(book: Catalogue, here: str, articles: Sequence[str]) -> list[str]:
    """One list item for each article; a text that several of them print is one item, with the others beside it."""
    once = shown_once(articles, book.reprints)
    return [f"- {article_line(book, here, key)}{_printed_too(book, here, key, copies)}" for key, copies in once]


def _printed_too(book: Catalogue, here: str, first: str, copies: Sequence[str]) -> str:
    """``; also printed by [Outlet](page)``, or ``as [Headline](page)`` of the same outlet or of none that is known."""
    outlet = book.articles[first].article.outlet
    ways: dict[str, list[str]] = {"by": [], "as": []}
    for article, path in ((book.articles[copy].article, relative(here, book.path(copy))) for copy in copies):
        other = article.outlet if article.outlet != outlet else None
        ways["by" if other else "as"].append(link(other or article.title, path))
    return "".join(f"; also printed {way} {', '.join(links)}" for way, links in ways.items() if links)


def naming_items(book: Catalogue, here: str, articles: Sequence[str], entity: str) -> list[str]:
    """The same, each with the sentence that names the entity where there is one."""
    items = []
    for article, copies in shown_once(articles, book.reprints):
        sentence = naming_sentence(book.articles[article], book.naming[article].get(entity, ()))
        lines = [f"- {article_line(book, here, article)}{_printed_too(book, here, article, copies)}"]
        items.append("\n\n".join([*lines, f"    > {sentence}"] if sentence else lines))
    return items


def entity_line(book: Catalogue, here: str, entity: Entity) -> str:
    """``[Name](page) (12)``: the number counts articles."""
    return f"{link(entity.name, relative(here, book.links.entities[entity.id]))} ({len(entity.articles)})"


def counted_by_kind(book: Catalogue, here: str, counts: Mapping[str, int]) -> Iterator[tuple[str, list[str]]]:
    """For each kind with some of these entities its folder, and their list items with counts, in the given order."""
    for kind, folder in FOLDERS.items():
        lines = [
            f"- {link(book.entities[key].name, relative(here, book.links.entities[key]))} ({number})"
            for key, number in counts.items()
            if book.entities[key].kind == kind
        ]
        if lines:
            yield folder, lines


def orders(folder: str, here: str, more: Mapping[str, str] | None = None) -> str:
    """The orders in which a folder's names stand, each a link but that of the page one is on."""
    ways = {"A to Z": f"{folder}/index.md", "by number of articles": number_path(folder), **(more or {})}
    told = (f"**{name}**" if path == here else link(name, relative(here, path)) for name, path in ways.items())
    return " · ".join(told)


def date_link(here: str, value: str, text: str) -> str:
    """A date's words, as a link where the date has a page."""
    path = date_path(value)
    return link(text, relative(here, path)) if path else inline(text)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list over as many pages as it needs: ``items`` gives the Markdown of some entries as seen from a page.

    ``head`` stands on the first page only, and so does ``tail``, behind a rule (for the aside).
    """

    path: str
    title: str
    head: str
    entries: Sequence[str]
    items: Callable[[str, Sequence[str]], list[str]]
    size: int
    meta: Meta = (("template", "listing.html"),)
    tail: str = ""


def paged(listing: Listing) -> Iterator[Page]:
    """The pages of a listing, each linked to those before and after it."""
    starts = range(0, max(1, len(listing.entries)), listing.size)
    for number, start in enumerate(starts, 1):
        here = numbered(listing.path, number)
        title = listing.title if number == 1 else f"{listing.title}, page {number} of {len(starts)}"
        items = listing.items(here, listing.entries[start : start + listing.size])
        body = [
            listing.head if number == 1 else f"# {inline(title)}",
            "\n\n".join(items) if any("\n" in item for item in items) else "\n".join(items),
        ]
        body.append(_turning(listing.path, number, len(starts)))
        body += ["---", listing.tail] if number == 1 and listing.tail else []
        yield Page(here, title, "\n\n".join(part for part in body if part), listing.meta)


def _turning(path: str, number: int, total: int) -> str:
    if total == 1:
        return ""
    here = numbered(path, number)
    turns = []
    if number > 1:
        turns.append(link("Previous page", relative(here, numbered(path, number - 1))))
    turns.append(f"Page {number} of {total}")
    if number < total:
        turns.append(link("Next page", relative(here, numbered(path, number + 1))))
    return " · ".join(turns)
