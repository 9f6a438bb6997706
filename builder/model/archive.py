"""The whole archive as resolution and relation leave it: entities, stories, related articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.model.found import Annotated, Kind, Published
from builder.model.seeds import Problem
from builder.model.stories import Follow, Reprint, StoryFacts


@dataclass(frozen=True, slots=True)
class Comparison:
    """Why two names were joined or kept apart: a score with its reasons, in sentences.

    ``spelling`` is what the text calls the left one; ``decided`` means by a person.
    """

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
    judgement: Literal["same", "not same", "undecided"]
    spelling: str = ""
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation of the archive. ``articles`` are ids, sorted.

    A place's ``coordinates`` are degrees of latitude and longitude, its ``country`` is ISO 3166-1 alpha-2, and
    ``within`` tells what holds it, the smallest first, each by its id in the gazetteer and its name.
    ``spellings`` count its mentions by how they are written, the most frequent first; ``described`` tells for each role
    that a text gives which articles (ids, sorted) give it.
    """

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
    within: tuple[tuple[str, str], ...] = ()
    spellings: tuple[tuple[str, int], ...] = ()
    described: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """An article worth reading after another, and the names that they share (entity ids)."""

    article: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell of one event, oldest first, and why each belongs (one sentence an article).

    ``follows`` are earlier stories that it goes on from, the latest first.
    """

    id: str
    title: str
    articles: tuple[str, ...]
    reasons: tuple[str, ...]
    first: str | None = None
    last: str | None = None
    follows: tuple[Follow, ...] = ()


@dataclass(frozen=True, slots=True)
class DateDecision:
    """A date of publication that a person states (EDTF), and why. It wins over all evidence."""

    edtf: str
    reason: str


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A date that an article may be of (EDTF), how likely it is (0 to 1), and what speaks for it, in sentences."""

    edtf: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dating:
    """How an article was dated: the likeliest candidates first, and what contradicts what, in sentences."""

    article: str
    published: Published | None
    candidates: tuple[DateCandidate, ...] = ()
    disagreements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Archive:
    """The whole archive, resolved. Articles, entities and datings are sorted by id.

    ``moved`` are ids that once were published, each with the id that it leads to now; ``problems`` are decisions that
    contradict each other or mean nobody.
    """

    articles: tuple[Annotated, ...] = ()
    entities: tuple[Entity, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    stories: tuple[Story, ...] = ()
    related: tuple[tuple[str, tuple[Related, ...]], ...] = ()
    datings: tuple[Dating, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    facts: tuple[StoryFacts, ...] = ()
    reprints: tuple[Reprint, ...] = ()
