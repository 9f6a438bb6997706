"""How the printings of one saying differ, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.compose.quotes.said import Printing, Saying
from builder.vocabulary.alignment import aligned, words_of

Piece = tuple[str, bool, bool]
"""Words, whether they are in this printing, and whether they are in the fullest one."""


@dataclass(frozen=True, slots=True)
class Variant:
    """The printings that have the same words, and how these differ from the fullest printing's."""

    printings: tuple[Printing, ...]
    pieces: tuple[Piece, ...]


def variants(saying: Saying) -> tuple[Variant, ...]:
    """The fullest wording first, then the others in the order of their printings; marks and case make no wording."""
    groups: dict[tuple[str, ...], list[Printing]] = {}
    fullest = saying.fullest
    for printing in (fullest, *(one for one in saying.printings if one is not fullest)):
        groups.setdefault(words_of(printing.text), []).append(printing)
    return tuple(Variant(tuple(group), tuple(_pieces(group[0].text, fullest.text))) for group in groups.values())


def _pieces(here: str, there: str) -> Iterator[Piece]:
    """The words of one text, with those of another that it has not in their places."""
    for piece in aligned(there, here):
        if piece.same:
            yield f"{here[slice(*piece.right)].rstrip()} ", True, True
            continue
        if there[slice(*piece.left)]:
            yield f"{there[slice(*piece.left)].rstrip()} ", False, True
        if here[slice(*piece.right)]:
            yield f"{here[slice(*piece.right)].rstrip()} ", True, False
