"""What contradicts what in the dates of one article: its sources among themselves, or a text that knows the future."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.model import Dating
from builder.resolve.dating.clues import Clue, days_of
from builder.vocabulary.edtf import display, precision

APART = 3  # days that sources may differ by: filed, printed and put on line are seldom the same day


def disagreements(dating: Dating, clues: Sequence[Clue]) -> tuple[str, ...]:
    """A sentence for each contradiction that a curator should settle, the sources' own first."""
    sources = [clue for clue in clues if clue.shape == "on"]
    return (*_between(sources), *_future(dating, clues))


def _between(sources: Sequence[Clue]) -> Iterator[str]:
    for place, left in enumerate(sources):
        for right in sources[place + 1 :]:
            if not _near(left, right):
                yield f"{left.reason} {right.reason} Both cannot be right."


def _near(left: Clue, right: Clue) -> bool:
    small, large = sorted((left.days, right.days), key=len)
    return any(day + offset in large for day in small for offset in range(-APART, APART + 1))


def _future(dating: Dating, clues: Sequence[Clue]) -> Iterator[str]:
    """A date that the text tells as past and that lies after publication."""
    published = dating.published
    if not published or precision(published.edtf) != "day":
        return
    last = max(days_of(published.edtf))
    for clue in clues:
        if clue.shape in {"since", "bound"} and min(clue.days) > last + 1:
            yield f"It is dated {display(published.edtf)}, yet: {clue.reason}"
