"""What people decided about names: who is the same, who is not, what is wrong; and the ids that were published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.model.archive import DateDecision
from builder.model.found import Kind

Judgement = Literal["same", "not same", "undecided"]


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """Whom a decision speaks of: an entity by its id, or a name of a kind; in one article alone where one is given.

    Either ``id`` (``person/ann-roe``) or ``kind`` and ``name`` (``person``, ``Ann Roe``) is filled.
    """

    id: str = ""
    kind: Kind | None = None
    name: str = ""
    article: str = ""

    def __str__(self) -> str:
        """As a person may write it: ``person/ann-roe``, ``person: Ann Roe``, ``person: Roe @ box.txt/a-headline``."""
        called = self.id or f"{self.kind}: {self.name}"
        return f"{called} @ {self.article}" if self.article else called


@dataclass(frozen=True, slots=True)
class Source:
    """Where a decision stands, and who took it, when (EDTF) and why, as far as that is written."""

    path: str = ""
    line: int = 1
    who: str = ""
    when: str = ""
    why: str = ""

    def __str__(self) -> str:
        """``authority/names.yml:3``."""
        return f"{self.path}:{self.line}" if self.path else "the new decision"


@dataclass(frozen=True, slots=True)
class Decision:
    """Two names are the same, are not, or nobody can tell."""

    left: Subject
    right: Subject
    judgement: Judgement
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class StoryDecision:
    """Two articles (ids) are of one story, or are not."""

    left: str
    right: str
    same: bool
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class Correction:
    """What is to be said of an entity; empty fields leave what was found.

    ``nameless``: the words name nobody. ``coordinates`` are degrees of latitude and longitude; ``identifiers`` are
    numbers by authority (``wikidata``, ``geonames``, ``viaf``); aliases and roles are added to those found.
    """

    subject: Subject
    name: str = ""
    kind: Kind | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    coordinates: tuple[float, float] | None = None
    identifiers: tuple[tuple[str, str], ...] = ()
    nameless: bool = False
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline that an article (by id) should have had."""

    article: str
    title: str
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class Permalink:
    """An id and address that were published, for good.

    ``to`` is the id that it now leads to, empty where it stands for itself. ``known`` tells which entity it is,
    whatever its best name: some articles and what they call it.
    """

    id: str
    url: str
    to: str = ""
    known: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """All of ``authority/``. Nothing in it is ever needed; what stands there is stronger than any score.

    ``dates`` are by article id or path of a seed; ``permalinks`` are sorted by id.
    """

    decisions: tuple[Decision, ...] = ()
    corrections: tuple[Correction, ...] = ()
    headlines: tuple[Headline, ...] = ()
    dates: tuple[tuple[str, DateDecision], ...] = ()
    permalinks: tuple[Permalink, ...] = ()
    stories: tuple[StoryDecision, ...] = ()
