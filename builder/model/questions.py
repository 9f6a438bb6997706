"""What readers ask of the index, and its answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question to the index: ``query`` in Whoosh's language, and filters that all must hold."""

    query: str = ""
    person: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    sort: Literal["relevance", "date"] = "relevance"
    limit: int = 20


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One result. ``snippet`` is its text in pieces; the true ones are what was asked for."""

    id: str
    kind: str
    url: str
    title: str
    outlet: str | None
    published: str | None
    score: float
    snippet: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The best hits of a request, how many there are in all, and a better spelling where one is known."""

    query: str
    total: int
    hits: tuple[SearchHit, ...] = ()
    did_you_mean: str | None = None
