"""Listings of articles: the newest, and those of each outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.links import number_path, relative
from builder.compose.listing import Listing, article_items, count, orders, paged
from builder.compose.markdown import inline, link
from builder.compose.pictures import sparks, timeline
from builder.model import Page
from builder.vocabulary.names import fold

OUTLETS = "outlets/index.md"


def article_listings(book: Catalogue) -> Iterator[Page]:
    """All articles, newest first; the outlets, by name and by number; each outlet's articles."""
    head = ["# Articles", f"{count(len(book.newest), 'article')}, newest first."]
    if book.outlets:
        head.append(
            f"By {link('outlet', relative('articles/index.md', OUTLETS))} or by {link('date', '../dates/index.md')}."
        )
    if not book.newest:
        head[1:] = ["No articles yet: put a text file into seeds/ and build again."]
    yield from paged(_articles(book, "articles/index.md", "Articles", "\n\n".join(head), book.newest))
    yield from _outlets(book)
    for outlet, articles in book.outlets.items():
        path = book.links.outlets[outlet]
        head = [
            link("Outlets", relative(path, OUTLETS)),
            f"# {inline(outlet)}",
            f"{count(len(articles), 'article')}, newest first.",
            timeline(book, path, articles),
        ]
        yield from paged(_articles(book, path, outlet, "\n\n".join(part for part in head if part), articles))


def _articles(book: Catalogue, path: str, title: str, head: str, articles: Sequence[str]) -> Listing:
    return Listing(path, title, head, articles, lambda here, ids: article_items(book, here, ids), book.page_size)


def _outlets(book: Catalogue) -> Iterator[Page]:
    """The outlets by name, then by number of articles; the second order only where it can differ."""
    strip = sparks(book)

    def items(here: str, names: Sequence[str]) -> list[str]:
        told = ((name, book.outlets[name]) for name in names)
        return [
            f"- {link(name, relative(here, book.links.outlets[name]))} ({len(articles):,}) {strip(articles)}".rstrip()
            for name, articles in told
        ]

    unknown = len(book.articles) - sum(len(articles) for articles in book.outlets.values())
    rest = f"{count(unknown, 'article')} of an outlet that is not known." if unknown else ""
    named = sorted(book.outlets, key=lambda outlet: (fold(outlet), outlet))
    largest = sorted(named, key=lambda outlet: -len(book.outlets[outlet]))
    for path, names in ((OUTLETS, named), (number_path("outlets"), largest)):
        told = f"{count(len(names), 'outlet')}, each with the number of its articles." if names else ""
        order = orders("outlets", path) if len(names) > 1 else ""
        head = "\n\n".join(part for part in ("# Outlets", told, rest, order) if part)
        if path == OUTLETS or len(names) > 1:
            meta = (("template", "listing.html"), ("kind", "names"))
            yield from paged(Listing(path, "Outlets", head, names, items, book.page_size, meta))
