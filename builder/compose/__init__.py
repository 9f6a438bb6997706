"""Archive → Page…, SearchDocument…, data records. Pure: the whole archive in, what is to be written out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.compose.about import about_fragment, about_page
from builder.compose.article import article_page
from builder.compose.atlas import atlas
from builder.compose.cards import cards
from builder.compose.catalogue import Catalogue, catalogue
from builder.compose.countries import country_listings
from builder.compose.dates import date_pages
from builder.compose.documents import search_documents
from builder.compose.doubts import Doubt, doubts
from builder.compose.entity import entity_pages
from builder.compose.home import home_fragment, home_page, search_page
from builder.compose.listings import article_listings
from builder.compose.machine import Imprint, describing, feeds
from builder.compose.markdown import front_matter
from builder.compose.names import name_listings
from builder.compose.permanent import permalinks, redirects
from builder.compose.quotes.pages import quote_pages
from builder.compose.records import data_files
from builder.compose.stories.listing import story_pages
from builder.compose.undated import undated_pages
from builder.model import KINDS, Page

__all__ = [
    "GENERATOR",
    "Catalogue",
    "Doubt",
    "Imprint",
    "as_text",
    "catalogue",
    "compose_pages",
    "data_files",
    "doubts",
    "feeds",
    "is_generated",
    "permalinks",
    "search_documents",
]

GENERATOR = "backfile"  # in the front matter of every page of ours: what bears it may be replaced or removed
ANONYMOUS = Imprint()
_MARK = f'\ngenerator: "{GENERATOR}"\n'.encode()


def compose_pages(book: Catalogue, site_name: str, imprint: Imprint = ANONYMOUS) -> Iterator[Page]:
    """Every generated page of ``docs/``, in a fixed order.

    The overview and what is said about the archive come twice: as a fragment, and as a page around it. ``imprint``
    tells the rest of the site beside its name.
    """
    imprint = replace(imprint, name=site_name)
    return map(describing(book, imprint), _pages(book, imprint))


def _pages(book: Catalogue, imprint: Imprint) -> Iterator[Page]:
    fragment, about = home_fragment(book), about_fragment(book, imprint)
    yield fragment
    yield home_page(fragment, imprint.name)
    yield about
    yield about_page(about)
    yield search_page(book)
    yield from article_listings(book)
    card = cards(book)
    for key in sorted(book.articles):
        yield article_page(book, book.articles[key], card)
    for kind in KINDS:
        yield from name_listings(book, kind)
    yield from country_listings(book)
    yield atlas(book)
    for key in sorted(book.entities):
        yield from entity_pages(book, book.entities[key])
    yield from date_pages(book)
    yield from undated_pages(book)
    yield from story_pages(book)
    yield from quote_pages(book)
    yield from redirects(book)


def as_text(page: Page) -> str:
    """A page as it stands in its file: front matter where it has a title, then Markdown."""
    meta = {"title": page.title, **dict(page.meta), "generator": GENERATOR}
    return (front_matter(meta) + "\n" if page.title else "") + page.body + "\n"


def is_generated(page: bytes) -> bool:
    """Whether a page, or its beginning, bears the mark of those that the builder writes."""
    return _MARK in page
