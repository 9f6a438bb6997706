"""Every record that crosses a stage border.

    SourceFile → Article, Problem → Annotated → Archive → Page, SearchDocument → BuildReport

Records are frozen and hold tuples. Offsets count Unicode code points of the named
field, end exclusive; paths are relative to the archive, so ``field_text(article, m.field)[m.start:m.end] == m.text``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "place", "organisation"]
KINDS: tuple[Kind, ...] = ("person", "place", "organisation")
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Trouble with one seed or one article; the rest of the archive is built all the same."""

    path: str
    line: int
    severity: Severity
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A seed as decoded text: line ends are single newlines, front matter is in ``metadata``."""

    path: str
    sha256: str
    media_type: str
    text: str
    first_line: int = 1
    metadata: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def stated(self, key: str) -> tuple[str, ...]:
        """The front matter's values under a key, lower case; empty where it says nothing."""
        return dict(self.metadata).get(key, ())


@dataclass(frozen=True, slots=True)
class Caption:
    """A photograph's caption and whom it is credited to."""

    text: str
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it stands in its seed. ``text`` is its body alone: paragraphs parted by a blank line."""

    id: str
    seed: str
    sha256: str
    first_line: int
    last_line: int
    title: str
    text: str
    deck: str | None = None
    byline: tuple[str, ...] = ()
    dateline: str | None = None
    outlet: str | None = None
    section: str | None = None
    captions: tuple[Caption, ...] = ()
    credits: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    source_url: str | None = None
    stated_date: str | None = None
    language: str = "en"


def fields(article: Article) -> tuple[tuple[str, str], ...]:
    """The article's fields that can hold mentions, by name, in reading order."""
    head = [("title", article.title), ("dateline", article.dateline or "")]
    captions = [(f"caption:{n}", caption.text) for n, caption in enumerate(article.captions)]
    return tuple((name, text) for name, text in [*head, *captions, ("text", article.text)] if text)


def field_text(article: Article, name: str) -> str:
    """The text of one field, or an empty string where the article has none."""
    return dict(fields(article)).get(name, "")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name that an engine found in a passage."""

    start: int
    end: int
    kind: Kind
    confidence: float


NameEngine = Callable[[Sequence[str]], Sequence[Sequence[NameSpan]]]
"""The passages of one article in; for each passage its names in order, none overlapping."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a field of an article; ``entity`` is who resolution found behind it."""

    kind: Kind
    field: str
    start: int
    end: int
    text: str
    confidence: float
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a field of an article, as an EDTF value never more exact than its evidence."""

    field: str
    start: int
    end: int
    text: str
    edtf: str
    basis: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A direct quotation in ``text``, without its marks; ``named`` spans the words that name its speaker."""

    start: int
    end: int
    text: str
    named: tuple[int, int] | None = None
    speaker: str | None = None
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, how that was found, and how sure it is (0 to 1)."""

    edtf: str
    basis: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with what was found in it. ``published`` is filled by resolution."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    published: Published | None = None


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


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. Counts of pages are files of ``docs/`` and of the site together."""

    articles: int = 0
    seeds: int = 0
    entities: int = 0
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
