"""Who each mention of an article stands for, and why: the records that resolution's steps hand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from builder.resolve.found import Found
from builder.resolve.normalise import Node


@dataclass(frozen=True, slots=True)
class Join:
    """How sure it is that a name stands for a fuller one, and why, in sentences."""

    score: float
    reasons: tuple[str, ...]
    judgement: Literal["same", "not same", "undecided"] = "same"


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention and who it stands for; ``node`` is None where nothing honest can be said.

    ``rival`` is whom it was compared with and not joined.
    """

    found: Found
    node: Node | None
    join: Join | None = None
    rival: Node | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """One article's references, in reading order."""

    article: str
    references: tuple[Reference, ...]

    def nodes(self) -> set[Node]:
        """Everyone and everything that the article names."""
        return {reference.node for reference in self.references if reference.node}


RARE = 25
"""What is named in more articles than this tells little of those named beside it."""
_CROWD = 400  # an article that names more people and organisations is a list, whose neighbours are no company


def company(settled: Settled, articles: Mapping[Node, int]) -> frozenset[Node]:
    """The people and organisations of an article that say something of each other: none that is named everywhere.

    ``articles`` are how many name each.
    """
    rare = frozenset(n for n in settled.nodes() if n[0] != "place" and articles[n] <= RARE)
    return rare if len(rare) <= _CROWD else frozenset()


Move = tuple[Node, Join]
Moves = Mapping[Node, Move]
"""Where a node leads; only those judged the same are followed."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """What people decided of names: pairs of nodes that are the same, and pairs that are not, above any score."""

    same: frozenset[frozenset[Node]] = frozenset()
    different: frozenset[frozenset[Node]] = frozenset()

    def together(self, one: Node, other: Node) -> bool:
        """Two nodes were decided to be the same."""
        return frozenset((one, other)) in self.same

    def apart(self, one: Node, other: Node) -> bool:
        """Two nodes were decided not to be the same."""
        return frozenset((one, other)) in self.different


NO_RULINGS = Rulings()
