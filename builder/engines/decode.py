"""Reads names from the probabilities of the labels of a window's words.

The best row of labels is found with Viterbi's method under BIO's one rule: what is inside a name follows
what begins or continues a name of the same label, and no name runs over the border of two sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from builder.model import KINDS, Kind

KIND: dict[str, Kind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}

Probabilities = npt.NDArray[np.float32]
"""Words × labels."""
Ways = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words ``[first, last]`` under one name, as sure as its least sure word.

    ``likely`` is how likely each of KINDS is, on the mean of its words.
    """

    first: int
    last: int
    kind: Kind
    confidence: float
    likely: tuple[float, ...]


def runs(rows: Probabilities, breaks: frozenset[int], labels: tuple[str, ...]) -> Iterator[Run]:
    """The names in the words of a window. ``breaks`` are the words that open a sentence."""
    best = best_labels(rows, breaks, labels)
    opened = None
    for place, label in enumerate([*best, 0]):
        part = labels[label].partition("-")[0]
        if opened is not None and part != "I":
            yield from _run(rows[opened:place], opened, labels[best[opened]].partition("-")[2], labels)
            opened = None
        if part == "B":
            opened = place


def best_labels(rows: Probabilities, breaks: frozenset[int], labels: tuple[str, ...]) -> list[int]:
    """The likeliest row of labels that BIO allows, as numbers; most often it is each word's likeliest."""
    after, opens = _allowed(labels)
    best: list[int] = rows.argmax(1).tolist()
    pairs = zip([0, *best], best, strict=False)
    if all(opens[label] or (after[before, label] and at not in breaks) for at, (before, label) in enumerate(pairs)):
        return best
    return _viterbi(np.log(np.maximum(rows, 1e-9)), breaks, after, opens)


def _viterbi(marks: Probabilities, breaks: frozenset[int], after: Ways, opens: Ways) -> list[int]:
    step, start = np.where(after, 0.0, -1e6), np.where(opens, 0.0, -1e6)
    score = marks[0] + start
    came = []
    for place in range(1, len(marks)):
        ways = score[:, None] + (start[None, :] if place in breaks else step)
        came.append(ways.argmax(0))
        score = ways.max(0) + marks[place]
    best = [int(score.argmax())]
    for back in reversed(came):
        best.append(int(back[best[-1]]))
    return best[::-1]


@lru_cache(maxsize=8)
def _allowed(labels: tuple[str, ...]) -> tuple[Ways, Ways]:
    """Which label may follow which (before × after), and which may open a sentence."""
    opens = np.array([not label.startswith("I-") for label in labels])
    same = np.array([[one != "O" and one[1:] == other[1:] and other[0] == "I" for other in labels] for one in labels])
    return same | opens[None, :], opens


def _run(rows: Probabilities, first: int, name: str, labels: tuple[str, ...]) -> Iterator[Run]:
    if name not in KIND:
        return
    each = {kind: _mass(rows, label, labels) for label, kind in KIND.items()}
    sure = round(min(1.0, *each[KIND[name]].tolist()), 3)
    yield Run(
        first, first + len(rows) - 1, KIND[name], sure, tuple(round(float(each[kind].mean()), 3) for kind in KINDS)
    )


def _mass(rows: Probabilities, name: str, labels: tuple[str, ...]) -> Probabilities:
    """How likely each of some words is part of a name of a label, at its beginning or inside."""
    return np.asarray(rows[:, labels.index(f"B-{name}")] + rows[:, labels.index(f"I-{name}")])
