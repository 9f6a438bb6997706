"""What only a person can settle: pairs of names that scores left open, with the reasons and the lines that answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from builder.compose.mending import answers
from builder.model import Archive, Comparison, Decision, Entity, Kind, Subject


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two names that may be one: whom they mean, how likely, why, and the lines for same, not same and undecided."""

    left: str
    right: str
    name: str
    score: float
    reasons: tuple[str, ...]
    answers: tuple[str, ...]


def doubts(archive: Archive, decisions: Sequence[Decision]) -> tuple[Doubt, ...]:
    """The pairs that nobody has decided, likeliest first; each pair once."""
    entities = {entity.id: entity for entity in archive.entities}
    called = {(entity.kind, entity.name): entity.id for entity in archive.entities}
    settled = {frozenset((c.left, c.right)) for c in archive.comparisons if c.decided}
    settled |= {frozenset((str(d.left), str(d.right))) for d in decisions}
    found: dict[frozenset[str], Doubt] = {}
    for comparison in archive.comparisons:
        if comparison.decided or comparison.judgement != "undecided":
            continue
        left = _subject(comparison, called)
        pair = frozenset((str(left), comparison.right))
        if len(pair) == 2 and pair not in settled and (pair not in found or found[pair].score < comparison.score):
            found[pair] = _doubt(comparison, left, entities[comparison.right])
    return tuple(sorted(found.values(), key=lambda doubt: (-doubt.score, doubt.right, doubt.left)))


def _subject(comparison: Comparison, called: Mapping[tuple[Kind, str], str]) -> Subject:
    """Whom the left side means: an entity, a name, or a name in one article."""
    kind = cast("Kind", comparison.right.partition("/")[0])
    name = " ".join(comparison.spelling.split())
    article, mention, _ = comparison.left.rpartition("#")
    if mention:
        return Subject(kind=kind, name=name, article=article)
    known = called.get((kind, name))
    return Subject(id=known) if known else Subject(kind=kind, name=name)


def _doubt(comparison: Comparison, left: Subject, right: Entity) -> Doubt:
    given = answers(Subject(id=right.id), left)
    return Doubt(str(left), right.id, right.name, comparison.score, comparison.reasons, given)
