"""The table of evidence: what speaks for and against two names being one, how much, and the verdict of all of it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.resolve.references import Join

WEIGHTS: Mapping[str, float] = {
    # Natural logarithms of odds, as if the pieces were independent; `prior` is the doubt that every pair begins with.
    "prior": -3.0,
    "equal": 3.0,
    "joined": 3.0,
    "transliterated": 2.5,
    "sounds alike": 1.4,
    "nickname": 1.0,
    "cognate": 0.6,
    "romanised": 0.6,
    "initial": 0.5,
    "misspelt": 0.5,
    "middle equal": 0.5,
    "middle left out": -0.3,
    "end left out": -2.0,
    "start left out": -1.8,
    "left out of both": -3.5,
    "alone": -0.5,
    "family name first": -0.3,
    "turned round": -2.6,
    "misspelt English": -0.6,
    "family names differ": -7.0,
    "given names differ": -7.0,
    "middle names differ": -6.5,
    "generations differ": -7.0,
    "generation unsaid": -2.4,
    "genders differ": -6.0,
    "abbreviated": 2.6,
    "inverted": 2.6,
    "tail left out": 1.6,
    "words left out": -2.0,
    "words differ": -7.0,
    "numbers differ": -8.0,
    "title": 1.2,
    "company": 0.8,
    "rare": 0.6,
    "one article": -1.0,
    "far in time": -1.5,
    "lifetimes apart": -5.0,
}
SAME, NOT_SAME = 0.8, 0.3
"""From this likelihood on two names are one; up to that one they are two; between them a person is asked."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece: which line of the table it is, the sentence that says it, and how often it counts."""

    line: str
    reason: str
    times: float = 1.0

    @property
    def weight(self) -> float:
        """What it adds to the logarithm of the odds."""
        return WEIGHTS[self.line] * self.times


def weighed(pieces: Iterable[Evidence]) -> Join:
    """The likelihood that two names are one, the weightiest reasons first, and what follows from it."""
    told = sorted(pieces, key=lambda piece: (-abs(piece.weight), piece.reason))
    odds = WEIGHTS["prior"] + sum(piece.weight for piece in told)
    score = round(1 / (1 + math.exp(-odds)), 2)
    reasons = tuple(dict.fromkeys(piece.reason for piece in told if piece.reason))
    judgement = "same" if score >= SAME else "not same" if score <= NOT_SAME else "undecided"
    return Join(score, reasons, judgement)  # type: ignore[arg-type] # one of three literals
