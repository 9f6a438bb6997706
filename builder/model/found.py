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
    """A name that an engine found in a passage; ``likely`` is how likely it holds each of KINDS, where it tells."""

    start: int
    end: int
    kind: Kind
    confidence: float
    likely: tuple[float, ...] = ()


NameEngine = Callable[[Sequence[str]], Sequence[Sequence[NameSpan]]]
"""The passages of one article in; for each passage its names in order, none overlapping."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a field of an article; ``entity`` is who resolution found behind it.

    ``reason`` says why it is not as the engine had it, where it is not.
    """

    kind: Kind
    field: str
    start: int
    end: int
    text: str
    confidence: float
    entity: str | None = None
    reason: str = ""


Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"]
Way = Literal["before", "until", "nearest", "from", "after"]


@dataclass(frozen=True, slots=True)
class Relative:
    """How a time expression is counted from its anchor.

    That is the publication day, the date stated before it (``earlier``), or the quarter that a report speaks of.

    With a ``target`` (TimeML, its unknown parts as X: ``XXXX-WXX-6`` is Saturday, ``XXXX-10-26``, ``XXXX-06``,
    ``XXXX-Q3``, ``XXXX-SU``) it is the target's nearest bearer that way; *before* and *after* are words of the
    text (*last*, *next*), *until* and *from* what the tense of its clause suggests. Without one it is the
    anchor's own ``unit`` moved by ``shift``. ``within`` is a TimeML part of what is found (``-06``, ``TMO``),
    ``weekday`` the one (Monday is 0) that stands beside a day and month and tells its year.
    """

    anchor: Literal["published", "earlier", "quarter"] = "published"
    unit: Unit = "day"
    shift: int = 0
    target: str = ""
    way: Way = "nearest"
    within: str = ""
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression in a field of an article, as an EDTF value never more exact than its evidence.

    ``edtf`` is empty for durations, sets and what is not settled: such a mention is kept and not shown.
    ``timeml`` is its TIMEX3 value (``P2Y``, ``XXXX-WXX-5``, ``1998-W07``), ``modifier`` TIMEX3's ``mod``.
    """

    field: str
    start: int
    end: int
    text: str
    edtf: str
    basis: str
    timeml: str = ""
    modifier: str = ""
    relative: Relative | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A direct quotation in ``text``, without its outer marks.

    ``named`` spans the name of the person who says it, wherever the article names that person; ``source`` the words of
    the attribution (*he*, *the ministry*, or the name itself); ``told`` the words for the one it was said to, of whom
    ``addressee`` is the entity; ``when`` the date of the saying, as a date mention has it. ``continues`` where it is
    the later part of a quotation that its attribution parts (“One,” he said, “two”). ``how`` says how its speaker was
    found. ``speaker`` and ``addressee`` are filled by resolution, ``same_as`` by relating.
    """

    start: int
    end: int
    text: str
    named: tuple[int, int] | None = None
    speaker: str | None = None
    same_as: tuple[str, ...] = ()
    source: tuple[int, int] | None = None
    told: tuple[int, int] | None = None
    addressee: str | None = None
    when: tuple[int, int] | None = None
    continues: bool = False
    how: str = ""


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
