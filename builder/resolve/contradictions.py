"""Judgements that cannot all hold: A is B, B is C, and A is not C. All lines and reasons are named."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.model import Decision, Problem

Part = TypeVar("Part", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Chosen(Generic[Part]):
    """A judgement, and the parts of the archive that its two sides name."""

    decision: Decision
    left: frozenset[Part]
    right: frozenset[Part]


def contradictions(chosen: Sequence[Chosen[Part]]) -> Iterator[Problem]:
    """An error for every “not the same” that a chain of “the same” denies."""
    same = [one for one in chosen if one.decision.judgement == "same"]
    by_part: dict[Part, list[int]] = {}
    for place, one in enumerate(same):
        for part in one.left | one.right:
            by_part.setdefault(part, []).append(place)
    for one in chosen:
        if one.decision.judgement != "not same" or not (one.left and one.right):
            continue
        if one.left & one.right:
            yield _problem(one.decision, ())
        elif chain := _chain(one, same, by_part):
            yield _problem(one.decision, [step.decision for step in chain])


def _chain(parted: Chosen[Part], same: Sequence[Chosen[Part]], by_part: Mapping[Part, list[int]]) -> list[Chosen[Part]]:
    """The shortest way from one side to the other over what is called the same; empty where there is none."""
    came: dict[int, int | None] = dict.fromkeys(_touching(parted.left, by_part))
    waiting = deque(came)
    while waiting:
        place = waiting.popleft()
        reached = same[place].left | same[place].right
        if reached & parted.right:
            return _steps(place, same, came)
        for other in _touching(reached, by_part):
            if other not in came:
                came[other] = place
                waiting.append(other)
    return []


def _touching(some: Iterable[Part], by_part: Mapping[Part, list[int]]) -> list[int]:
    return sorted({place for part in some for place in by_part.get(part, ())})


def _steps(last: int, same: Sequence[Chosen[Part]], came: dict[int, int | None]) -> list[Chosen[Part]]:
    steps: list[Chosen[Part]] = []
    place: int | None = last
    while place is not None:
        steps.insert(0, same[place])
        place = came[place]
    return steps


def _problem(parted: Decision, chain: Iterable[Decision]) -> Problem:
    steps = [_said(step) for step in chain]
    denied = f"{' and '.join(steps)}. Take one of these out."
    same = "both name the same mentions. Say @ which article another is meant."
    said = f"{_said(parted)}; but {denied if steps else same}"
    return Problem(parted.source.path, parted.source.line, "error", "contradiction", said)


def _said(decision: Decision) -> str:
    """``authority/names.yml:3 says that A and B are the same (who, when: why)``."""
    source = decision.source
    how = "are the same" if decision.judgement == "same" else "are not the same"
    signed = ", ".join(part for part in (source.who, source.when) if part)
    told = ": ".join(part for part in (signed, source.why or "no reason given") if part)
    return f"{source} says that {decision.left} and {decision.right} {how} ({told})"
