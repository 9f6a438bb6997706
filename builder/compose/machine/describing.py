"""What front matter tells programs of a page: its day, its summary, its feed, how to cite it, its data as JSON-LD."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

from builder.compose.catalogue import Catalogue
from builder.compose.links import relative, seed_files
from builder.compose.machine.bylines import IsBody, authors, bodies
from builder.compose.machine.citations import citation, formats
from builder.compose.machine.days import newest_days, published
from builder.compose.machine.feeds import feed_of
from builder.compose.machine.imprint import Imprint
from builder.compose.machine.json_ld import news_article
from builder.compose.machine.json_ld_pages import entity_node, story_node
from builder.compose.machine.summary import of_entity, of_story, summary
from builder.model import Annotated, Page

Meta = Iterator[tuple[str, object]]


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all pages share."""

    book: Catalogue
    imprint: Imprint
    is_body: IsBody
    seeds: dict[str, str]


def describing(book: Catalogue, imprint: Imprint) -> Callable[[Page], Page]:
    """From a page to the same with what programs read in its front matter; fragments and redirects stay as they are."""
    links = book.links
    subjects = {path: key for some in (links.articles, links.entities, links.stories) for key, path in some.items()}
    seeds = seed_files(one.article.seed for one in book.articles.values()) if imprint.seeds else {}
    desk = _Desk(book, imprint, bodies(book), seeds)
    days = newest_days(book)

    def described(page: Page) -> Page:
        if not page.title or "redirect" in dict(page.meta):
            return page
        modified = ("modified", days.get(page.path.partition("/page-")[0].removesuffix(".md") + ".md", days[""]))
        return replace(page, meta=(*page.meta, modified, *_told(desk, page, subjects.get(page.path, ""))))

    return described


def _told(desk: _Desk, page: Page, key: str) -> Meta:
    book = desk.book
    if key in book.articles:
        yield from _article(desk, page, book.articles[key])
    elif key in book.entities:
        yield "description", of_entity(book.entities[key])
        yield "feed", feed_of(book, key)
        yield "json_ld", entity_node(book, desk.imprint, book.entities[key])
    elif key in book.stories:
        yield "description", of_story(book.stories[key])
        yield "feed", feed_of(book, key)
        yield "json_ld", story_node(book, desk.imprint, book.stories[key])


def _article(desk: _Desk, page: Page, annotated: Annotated) -> Meta:
    article = annotated.article
    yield "byline", authors(article)
    yield "published", published(annotated)
    yield "language", article.language
    yield "description", summary(article)
    yield "seed", _seed(desk, page, annotated)
    yield "cite", formats(citation(annotated, page.path, desk.imprint, desk.is_body))
    yield "json_ld", news_article(desk.book, desk.imprint, annotated, desk.is_body)


def _seed(desk: _Desk, page: Page, annotated: Annotated) -> dict[str, object]:
    """Where the seed stands: its path, its lines, its hash, and its address in the site where it is put out."""
    article = annotated.article
    told: dict[str, object] = {
        "path": article.seed,
        "first": article.first_line,
        "last": article.last_line,
        "sha256": article.sha256,
    }
    file = desk.seeds.get(article.seed)
    return told | ({"href": quote(relative(page.path, file))} if file else {})
