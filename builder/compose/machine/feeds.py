"""Atom feeds (RFC 4287): one of the archive's newest articles, one for each name and story that several tell of.

Atom wants an instant of everything. An article's is midnight (UTC) of its day of publication; where only a month or
year is known it is the first day of that, and nothing is said of when it was published. An article without a year
stands in no feed. Identifiers are UUIDs (RFC 9562, version 8) of the site's address, or of its name where it has none,
and an article's or entry's own id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from builder.compose.catalogue import Catalogue, ordered
from builder.compose.links import ARTICLES_FEED, feed_path
from builder.compose.machine.bylines import authors
from builder.compose.machine.days import first_day, published
from builder.compose.machine.imprint import Imprint, address
from builder.compose.machine.summary import summary
from builder.compose.markdown import html
from builder.model import Annotated

NEWEST, OWN = 50, 30  # articles in the archive's feed, and in one of a name or story
FEWEST = 2  # articles from which a name has a feed: one alone would bring as many files as names


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed to be written: where, what it is of, the page that shows the same, its articles newest first."""

    path: str
    id: str
    title: str
    page: str
    articles: Sequence[str]


Entry = Callable[[str], str]


def feeds(book: Catalogue, imprint: Imprint) -> Iterator[tuple[str, str]]:
    """Path in the site and text of each feed; the archive's own comes first."""
    entry = cache(lambda key: _entry(book, imprint, key))  # all but the first feed stand equally deep
    newest = _dated(book, book.newest)[:NEWEST]
    shallow = Feed(ARTICLES_FEED, "articles", imprint.name, "index.md", newest)
    yield shallow.path, _feed(shallow, imprint, lambda key: _entry(book, imprint, key, ARTICLES_FEED))
    for feed in _of_names(book, imprint):
        yield feed.path, _feed(feed, imprint, entry)


def feed_of(book: Catalogue, key: str) -> str:
    """The path of the feed of an entity or story; empty where it has none."""
    story = book.stories.get(key)
    articles = story.articles if story else book.entities[key].articles
    page = book.links.stories[key] if story else book.links.entities[key]
    return feed_path(page) if len(_dated(book, articles)) >= FEWEST else ""


def _of_names(book: Catalogue, imprint: Imprint) -> Iterator[Feed]:
    named = [(e.id, e.name, book.links.entities[e.id], e.articles) for e in book.entities.values()]
    told = [(s.id, s.title, book.links.stories[s.id], s.articles) for s in book.stories.values()]
    for key, name, page, articles in sorted([*named, *told]):
        newest = _dated(book, ordered(book, articles))
        if len(newest) >= FEWEST:
            yield Feed(feed_path(page), key, f"{name} · {imprint.name}", page, newest[:OWN])


def _dated(book: Catalogue, articles: Iterable[str]) -> list[str]:
    return [key for key in articles if first_day(book.articles[key])]


def _feed(feed: Feed, imprint: Imprint, entry: Entry) -> str:
    entries = [entry(key) for key in feed.articles]
    updated = entries[0].partition("<updated>")[2].partition("<")[0] if entries else "1970-01-01T00:00:00Z"
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en">',
        f"<id>{_urn(imprint, feed.id)}</id>",
        f"<title>{html(feed.title)}</title>",
        f"<updated>{updated}</updated>",
        f"<author><name>{html(imprint.name)}</name></author>",
        "<generator>Backfile</generator>",
        f'<link rel="self" type="application/atom+xml" href="{html(address(imprint, feed.path, feed.path))}"/>',
        f'<link rel="alternate" type="text/html" href="{html(address(imprint, feed.path, feed.page))}"/>',
    ]
    return "\n".join([*head, *entries, "</feed>", ""])


def _entry(book: Catalogue, imprint: Imprint, key: str, here: str = "feeds/people/x.xml") -> str:
    annotated = book.articles[key]
    article = annotated.article
    lines = [
        f"<id>{_urn(imprint, key)}</id>",
        f"<title>{html(article.title)}</title>",
        *_times(annotated),
        *(f"<author><name>{html(name)}</name></author>" for name in authors(article)),
        f'<link rel="alternate" type="text/html" href="{html(address(imprint, here, book.path(key)))}"/>',
        f"<summary>{html(summary(article))}</summary>",
        f"<dc:publisher>{html(article.outlet)}</dc:publisher>" if article.outlet else "",
        f'<category term="{html(article.section)}"/>' if article.section else "",
    ]
    said = "\n".join(line for line in lines if line)
    return f'<entry xml:lang="{html(article.language)}">\n{said}\n</entry>'


def _urn(imprint: Imprint, key: str) -> str:
    space = imprint.site_url or f"backfile:{imprint.name}"
    digits = blake2b(f"{space}\n{key}".encode(), digest_size=16).hexdigest()
    variant = f"{int(digits[16], 16) & 3 | 8:x}"
    return f"urn:uuid:{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


def _times(annotated: Annotated) -> Iterator[str]:
    first = first_day(annotated)
    yield f"<updated>{first}T00:00:00Z</updated>"
    if published(annotated) == first:
        yield f"<published>{first}T00:00:00Z</published>"
