"""What the home page shows of the archive: the fragment that docs/index.md includes, and a page around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.compose.atlas import map_line
from builder.compose.catalogue import Catalogue
from builder.compose.draw.bars import histogram
from builder.compose.links import FOLDERS, date_path
from builder.compose.listing import article_items, count
from builder.compose.markdown import inline, link
from builder.compose.names import lined
from builder.compose.pictures import published_on, to_date
from builder.compose.questions import questions
from builder.compose.stories.listing import most_told, story_line
from builder.model import Page, Story
from builder.vocabulary.edtf import bounds

FRAGMENT = "articles/.home.md"
HERE = "index.md"  # the fragment's links are seen from the page that includes it
LATEST, TOLD, MOST = 12, 12, 7  # articles, stories, names of a kind


def home_fragment(book: Catalogue) -> Page:
    """The generated part of the home page; ``docs/index.md`` includes it after its own words."""
    return Page(FRAGMENT, "", "\n\n".join(_parts(book)))


def home_page(fragment: Page, site_name: str) -> Page:
    """A whole home page around the fragment, for an archive whose owner has written none."""
    return Page(HERE, site_name, f"# {inline(site_name)}\n\n{fragment.body}", (("template", "home.html"),))


def search_page(book: Catalogue) -> Page:
    """The search page: its form comes from the theme, the questions that it suggests from the archive."""
    asked = tuple((f"try_{name}", text) for name, text in questions(book).items())
    return Page("search/index.md", "Search", "# Search", (("template", "search.html"), *asked))


def _parts(book: Catalogue) -> Iterator[str]:
    if not book.newest:
        yield "This archive is empty. Put text files of articles into `seeds/` and run `backfile build`."
        return
    yield summary(book)
    drawn = histogram([published_on(book.articles[key]) for key in book.newest], to_date(HERE))
    if drawn:
        yield "## By date"
        yield drawn
        yield _years(book)
    yield from _stories(book)
    yield from _names(book)
    yield "## Latest"
    yield "\n".join(article_items(book, HERE, book.newest[:LATEST]))
    outlets = link("All outlets", "outlets/index.md") if book.outlets else ""
    yield " · ".join(part for part in (link("All articles", "articles/index.md"), outlets) if part)


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
    """The stories that most outlets tell."""
    told = sorted(most_told(book), key=lambda story: -_outlets(book, story))
    if told:
        yield "## Stories"
        yield "\n".join(f"- {story_line(book, HERE, story)}" for story in told[:TOLD])
        yield f"{link('All stories', 'stories/index.md')}"


def _outlets(book: Catalogue, story: Story) -> int:
    return len({book.articles[key].article.outlet for key in story.articles} - {None})


def _names(book: Catalogue) -> Iterator[str]:
    """People, places and organisations of most articles, each with a tiny strip of when."""
    heading = ["## In the news"]
    for kind, folder in FOLDERS.items():
        named = sorted(
            (e for e in book.entities.values() if e.kind == kind), key=lambda e: (-len(e.articles), e.name, e.id)
        )
        if named:
            yield from heading
            heading = []
            more = [link(f"All {folder}", f"{folder}/index.md"), map_line(book, HERE) if kind == "place" else ""]
            yield f"### {folder.capitalize()}"
            yield "\n".join(lined(book, HERE, named[:MOST]))
            yield " · ".join(part for part in more if part)
