"""Reads spans of names from the probabilities of their words' labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from builder.model import Kind

KIND: dict[str, Kind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}
DOUBTFUL = 0.8
"""A name less sure than this may be part of the one it touches: 94.07 to 94.11 F1 on testa, 93.9 to 94.3 worldwide."""
LABELS = ("O", *(f"{part}-{name}" for name in ("PER", "LOC", "ORG", "NORP", "MISC", "DATE") for part in "BI"))


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words ``[first, last]`` under one name; as sure as its least sure word."""

    first: int
    last: int
    kind: Kind
    confidence: float


def runs(probabilities: Sequence[Sequence[float]], breaks: frozenset[int] = frozenset()) -> Iterator[Run]:
    """The names in a row of words. ``breaks`` are words that open a sentence: no name runs over them.

    An inside label that follows nothing, another kind or a break opens a name of its own (BIO repair).
    """
    open_at, name, sure = 0, "", 1.0
    for place, row in enumerate([*probabilities, (1.0,)]):
        best = max(range(len(row)), key=row.__getitem__)
        part, _, label = LABELS[best].partition("-")
        if name and (part != "I" or label != name or place in breaks):
            yield from _known(open_at, place - 1, name, sure)
            name = ""
        if not label:
            continue
        held = row[best] + row[best + (1 if part == "B" else -1)]
        open_at, sure = (open_at, min(sure, held)) if name else (place, held)
        name = label


def _known(first: int, last: int, name: str, sure: float) -> Iterator[Run]:
    if name in KIND:
        yield Run(first, last, KIND[name], round(float(min(sure, 1.0)), 3))


def joined(
    found: Sequence[Run], probabilities: Sequence[Sequence[float]], breaks: frozenset[int] = frozenset()
) -> list[Run]:
    """Runs in which doubtful neighbours without a word between them are one name, of its likeliest kind."""

    def step(done: list[Run], run: Run) -> list[Run]:
        touches = bool(done) and done[-1].last + 1 == run.first and run.first not in breaks
        if not touches or min(done[-1].confidence, run.confidence) >= DOUBTFUL:
            return [*done, run]
        return [*done[:-1], _whole(done[-1].first, run.last, probabilities)]

    return reduce(step, found, [])


def _whole(first: int, last: int, probabilities: Sequence[Sequence[float]]) -> Run:
    rows = probabilities[first : last + 1]
    likely: dict[Kind, float] = {}
    for name, kind in KIND.items():
        begins, goes_on = LABELS.index(f"B-{name}"), LABELS.index(f"I-{name}")
        likely[kind] = sum(row[begins] + row[goes_on] for row in rows) / len(rows)
    kind = max(likely, key=likely.__getitem__)
    return Run(first, last, kind, round(float(min(likely[kind], 1.0)), 3))
