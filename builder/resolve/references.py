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


Move = tuple[Node, Join]
Moves = Mapping[Node, Move]
"""Where a node leads; only those judged the same are followed."""
