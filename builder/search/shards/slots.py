"""The cards once more, in slots of one size: a page asks a host for those that it shows, and needs no table of them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.search.shards.packs import name_of
from builder.search.shards.scripts import FOLDER

KIND = "slots"
EACH = 40_000  # documents of a file, which so has less than 25 MB, the most that some hosts take
SHARE = 0.999  # of all cards, for which the slots are large enough; the others lie in blocks alone
LARGEST = 1000  # bytes of a slot


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes of a slot: articles have a standfirst, the other documents little more than a name."""

    article: int
    other: int


@dataclass(frozen=True, slots=True)
class SlotPack:
    """Neighbouring documents' slots: those of articles, then those of the others."""

    name: str
    content: bytes

    def file(self) -> tuple[str, bytes]:
        """Path below the site, and content."""
        return f"{FOLDER}/{KIND}/{self.name}.bin", self.content


def sizes_of(rows: Sequence[str], articles: Sequence[bool]) -> Sizes:
    """Slots as small as nearly all cards allow; ``articles`` says of each card whether it is an article's."""
    lengths: dict[bool, list[int]] = {True: [], False: []}
    for row, article in zip(rows, articles, strict=True):
        lengths[article].append(len(row.encode()))
    return Sizes(_enough(lengths[True]), _enough(lengths[False]))


def _enough(lengths: list[int]) -> int:
    lengths.sort()
    return min(LARGEST, lengths[math.ceil(len(lengths) * SHARE) - 1]) if lengths else 1


def slot_packs(rows: Sequence[str], articles: Sequence[bool], sizes: Sizes) -> Iterator[SlotPack]:
    """The files of all slots, ``EACH`` documents in one. A card that is too long for its slot leaves it blank."""
    for first in range(0, len(rows), EACH):
        pairs = list(zip(rows[first : first + EACH], articles[first : first + EACH], strict=True))
        content = b"".join(_slot(row, sizes.article) for row, article in pairs if article)
        content += b"".join(_slot(row, sizes.other) for row, article in pairs if not article)
        yield SlotPack(name_of(content), content)


def _slot(row: str, size: int) -> bytes:
    content = row.encode()
    return (content if len(content) <= size else b"").ljust(size)
