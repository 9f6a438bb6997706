"""What goes out: pages, search documents, and the report of a build."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.seeds import Problem


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page of ``docs/``: its path there, its front matter, its body."""

    path: str
    title: str
    body: str
    meta: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What the index knows of one page. Dates are ISO days, the first and last possible one."""

    id: str
    kind: str
    url: str
    title: str
    body: str
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """How many articles or entries of a kind were gained, edited, merged or lost since the last site; some of them."""

    kind: str
    way: str
    count: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. Counts of pages are files of ``docs/`` and of the site together.

    ``changes`` are told by a build that renders the site, against the last one that did.
    """

    articles: int = 0
    seeds: int = 0
    entities: int = 0
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    changes: tuple[Change, ...] = ()
