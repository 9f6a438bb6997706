"""What the articles of one story say, put side by side: who and what they name, what they count, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FactKind = Literal["person", "place", "organisation", "number", "date"]
FACT_KINDS: tuple[FactKind, ...] = ("number", "date", "person", "place", "organisation")


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article says of a fact: its words (``start`` to ``end`` of a field) and the sentence around them.

    ``value`` is the same for all that say the same; ``differs`` where most others, or all, say otherwise.
    """

    article: str
    field: str
    start: int
    end: int
    sentence: tuple[int, int]
    text: str
    value: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that articles of a story name or count, as each tells it, in the order of the story's articles.

    ``about`` is an entity's id or an EDTF value where the fact is one; ``label`` says in words of the texts what is
    counted or happened. An article may tell a fact more than once, in other words each time.
    """

    kind: FactKind
    label: str
    tellings: tuple[Telling, ...]
    about: str = ""

    @property
    def tellers(self) -> tuple[str, ...]:
        """The articles (ids) that tell it, each once."""
        return tuple(dict.fromkeys(telling.article for telling in self.tellings))

    @property
    def differs(self) -> bool:
        """Whether the articles contradict each other over it."""
        return any(telling.differs for telling in self.tellings)


@dataclass(frozen=True, slots=True)
class StoryFacts:
    """All facts of a story (by its id): those that most articles tell first, kind by kind."""

    story: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Follow:
    """A story (by its id) that another goes on from, and why, in a sentence."""

    story: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reprint:
    """An article that prints another's text, whole or in part; ``of`` is the one that printed it first.

    Where neither is dated, or both are of one day, ``of`` is the longer and ``dated`` is false: nobody knows who was
    first. ``likeness`` is the share, from 0 to 1, of the shorter text that stands in the longer. ``agency`` is whom
    one of them credits. ``cut`` are spans of the first one's ``text`` that are missing here, ``added`` spans of this
    one's ``text`` that the first has not.
    """

    article: str
    of: str
    likeness: float
    agency: str | None = None
    cut: tuple[tuple[int, int], ...] = ()
    added: tuple[tuple[int, int], ...] = ()
    dated: bool = True
    reason: str = ""

    def adds_little(self, characters: int) -> bool:
        """Whether a text of so many characters says hardly more than the one that it prints: a fifth at most."""
        return 5 * sum(end - start for start, end in self.added) <= characters
