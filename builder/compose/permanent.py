"""What was published, for good: a line for each id, and a page at the address of each that leads to another now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from builder.compose.catalogue import Catalogue
from builder.compose.links import path_of, relative, url
from builder.compose.markdown import inline, link
from builder.model import Page, Permalink
from builder.vocabulary.permanence import numbered

ANCHORS = 3  # articles by which an entity is known again


def permalinks(book: Catalogue) -> tuple[Permalink, ...]:
    """All ids that were ever published, sorted; none is forgotten, and no address changes."""
    known = {one.id: one for one in book.permalinks}
    kept = {
        key: replace(one, to=to) if (to := book.moved.get(key, one.to)) != one.to else one for key, one in known.items()
    }
    whole = kept | {one.id: one for one in _of_this(book, known)}
    return tuple(whole[key] for key in sorted(whole))


def redirects(book: Catalogue) -> Iterator[Page]:
    """A page for each published id that leads to another now; plain Markdown says so too."""
    for one in book.permalinks:
        to = book.moved.get(one.id)
        if not to:
            continue
        here, there = path_of(one.url), _path(book, to)
        title = book.entities[to].name if to in book.entities else book.stories[to].title
        body = f"# {inline(title)}\n\nThis entry has moved to {link(title, relative(here, there))}."
        yield Page(here, title, body, (("template", "redirect.html"), ("redirect", url(there))))


def _path(book: Catalogue, key: str) -> str:
    return book.links.entities.get(key) or book.links.stories[key]


def _of_this(book: Catalogue, known: Mapping[str, Permalink]) -> Iterator[Permalink]:
    for key, path in book.links.articles.items():
        yield Permalink(key, url(path))
    for key, path in book.links.stories.items():
        articles = book.stories[key].articles
        yield Permalink(key, url(path), "", _anchors(known.get(key), [(article, "") for article in articles]))
    called = _called(book)
    for key, path in book.links.entities.items():
        name = book.entities[key].name
        likest = sorted(called[key], key=lambda pair: (pair[1] != name, "#" in pair[1], -len(pair[1].split()), pair))
        yield Permalink(key, url(path), "", _anchors(known.get(key), likest))


def _anchors(old: Permalink | None, now: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """What an id is known by: as long as some of that holds it stays as it was written."""
    if old and set(old.known) & set(now):
        return old.known
    best: dict[str, str] = {}
    for article, name in now:
        best.setdefault(article, name)
    return tuple(sorted(list(best.items())[:ANCHORS]))


def _called(book: Catalogue) -> dict[str, list[tuple[str, str]]]:
    """For each entity the articles that name it, and what it is known by there."""
    called: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for article in sorted(book.articles):
        mentions = book.articles[article].mentions
        for name, mention in zip(numbered(m.text for m in mentions), mentions, strict=True):
            called[mention.entity or ""].append((article, name))
    return called
