"""Archive → Page…, SearchDocument…, data records. Pure: the whole archive in, what is to be written out."""

from __future__ import annotations

from collections.abc import Iterator

from builder.compose.article import article_page
from builder.compose.catalogue import Catalogue, catalogue
from builder.compose.dates import date_pages
from builder.compose.documents import search_documents
from builder.compose.doubts import Doubt, doubts
from builder.compose.entity import entity_pages
from builder.compose.home import home_fragment, home_page, search_page
from builder.compose.listings import article_listings, quote_listing
from builder.compose.markdown import front_matter
from builder.compose.names import name_listings
from builder.compose.permanent import permalinks, redirects
from builder.compose.records import data_files
from builder.compose.stories import story_pages
from builder.compose.undated import undated_pages
from builder.model import KINDS, Page

__all__ = [
    "GENERATOR",
    "Catalogue",
    "Doubt",
    "as_text",
    "catalogue",
    "compose_pages",
    "data_files",
    "doubts",
    "is_generated",
    "permalinks",
    "search_documents",
]

GENERATOR = "backfile"  # in the front matter of every page of ours: what bears it may be replaced or removed
_MARK = f'\ngenerator: "{GENERATOR}"\n'.encode()


def compose_pages(book: Catalogue, site_name: str) -> Iterator[Page]:
    """Every generated page of ``docs/``, in a fixed order; the overview twice, as a fragment and as a home page."""
    fragment = home_fragment(book)
    yield fragment
    yield home_page(fragment, site_name)
    yield search_page()
    yield from article_listings(book)
    for key in sorted(book.articles):
        yield article_page(book, book.articles[key])
    for kind in KINDS:
        yield from name_listings(book, kind)
    for key in sorted(book.entities):
        yield from entity_pages(book, book.entities[key])
    yield from date_pages(book)
    yield from undated_pages(book)
    yield from story_pages(book)
    yield from quote_listing(book)
    yield from redirects(book)


def as_text(page: Page) -> str:
    """A page as it stands in its file: front matter where it has a title, then Markdown."""
    meta = {"title": page.title, **dict(page.meta), "generator": GENERATOR}
    return (front_matter(meta) + "\n" if page.title else "") + page.body + "\n"


def is_generated(page: bytes) -> bool:
    """Whether a page, or its beginning, bears the mark of those that the builder writes."""
    return _MARK in page
