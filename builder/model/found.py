"""What extraction finds in one article: names, dates, quotations, each with its span."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from builder.model.seeds import Article

Kind = Literal["person", "place", "organisation"]


KINDS: tuple[Kind, ...] = ("person", "place", "organisation")


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
