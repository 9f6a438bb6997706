"""One page of every kind that a site has, chosen by its data files: the ordinary ones, and the hardest to lay out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.browser.reader import records

Record = dict[str, Any]

FIXED = {
    "home": "index.html",
    "articles": "articles/index.html",
    "outlets": "outlets/index.html",
    "people": "people/index.html",
    "people, by number": "people/by-number.html",
    "places": "places/index.html",
    "places, by country": "places/countries.html",
    "map": "places/map.html",
    "organisations": "organisations/index.html",
    "dates": "dates/index.html",
    "undated": "dates/undated.html",
    "stories": "stories/index.html",
    "stories, A to Z": "stories/a-z.html",
    "quotes": "quotes/index.html",
    "speakers": "quotes/speakers.html",
    "search": "search/index.html",
    "guide": "guide.html",
    "about": "about.html",
    "not found": "404.html",
}

LISTS = {"index.html", "by-number.html", "a-z.html"}


def each_once(kinds: dict[str, str]) -> dict[str, str]:
    """Pages by what they are, each page once."""
    return {kind: path for path, kind in {path: kind for kind, path in kinds.items()}.items()}


def page_kinds(site: Path) -> dict[str, str]:
    """Pages of a site by what they are, each an address from its root; kinds that it has no page of are left out."""
    named = {**FIXED, **dict(_articles(site)), **dict(_entities(site)), **dict(_others(site))}
    return {kind: path for kind, path in named.items() if (site / path).is_file()}


def _articles(site: Path) -> Iterator[tuple[str, str]]:
    articles = records(site, "articles")
    measures: dict[str, Callable[[Record], int]] = {
        "article, most names": lambda one: len(one["mentions"]),
        "article, longest": lambda one: len(one["text"]),
        "article, shortest": lambda one: -len(one["text"]),
        "article, longest headline": lambda one: len(one["title"]),
        "article, captions": lambda one: len(one["captions"]),
        "article, quotations": lambda one: len(one["quotes"]),
        "article, right to left": lambda one: _right_to_left(one["title"]),
    }
    for kind, measure in measures.items():
        most = max(articles, key=measure, default=None)
        if most and measure(most):
            yield kind, most["url"]


def _entities(site: Path) -> Iterator[tuple[str, str]]:
    entities = records(site, "entities")
    for kind in ("person", "place", "organisation"):
        own = [one for one in entities if one["kind"] == kind and one["url"]]
        for which, measure in (
            ("most", lambda one: len(one["articles"])),
            ("least", lambda one: -len(one["articles"])),
        ):
            one = max(own, key=measure, default=None)
            if one:
                yield f"{kind}, {which} named", one["url"]
        longest = max(own, key=lambda one: len(one["name"]), default=None)
        if longest:
            yield f"{kind}, longest name", longest["url"]


def _right_to_left(text: str) -> int:
    return sum("\u0590" <= letter <= "\u08ff" for letter in text)


def _others(site: Path) -> Iterator[tuple[str, str]]:
    """What the data files do not name: of each folder the page of most bytes."""
    for kind, pattern in {
        "outlet": "outlets/*.html",
        "people of a letter": "people/a-z/*.html",
        "places of a country": "places/countries/*.html",
        "year": "dates/????.html",
        "month": "dates/????-??.html",
        "day": "dates/????-??-??.html",
        "story": "stories/*.html",
        "quotations of one": "quotes/people/*.html",
    }.items():
        found = sorted(path for path in site.glob(pattern) if path.name not in LISTS)
        largest = max(found, key=lambda path: path.stat().st_size, default=None)
        if largest:
            yield kind, largest.relative_to(site).as_posix()
