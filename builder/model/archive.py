"""The whole archive as resolution and relation leave it: entities, stories, related articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.model.found import Annotated, Kind


@dataclass(frozen=True, slots=True)
class Comparison:
    """Why two names were joined or kept apart: a score with its reasons, in sentences."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
    judgement: Literal["same", "not same", "undecided"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation of the archive. ``articles`` are ids, sorted."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    coordinates: tuple[float, float] | None = None
    country: str | None = None
    identifiers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """An article worth reading after another, and the names that they share (entity ids)."""

    article: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell of one event, oldest first, and why each belongs (one sentence an article)."""

    id: str
    title: str
    articles: tuple[str, ...]
    reasons: tuple[str, ...]
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """The whole archive, resolved. Articles and entities are sorted by id."""

    articles: tuple[Annotated, ...] = ()
    entities: tuple[Entity, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    stories: tuple[Story, ...] = ()
    related: tuple[tuple[str, tuple[Related, ...]], ...] = ()
