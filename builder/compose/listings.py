"""Listings of articles: the newest, those of each outlet, those without a date, and quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue, ordered
from builder.compose.links import relative
from builder.compose.listing import Listing, article_items, count, paged, quotation
from builder.compose.markdown import inline, link
from builder.model import Page

OUTLETS = "articles/outlets/index.md"


def article_listings(book: Catalogue) -> Iterator[Page]:
    """All articles, newest first; the outlets; each outlet's articles."""
    head = ["# Articles", f"{count(len(book.newest), 'article')}, newest first."]
    if book.outlets:
        head.append(
            f"By {link('outlet', relative('articles/index.md', OUTLETS))} or by {link('date', '../dates/index.md')}."
        )
    if not book.newest:
        head[1:] = ["No articles yet: put a text file into seeds/ and build again."]
    yield from paged(_articles(book, "articles/index.md", "Articles", "\n\n".join(head), book.newest))
    yield _outlets(book)
    for outlet, articles in book.outlets.items():
        path = book.links.outlets[outlet]
        head = [
            link("Outlets", relative(path, OUTLETS)),
            f"# {inline(outlet)}",
            f"{count(len(articles), 'article')}, newest first.",
        ]
        yield from paged(_articles(book, path, outlet, "\n\n".join(head), articles))


def _articles(book: Catalogue, path: str, title: str, head: str, articles: Sequence[str]) -> Listing:
    return Listing(path, title, head, articles, lambda here, ids: article_items(book, here, ids), book.page_size)


def _outlets(book: Catalogue) -> Page:
    largest = sorted(book.outlets, key=lambda outlet: (-len(book.outlets[outlet]), outlet))
    lines = [
        f"- {link(outlet, relative(OUTLETS, book.links.outlets[outlet]))} ({len(book.outlets[outlet])})"
        for outlet in largest
    ]
    unknown = len(book.articles) - sum(len(articles) for articles in book.outlets.values())
    rest = f"{count(unknown, 'article')} from an outlet that is not known." if unknown else ""
    body = ["# Outlets", "\n".join(lines), rest]
    return Page(OUTLETS, "Outlets", "\n\n".join(part for part in body if part), (("template", "listing.html"),))


def quote_listing(book: Catalogue) -> Iterator[Page]:
    """Every direct quotation whose speaker is known, newest first."""
    quotes = [
        f"{key}#{number}"
        for key in ordered(book, book.articles)
        for number, quote in enumerate(book.articles[key].quotes)
        if quote.speaker in book.entities
    ]
    head = ["# Quotes", f"{count(len(quotes), 'quotation')} whose speaker the article names, newest first."]
    if not quotes:
        head[1:] = ["No quotations with a named speaker are known in this archive yet."]

    def items(here: str, ids: Sequence[str]) -> list[str]:
        return [_quote(book, here, key) for key in ids]

    yield from paged(Listing("quotes/index.md", "Quotes", "\n\n".join(head), quotes, items, book.page_size))


def _quote(book: Catalogue, here: str, key: str) -> str:
    article, _, number = key.rpartition("#")
    quote = book.articles[article].quotes[int(number)]
    speaker = book.entities[quote.speaker or ""]
    name = link(speaker.name, relative(here, book.links.entities[speaker.id]))
    return quotation(book, here, article, quote, name)
