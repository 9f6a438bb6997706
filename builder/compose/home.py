"""What the home page shows of the archive: the fragment that docs/index.md includes, and a page around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.histogram import histogram
from builder.compose.links import FOLDERS, date_path
from builder.compose.listing import article_items, count, entity_line
from builder.compose.markdown import inline, link
from builder.compose.stories import most_told, story_line
from builder.model import Page
from builder.vocabulary.edtf import bounds

FRAGMENT = "articles/.home.md"
HERE = "index.md"  # the fragment's links are seen from the page that includes it
LATEST, MOST = 8, 12


def home_fragment(book: Catalogue) -> Page:
    """The generated part of the home page; ``docs/index.md`` includes it after its own words."""
    return Page(FRAGMENT, "", "\n\n".join(_parts(book)))


def home_page(fragment: Page, site_name: str) -> Page:
    """A whole home page around the fragment, for an archive whose owner has written none."""
    return Page(HERE, site_name, f"# {inline(site_name)}\n\n{fragment.body}", (("template", "home.html"),))


def search_page() -> Page:
    """The search page: its form comes from the theme."""
    return Page("search/index.md", "Search", "# Search", (("template", "search.html"),))


def _parts(book: Catalogue) -> Iterator[str]:
    if not book.newest:
        yield "This archive is empty. Put text files of articles into `seeds/` and run `backfile build`."
        return
    yield summary(book)
    months = [(value, len(ids)) for value, ids in book.published.items() if len(value) == 7]
    if months:
        yield "## By date"
        yield histogram(months, lambda value: (date_path(value) or "").removesuffix(".md") + ".html")
        yield _years(book)
    yield from _stories(book)
    for kind, folder in FOLDERS.items():
        named = sorted(
            (e for e in book.entities.values() if e.kind == kind), key=lambda e: (-len(e.articles), e.name, e.id)
        )
        if named:
            yield f"## {folder.capitalize()}"
            yield "\n".join(f"- {entity_line(book, HERE, entity)}" for entity in named[:MOST])
    yield "## Latest"
    yield "\n".join(article_items(book, HERE, book.newest[:LATEST]))
    yield f"{link('All articles', 'articles/index.md')}"


def summary(book: Catalogue) -> str:
    """``885 articles from 61 outlets, 2019 to 2023``."""
    years = sorted(value for value in book.published if len(value) == 4 and bounds(value))
    span = f", {years[0]} to {years[-1]}" if len(years) > 1 else f", {years[0]}" if years else ""
    outlets = f" from {count(len(book.outlets), 'outlet')}" if book.outlets else ""
    return f"**{count(len(book.newest), 'article')}{outlets}{span}.**"


def _years(book: Catalogue) -> str:
    years: Sequence[str] = sorted(value for value in book.published if len(value) == 4)
    return " · ".join(f"{link(year, date_path(year) or '')} ({len(book.published[year])})" for year in years)


def _stories(book: Catalogue) -> Iterator[str]:
    told = most_told(book)[:MOST]
    if told:
        yield "## Stories"
        yield "\n".join(f"- {story_line(book, HERE, story)}" for story in told)
